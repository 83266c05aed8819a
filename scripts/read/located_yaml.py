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
"""How many levels values may lie in one another."""
MAX_VALUES = 200_000
"""How many values a file may hold."""
MAX_LENGTH = 5_000
"""The longest text, in characters."""
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


def locate_whole(file: str, text: str) -> LocatedYaml:
    """A text of which no part is known, so that words are looked for in all of it."""
    return LocatedYaml(file, text, marks={(): (0, len(text))})


def locate_lines(file: str, text: str) -> LocatedYaml:
    """A text of lines, each known by its number."""
    lines = re.finditer(r"^.*$", text, re.M)
    return LocatedYaml(file, text, marks={(n,): line.span() for n, line in enumerate(lines, 1)})


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
        return LocatedYaml(file, text), [_explain_error(file, text, error)]
    builder = _Builder(file)
    data = builder.build(node, ())
    return LocatedYaml(file, text, data, builder.marks), builder.problems


def _explain_error(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """What is no YAML, at the place where the parser gave up."""
    mark = getattr(error, "problem_mark", None)
    spot = Spot(file=file, line=mark.line + 1, column=mark.column + 1) if mark else Spot(file=file)
    if spot.line > text.count("\n") + 1:
        spot = find_spot(file, text, len(text))
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    remedy = "Look at the indent, and put quotes round a text with ': ' or '#' in it."
    return schema_problem(spot, f"this is not YAML: {what}", remedy)


@dataclass
class _Builder:
    """Builds plain values from the nodes of one file, noting where each stands and what is wrong with it."""

    file: str
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def fault(self, node: yaml.Node, message: str, remedy: str) -> None:
        """Note a problem at the start of a node."""
        spot = Spot(file=self.file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)
        self.problems.append(schema_problem(spot, message, remedy))

    def build(self, node: yaml.Node | None, path: Path) -> Any:
        """The value of a node: a text, a list, a mapping, or None."""
        if node is None:
            return None
        if id(node) in self.seen:
            self.fault(node, "a YAML alias (*name) stands here", "Write the value out.")
            return None
        self.seen.add(id(node))
        self.marks.setdefault(path, (node.start_mark.index, node.end_mark.index))
        if node.tag not in _TAGS:
            self.fault(node, "a YAML tag (!name) stands here", "Write the plain value.")
        if isinstance(node, yaml.ScalarNode):
            return None if node.tag == "tag:yaml.org,2002:null" else self.plain(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, i)) for i, child in enumerate(node.value)]
        return self.mapping(node, path)

    def plain(self, node: yaml.ScalarNode) -> str:
        """The text of a scalar, without what nobody sees, of a length that a person writes."""
        bad = UNSEEN.search(node.value)
        if bad:
            self.fault(node, f"{_name_character(bad[0])} stands in this text", "Delete it.")
        if len(node.value) > MAX_LENGTH:
            self.fault(node, f"this text has more than {MAX_LENGTH:,} characters", "Say it in fewer words.")
        text = str(node.value)[:MAX_LENGTH]
        return UNSEEN.sub("", text) if bad else text

    def mapping(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        """The values of a mapping under their keys, the first of those with one key."""
        values: dict[str, Any] = {}
        for key, child in node.value:
            name = self.plain(key) if isinstance(key, yaml.ScalarNode) else "?"
            if name in values:
                self.fault(key, f'the key "{shorten(name)}" stands here twice', "Keep one of them.")
                continue
            values[name] = self.build(child, (*path, name))
            self.marks[(*path, name, "<key>")] = (key.start_mark.index, key.end_mark.index)
        return values
