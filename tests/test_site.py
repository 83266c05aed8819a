"""What the site has of its own is named once, and is what the pages make."""

from __future__ import annotations

from pathlib import Path

import golden

from scripts import flow
from scripts.library import site
from scripts.pages.catalogue import list_lists
from scripts.pages.home import PIECES

ROOT = Path(__file__).parents[1]


def test_every_woven_address_is_taken() -> None:
    library, _ = flow.read_library(ROOT / "seeds")
    made = {page.file.removesuffix(".md").partition("/")[0] for page in flow.list_pages(library, {})}
    assert made - set(library.themes) - set(library.pages) == set(site.WOVEN_PAGES)


def test_whatever_a_page_may_call_for_is_made(tmp_path: Path) -> None:
    library, _ = flow.read_library(golden.good_seeds(tmp_path))
    assert tuple(PIECES) == site.PIECES and tuple(list_lists(library, {})) == site.LISTS


def test_the_method_page_leads_to_every_data_file() -> None:
    library, _ = flow.read_library(ROOT / "seeds")
    told = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    assert [
        path for path in flow.weave(library, {})[1] if path.startswith("data/") and path not in told
    ] == []
