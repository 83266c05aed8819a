"""The documents of the search index, from the good library."""

from __future__ import annotations

from pathlib import Path

import golden

from scripts.flow import list_pages
from scripts.publish import search_index
from scripts.read.seeds import read_seeds


def found(root: Path) -> list[search_index.Document]:
    library, _ = read_seeds(golden.good_seeds(root))
    return search_index.list_documents(library, list_pages(library, {}))


def test_a_page_comes_before_what_stands_on_it_and_nothing_twice(tmp_path: Path) -> None:
    seen: set[str] = set()
    for row in found(tmp_path):
        path, mark, _ = str(row["location"]).partition("#")
        assert row["location"] not in seen and (not mark or path in seen)
        seen.add(str(row["location"]))


def test_signs_that_html_knows_are_escaped_once(tmp_path: Path) -> None:
    theme = golden.good_seeds(tmp_path / "odd") / "themes" / "railway.md"
    theme.write_text(theme.read_text(encoding="utf-8").replace("The railway", "Rail & road", 1), "utf-8")
    library, _ = read_seeds(theme.parents[1])
    titles = [row["title"] for row in search_index.list_documents(library, list_pages(library, {}))]
    assert "Rail &amp; road" in titles


def test_a_passage_tells_where_it_is_told_and_a_claim_who_speaks(tmp_path: Path) -> None:
    texts = {str(row["location"]): str(row["text"]) for row in found(tmp_path)}
    assert texts["sources/invented-2020/#p1-1"] == "<p>Set aside.</p>"
    assert any("Told in The railway: " in text for text in texts.values())
    assert any("Voice: " in text for text in texts.values())
