"""The faces that the site brings along hold every letter that its pages are written in."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_faces_have_every_letter_of_the_pages() -> None:
    """Else a word would change its face in the middle; `make faces` cuts them to what the Makefile lists."""
    listed = re.search(r"^LETTERS := (\S+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert listed
    spans = [part.removeprefix("U+").split("-") for part in listed[1].split(",")]
    held = {chr(code) for span in spans for code in range(int(span[0], 16), int(span[-1], 16) + 1)}
    pages = (page.read_text("utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert {letter for page in pages for letter in page if letter.isalpha()} <= held
