"""Tests of what reading needs."""
