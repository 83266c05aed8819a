"""Outlines: front matter, headings, lead-ins and placed claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.library.outlines import Outline, OutlineBlock
from scripts.library.problem import Problem
from scripts.read.outline import read_outline

FRONT = "---\ntitle: Salt\ndescription: Of salt.\norder: 3\n---\n"


def read(body: str, front: str = FRONT) -> tuple[Outline | None, list[Problem]]:
    made, problems, _ = read_outline("themes/salt.md", front + body, "salt")
    return made, problems


def test_a_whole_outline() -> None:
    made, problems = read(
        "\nAn opening,\nin two lines.\n\n## The road {#road}\n\nA lead-in.\n\n"
        "![[a/one]]\n![[b/two]]\n\n![[ a/three ]]\n\n## The pier { #the-pier }\n"
    )
    assert made and not problems
    assert (made.id, made.front.title, made.front.order) == ("salt", "Salt", 3)
    assert made.opening == (OutlineBlock(line=7, prose="An opening,\nin two lines."),)
    assert [(s.id, s.title, s.line) for s in made.sections] == [
        ("road", "The road", 10), ("the-pier", "The pier", 19),
    ]  # fmt: skip
    assert made.sections[0].blocks == (
        OutlineBlock(line=12, prose="A lead-in."),
        OutlineBlock(line=14, placed=("a/one", "b/two")),
        OutlineBlock(line=17, placed=("a/three",)),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "front matter is missing"),
        ("## Salt {#salt}\n", "front matter is missing"),
        ("---\ntitle: x\n", "front matter is missing"),
        ("---\ntitle: x\n---\n", '"description" is missing'),
        ("---\n---\n", '"title" is missing'),
        ("---\ntitle: x\ndescription: y\nodrer: 1\n---\n", 'did you mean "order"'),
        ("---\ntitle: x\ndescription: y\norder: soon\n---\n", '"order"'),
        ("---\n[\n---\n", "not YAML"),
    ],
)
def test_front_matter(text: str, message: str) -> None:
    made, problems = read("", text)
    assert made is None
    assert message in problems[0].message


def test_a_fault_in_the_front_matter_has_its_own_line() -> None:
    _, problems = read("", "---\ntitle: x\ndescription: y\nodrer: 1\n---\n")
    assert (problems[0].spot.line, problems[0].spot.column) == (4, 1)


@pytest.mark.parametrize(
    "heading",
    ["# Salt {#salt}", "### Salt {#salt}", "## Salt", "## Salt {#Salt}", "## Salt {#a_b}",
     "## {#salt}", "##Salt {#salt}", "##"],
)  # fmt: skip
def test_a_heading_needs_two_marks_and_an_id(heading: str) -> None:
    _, problems = read(f"\n{heading}\n")
    assert [(p.spot.line, p.message) for p in problems] == [(7, "a heading needs two # and an id")]


def test_a_section_id_is_used_once() -> None:
    _, problems = read("## A {#a}\n\n## B {#b}\n\n## C {#a}\n")
    assert [(p.spot.line, '"a"' in p.message) for p in problems] == [(10, True)]


def test_a_placed_claim_stands_alone_on_its_line() -> None:
    _, problems = read("## A {#a}\n\n![[a/one]] and more\n")
    assert [(p.spot.line, p.code) for p in problems] == [(8, "schema")]


def test_two_claims_on_one_line_are_both_placed() -> None:
    made, problems = read("## A {#a}\n\n![[a/one]] ![[a/two]]\n")
    assert made and not problems
    assert made.sections[0].blocks == (OutlineBlock(line=8, placed=("a/one", "a/two")),)


def test_claims_and_prose_keep_their_order_and_their_lines() -> None:
    made, _ = read("## A {#a}\n\n![[a/one]]\nThen this.\n\nFirst this.\n![[a/two]]\n")
    assert made
    assert made.sections[0].blocks == (
        OutlineBlock(line=8, placed=("a/one",)),
        OutlineBlock(line=9, prose="Then this."),
        OutlineBlock(line=11, prose="First this."),
        OutlineBlock(line=12, placed=("a/two",)),
    )


@given(st.text(), st.sampled_from(["", FRONT, "---\n"]))
def test_any_text_gives_an_outline_or_a_problem(text: str, front: str) -> None:
    made, problems = read(text, front)
    assert made or problems
    assert all(1 <= p.spot.line <= (front + text).count("\n") + 1 for p in problems)
