"""Show each record not yet read in its present wording beside what it rests on; keep each answer.

Nobody signs what was not shown: an answer repeats eight digits that stand with the record alone, and those of
a claim hang on the text of its passages.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import re
import textwrap
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from scripts.library.model import Library
from scripts.library.readings import Reading, list_gone, list_unsigned
from scripts.library.records import Review, Signature
from scripts.read.original import cut_passages, find_file, read_text

FILE = "reviews.json"
ASK = "Is this what it rests on says, and no more? [y]es, [l]ater, or no: say why: "
ANSWER = re.compile(r"(\S+) ([0-9a-f]{8}) (yes|no\s+\S.*)")
Texts = Mapping[str, Mapping[str, str]]
"""The passages of each source whose text is at hand."""


class Answer(NamedTuple):
    """What a reader says of a record: yes, or why not."""

    reading: Reading
    remark: str | None = None


def read_texts(library: Library, originals: Path | None) -> Texts:
    """The passages of the sources whose texts lie in a folder; raises OSError if one is not there."""
    if originals is None:
        return {}
    files = {sid: find_file(originals, file.source.original.file) for sid, file in library.sources.items()}
    return {sid: cut_passages(read_text(path)) for sid, path in files.items()}


def list_asked(library: Library, texts: Texts, by: str, wanted: Collection[str]) -> tuple[list[Reading], int]:
    """What is to be shown to a reader, of these kinds or names; how many more wait for their text.

    Who has signed a contested record is not asked again, for it wants another reader.
    """
    asked, waiting = [], 0
    for reading, _ in list_unsigned(library):
        if wanted and not {reading.kind, reading.name} & set(wanted):
            continue
        kept = library.reviews.get(reading.name)
        if kept and kept.seal == reading.seal and by in {signature.by for signature in kept.read}:
            continue
        if reading.passages and reading.source not in texts:
            waiting += 1
        else:
            asked.append(reading)
    return asked, waiting


def code(reading: Reading, texts: Texts) -> str:
    """The digits that an answer repeats: of the seal, and of the passages' text, so that it was at hand."""
    known = texts.get(reading.source, {})
    whole = "\x1e".join((reading.seal, *(known.get(passage.at, "") for passage in reading.passages)))
    return hashlib.sha256(whole.encode()).hexdigest()[:8]


def show(library: Library, reading: Reading, texts: Texts) -> str:
    """A record as it stands, below it what has changed since it was read, and what it rests on."""
    spot, known = reading.spot(library), texts.get(reading.source, {})
    rows = [f"{reading.name} {code(reading, texts)}    {spot.file}:{spot.line}"]
    rows += _fold(reading.words, "  ")
    kept = library.reviews.get(reading.name)
    if kept and kept.words != reading.words:
        rows += ["  -- what has changed since it was read", *_tell_change(kept.words, reading.words)]
    if reading.passages or reading.rests:
        rows.append("  -- it rests on")
    rows += [row for p in reading.passages for row in _fold(f"{p.at} {known.get(p.at, '')}", "  | ")]
    rows += [row for rest in reading.rests for row in _fold(rest, "  | ")]
    return "\n".join(rows) + "\n"


def _fold(text: str, indent: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from textwrap.wrap(line, 110, initial_indent=indent, subsequent_indent=f"{indent}    ")


def _tell_change(old: str, new: str) -> Iterator[str]:
    """Each changed line with its words: [-gone-] and {+new+}."""
    for tag, i, j, k, m in difflib.SequenceMatcher(a=old.split("\n"), b=new.split("\n")).get_opcodes():
        if tag != "equal":
            before, after = " ".join(old.split("\n")[i:j]).split(), " ".join(new.split("\n")[k:m]).split()
            yield from _fold(_mark_words(before, after), "  ± ")


def _mark_words(before: list[str], after: list[str]) -> str:
    told: list[str] = []
    for tag, i, j, k, m in difflib.SequenceMatcher(a=before, b=after).get_opcodes():
        told += before[i:j] if tag == "equal" else []
        told += [f"[-{' '.join(before[i:j])}-]"] if tag in ("delete", "replace") else []
        told += [f"{{+{' '.join(after[k:m])}+}}"] if tag in ("insert", "replace") else []
    return " ".join(told)


def ask_each(
    readings: Iterable[Reading], tell: Callable[[Reading], None], ask: Callable[[str], str]
) -> Iterator[Answer]:
    """Show each record and take the answer from the keyboard; nothing comes of one left for later."""
    for reading in readings:
        tell(reading)
        said = ask(ASK).strip()
        if said.lower() in ("y", "yes"):
            yield Answer(reading)
        elif said.lower() not in ("", "l", "later"):
            yield Answer(reading, said)


def parse_answers(lines: Iterable[str], readings: Iterable[Reading], texts: Texts) -> Iterator[Answer | str]:
    """The answers in a file, a line each: 'note:ft-2023/fear 1a2b3c4d yes' or '… no WHY'; what is wrong."""
    known = {reading.name: reading for reading in readings}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = ANSWER.fullmatch(line.strip())
        if match is None:
            yield f"{number}: an answer is NAME, its eight digits, then yes, or no and why"
        elif match[1] not in known:
            yield f'{number}: "{match[1]}" waits for no reading of yours'
        elif code(known[match[1]], texts) != match[2]:
            yield f"{number}: {match[2]} is not the code of {match[1]}: it has changed, or was not shown"
        else:
            remark = match[3].partition(" ")[2].strip()
            yield Answer(known[match[1]], remark or None)


def sift(answers: Iterable[Answer | str], wrong: list[str]) -> Iterator[Answer]:
    """The answers that can be kept; what is wrong with the others is added to the list."""
    for answer in answers:
        if isinstance(answer, str):
            wrong.append(answer)
        else:
            yield answer


def keep(library: Library, seeds: Path, answers: Iterable[Answer], by: str, today: str) -> tuple[int, int]:
    """Write each answer down at once: how many were signed, and refused. Raises OSError if that fails."""
    kept, counted = dict(library.reviews), {"yes": 0, "no": 0}
    for reading, remark in answers:
        kept[reading.name] = _add_signature(kept.get(reading.name), reading, remark, by, today)
        write(seeds, kept)
        counted["no" if remark else "yes"] += 1
    return counted["yes"], counted["no"]


def let_go(library: Library, seeds: Path, names: Collection[str]) -> tuple[int, list[str]]:
    """Drop the reviews of records that are gone: how many, and which names are of no such record."""
    gone = {name for name, _ in list_gone(library)}
    write(seeds, {name: review for name, review in library.reviews.items() if name not in gone & set(names)})
    return len(gone & set(names)), sorted(set(names) - gone)


def _add_signature(old: Review | None, reading: Reading, remark: str | None, by: str, today: str) -> Review:
    same = old.read if old and old.seal == reading.seal and not old.remark else ()
    signed = (*(one for one in same if one.by != by), Signature(by=by, on=today))
    return Review(seal=reading.seal, words=reading.words, read=signed, remark=remark)


def write(seeds: Path, reviews: Mapping[str, Review]) -> None:
    """Write the reviews, one a line, in the order of their names."""
    rows = (
        f"{json.dumps(name)}: {json.dumps(reviews[name].model_dump(exclude_none=True), ensure_ascii=False)}"
        for name in sorted(reviews)
    )
    (seeds / FILE).write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
