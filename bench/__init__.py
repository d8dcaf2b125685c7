"""Benchmarks, run by hand, which print ratios: a ratio holds on a machine that others use too."""
