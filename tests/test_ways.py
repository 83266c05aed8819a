"""Whoever forgets a step of a way that CONTRIBUTING.md tells is told which."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import flow
from scripts.check import CHECKS
from scripts.library.model import Library
from scripts.library.records import Claim
from scripts.publish.data_files import claims
from scripts.read.seeds import read_seeds

ROOT = Path(__file__).parents[1]
TREES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "scripts").rglob("*.py"))
}
BOOK = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
OTHERWISE = {"id", "on"}
"""Fields of a claim that the data tell in another form: the id with its source, the theme and the section."""


@pytest.fixture(scope="module")
def library() -> Library:
    return read_seeds(ROOT / "seeds")[0]


def used() -> Counter[str]:
    """How often each name is used in the package."""
    nodes = [node for tree in TREES.values() for node in ast.walk(tree)]
    return Counter(
        name
        for node in nodes
        for name in (getattr(node, "attr", None), node.id if isinstance(node, ast.Name) else None)
        if name
    )


def made() -> Iterator[tuple[str, str]]:
    """Every public function of the package that MkDocs does not call, with its module."""
    for path, tree in TREES.items():
        for node in tree.body if path != "scripts/hook.py" else ():
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield path, node.name


def test_whatever_is_made_is_used() -> None:
    """A page stands in the catalogue, a check in its group, a drawing on a page."""
    names = used()
    assert [f"{path}: nothing calls {name}" for path, name in made() if not names[name]] == []


def test_whatever_finds_faults_is_a_check() -> None:
    listed = {check.find.__name__ for check in CHECKS}
    finders = [
        f"{path}: {node.name} stands in no group of check/__init__.py"
        for path, tree in TREES.items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and path.startswith("scripts/check/")
        and not node.name.startswith("_")
        and node.returns
        and ast.unparse(node.returns) == "Iterator[Fault]"
        and [arg.arg for arg in node.args.args] == ["library"]
        and node.name not in listed
    ]
    assert finders == []


def test_the_data_and_the_book_tell_every_field_of_a_claim(library: Library) -> None:
    fields = {info.alias or name for name, info in Claim.model_fields.items()}
    told = set(claims(library, {})[0])
    assert fields - told - OTHERWISE == set(), "scripts/publish/data_files.py does not give these"
    sample = BOOK.split("## A claim")[1].split("\n## ")[0]
    assert [field for field in sorted(fields) if not re.search(rf"[ -] {field}: ", sample)] == []


def test_every_style_sheet_and_script_is_loaded_by_a_page(library: Library) -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").split("hooks:")[0]
    everywhere = set(re.findall(r"assets/([\w-]+\.(?:css|js))", settings))
    named = {name for page in flow.list_pages(library, {}) for name in page.assets} | everywhere
    there = {path.name for path in (ROOT / "docs" / "assets").iterdir() if path.suffix in (".css", ".js")}
    assert named == there
