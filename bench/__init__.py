"""Benchmarks, run by hand, which print ratios: a ratio holds on a machine that others use too."""

import graph as graph  # before numpy, whose threads it limits
