"""Tests of graph/pages."""
