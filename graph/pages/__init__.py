"""Show the graph as pages that open from disk."""

from graph.pages.site import write_pages

__all__ = ["write_pages"]
