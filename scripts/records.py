"""The records of the seeds, as editors write them: frozen, with every field's form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from scripts.edtf import is_edtf

Voice = Literal["reported", "official", "analyst", "author"]
Domain = Literal["security", "finance", "transport", "energy", "diplomacy"]
Relation = Literal["agrees", "differs"]
NoteKind = Literal["corrects", "context", "contested", "outdated-name", "unconfirmed"]
SourceType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter",
    "interview", "legislation", "paper-conference", "post", "post-weblog", "report", "speech",
    "thesis", "treaty", "webpage",
]  # fmt: skip

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _id(value: str) -> str:
    if not ID.fullmatch(value):
        raise ValueError("an id is lower-case letters, digits and single hyphens, as in 'ft-2023'")
    return value


def _ids(value: str) -> str:
    head, slash, tail = value.partition("/")
    if not slash or not (ID.fullmatch(head) and ID.fullmatch(tail)):
        raise ValueError("two ids with a slash between are wanted, as in 'rivals/money'")
    return value


def _edtf(value: str) -> str:
    if not is_edtf(value):
        raise ValueError("a date is written 2023, 2023-05, 2023-05-19 or 1991/2022")
    return value


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _nonempty(value: str) -> str:
    if not value.strip():
        raise ValueError("this field is empty")
    return value.strip()


Id = Annotated[str, AfterValidator(_id)]
Pair = Annotated[str, AfterValidator(_ids)]
Edtf = Annotated[str, AfterValidator(_edtf)]
Day = Annotated[str, Field(pattern=r"^20\d\d-\d\d-\d\d$"), AfterValidator(_edtf)]
Text = Annotated[str, AfterValidator(_nonempty)]
Many = BeforeValidator(_listed)


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
    """One or two sentences of ours that the passages at `at` support; dates are EDTF."""

    id: Id
    at: Annotated[tuple[str, ...], Many, Field(min_length=1)]
    on: Pair
    text: Text
    quote: Text | None = None
    voice: Voice | None = None
    speaker: Id | None = None
    when: Edtf | None = None
    domain: Annotated[tuple[Domain, ...], Many] = ()
    corridor: Annotated[tuple[Id, ...], Many] = ()
    also: Mapping[Pair, Relation] = Field(default_factory=dict)
    note: Text | None = None
    note_kind: NoteKind | None = None
    grounded: Mapping[str, Text] = Field(default_factory=dict)


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

    `owner` is the state whose media or office the publisher is, as in "Chinese state media".
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


class Named(Identified):
    """Something claims are linked to; `forms` are the other wordings that mean the same."""

    name: Text
    forms: tuple[Text, ...] = ()

    @property
    def worded(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """Every wording that names it, the name itself first, each with its place in the record."""
        return ((("name",), self.name), *((("forms", i), words) for i, words in enumerate(self.forms)))

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every wording that names it, the name itself first."""
        return tuple(words for _, words in self.worded)


class Actor(Named):
    """A state, organisation or person; `about` is the claim that says who it is.

    `adjectives` are wordings that mean it but are no names; `code` is that of a country's way-points.
    A person's `pronoun` and `office`, a post and the actor it serves, tell whom "he" or "the king" can mean.
    """

    kind: Literal["state", "group", "organisation", "person"]
    code: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    adjectives: tuple[Text, ...] = ()
    voice: Voice | None = None
    about: Pair | None = None
    pronoun: Literal["he", "she"] | None = None
    office: Mapping[Text, Id] = Field(default_factory=dict)

    @property
    def worded(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """Every wording that names it, adjectives last."""
        return (*super().worded, *((("adjectives", i), words) for i, words in enumerate(self.adjectives)))


class Term(Named):
    """A glossary entry, explained by claims alone so that it can be traced like them.

    Its `kind` says what words can point back to it, as "the region" to a region.
    """

    kind: Literal["region", "state", "group", "initiative"] | None = None
    means: Annotated[tuple[Pair, ...], Many, Field(min_length=1)]


class OtherName(Named):
    """A name of the texts that nothing here is about; its kind keeps "the region" from being read past it."""

    kind: Literal["region", "state", "group", "initiative", "person", "place", "event"]


class Fact(Record):
    """A figure or a state of things, as a reference has it."""

    what: Text
    value: Text
    reference: Id


class Corridor(Named):
    """A route that claims speak of; its facts rest on references."""

    status: Literal["running", "building", "planned"]
    facts: tuple[Fact, ...] = ()


class Update(Identified):
    """What happened after the sources were written: rests on references, continues a claim."""

    date: Edtf
    on: Id
    text: Text
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
    home: bool = False


class Cell(Identified):
    """A cell of the powers matrix: the claims that the editors tell of a power in a domain."""

    power: Id
    domain: Domain
    claims: Annotated[tuple[Pair, ...], Many, Field(min_length=1)]


class Front(Record):
    """The front matter of an outline; `asks` is the question that a themed page answers."""

    title: Text
    description: Text
    asks: Text | None = None
    order: int = 0
