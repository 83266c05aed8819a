"""One way to make an element: whatever is put into it is escaped, and nobody makes one in another way."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language.elements import Html, attribute_list, element, markdown, start_tag, wrap_blocks

SCRIPTS = Path(__file__).parents[1] / "scripts"
HELPER = SCRIPTS / "language" / "elements.py"
MARKUP = re.compile(r'(?<!\?P)</?[a-z][a-z0-9]*[\s/>]|[\w-]="')
NO_MARKUP = {"<key>": "the step of a path that leads to a key, not to its value"}
ANY = st.text(alphabet="ab <>&\"'={}/\\`*_[]()!#\u00a0\u2028é😀", max_size=30)


class Read(HTMLParser):
    """The elements of a text with their attributes, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note the words."""
        self.words += data


@given(ANY, ANY)
def test_words_and_values_arrive_as_they_are(words: str, value: str) -> None:
    read = Read(element("p", words, [words, element("b", words)], title=value))
    assert (read.found, read.words) == ([("p", {"title": value}), ("b", {})], words * 3)


@given(ANY)
def test_a_value_in_an_attribute_list_makes_one_attribute(value: str) -> None:
    text = f"[x](y){attribute_list('.z', aria_label=f'a{value}')}"
    (_, (tag, given)) = Read(python_markdown.markdown(text, extensions=["attr_list", "smarty"])).found
    assert tag == "a" and given.keys() == {"class", "href", "aria-label"}
    assert (given["aria-label"] or "").split() == f"a{value}".split()


def test_markup_stands_as_it_is_until_it_is_joined() -> None:
    bold = element("b", "<")
    assert element("p", bold, markdown("*a*")) == "<p><b>&lt;</b>*a*</p>"
    assert element("p", f"{bold}") == element("p", bold + "") == "<p>&lt;b&gt;&amp;lt;&lt;/b&gt;</p>"
    assert isinstance(bold, Html) and type(f"{bold}") is str


def test_names_and_ends_are_those_of_html_and_svg() -> None:
    assert element("path", class_="a", stroke_width=1.5) == '<path class="a" stroke-width="1.5"/>'
    assert element("input", type="checkbox", checked=True) == '<input type="checkbox" checked>'
    assert element("span", class_="a") == '<span class="a"></span>'
    assert start_tag("svg", viewBox="0 0 1 1") == '<svg viewBox="0 0 1 1">'
    assert wrap_blocks("div", "a", "b", id="c") == '<div id="c" markdown="1">\n\na\n\nb\n\n</div>'
    assert attribute_list("#a", ".b", data_c="}") == '{ #a .b data-c="&#125;" }'


def spoken(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string of a module but its docstrings and the patterns that it looks for."""
    left: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left.add(node.value)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            left.update(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in left:
            yield node


@pytest.mark.parametrize(
    "path", sorted(SCRIPTS.rglob("*.py")), ids=lambda p: p.relative_to(SCRIPTS).as_posix()
)
def test_no_markup_is_written_by_hand(path: Path) -> None:
    made = [
        f"{path.name}:{node.lineno}: {node.value!r}"
        for node in spoken(ast.parse(path.read_text(encoding="utf-8")))
        if MARKUP.search(node.value) and node.value not in NO_MARKUP
    ]
    assert made == [] or path == HELPER, "make it with scripts.language.elements"


@pytest.mark.parametrize(
    "written", ["f'<b>{x}</b>'", "x = '<p class=\"a\">'", "f'{a}</p>'", "f'aria-label=\"{x}\"'", "x = '<br>'"]
)
def test_markup_by_hand_is_seen(written: str) -> None:
    assert any(MARKUP.search(node.value) for node in spoken(ast.parse(written)))
