"""What the site has of its own: woven pages and sections, and pieces that the editors' pages call for."""

from __future__ import annotations

import re

HOME = "index"
"""The page at the root of the site."""
CORRIDORS = "corridors"
"""The theme that has the facts of each corridor."""
SINCE = "since-then"
"""The section of a theme or an actor that tells what happened after the sources."""
WOVEN_PAGES = {
    "timeline": "the timeline",
    "glossary": "the glossary",
    "actors": "the actors",
    "sources": "the sources",
    "powers": "the powers",
    "together": "the actors named together",
    "map": "the map",
    "errata": "what the record corrects",
    "differences": "where sources differ",
}
"""Addresses that no outline may have, each with its owner."""
WOVEN_SECTIONS = ("in-brief", "see-also", "sources", SINCE, "figures")
"""Ids of sections that are woven onto a themed page."""
PLACEHOLDER = re.compile(r"\{\{\s*([\w-]*)\s*\}\}")
"""How an editors' page calls for a figure, a list or a piece: {{name}}."""
LISTS = ("mutants-table", "checks", "voices")
"""Lists that the editors' pages may call for."""
PIECES = ("themes", "map", "newest")
"""Pieces that are written into the page that calls for them, with links and footnotes of its own."""
