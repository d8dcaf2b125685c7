"""Compare what a build says of each document with what careful readers wrote down."""
