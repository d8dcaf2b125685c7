"""Show the graph as pages that open from disk."""
