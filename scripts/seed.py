"""A YAML seed as plain values, with the place of every key and value; bad input becomes problems."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from scripts.model import Spot
from scripts.problem import Problem, nearest

Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)
MAX_BYTES = 5_000_000
MAX_DEPTH = 30
_KINDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a field that is known here",
    "string_type": "wants a text here",
    "tuple_type": "wants a list here",
    "mapping_type": "wants 'key: value' pairs here",
    "dict_type": "wants 'key: value' pairs here",
    "model_type": "wants 'key: value' pairs here",
}


@dataclass(frozen=True)
class Seed:
    """A file's values (texts, lists, mappings) and where each stands: (start, end) offsets."""

    file: str
    text: str
    data: Any = None
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def spot(self, path: Path, word: str = "") -> Spot:
        """The place of the value at `path`, or of `word` within it; its nearest parent's if absent."""
        while path and path not in self.marks:
            path = path[:-1]
        start, end = self.marks.get(path, (0, 0))
        inside = next(filter(None, (p.search(self.text, start, end) for p in _as_typed(word))), None)
        return spot_at(self.file, self.text, inside.start() if inside else start)


def _as_typed(word: str) -> Iterator[re.Pattern[str]]:
    """Patterns for words as they may stand in a file: across lines, with other marks; whole words first."""
    if word.strip():
        parts = (re.sub("""['"“”‘’]""", """['"“”‘’]""", re.escape(part)) for part in word.split())
        pattern = r"\s+".join(parts)
        yield re.compile(rf"(?<!\w){pattern}(?!\w)")
        yield re.compile(pattern)


def spot_at(file: str, text: str, offset: int) -> Spot:
    """The line and column of an offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Spot(file=file, line=text.count("\n", 0, offset) + 1, column=offset - line_start + 1)


def decode(file: str, raw: bytes) -> tuple[str, list[Problem]]:
    """The text of a seed: UTF-8, no NUL, of a size that a person could have written."""
    here = Spot(file=file)
    if len(raw) > MAX_BYTES:
        return "", [_problem(here, f"the file has {len(raw):,} bytes", f"Keep a seed under {MAX_BYTES:,}.")]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        spot = Spot(file=file, line=error.object.count(b"\n", 0, error.start) + 1)
        return "", [_problem(spot, "the file is not UTF-8", "Save it as UTF-8 and try again.")]
    bad = next((i for i, c in enumerate(text) if ord(c) < 32 and c not in "\n\t"), None)
    if bad is not None:
        return "", [_problem(spot_at(file, text, bad), "a control character stands here", "Delete it.")]
    return text, []


def _depth(text: str) -> int:
    """How deep the values of a YAML text are nested; composing a very deep one would crash."""
    deepest = depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        deepest = max(deepest, depth)
        if deepest > MAX_DEPTH:
            break
    return deepest


def parse(file: str, text: str) -> tuple[Seed, list[Problem]]:
    """The values of a YAML text; every scalar stays a text, so `on` and `2013` mean themselves."""
    try:
        if _depth(text) > MAX_DEPTH:
            return Seed(file, text), [
                _problem(Spot(file=file), "the values are nested too deep", "Flatten them.")
            ]
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        spot = Spot(file=file, line=mark.line + 1, column=mark.column + 1) if mark else Spot(file=file)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        return Seed(file, text), [
            _problem(
                spot,
                f"this is not YAML: {what}",
                "Look at the indent, and put quotes round a text with ': ' or '#' in it.",
            )
        ]
    marks: dict[Path, tuple[int, int]] = {}
    problems: list[Problem] = []
    seen: set[int] = set()

    def build(node: yaml.Node | None, path: Path) -> Any:
        if node is None:
            return None
        here = Spot(file=file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)
        if id(node) in seen:
            problems.append(_problem(here, "a YAML alias (*name) stands here", "Write the value out."))
            return None
        seen.add(id(node))
        marks.setdefault(path, (node.start_mark.index, node.end_mark.index))
        if isinstance(node, yaml.ScalarNode):
            return None if node.tag == "tag:yaml.org,2002:null" else node.value
        if isinstance(node, yaml.SequenceNode):
            return [build(child, (*path, i)) for i, child in enumerate(node.value)]
        values: dict[str, Any] = {}
        for key, child in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            spot = Spot(file=file, line=key.start_mark.line + 1, column=key.start_mark.column + 1)
            if name in values:
                problems.append(_problem(spot, f'the key "{name}" stands here twice', "Keep one of them."))
                continue
            values[name] = build(child, (*path, name))
            marks[(*path, name, "<key>")] = (key.start_mark.index, key.end_mark.index)
        return values

    data = build(node, ())
    return Seed(file, text, data, marks), problems


def record(seed: Seed, kind: type[M], data: Any, path: Path) -> tuple[M | None, list[Problem]]:
    """The value at `path` as a record, or one problem for each fault in it."""
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        return None, [_fault(seed, kind, dict(fault), path) for fault in error.errors()]


def _fault(seed: Seed, kind: type[BaseModel], fault: dict[str, Any], path: Path) -> Problem:
    where: Path = tuple(fault["loc"])
    names = [step for step in where if isinstance(step, str) and step != "[key]"]
    name = names[-1] if names else kind.__name__.lower()
    if fault["type"] == "extra_forbidden":
        fields = _fields(kind, where[:-1])
        return _problem(
            seed.spot((*path, *where, "<key>")),
            f'"{name}" is not a field that is known here{nearest(name, fields)}',
            f"Known fields: {', '.join(fields)}.",
        )
    if fault["type"] == "literal_error":
        known = str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return _problem(
            seed.spot((*path, *where)),
            f'"{fault["input"]}" is not a {name} that is known{nearest(str(fault["input"]), known)}',
            f"One of: {', '.join(known)}.",
        )
    if fault["type"] == "missing":
        return _problem(seed.spot((*path, *where)), f'the field "{name}" is missing', f'Add "{name}: …".')
    what = _KINDS.get(fault["type"]) or str(fault["msg"]).removeprefix("Value error, ")
    return _problem(
        seed.spot((*path, *where)), f'"{name}": {what}', f"It says {_short(fault['input'])} now; mend it."
    )


def _fields(kind: type[BaseModel], where: Path) -> list[str]:
    """The field names of the record that `where` leads to."""
    for step in where:
        info = next((f for n, f in kind.model_fields.items() if (f.alias or n) == step), None)
        inner = getattr(info, "annotation", None)
        for one in (inner, *typing.get_args(inner)):
            if isinstance(one, type) and issubclass(one, BaseModel):
                kind = one
    return [f.alias or n for n, f in kind.model_fields.items()]


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) < 60 else text[:57] + "..."


def _problem(spot: Spot, message: str, remedy: str) -> Problem:
    return Problem(code="schema", spot=spot, message=message, remedy=remedy)


def records(
    seed: Seed, kind: type[M], data: object, path: Path
) -> Iterator[tuple[M | None, Path, list[Problem]]]:
    """Each item of a list as a record, with its path and its problems."""
    if not isinstance(data, list):
        yield None, path, [_problem(seed.spot(path), "a list is wanted here", "Begin each item with '- '.")]
        return
    for i, item in enumerate(data):
        value, problems = record(seed, kind, item, (*path, i))
        yield value, (*path, i), problems
