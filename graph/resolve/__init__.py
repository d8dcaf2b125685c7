"""Decide which mentions name the same thing, within and across documents."""
