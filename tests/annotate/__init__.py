"""Tests of reading one document."""
