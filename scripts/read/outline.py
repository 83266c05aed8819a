"""Read an outline: front matter, headings, lead-ins and placed claims."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from scripts.library.fields import ID
from scripts.library.model import Block, Outline, Section, Spot
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
    opening: list[Block] = []
    sections: list[tuple[str, str, int, list[Block]]] = []
    paragraph: list[tuple[int, str]] = []

    def close() -> None:
        if paragraph:
            into = sections[-1][3] if sections else opening
            into.extend(_blocks(file, paragraph, problems))
            paragraph.clear()

    for number, line in enumerate(text.split("\n")[body_line:], body_line + 1):
        if len(line) > MAX_LENGTH:
            problems.append(
                Problem(
                    code="schema",
                    spot=Spot(file=file, line=number),
                    message=f"this line has more than {MAX_LENGTH:,} characters",
                    remedy="Say it in fewer words.",
                )
            )
        elif line.startswith("#"):
            close()
            match = _HEADING.fullmatch(line.rstrip())
            if not match or len(match[1]) != 2 or not match[2][-1:].isspace() or not ID.fullmatch(match[3]):
                problems.append(
                    Problem(
                        code="schema",
                        spot=Spot(file=file, line=number),
                        message="a heading needs two # and an id",
                        remedy='Write it as "## The money {#money}": the id is what claims name in "on".',
                    )
                )
                continue
            sections.append((match[3], match[2].rstrip(), number, []))
        elif line.strip():
            paragraph.append((number, line.rstrip()))
        else:
            close()
    close()
    times: Counter[str] = Counter()
    for sid, _, number, _ in sections:
        times[sid] += 1
        if times[sid] == 2:
            problems.append(
                Problem(
                    code="schema",
                    spot=Spot(file=file, line=number),
                    message=f'the section id "{sid}" is used twice',
                    remedy="Give each heading an id of its own.",
                )
            )
    made = tuple(
        Section(id=sid, title=title, line=line, blocks=tuple(blocks)) for sid, title, line, blocks in sections
    )
    return (
        Outline(id=name, file=file, front=front, opening=tuple(opening), sections=made),
        problems,
        seed,
    )


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


def _blocks(file: str, paragraph: list[tuple[int, str]], problems: list[Problem]) -> list[Block]:
    """The blocks of one paragraph, in order: lead-ins, and placed claims on lines of their own."""
    blocks: list[Block] = []
    for placed, lines in groupby(paragraph, key=lambda row: bool(_PLACED.search(row[1]))):
        rows = list(lines)
        if not placed:
            blocks.append(Block(line=rows[0][0], prose="\n".join(line for _, line in rows)))
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
        blocks.append(Block(line=rows[0][0], claims=names, listed=listed))
    return blocks
