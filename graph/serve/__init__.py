"""Serve a build to people and programs: its pages, its things, and the graph to whoever asks in SPARQL."""

from __future__ import annotations

from graph.serve.app import create_app, refuse_taken, serve
from graph.serve.options import Options

__all__ = ["Options", "create_app", "refuse_taken", "serve"]
