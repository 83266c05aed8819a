"""Tokens, stems, markers and quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language import text as words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Two well-known words", ("two", "well", "known", "words")),
        ("the miller’s don’t", ("the", "miller's", "don't")),
        ("'quoted'", ("quoted",)),
        ("$26bn or €1,500.50, 5G and 12%", ("$26bn", "or", "€1,500.50", "5g", "and", "12%")),
        ("Rmb26bn.", ("rmb26bn",)),
        ("2013–14", ("2013", "14")),
        ("a_b", ("a", "b")),
        ("ﬁne Türkiye", ("fine", "türkiye")),
        ("Turkiye\u0308", ("turkiyë",)),
        ("well\u00adknown zero\u200bwidth", ("wellknown", "zerowidth")),
    ],
)
def test_tokens(text: str, expected: tuple[str, ...]) -> None:
    assert words_of.tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“a” ‘b’ «c»", '"a" \'b\' "c"'),
        ("a–b—c‑d", "a-b-c-d"),
        ("1\u00a0000\u202f€", "1 000 €"),
        ("KEEPS Case", "KEEPS Case"),
    ],
)
def test_fold(text: str, plain: str) -> None:
    assert words_of.fold(text) == plain


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = words_of.fold(text)
    assert words_of.fold(once) == once


@given(st.text())
def test_tokens_joined_by_spaces_are_the_same_tokens(text: str) -> None:
    found = words_of.tokens(text)
    assert words_of.tokens(" ".join(found)) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [("railway", "railways"), ("trading", "traded"), ("miller's", "miller")],
)
def test_stem_joins_forms(one: str, other: str) -> None:
    assert words_of.stem(one) == words_of.stem(other)


def test_stem_keeps_words_apart() -> None:
    assert words_of.stem("railway") != words_of.stem("river")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The railways were not built", {"railway", "built"}),
        ("It is what it is", set()),
        ("26bn in 2013", set()),
        ("The miller's horse", {"miller", "hors"}),
        ("they don't, isn't and can't", set()),
    ],
)
def test_content_stems(text: str, expected: set[str]) -> None:
    assert words_of.content_stems(text) == expected


@pytest.mark.parametrize("word", ["not", "never", "cannot", "didn't", "without"])
def test_negators(word: str) -> None:
    assert words_of.is_negator(word)


@pytest.mark.parametrize("word", ["knot", "note", "ant", "always"])
def test_not_negators(word: str) -> None:
    assert not words_of.is_negator(word)


def test_markers_are_sorted_and_kept_as_often_as_they_stand() -> None:
    words = words_of.tokens("She said he said it might not, or didn't, burn")
    assert words_of.markers(words) == ("didn't", "not", "said", "said")


@pytest.mark.parametrize("name", ["NEGATORS", "REPORTING", "STOPWORDS"])
def test_every_listed_word_can_be_a_token(name: str) -> None:
    assert [w for w in sorted(getattr(words_of, name)) if words_of.tokens(w) != (w,)] == []


@pytest.mark.parametrize(
    ("text", "quoted", "outside"),
    [
        ("no quotes", [], ["no quotes"]),
        ('a "b c" d', ["b c"], ["a ", " d"]),
        ("a “b” and “c”.", ["b", "c"], ["a ", " and ", "."]),
        ('left "open', [], ['left "open']),
        ('""', [""], ["", ""]),
    ],
)
def test_quotations(text: str, quoted: list[str], outside: list[str]) -> None:
    assert list(words_of.find_quotations(text)) == quoted
    assert words_of.without_quotations(text) == outside


@pytest.mark.parametrize("dots", ["…", "...", " … ", "[...]", " […] "])
def test_ellipsis_parts_a_quotation(dots: str) -> None:
    assert words_of.ELLIPSIS.split(f"one{dots}two") == ["one", "two"]


@pytest.mark.parametrize(("text", "hedges"), [("It may go on.", True), ("It went on in May 2023.", False)])
def test_a_month_is_no_doubt(text: str, hedges: bool) -> None:
    assert bool(words_of.HEDGING.search(text)) is hedges
