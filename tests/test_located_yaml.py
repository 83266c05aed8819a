"""YAML seeds: what stands in them, where, and what is wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.library.named import Actor
from scripts.library.problem import Problem
from scripts.library.records import Claim, SourceFile
from scripts.read.decoding import MAX_BYTES, decode_text, find_spot
from scripts.read.located_yaml import parse_yaml
from scripts.read.validation import validate, validate_each

CLAIM = 'id: a\nat: "1.1"\non: salt/road\ntext: Words.\n'


def faults(text: str, kind: type = Claim) -> list[Problem]:
    seed, problems = parse_yaml("f.yml", text)
    return problems + validate(seed, kind, seed.data, ())[1]


@pytest.mark.parametrize(
    ("raw", "text"),
    [(b"", ""), (b"\xef\xbb\xbfa: b", "a: b"), (b"a\r\nb", "a\nb"), ("ü\t".encode(), "ü\t")],
)
def test_decode(raw: bytes, text: str) -> None:
    assert decode_text("f.yml", raw) == (text, [])


@pytest.mark.parametrize(
    ("raw", "line", "column", "message"),
    [
        (b"a\n\xff", 2, 1, "not UTF-8"),
        (b"\xef\xbb\xbfa\n\xff", 2, 1, "not UTF-8"),
        (b"a\nb\0", 2, 2, "control character"),
        (b"a\rb", 1, 2, "control character"),
        (b"a" * (MAX_BYTES + 1), 1, 1, "bytes"),
    ],
)
def test_decode_refuses(raw: bytes, line: int, column: int, message: str) -> None:
    text, (found,) = decode_text("f.yml", raw)
    assert text == ""
    assert (found.spot.line, found.spot.column, found.code) == (line, column, "schema")
    assert message in found.message


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_give_values_or_problems(raw: bytes) -> None:
    text, problems = decode_text("f.yml", raw)
    seed, more = parse_yaml("f.yml", text)
    assert seed.data is None or not problems
    assert all(p.code == "schema" and p.spot.line > 0 for p in problems + more)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#\n ,?%@", max_size=40))
def test_any_text_is_parsed(text: str) -> None:
    seed, problems = parse_yaml("f.yml", text)
    assert all(0 <= start <= end <= len(text) for start, end in seed.marks.values())
    assert all(p.message and p.remedy for p in problems)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("a:", {"a": None}),
        ("on: 2013\noff: no", {"on": "2013", "off": "no"}),
        ("a: 2013-09-07", {"a": "2013-09-07"}),
        ("- 1.10\n- '~'\n- ~", ["1.10", "~", None]),
        ("a: {b: [c]}", {"a": {"b": ["c"]}}),
    ],
)
def test_scalars_stay_texts(text: str, data: object) -> None:
    seed, problems = parse_yaml("f.yml", text)
    assert (seed.data, problems) == (data, [])


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: b\na: c", 2, 1, "twice"),
        ("a: &x b\nc: *x", 1, 4, "alias"),
        ("&a [*a]", 1, 1, "alias"),
        ("a: b\n  c: d", 2, 4, "not YAML"),
        ("a: 1\n---\nb: 2", 2, 1, "not YAML"),
        ("a: !!python/object:os.system x", 1, 4, "YAML tag"),
        ("[" * 2000 + "]" * 2000, 1, 1, "nested too deep"),
    ],
)
def test_parse_reports(text: str, line: int, column: int, message: str) -> None:
    found = parse_yaml("f.yml", text)[1][0]
    assert (found.spot.line, found.spot.column) == (line, column)
    assert message in found.message


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_a_deep_nest_within_the_allowed_size_is_a_problem_not_a_crash(opening: str) -> None:
    code = f"from scripts.read.located_yaml import parse_yaml as p; assert p('f', {opening!r} * 200_000)[1]"
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert done.returncode == 0


def test_spots() -> None:
    seed, _ = parse_yaml("f.yml", "a: ü😀\nlist:\n- x: one\n  y: some words here\n")
    assert (seed.spot(("list", 0, "y")).line, seed.spot(("list", 0, "y")).column) == (4, 6)
    assert seed.spot(("list", 0, "y"), "words").column == 11
    assert seed.spot(("list", 0, "y"), "absent").column == 6
    assert seed.spot(("list", 0, "y", "<key>")).column == 3
    assert seed.spot(("list", 0, "z")) == seed.spot(("list", 0))
    assert find_spot("f.yml", "ab\ncd", 4).column == 2


@pytest.mark.parametrize(
    ("text", "line", "parts"),
    [
        (CLAIM + "qoute: x", 5, ['"qoute"', 'did you mean "quote"']),
        (CLAIM + "voice: oficial", 5, ['"oficial"', "voice", 'did you mean "official"']),
        (CLAIM + "domain: [trade]", 5, ['"trade" is not a domain']),
        (CLAIM + "also: {bad: agrees}", 5, ['"bad"', "two ids"]),
        (CLAIM + "when: May", 5, ['"when"', "2023-05-19"]),
        (CLAIM + "quote: ' '", 5, ['"quote"', "empty"]),
        ('id: a\nat: "1.1"\non: salt/road', 1, ['"text" is missing']),
        ("- a", 1, ["claim", "key: value"]),
        ("", 1, ["claim", "key: value"]),
    ],
)
def test_a_fault_is_placed_and_named(text: str, line: int, parts: list[str]) -> None:
    (found,) = faults(text)
    assert found.spot.line == line
    assert [part for part in parts if part not in found.message] == []


def test_an_unknown_key_of_a_claim_is_held_against_the_fields_of_a_claim() -> None:
    text = "source: {id: a}\nclaims:\n- id: a\n  qoute: x\n"
    (found,) = [p for p in faults(text, SourceFile) if "qoute" in p.message]
    assert 'did you mean "quote"' in found.message and "grounded" in found.remedy


def test_records() -> None:
    seed, _ = parse_yaml("f.yml", "- {id: a, name: A, kind: state}\n- {id: B, name: B, kind: state}")
    good, bad = validate_each(seed, Actor, seed.data, ())
    assert good == (Actor(id="a", name="A", kind="state"), (0,), [])
    assert bad[0] is None and [p.spot.line for p in bad[2]] == [2]
    ((value, _, problems),) = validate_each(seed, Actor, "text", ())
    assert value is None and "list" in problems[0].message
