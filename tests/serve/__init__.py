"""Tests of `majlis serve`, against a running server."""
