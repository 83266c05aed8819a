"""Read an outline: front matter, headings, lead-ins and placed claims."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import groupby

from scripts.library.fields import ID
from scripts.library.model import Outline, OutlineBlock, Section, Spot
from scripts.library.problem import Problem
from scripts.library.records import Front
from scripts.read.located_yaml import MAX_LENGTH, LocatedYaml, parse_yaml
from scripts.read.validation import validate

_PLACED = re.compile(r"!\[\[([^\[\]]*)\]\]")
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
        spot = Spot(file=self.file, line=line)
        self.problems.append(Problem(code="schema", spot=spot, message=message, remedy=remedy))


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
    """The blocks of one paragraph, in order: lead-ins, and placed claims on lines of their own."""
    blocks: list[OutlineBlock] = []
    for placed, lines in groupby(paragraph, key=lambda row: bool(_PLACED.search(row[1]))):
        rows = list(lines)
        if not placed:
            blocks.append(OutlineBlock(line=rows[0][0], prose="\n".join(line for _, line in rows)))
            continue
        listed = all(line.startswith("- ") for _, line in rows)
        for number, line in rows:
            if _PLACED.sub("", line[2:] if listed else line).strip():
                problems.append(
                    Problem(
                        code="schema",
                        spot=Spot(file=file, line=number),
                        message="a placed claim shares its line with other words",
                        remedy="Put ![[source/claim]] on a line of its own, or - ![[…]] on each line.",
                    )
                )
        names = tuple(name.strip() for _, line in rows for name in _PLACED.findall(line))
        blocks.append(OutlineBlock(line=rows[0][0], claims=names, listed=listed))
    return blocks
