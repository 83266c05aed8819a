"""A YAML seed as plain values, with the place of every key and value; bad input becomes problems."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import yaml

from scripts.library.model import Spot
from scripts.library.problem import Problem
from scripts.read.decoding import UNSEEN, _name_character, find_spot, schema_problem, shorten

Path = tuple[str | int, ...]
Event = Any
"""What PyYAML reads, piece by piece; the stubs leave open which pieces have a tag, a value, an anchor."""
MAX_DEPTH = 30
"""How many levels values may lie in one another."""
MAX_VALUES = 200_000
"""How many values a file may hold."""
MAX_LENGTH = 5_000
"""The longest text, in characters."""
_NULL = "tag:yaml.org,2002:null"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_KNOWN = "str int float bool null timestamp merge value map seq".split()
_TAGS = frozenset((None, "!", *(f"tag:yaml.org,2002:{name}" for name in _KNOWN)))


Marks = Mapping[Path, tuple[int, int]]
"""Where each value of a file stands: (start, end) offsets."""


@dataclass(frozen=True)
class Located:
    """A file's text, and how the places of its values are found once one is asked for, which is seldom."""

    file: str
    text: str
    find_marks: Callable[[str], Marks] = lambda _: {}

    @cached_property
    def marks(self) -> Marks:
        """Where each value stands."""
        return self.find_marks(self.text)

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


@dataclass(frozen=True)
class LocatedYaml(Located):
    """A YAML file with its values: texts, lists, mappings."""

    data: Any = None

    @cached_property
    def located(self) -> Located:
        """The same file without its values, which are records by then."""
        return Located(self.file, self.text, self.find_marks)


def _as_typed(word: str) -> Iterator[re.Pattern[str]]:
    """Patterns for words as they may stand in a file: across lines, with other marks; whole words first."""
    if word.strip():
        parts = (re.sub("""['"“”‘’]""", """['"“”‘’]""", re.escape(part)) for part in word.split())
        pattern = r"\s+".join(parts)
        yield re.compile(rf"(?<!\w){pattern}(?!\w)")
        yield re.compile(pattern)


def locate_whole(file: str, text: str) -> Located:
    """A text of which no part is known, so that words are looked for in all of it."""
    return Located(file, text, lambda text: {(): (0, len(text))})


def locate_lines(file: str, text: str) -> Located:
    """A text of lines, each known by its number."""
    return Located(file, text, _mark_lines)


def _mark_lines(text: str) -> Marks:
    return {(n,): line.span() for n, line in enumerate(re.finditer(r"^.*$", text, re.M), 1)}


def _mark_yaml(text: str) -> Marks:
    builder = _Builder("", _read_events(text), marks={})
    builder.document()
    return builder.marks or {}


class _ExcessError(Exception):
    """A YAML text has too much of something: a very deep one would crash, a very long one take long."""


def _read_events(text: str) -> Iterator[Event]:
    """What a YAML text holds, piece by piece; raises _ExcessError and yaml.YAMLError."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _ExcessError("the values are nested too deep")
        if count > MAX_VALUES:
            raise _ExcessError(f"the file holds more than {MAX_VALUES:,} values")
        yield event


def parse_yaml(file: str, text: str) -> tuple[LocatedYaml, list[Problem]]:
    """The values of a YAML text; every scalar stays a text, so `on` and `2013` mean themselves."""
    seed, problems = _parse(file, text)
    return seed, [*problems]


# Of a few files, so that whoever changes one has not to wait for the others.
@lru_cache(maxsize=1 << 6)
def _parse(file: str, text: str) -> tuple[LocatedYaml, Sequence[Problem]]:
    builder = _Builder(file, _read_events(text))
    try:
        data = builder.document()
    except _ExcessError as error:
        remedy = "Make the file plainer."
        return LocatedYaml(file, text), [schema_problem(Spot(file=file), str(error), remedy)]
    except yaml.YAMLError as error:
        return LocatedYaml(file, text), [_explain_error(file, text, error)]
    return LocatedYaml(file, text, _mark_yaml, data), builder.problems


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
    """Builds plain values from the events of one file, noting what is wrong; with `marks`, where each is."""

    file: str
    events: Iterator[Event]
    marks: dict[Path, tuple[int, int]] | None = None
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, Event] = field(default_factory=dict)

    def fault(self, event: Event, message: str, remedy: str) -> None:
        """Note a problem at the start of what an event tells of."""
        spot = Spot(file=self.file, line=event.start_mark.line + 1, column=event.start_mark.column + 1)
        self.problems.append(schema_problem(spot, message, remedy))

    def document(self) -> Any:
        """The value of the only document; None for an empty text. Raises yaml.YAMLError for a second one."""
        value = None
        starts = (event for event in self.events if isinstance(event, yaml.DocumentStartEvent))
        for n, start in enumerate(starts):
            if n:
                mark: Any = start.start_mark
                raise yaml.MarkedYAMLError(problem="but found another document", problem_mark=mark)
            value = self.build(next(self.events), ())
        return value

    def build(self, event: Event, path: Path) -> Any:
        """The value that begins with an event: a text, a list, a mapping, or None."""
        if isinstance(event, yaml.AliasEvent):
            self.fault(
                self.anchors.get(str(event.anchor), event),
                "a YAML alias (*name) stands here",
                "Write the value out.",
            )
            return None
        if event.anchor:
            self.anchors[event.anchor] = event
        if event.tag not in _TAGS:
            self.fault(event, "a YAML tag (!name) stands here", "Write the plain value.")
        value, end = event, event
        if isinstance(event, yaml.ScalarEvent):
            value = None if _is_null(event) else self.plain(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            value, end = self.sequence(path)
        else:
            value, end = self.mapping(path)
        if self.marks is not None:
            self.marks.setdefault(path, (event.start_mark.index, end.end_mark.index))
        return value

    def plain(self, event: Event) -> str:
        """The text of a scalar, without what nobody sees, of a length that a person writes."""
        bad = UNSEEN.search(event.value)
        if bad:
            self.fault(event, f"{_name_character(bad[0])} stands in this text", "Delete it.")
        if len(event.value) > MAX_LENGTH:
            self.fault(event, f"this text has more than {MAX_LENGTH:,} characters", "Say it in fewer words.")
        text = str(event.value)[:MAX_LENGTH]
        return UNSEEN.sub("", text) if bad else text

    def sequence(self, path: Path) -> tuple[list[Any], Event]:
        """The values of a list, and the event that ends it."""
        values: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.append(self.build(event, (*path, len(values))))
        return values, event

    def mapping(self, path: Path) -> tuple[dict[str, Any], Event]:
        """The values of a mapping under their keys, the first of those with one key, and what ends it."""
        values: dict[str, Any] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            name = self.plain(key) if isinstance(key, yaml.ScalarEvent) else "?"
            self.skip(key)
            event = next(self.events)
            if name in values:
                self.fault(key, f'the key "{shorten(name)}" stands here twice', "Keep one of them.")
                self.skip(event)
                continue
            values[name] = self.build(event, (*path, name))
            if self.marks is not None:
                self.marks[(*path, name, "<key>")] = (key.start_mark.index, key.end_mark.index)
        return values, key

    def skip(self, event: Event) -> None:
        """Read over what begins with an event."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = next(self.events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)


def _is_null(event: Event) -> bool:
    """Whether a scalar is nothing: left out, or one of YAML's words for it without quotation marks."""
    return event.tag == _NULL or (event.tag is None and event.implicit[0] and event.value in _NULLS)
