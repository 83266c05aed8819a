"""Every place of the seeds that a hostile string can be put into, and seeds that are spoilt there."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts.read.located_yaml import parse_yaml

KEYS = ("grounded", "also")
"""Fields whose keys are free words; the keys of records are known names."""
Texts = dict[str, str]


@dataclass(frozen=True)
class Slot:
    """A string in a file of seeds: where it starts and ends, and what it is.

    `first` is where the list starts of which it is an item; slots that are `alone` in the same way are
    not spoilt together.
    """

    file: str
    start: int
    end: int
    field: str
    alone: str
    first: int


@dataclass(frozen=True)
class Spoilt:
    """A slot with what is written there instead: ~ stands for the words that were there."""

    slot: Slot
    hostile: str

    @property
    def is_quoted(self) -> bool:
        """Whether it stands in quotation marks, where a line break is one character of it."""
        return self.slot.file.endswith((".yml", ".json")) or self.slot.field.startswith("front.")

    def words(self, clean: Texts) -> str:
        """The words of the slot now."""
        old = clean[self.slot.file][self.slot.start : self.slot.end]
        if self.is_quoted:
            return self.hostile.replace("~", str(json.loads(old)))
        return self.hostile.replace("~", old).replace("\n", " ")

    def written(self, clean: Texts) -> str:
        """The new text of the slot, as its kind of file writes it."""
        words = self.words(clean)
        return json.dumps(words, ensure_ascii=False) if self.is_quoted else words

    def is_told(self, clean: Texts, told: Collection[tuple[str, int]]) -> bool:
        """Whether one of the lines told of is its own; a file of the scripts is told of as a whole."""
        file, text = self.slot.file, clean[self.slot.file]
        first, last = (text.count("\n", 0, at) + 1 for at in (self.slot.first, self.slot.start))
        lines = {*range(first, last + 1)} | ({1} if file.endswith(".json") else set())
        return any((file, line) in told for line in lines)


def plain(folder: Path, which: str = "**/*") -> Texts:
    """The seeds of a folder in their plainest form: each string on a line of its own."""
    texts = {}
    for path in sorted(p for p in folder.glob(which) if p.is_file()):
        name, text = path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")
        if name.endswith(".yml"):
            data = yaml.load(text, Loader=yaml.BaseLoader)
            text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        elif name.endswith(".md"):
            _, front, body = text.split("---\n", 2)
            fields = yaml.load(front, Loader=yaml.BaseLoader).items()
            lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in fields)
            text = f"---\n{lines}---\n{body}"
        texts[name] = text
    return texts


def slots(texts: Mapping[str, str]) -> Iterator[Slot]:
    """Every slot of every file."""
    for file, text in texts.items():
        if file.endswith(".md"):
            yield from _in_outline(file, text)
        elif file.endswith(".csv"):
            yield from _in_table(file, text)
        else:
            yield from _in_values(file, text)


def _in_values(file: str, text: str, shift: int = 0, kind: str = "") -> Iterator[Slot]:
    seed, _ = parse_yaml(file, text)
    for path, (start, end) in seed.marks.items():
        if not path or text[start:end].startswith(("{", "[")):
            continue
        if path[-1] == "<key>" and not _is_free(file, path):
            continue
        field = kind + ".".join("*" if isinstance(step, int) else step for step in path)
        first = seed.marks[path[:-1]][0] if isinstance(path[-1], int) else start
        # Whoever reads a file of the scripts tells of one fault in it, and not where.
        alone = file if file.endswith(".json") and not field.endswith(".citation") else f"{file}:{field}"
        yield Slot(file, start + shift, end + shift, field, alone, first + shift)


def _is_free(file: str, path: tuple[str | int, ...]) -> bool:
    return file.endswith(".json") or (len(path) > 2 and path[-3] in KEYS)


def _in_outline(file: str, text: str) -> Iterator[Slot]:
    """Front matter, whose first line no parser sees, and each line of the body; titles by themselves."""
    head = text.index("\n---\n", 4)
    yield from _in_values(file, "\n" + text[4:head], 3, "front.")
    for match in re.finditer(r"^.+$", text[head + 5 :], re.M):
        start, end = head + 5 + match.start(), head + 5 + match.end()
        yield Slot(file, start, end, "line", f"{file}:{start}", start)
        title = re.match(r"## (.+) \{", match[0])
        if title:
            yield Slot(file, start + title.start(1), start + title.end(1), "title", f"{file}:{start}", start)


def _in_table(file: str, text: str) -> Iterator[Slot]:
    comment, head, *_ = text.split("\n", 2)
    for row in re.finditer(r"^.+$", text[len(comment) + len(head) + 2 :], re.M):
        start = len(comment) + len(head) + 2 + row.start()
        for name, cell in zip(head.split(","), row[0].split(","), strict=True):
            yield Slot(file, start, start + len(cell), name, f"{file}:{name}", start)
            start += len(cell) + 1


def spoil(clean: Texts, spoilt: Iterable[Spoilt]) -> Texts:
    """The seeds with some slots spoilt."""
    made = dict(clean)
    for one in sorted(spoilt, key=lambda one: -one.slot.start):
        text = made[one.slot.file]
        made[one.slot.file] = f"{text[: one.slot.start]}{one.written(clean)}{text[one.slot.end :]}"
    return made


def rounds(wanted: Iterable[Spoilt]) -> Iterator[list[Spoilt]]:
    """All of them, as many at once as don't hide one another."""
    left = list(wanted)
    while left:
        now: dict[str, Spoilt] = {}
        later = [one for one in left if now.setdefault(one.slot.alone, one) is not one]
        yield list(now.values())
        left = later


def write(texts: Mapping[str, str], folder: Path, before: Mapping[str, str]) -> None:
    """Write the seeds into a folder that holds others: only what differs."""
    for name, text in texts.items():
        if before.get(name) != text:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
