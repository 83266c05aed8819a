"""Read an outline: front matter, headings, lead-ins, findings, and what is placed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from scripts.library.fields import ID
from scripts.library.model import Spot
from scripts.library.outlines import Finding, Outline, OutlineBlock, Section
from scripts.library.problem import Problem
from scripts.library.records import Front
from scripts.read.located_yaml import MAX_LENGTH, LocatedYaml, parse_yaml
from scripts.read.validation import validate

_PLACED = re.compile(r"!\[\[([^\[\]]*)\]\]")
# A finding's line of sight: "{#name: source/claim, update:name}".
_SIGHT = re.compile(r"\{#([^:{}]*):([^{}]*)\}")
_AS_FINDING = "Write: A sentence. {#its-id: source/claim, update:id}; a lead-in has a paragraph of its own."
_HEADING = re.compile(r"(#+)\s+(\S[^{]*)\{\s*#([^}\s]+)\s*\}")


def read_outline(file: str, text: str, name: str) -> tuple[Outline | None, list[Problem], LocatedYaml]:
    """The outline in a Markdown text; a heading's id is what claims name in `on`."""
    front, problems, body_line, seed = _front(file, text)
    if front is None:
        return None, problems, seed
    body = _Body(file, problems)
    for number, line in enumerate(text.split("\n")[body_line:], body_line + 1):
        body.take(number, line)
    body.close()
    opening, sections = (
        tuple(body.blocks[0]),
        tuple(
            replace(section, blocks=tuple(blocks))
            for section, blocks in zip(body.sections, body.blocks[1:], strict=True)
        ),
    )
    times: Counter[str] = Counter()
    for section in sections:
        times[section.id] += 1
        if times[section.id] == 2:
            message = f'the section id "{section.id}" is used twice'
            body.fault(section.line, message, "Give each heading an id of its own.")
    return Outline(id=name, file=file, front=front, opening=opening, sections=sections), problems, seed


@dataclass
class _Body:
    """What stands below the front matter, line by line: blocks before the first heading, then under each."""

    file: str
    problems: list[Problem]
    sections: list[Section] = field(default_factory=list)
    blocks: list[list[OutlineBlock]] = field(default_factory=lambda: [[]])
    paragraph: list[tuple[int, str]] = field(default_factory=list)

    def take(self, number: int, line: str) -> None:
        """Read one line: a heading, the end of a paragraph, or more of it."""
        if len(line) > MAX_LENGTH:
            self.fault(number, f"this line has more than {MAX_LENGTH:,} characters", "Say it in fewer words.")
        elif line.startswith("#"):
            self.close()
            self.head(number, line)
        elif line.strip():
            self.paragraph.append((number, line.rstrip()))
        else:
            self.close()

    def head(self, number: int, line: str) -> None:
        """Begin a section; a heading that is none leaves what follows to the section before."""
        match = _HEADING.fullmatch(line.rstrip())
        if not match or len(match[1]) != 2 or not match[2][-1:].isspace() or not ID.fullmatch(match[3]):
            remedy = 'Write it as "## The money {#money}": the id is what claims name in "on".'
            self.fault(number, "a heading needs two # and an id", remedy)
            return
        self.sections.append(Section(id=match[3], title=match[2].rstrip(), line=number))
        self.blocks.append([])

    def close(self) -> None:
        """End a paragraph, if one was begun."""
        if self.paragraph:
            self.blocks[-1].extend(_blocks(self.file, self.paragraph, self.problems))
            self.paragraph = []

    def fault(self, line: int, message: str, remedy: str) -> None:
        """Note a problem of a line."""
        self.problems.append(_fault(self.file, line, message, remedy))


def _front(file: str, text: str) -> tuple[Front | None, list[Problem], int, LocatedYaml]:
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        return (
            None,
            [
                Problem(
                    code="schema",
                    spot=Spot(file=file),
                    message="the front matter is missing",
                    remedy="Begin the file with ---, title: …, description: …, order: …, ---.",
                )
            ],
            0,
            LocatedYaml(file, text),
        )
    end = lines.index("---", 1)
    # Blank out nothing but keep the line numbers: the first marker becomes an empty line.
    seed, problems = parse_yaml(file, "\n".join(["", *lines[1:end]]))
    data = seed.data if isinstance(seed.data, dict) else {}
    front, faults = validate(seed, Front, data, ())
    return front, problems + faults, end + 1, seed


def _blocks(file: str, paragraph: list[tuple[int, str]], problems: list[Problem]) -> list[OutlineBlock]:
    """The blocks of one paragraph, in order: lead-ins or findings, and what is placed on lines of its own."""
    blocks: list[OutlineBlock] = []
    for placed, lines in groupby(paragraph, key=lambda row: bool(_PLACED.search(row[1]))):
        rows = list(lines)
        line, text = rows[0][0], "\n".join(words for _, words in rows)
        if placed:
            blocks.append(_place(file, rows, problems))
        elif _SIGHT.search(text):
            found = tuple(_find(file, line, text, problems))
            blocks.append(OutlineBlock(line=line, findings=found, listed=text.startswith("- ")))
        else:
            blocks.append(OutlineBlock(line=line, prose=text))
    return blocks


def _place(file: str, rows: list[tuple[int, str]], problems: list[Problem]) -> OutlineBlock:
    """What is placed on lines of its own."""
    listed = all(line.startswith("- ") for _, line in rows)
    for number, line in rows:
        if _PLACED.sub("", line[2:] if listed else line).strip():
            message = "what is placed shares its line with other words"
            remedy = "Put ![[source/claim]] on a line of its own, or - ![[…]] on each line."
            problems.append(_fault(file, number, message, remedy))
    names = tuple(name.strip() for _, line in rows for name in _PLACED.findall(line))
    return OutlineBlock(line=rows[0][0], placed=names, listed=listed)


def _find(file: str, line: int, text: str, problems: list[Problem]) -> Iterator[Finding]:
    """The findings of a paragraph: each is what stands before its line of sight."""
    end = 0
    for match in _SIGHT.finditer(text):
        at = line + text.count("\n", 0, end + len(text[end:]) - len(text[end:].lstrip()))
        words = " ".join(text[end : match.start()].removeprefix("\n").removeprefix("- ").split())
        name, end = match[1].strip(), match.end()
        rests = tuple(item.strip() for item in match[2].split(",") if item.strip())
        if not (ID.fullmatch(name) and words and rests):
            problems.append(
                _fault(file, at, "a finding needs words, an id and what it rests on", _AS_FINDING)
            )
            continue
        yield Finding(id=name, text=words, rests=rests, file=file, line=at)
    if text[end:].strip():
        at = line + text.count("\n", 0, end)
        problems.append(_fault(file, at, "words after a finding have no line of sight", _AS_FINDING))


def _fault(file: str, line: int, message: str, remedy: str) -> Problem:
    return Problem(code="schema", spot=Spot(file=file, line=line), message=message, remedy=remedy)
