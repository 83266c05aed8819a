"""What the project is made of: frozen records, as editors write them and as checks read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Literal, Protocol

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from scripts.edtf import earliest, is_edtf

Voice = Literal["reported", "official", "analyst", "author"]
Domain = Literal["security", "finance", "transport", "energy", "diplomacy"]
State = Literal["verified", "read", "failed"]
Relation = Literal["agrees", "differs"]
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
Text = Annotated[str, AfterValidator(_nonempty)]
Many = BeforeValidator(_listed)


class Record(BaseModel):
    """A record read from a seed: frozen, keys with hyphens, nothing unknown let in."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-")
    )


class Author(Record):
    """A CSL name: family and given, or one literal."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None


class Original(Record):
    """The file a fingerprint was taken from; the file itself stays outside the repository."""

    file: Text
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
    corridor: Id | None = None
    also: Mapping[Pair, Relation] = Field(default_factory=dict)
    note: Text | None = None
    grounded: Mapping[str, Text] = Field(default_factory=dict)


class Aside(Record):
    """Passages that no claim uses, with the reason."""

    at: Annotated[tuple[str, ...], Many, Field(min_length=1)]
    why: Text


class SourceFile(Record):
    """One file of seeds/sources: the record, its claims and its asides."""

    source: Source
    claims: tuple[Claim, ...] = ()
    asides: tuple[Aside, ...] = ()


class Reference(Record):
    """A public page read by an editor, its facts in our words; rests on no fingerprint."""

    id: Id
    title: Text
    publisher: Text
    author: Text | None = None
    date: Edtf | None = None
    url: Annotated[str, Field(pattern=r"^https?://[^\s<>\"')]+$")]
    seen: Edtf
    supports: Annotated[tuple[Text, ...], Field(min_length=1)]
    weak: bool = False
    note: Text | None = None


class Named(Record):
    """Something claims are linked to; `forms` are the other wordings that mean the same."""

    id: Id
    name: Text
    forms: tuple[Text, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every wording that names it, the name itself first."""
        return (self.name, *self.forms)


class Actor(Named):
    """A state, organisation or person; `about` is the claim that says who it is."""

    kind: Literal["state", "organisation", "person"]
    about: Pair | None = None


class Term(Named):
    """A glossary entry, explained by claims alone so that it can be traced like them."""

    means: Annotated[tuple[Pair, ...], Many, Field(min_length=1)]


class Corridor(Named):
    """A route that claims speak of."""

    status: Literal["running", "building", "planned"] | None = None


@dataclass(frozen=True, kw_only=True)
class Block:
    """A piece of an outline: a lead-in in the editors' words, or claims that make one paragraph."""

    line: int
    prose: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading of a page, with what stands under it."""

    id: str
    title: str
    line: int
    blocks: tuple[Block, ...] = ()


class Front(Record):
    """The front matter of an outline."""

    title: Text
    description: Text
    order: int = 0


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A page as editors plan it: front matter, an opening, and sections."""

    id: str
    file: str
    front: Front
    opening: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


class Evidence(Protocol):
    """What a passage can be asked, whether it is known by its fingerprint or by its text."""

    at: str
    numbers: tuple[str, ...]
    dates: Mapping[str, str]
    names: tuple[str, ...]
    markers: tuple[str, ...]

    def has_stem(self, stem: str) -> bool: ...
    def has_run(self, tokens: tuple[str, ...]) -> bool: ...


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


class Places(Protocol):
    """Knows where in the seeds a field stands."""

    def spot(self, key: str, *path: str | int, word: str = "") -> Spot: ...
    def owner(self, spot: Spot) -> str: ...


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """All that the seeds say, read and resolved; the one value that checks and weaving work on."""

    sources: Mapping[str, SourceFile] = field(default_factory=dict)
    evidence: Mapping[str, Mapping[str, Evidence]] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    corridors: Mapping[str, Corridor] = field(default_factory=dict)
    themes: Mapping[str, Outline] = field(default_factory=dict)
    pages: Mapping[str, Outline] = field(default_factory=dict)
    citations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    places: Places

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim under its full id, as in 'ft-2023/financing'."""
        return {
            f"{sid}/{claim.id}": claim
            for sid, file in self.sources.items()
            for claim in file.claims
        }

    @cached_property
    def cited(self) -> Mapping[str, tuple[str, ...]]:
        """For each claim the passages it cites, ranges spelt out, unknown locators left out."""
        found = {}
        for full, claim in self.claims.items():
            known = self.evidence.get(full.partition("/")[0], {})
            found[full] = tuple(a for a in expand(claim.at, tuple(known)) if a in known)
        return found

    def voice(self, full: str) -> Voice:
        """The claim's own voice, else its source's."""
        return self.claims[full].voice or self.sources[full.partition("/")[0]].source.voice

    def order(self, full: str) -> tuple[str, str]:
        """Sort key by time: the claim's date, else its source's."""
        when = self.claims[full].when or self.sources[full.partition("/")[0]].source.issued
        return (earliest(when), full)


def expand(ats: tuple[str, ...], known: tuple[str, ...]) -> Iterator[str]:
    """Spell out ranges such as '6.1-6.2' over the passages in `known`; the rest passes unchanged."""
    for at in ats:
        first, dash, last = at.partition("-")
        if dash and first in known and last in known and known.index(first) <= known.index(last):
            yield from known[known.index(first) : known.index(last) + 1]
        elif dash:
            yield from (end for end in (first, last) if end not in known)
        else:
            yield at
