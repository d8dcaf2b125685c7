"""Invented newspaper sentences, each in another construction, with the meetings that a careful reader finds in them."""
