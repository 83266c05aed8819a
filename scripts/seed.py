"""A YAML seed as plain values, with the place of every key and value; bad input becomes problems."""

from __future__ import annotations

import re
import typing
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from scripts.model import Spot
from scripts.problem import Problem, nearest

Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)
MAX_BYTES = 5_000_000
MAX_DEPTH = 30
MAX_VALUES = 200_000
MAX_LENGTH = 5_000
# Controls, soft hyphens, joiners, marks of direction, tags, fillers, private use: a reader sees none of them.
_FOREIGN = re.compile(r"(?![0-9])\d")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U0010ffff]"
)
_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in "str int float bool null timestamp merge value map seq".split()
)
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
        offset = inside.start() if inside else start
        line = bisect_right(self.starts, offset)
        return Spot(file=self.file, line=line, column=offset - self.starts[line - 1] + 1)

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]


def _as_typed(word: str) -> Iterator[re.Pattern[str]]:
    """Patterns for words as they may stand in a file: across lines, with other marks; whole words first."""
    if word.strip():
        parts = (re.sub("""['"“”‘’]""", """['"“”‘’]""", re.escape(part)) for part in word.split())
        pattern = r"\s+".join(parts)
        yield re.compile(rf"(?<!\w){pattern}(?!\w)")
        yield re.compile(pattern)


def by_line(file: str, text: str) -> Seed:
    """A text of lines, each known by its number."""
    lines = re.finditer(r"^.*$", text, re.M)
    return Seed(file, text, marks={(n,): line.span() for n, line in enumerate(lines, 1)})


def spot_at(file: str, text: str, offset: int) -> Spot:
    """The line and column of an offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Spot(file=file, line=text.count("\n", 0, offset) + 1, column=offset - line_start + 1)


def decode(file: str, raw: bytes) -> tuple[str, list[Problem]]:
    """The text of a seed: UTF-8, no NUL, of a size that a person could have written."""
    if len(raw) > MAX_BYTES:
        return "", [
            _problem(Spot(file=file), f"the file has more than {MAX_BYTES:,} bytes", "Part it in two.")
        ]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        spot = Spot(file=file, line=error.object.count(b"\n", 0, error.start) + 1)
        return "", [_problem(spot, "the file is not UTF-8", "Save it as UTF-8 and try again.")]
    bad = _UNSEEN.search(text)
    if bad:
        return "", [_problem(spot_at(file, text, bad.start()), f"{_name(bad[0])} stands here", "Delete it.")]
    foreign = _FOREIGN.search(text)
    if foreign:
        words = f'"{foreign[0]}" is a digit of another script, which the checks do not read as a number'
        return "", [_problem(spot_at(file, text, foreign.start()), words, "Write it with 0 to 9.")]
    return text, []


def _name(unseen: str) -> str:
    """What a character that nobody sees is called."""
    return "a control character" if unseen < " " else f"an invisible character (U+{ord(unseen):04X})"


def _excess(text: str) -> str:
    """What a YAML text has too much of: composing a very deep one would crash, a very long one take long."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return "the values are nested too deep"
        if count > MAX_VALUES:
            return f"the file holds more than {MAX_VALUES:,} values"
    return ""


def parse(file: str, text: str) -> tuple[Seed, list[Problem]]:
    """The values of a YAML text; every scalar stays a text, so `on` and `2013` mean themselves."""
    try:
        excess = _excess(text)
        if excess:
            return Seed(file, text), [_problem(Spot(file=file), excess, "Make the file plainer.")]
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        spot = Spot(file=file, line=mark.line + 1, column=mark.column + 1) if mark else Spot(file=file)
        if spot.line > text.count("\n") + 1:
            spot = spot_at(file, text, len(text))
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

    def plain(node: yaml.ScalarNode) -> str:
        spot = Spot(file=file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)
        bad = _UNSEEN.search(node.value)
        if bad:
            problems.append(_problem(spot, f"{_name(bad[0])} stands in this text", "Delete it."))
        if len(node.value) > MAX_LENGTH:
            problems.append(
                _problem(spot, f"this text has more than {MAX_LENGTH:,} characters", "Say it in fewer words.")
            )
        return _UNSEEN.sub("", node.value[:MAX_LENGTH])

    def build(node: yaml.Node | None, path: Path) -> Any:
        if node is None:
            return None
        here = Spot(file=file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)
        if id(node) in seen:
            problems.append(_problem(here, "a YAML alias (*name) stands here", "Write the value out."))
            return None
        seen.add(id(node))
        marks.setdefault(path, (node.start_mark.index, node.end_mark.index))
        if node.tag not in _TAGS:
            problems.append(_problem(here, "a YAML tag (!name) stands here", "Write the plain value."))
        if isinstance(node, yaml.ScalarNode):
            return None if node.tag == "tag:yaml.org,2002:null" else plain(node)
        if isinstance(node, yaml.SequenceNode):
            return [build(child, (*path, i)) for i, child in enumerate(node.value)]
        values: dict[str, Any] = {}
        for key, child in node.value:
            name = plain(key) if isinstance(key, yaml.ScalarNode) else "?"
            spot = Spot(file=file, line=key.start_mark.line + 1, column=key.start_mark.column + 1)
            if name in values:
                problems.append(
                    _problem(spot, f'the key "{_cut(name)}" stands here twice', "Keep one of them.")
                )
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
            f'"{_cut(name)}" is not a field that is known here{nearest(name, fields)}',
            f"Known fields: {', '.join(fields)}.",
        )
    if fault["type"] == "literal_error":
        known = str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        given = _cut(str(fault["input"]))
        return _problem(
            seed.spot((*path, *where)),
            f'"{given}" is not a {name} that is known{nearest(given, known)}',
            f"One of: {', '.join(known)}.",
        )
    if fault["type"] == "missing":
        return _problem(seed.spot((*path, *where)), f'the field "{name}" is missing', f'Add "{name}: …".')
    what = _KINDS.get(fault["type"]) or str(fault["msg"]).removeprefix("Value error, ")
    return _problem(
        seed.spot((*path, *where)),
        f'"{_cut(name)}": {what}',
        f"It says {_short(fault['input'])} now; mend it.",
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
    return _cut(repr(value))


def _cut(text: str) -> str:
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
