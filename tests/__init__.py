"""Majlis: tests."""
