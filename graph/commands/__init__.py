"""The commands of Majlis, one module each: what can be set, and what is printed."""
