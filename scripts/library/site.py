"""What the site has of its own: woven sections, and how the editors' pages call for a piece."""

from __future__ import annotations

import re

HOME = "index"
"""The page at the root of the site."""
ACTORS_LIST = "actors/index.md"
"""The file of the page that lists all actors."""
SINCE = "since-then"
"""The section of a theme or an actor that tells what happened after the sources."""
WOVEN_SECTIONS = ("see-also", "footnotes")
"""Ids of sections that are woven onto a themed page."""
PLACEHOLDER = re.compile(r"\{\{\s*([\w-]*)\s*\}\}")
"""How an editors' page calls for a figure, a list or a piece: {{name}}."""
