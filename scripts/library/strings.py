"""Every string of a library: what holds it, in which field, and where that stands in the seeds."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from scripts.library.model import Library, Spot
from scripts.library.records import Record, SourceFile

Path = tuple[str | int, ...]
Here = tuple[str, type, str, str, Path, int]
KEYS = {"key_figures": "figure", "series": "series", "themes": "outline", "pages": "outline"}
"""Fields of the library whose records are not known under the field's name in the singular."""
FILES = {"citations": "citations.json", "measured": "measured.json", "reviews": "reviews.json"}
"""Fields of the library that are one file of JSON each."""


class String(NamedTuple):
    """A string of the seeds: the field of the library it comes from, its owner's type and field, its words.

    `key` and `path` lead to its place; `line` is that of an owner that knows its own.
    """

    source: str
    owner: type
    field: str
    key: str
    path: Path
    line: int
    words: str

    @property
    def names(self) -> tuple[str, ...]:
        """The field, as in 'Term.name', in its owner and in each class that the owner comes from."""
        return name_field(self.owner, self.field)

    def spot(self, library: Library, word: str = "", below: int = 0) -> Spot:
        """Where it stands, or a word of it, or its line that has so many above it."""
        found = library.places.spot(self.key, *self.path, word=word)
        return Spot(file=found.file, line=self.line + below) if self.line else found


@cache
def name_field(owner: type, field: str) -> tuple[str, ...]:
    """A field's name in a class and in each class that it comes from."""
    return tuple(f"{kind.__name__}.{field}" for kind in owner.__mro__)


def list_strings(library: Library, leave: Collection[str] = ()) -> Iterator[String]:
    """Every string, whatever the types say, but for those of the fields that `leave` names."""
    leave = frozenset(leave)
    for here, value in _list_owners(library, leave):
        found: list[String] = []
        _add(found, here, value, leave)
        yield from found


def _list_owners(library: Library, leave: frozenset[str]) -> Iterator[tuple[Here, object]]:
    """Each record or other value of the library that has a place of its own, with that."""
    for source in (field.name for field in dataclasses.fields(Library)):
        if f"Library.{source}" in leave:
            continue
        value, kind = getattr(library, source), KEYS.get(source, source.removesuffix("s"))
        if not isinstance(value, Mapping):
            yield (source, Library, source, source, (), 0), value
            continue
        for name, item in value.items():
            if isinstance(item, SourceFile):
                yield from _list_parts(source, name, item)
            elif source in FILES:
                yield (source, Library, source, FILES[source], (), 0), {name: item}
            else:
                yield (source, Library, source, f"{kind}:{name}", (), 0), item


def _list_parts(source: str, sid: str, file: SourceFile) -> Iterator[tuple[Here, object]]:
    """The record of a source's file, its claims and its asides."""
    for name in SourceFile.model_fields:
        part = getattr(file, name)
        records = part if isinstance(part, tuple) else (part,)
        for i, record in enumerate(records):
            key = f"{name.removesuffix('s')}:{sid}"
            if part is records:
                key += f"/{record.id}" if hasattr(record, "id") else f":{i}"
            yield (source, SourceFile, name, key, (), 0), record


def _add(found: list[String], here: Here, value: object, leave: frozenset[str]) -> None:
    """Add the strings of a value: a text, or whatever its fields, keys and items hold."""
    source, owner, field, key, path, line = here
    if isinstance(value, str):
        found.append(String(source, owner, field, key, path, line, value))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for i, inner in enumerate(value):
            _add(found, (source, owner, field, key, (*path, i), line), inner, leave)
    elif isinstance(value, Record) or dataclasses.is_dataclass(value):
        # The parts of an outline have lines of their own, and its front matter is known without a step.
        line = line if isinstance(value, Record) else getattr(value, "line", line)
        kind: type = type(value)
        for name, step in _list_steps(kind, leave):
            inner = getattr(value, name)
            if isinstance(inner, str):
                found.append(String(source, kind, name, key, (*path, *step), line, inner))
            elif inner is not None:
                _add(found, (source, kind, name, key, (*path, *step), line), inner, leave)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            found.append(String(source, owner, field, key, (*path, name, "<key>"), line, str(name)))
            _add(found, (source, owner, field, key, (*path, name), line), inner, leave)


@cache
def _list_steps(kind: type, leave: frozenset[str]) -> tuple[tuple[str, Path], ...]:
    """The fields of a class, but for those to be left, each with the step that leads to its place."""
    steps: list[tuple[str, Path]] = []
    if issubclass(kind, Record):
        steps += ((name, (info.alias or name,)) for name, info in kind.model_fields.items())
    elif dataclasses.is_dataclass(kind):
        steps += ((field.name, ()) for field in dataclasses.fields(kind))
    return tuple((name, step) for name, step in steps if leave.isdisjoint(name_field(kind, name)))
