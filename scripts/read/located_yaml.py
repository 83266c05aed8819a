"""A YAML seed as plain values, with the place of every key and value; bad input becomes problems."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from scripts.library.model import Spot
from scripts.library.problem import Problem
from scripts.read.decoding import UNSEEN, _name_character, find_spot, schema_problem, shorten

Path = tuple[str | int, ...]
MAX_DEPTH = 30
MAX_VALUES = 200_000
MAX_LENGTH = 5_000
_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in "str int float bool null timestamp merge value map seq".split()
)


@dataclass(frozen=True)
class LocatedYaml:
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


def _find_excess(text: str) -> str:
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


def parse_yaml(file: str, text: str) -> tuple[LocatedYaml, list[Problem]]:
    """The values of a YAML text; every scalar stays a text, so `on` and `2013` mean themselves."""
    try:
        excess = _find_excess(text)
        if excess:
            return LocatedYaml(file, text), [
                schema_problem(Spot(file=file), excess, "Make the file plainer.")
            ]
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        spot = Spot(file=file, line=mark.line + 1, column=mark.column + 1) if mark else Spot(file=file)
        if spot.line > text.count("\n") + 1:
            spot = find_spot(file, text, len(text))
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        return LocatedYaml(file, text), [
            schema_problem(
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
        bad = UNSEEN.search(node.value)
        if bad:
            problems.append(
                schema_problem(spot, f"{_name_character(bad[0])} stands in this text", "Delete it.")
            )
        if len(node.value) > MAX_LENGTH:
            problems.append(
                schema_problem(
                    spot, f"this text has more than {MAX_LENGTH:,} characters", "Say it in fewer words."
                )
            )
        return UNSEEN.sub("", node.value[:MAX_LENGTH])

    def build(node: yaml.Node | None, path: Path) -> Any:
        if node is None:
            return None
        here = Spot(file=file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)
        if id(node) in seen:
            problems.append(schema_problem(here, "a YAML alias (*name) stands here", "Write the value out."))
            return None
        seen.add(id(node))
        marks.setdefault(path, (node.start_mark.index, node.end_mark.index))
        if node.tag not in _TAGS:
            problems.append(schema_problem(here, "a YAML tag (!name) stands here", "Write the plain value."))
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
                    schema_problem(spot, f'the key "{shorten(name)}" stands here twice', "Keep one of them.")
                )
                continue
            values[name] = build(child, (*path, name))
            marks[(*path, name, "<key>")] = (key.start_mark.index, key.end_mark.index)
        return values

    data = build(node, ())
    return LocatedYaml(file, text, data, marks), problems
