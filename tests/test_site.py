"""What the site has of its own is named once."""

from __future__ import annotations

from pathlib import Path

from scripts import flow
from scripts.pages.catalogue import KINDS

ROOT = Path(__file__).parents[1]


def test_every_page_lies_under_the_address_of_its_kind() -> None:
    library, _ = flow.read_library(ROOT / "seeds")
    made = {page.file.removesuffix(".md").partition("/")[0] for page in flow.list_pages(library, {})}
    assert made - set(library.themes) - set(library.pages) == set(KINDS)


def test_the_method_page_leads_to_every_data_file() -> None:
    library, _ = flow.read_library(ROOT / "seeds")
    told = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    assert [
        path for path in flow.weave(library, {})[1] if path.startswith("data/") and path not in told
    ] == []
