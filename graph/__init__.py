"""Majlis reads Arabic news of security and diplomacy and builds a knowledge graph of who met whom."""

import os

# One thread for numpy's products: they are small, and threads would make them slower and their sums less repeatable.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
