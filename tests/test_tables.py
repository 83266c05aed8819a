"""Whoever adds a voice, a kind of note, a status is told of every place that does not know it yet."""

from __future__ import annotations

import ast
import importlib
import re
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType, UnionType
from typing import Any, Literal, Union

import pytest

from scripts.library.fields import NoteKind, Relation, Status, Voice
from scripts.library.model import State

ROOT = Path(__file__).parents[1]
PATHS = sorted(p for p in (ROOT / "scripts").rglob("*.py") if p.stem not in ("__init__", "__main__", "hook"))
STYLED: Mapping[str, tuple[object, str, str]] = {
    "traced.css": (Voice, r"\.voice[^{{]*\.{}\b", ""),
    "map.css": (Status, r"\.route\.{}\b", "running"),
}
"""Style sheets with a rule for each value of a type, and the value that looks as nothing else is said."""


def modules() -> dict[str, ModuleType]:
    """Every module of the package, by its place."""
    names = {p: ".".join(p.relative_to(ROOT).with_suffix("").parts) for p in PATHS}
    return {p.relative_to(ROOT).as_posix(): importlib.import_module(name) for p, name in names.items()}


MODULES = modules()


def values(hint: object) -> tuple[str, ...]:
    """The values of a type that is a choice of known words, or of several such; else nothing."""
    if typing.get_origin(hint) is Literal:
        return typing.get_args(hint)
    if typing.get_origin(hint) in (Union, UnionType):
        parts = [values(part) for part in typing.get_args(hint)]
        return tuple(value for part in parts for value in part) if all(parts) else ()
    return ()


def choices() -> dict[str, tuple[str, ...]]:
    """Every type of the package that is a choice of at least two known words."""
    found = {
        name: values(value)
        for module in MODULES.values()
        for name, value in vars(module).items()
        if not name.startswith("_") and len(values(value)) > 1
    }
    return {name: words for name, words in found.items() if all(isinstance(word, str) for word in words)}


CHOICES = choices()


def made_in(path: Path) -> Iterator[str]:
    """The names that a module gives a value of its own."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def listed(tree: ast.Module) -> Iterator[tuple[int, set[object]]]:
    """Every list that is written out: its line and what is in it; not those that make a type."""
    types = {id(n.slice) for n in ast.walk(tree) if isinstance(n, ast.Subscript)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple | ast.List | ast.Set) and id(node) not in types:
            yield node.lineno, {getattr(item, "value", item) for item in node.elts}


def tables() -> Iterator[tuple[str, Mapping[Any, object], tuple[str, ...]]]:
    """Every table that a module makes: its place, the table, and the words that its type is keyed by."""
    for path, module in MODULES.items():
        hints = typing.get_type_hints(module)
        for name in made_in(ROOT / path):
            value = vars(module).get(name)
            if isinstance(value, Mapping):
                keyed = (*typing.get_args(hints.get(name)), None)[0]
                yield f"{path}: {name}", value, values(keyed)


def forgotten(table: Mapping[Any, object], keyed: tuple[str, ...]) -> list[str]:
    """The words that a table is keyed by, and lacks."""
    return [word for word in keyed if word not in table]


def test_a_table_knows_every_value_of_its_type() -> None:
    lacking = {name: forgotten(table, keyed) for name, table, keyed in tables()}
    assert {name: words for name, words in lacking.items() if words} == {}


def test_a_table_of_such_words_says_so_in_its_type() -> None:
    untold = [
        f"{place} has the words of {name}: annotate it as Mapping[{name}, …]"
        for place, table, keyed in tables()
        for name, words in CHOICES.items()
        if not keyed and len(set(table) & set(words)) > 1 and set(table) <= set(words)
    ]
    assert untold == []


def test_no_list_tells_the_words_of_a_type_again() -> None:
    told = [
        f"{path.relative_to(ROOT)}:{line} lists {name}: use get_args({name})"
        for path in PATHS
        for line, items in listed(ast.parse(path.read_text(encoding="utf-8")))
        for name, words in CHOICES.items()
        if items == set(words)
    ]
    assert told == []


@pytest.mark.parametrize("sheet", STYLED)
def test_a_style_sheet_has_a_rule_for_each(sheet: str) -> None:
    choice, rule, plain = STYLED[sheet]
    text = (ROOT / "docs" / "assets" / sheet).read_text(encoding="utf-8")
    assert [v for v in values(choice) if v != plain and not re.search(rule.format(v), text)] == []


@pytest.mark.parametrize("choice", [Voice, NoteKind, Relation, Status, State])
def test_a_new_value_is_missed_by_name(choice: object) -> None:
    keyed = [(name, table) for name, table, words in tables() if set(words) == set(values(choice))]
    assert keyed and all(forgotten(table, (*values(choice), "new")) == ["new"] for _, table in keyed)
