"""How things are named on pages: sources in short, citations as links, addresses of quoted words."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.pages.words import linked, short_name, text_fragment
from scripts.read.seeds import read_seeds

ROOT = Path(__file__).parents[1]


def test_a_source_is_named_by_its_author_or_else_by_its_newspaper() -> None:
    library, _ = read_seeds(ROOT / "seeds")
    for name, file in library.sources.items():
        author, paper = file.source.author, file.source.container_title
        assert short_name(library, name).startswith(f"{author[0].family if len(author) == 1 else paper}, ")


@pytest.mark.parametrize(
    ("citation", "shown"),
    [
        ("TASS. 2025. ‘A’s B’. May 1. <https://a.b/c>.", "TASS. 2025. [‘A’s B’](https://a.b/c). May 1."),
        ("Ng. 2020. ‘Why A’s B?’ May. <https://a.b/c>.", "Ng. 2020. [‘Why A’s B?’](https://a.b/c) May."),
        ("Ng. 2020. ‘A’. C’s D, May. <https://a.b/c>.", "Ng. 2020. [‘A’](https://a.b/c). C’s D, May."),
        ("Ng. 2020. *A Book*. <https://a.b/c>.", "Ng. 2020. [*A Book*](https://a.b/c)."),
        ("Ng. 2020. *A Book*. Zenda.", "Ng. 2020. *A Book*. Zenda."),
        ("Ng. 2020. A Book. <https://a.b/c>.", "Ng. 2020. A Book. <https://a.b/c>."),
    ],
)
def test_a_title_carries_the_address_of_its_citation(citation: str, shown: str) -> None:
    assert linked(citation) == shown


@pytest.mark.parametrize(
    ("quote", "fragment"),
    [
        ("moved fast", "#:~:text=moved%20fast"),
        ("cross-Caspian Sea, then", "#:~:text=cross%2DCaspian%20Sea%2C%20then"),
        ("rich substance … lasting friendship", "#:~:text=rich%20substance,lasting%20friendship"),
        ("one … two … three", "#:~:text=one,three"),
    ],
)
def test_a_quote_leads_to_its_words_on_the_publishers_page(quote: str, fragment: str) -> None:
    assert text_fragment("https://a.b/c", quote) == f"https://a.b/c{fragment}"
    assert text_fragment(None, quote) == ""
