"""The records of the seeds, as editors write them: frozen, with every field's form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from scripts.library.fields import (
    Day,
    Domain,
    DrawnPage,
    Edtf,
    Id,
    Label,
    Many,
    NoteKind,
    Pair,
    Relation,
    SourceType,
    Text,
    Voice,
)


class Record(BaseModel):
    """A record read from a seed: frozen, keys with hyphens, nothing unknown let in."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-")
    )


class Identified(Record):
    """A record of a list file, known by its id."""

    id: Id


class Author(Record):
    """A CSL name: family and given, or one literal."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None


class Original(Record):
    """The file a fingerprint was taken from; the file itself stays outside the repository."""

    file: Annotated[str, Field(pattern=r"^[^/\\]+$")]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Source(Record):
    """A document: a CSL-JSON item plus the voice that speaks in it."""

    id: Id
    type: SourceType
    title: Text
    title_note: Text | None = None
    author: tuple[Author, ...] = ()
    container_title: Text | None = None
    publisher: Text | None = None
    URL: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    issued: Edtf
    note: Text | None = None
    voice: Voice
    original: Original


class Claim(Record):
    """One or two sentences of ours that the passages at `at` support; dates are EDTF.

    `when` is the source's date, `record_when` that of the public record where a note corrects it. `record` is
    then the sentence that readers are told instead of `text`: the record, with its [@reference] marks, and
    after it what the source says. `label` makes it one of the timeline's turning points, under these words.
    """

    id: Id
    at: Annotated[tuple[str, ...], Many, Field(min_length=1)]
    on: Pair
    text: Text
    quote: Text | None = None
    voice: Voice | None = None
    speaker: Id | None = None
    when: Edtf | None = None
    record_when: Edtf | None = None
    label: Label | None = None
    domain: Annotated[tuple[Domain, ...], Many] = ()
    corridor: Annotated[tuple[Id, ...], Many] = ()
    also: Mapping[Pair, Relation] = Field(default_factory=dict)
    note: Text | None = None
    note_kind: NoteKind | None = None
    record: Text | None = None
    grounded: Mapping[str, Text] = Field(default_factory=dict)


TO_DO = "TO DO"
"""How the reason of an aside begins that nobody has dealt with yet."""


class Aside(Record):
    """Passages that no claim uses, with the reason."""

    at: Annotated[tuple[str, ...], Many, Field(min_length=1)]
    why: Text


class Shell(Record):
    """What a file of seeds/sources holds, before its records are read one by one."""

    source: object
    claims: object = ()
    asides: object = ()


class SourceFile(Record):
    """One file of seeds/sources: the record, its claims and its asides."""

    source: Source
    claims: tuple[Claim, ...] = ()
    asides: tuple[Aside, ...] = ()


class Reference(Identified):
    """A public page read by an editor, its facts in our words; rests on no fingerprint.

    `owner` says whose the publisher is, or which side it takes: "Chinese state media", "advocacy site".
    """

    title: Text
    publisher: Text
    owner: Text | None = None
    author: Text | None = None
    date: Edtf | None = None
    url: Annotated[str, Field(pattern=r"^https?://[^\s<>\"')]+$")]
    seen: Day
    supports: Annotated[tuple[Text, ...], Field(min_length=1)]
    weak: bool = False
    archived: Annotated[str, Field(pattern=r"^https?://[^\s<>\"')]+$")] | None = None
    archived_on: Edtf | None = None
    note: Text | None = None


class Update(Identified):
    """What happened after the sources were written: rests on references, continues a claim.

    `actors` are those whom the text names, also within words that hyphens join. `label` makes it one of the
    timeline's turning points, under these words.
    """

    date: Edtf
    label: Label | None = None
    on: Id
    text: Text
    actors: Annotated[tuple[Id, ...], Many] = ()
    references: Annotated[tuple[Id, ...], Many, Field(min_length=1)]
    follows: Annotated[tuple[Pair, ...], Many, Field(min_length=1)]


class Row(Record):
    """One counter's figure, with the day it was given."""

    counter: Text
    value: Text
    date: Edtf | None = None
    reference: Id


class Count(Identified):
    """A figure that changes with whoever counts: shown as a small table, never as one number."""

    title: Text
    on: Pair
    about: Text
    rows: Annotated[tuple[Row, ...], Field(min_length=2)]


class KeyFigure(Identified):
    """A figure set large beside its section: a piece of a claim, or of the facts of a reference."""

    on: Pair
    figure: Text
    label: Text
    claim: Pair | None = None
    reference: Id | None = None


class Cell(Identified):
    """A cell of the powers matrix: the claims that the editors tell of a power in a domain."""

    power: Id
    domain: Domain
    claims: Annotated[tuple[Pair, ...], Many, Field(min_length=1)]


class Drawing(Identified):
    """The finding that stands as the title over a page's drawing."""

    id: DrawnPage
    finding: Id


class Signature(Record):
    """Whose reading it was, by initials, and on which day."""

    by: Annotated[str, Field(pattern=r"^[a-z]{2,4}$")]
    on: Day


class Review(Record):
    """That readers have read a record beside what it rests on: the seal of both, and its words as read.

    `remark` is what the last reader would not sign; with one it is signed by nobody.
    """

    seal: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    words: Text
    read: Annotated[tuple[Signature, ...], Field(min_length=1)]
    remark: Text | None = None


class Front(Record):
    """The front matter of an outline; `asks` is the question that a themed page answers."""

    title: Text
    description: Text
    asks: Text | None = None
    order: int = 0
