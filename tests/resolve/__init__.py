"""Tests of graph/resolve/."""
