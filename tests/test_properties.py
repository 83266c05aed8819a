"""What holds for any text: nothing raises, and whatever the checks let through is shown as text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import golden
import markdown
import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scripts.check.footnotes import footnote
from scripts.check.links import link
from scripts.check.markup import markup
from scripts.flow import weave
from scripts.language.text import fold, lower, tokens
from scripts.library.model import Library
from scripts.library.named import Actor, Corridor, Term
from scripts.library.records import Claim, Front, Record, Reference, Source
from scripts.publish import write
from scripts.read.decoding import decode_text
from scripts.read.located_yaml import MAX_LENGTH, parse_yaml
from scripts.read.seeds import read_seeds
from scripts.read.validation import validate, validate_each

ROOT = Path(__file__).parents[1]
SID, CLAIM = "invented-2020", 4
NAMED = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
EXTENSIONS = [next(iter(one)) if isinstance(one, dict) else one for one in NAMED]
ODD = (
    "5 * 6 and 7 * 8", "snake_case_name", "No. 1. and #2", "AT&T & Co", "I <3 it", "5 < 6 > 4", r"C:\x\new",
    "😀", "cafe\u0301", "x^2 = y + z", "(c)", "https://example.org/a_b?c=d&e", "10² ½ ℡", "Łódź", "中国",
    "--8<-- file", "50 % ~ x", "<", "&", "!", "§ 5", "- x", "it's so", "...", "[sic]",
    "a -- b", "x" * (MAX_LENGTH - 200),
)  # fmt: skip
KINDS: tuple[type[Record], ...] = (Actor, Claim, Corridor, Front, Reference, Source, Term)
YAMLISH = st.text(alphabet="ab1:-[]{}&*!|>'\"#\n ,?%@~=<\\\t/.\u0301é😀\u2028\0", max_size=80)
MARKDOWNISH = st.text(alphabet="ab *_`~#!<>[](){}^&;:|\\\"'-=+.1@/\n\u0301é😀\u200b", max_size=40)
LIBRARY = read_seeds(golden.GOOD / "seeds")[0]


class Read(HTMLParser):
    """The words and the tags of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.tags, self.open = "", Counter[str](), 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count the tag with the names of its attributes."""
        self.tags[" ".join([tag, *sorted(name for name, _ in attrs)])] += 1
        self.open += tag not in ("br", "hr", "img", "input")

    def handle_endtag(self, _: str) -> None:
        """Count it as closed."""
        self.open -= 1

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words += data


def saying(text: str) -> Library:
    """The good library with a claim, a note and an aside that say something else."""
    file = LIBRARY.sources[SID]
    claims = list(file.claims)
    claims[CLAIM] = claims[CLAIM].model_copy(update={"text": text})
    claims[0] = claims[0].model_copy(update={"note": f"{text} [@gazette-2020]."})
    asides = (file.asides[0].model_copy(update={"why": text}), *file.asides[1:])
    changed = file.model_copy(update={"claims": tuple(claims), "asides": asides})
    return replace(LIBRARY, sources={SID: changed})


def pages(library: Library) -> dict[str, str]:
    """The woven pages."""
    _, files = weave(library, dict.fromkeys(library.claims, "matches"))
    return {path: text for path, text in files.items() if path.endswith(".md")}


def html(page: str) -> Read:
    """A page as Markdown makes it with the extensions of the site."""
    return Read(markdown.markdown(page.split("\n---\n", 1)[1], extensions=EXTENSIONS))


def plain(text: str) -> str:
    """Text without spaces, and with dashes and marks as they were typed."""
    return re.sub(r"\s+", "", fold(text).replace("--", "-"))


TOLD = ("railway.md", f"sources/{SID}.md")
BEFORE = {path: html(pages(saying("So it is"))[path]) for path in TOLD}


@pytest.mark.parametrize("words", ODD, ids=lambda words: ascii(words[:20]))
def test_legal_text_is_shown_as_text(words: str) -> None:
    library = saying(f"So {words} it is")
    assert [*markup(library), *link(library)] == []
    woven = pages(library)
    assert list(footnote(write.read_pages(Path("docs"), woven))) == []
    for path in TOLD:
        # In the claim and in the note, and where the claim's footnote tells how the note begins.
        assert plain(html(woven[path]).words).count(plain(f"So {words} it is")) in (2, 3), path
        assert html(woven[path]).tags == BEFORE[path].tags


@settings(max_examples=100)
@given(MARKDOWNISH.map(str.strip).filter(bool))
def test_whatever_the_checks_let_through_changes_no_page(text: str) -> None:
    library = saying(text)
    assume(not any(markup(library)) and not any(link(library)))
    woven = pages(library)
    assert list(footnote(write.read_pages(Path("docs"), woven))) == []
    for path in TOLD:
        found, before = html(woven[path]), BEFORE[path]
        assert found.tags - Counter(em=found.tags["em"]) == before.tags - Counter(em=before.tags["em"])
        assert found.open == before.open
        assert plain(re.sub(r"\*", "", text)) in plain(found.words.replace("*", ""))


@settings(max_examples=100)
@given(st.binary() | YAMLISH.map(str.encode) | st.text().map(lambda text: text.encode("utf-16")))
def test_no_bytes_make_reading_fail(raw: bytes) -> None:
    text, problems = decode_text("f.yml", raw)
    seed, more = parse_yaml("f.yml", text)
    found = [*problems, *more]
    for kind in KINDS:
        found += validate(seed, kind, seed.data, ())[1]
        found += [p for _, _, faults in validate_each(seed, kind, seed.data, ()) for p in faults]
    assert found
    assert all(p.message and p.remedy and 1 <= p.spot.line <= raw.count(b"\n") + 1 for p in found)


def any_value() -> st.SearchStrategy[object]:
    """Anything that a YAML text can hold, fields of records among it."""
    names = st.sampled_from(sorted({name for kind in KINDS for name in kind.model_fields})) | st.text(
        max_size=3
    )
    return st.recursive(
        st.none() | st.text(max_size=9),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=5),
        max_leaves=9,
    )


@settings(max_examples=100)
@given(any_value(), st.sampled_from(KINDS))
def test_no_values_make_a_record_fail(value: object, kind: type[Record]) -> None:
    seed, _ = parse_yaml("f.yml", yaml.safe_dump(value, allow_unicode=True))
    made, problems = validate(seed, kind, value, ())
    assert made or problems


@settings(max_examples=100)
@given(st.text() | st.text(alphabet="aeKé\u0301\u0308\xad\u200b\u2011'’ʼ\"“-–½ﬃ²İß\u1100\u1161 $5,.%"))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert tokens(fold(text)) == tokens(text)
    assert len(lower(text)) == len(fold(text))
    assert all(token == token.strip() and token for token in tokens(text))
