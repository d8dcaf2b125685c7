"""Majlis reads Arabic news of security and diplomacy and builds a knowledge graph of who met whom."""
