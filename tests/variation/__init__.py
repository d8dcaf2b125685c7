"""Sentences of the press as templates, filled with invented people, posts, bodies, places and days."""
