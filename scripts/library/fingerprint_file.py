"""The file in which the fingerprint of a source is kept: made, written and loaded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, ValidationError

from scripts.language.pointers import look_up_pointer
from scripts.library.evidence import Evidence
from scripts.library.fingerprint import RUN_BUCKETS, STEM_BUCKETS, Parts, Print, take_plain, take_print


def _check_pointer(words: str) -> str:
    if look_up_pointer(words) is None:
        raise ValueError(f"{words!r} is not in the list of words that point back")
    return words


Stem = Annotated[int, Field(ge=0, lt=STEM_BUCKETS)]
Deed = Annotated[str, Field(pattern="^[^>]+>[a-z]*>[^>]+$")]
Run = Annotated[int, Field(ge=0, lt=RUN_BUCKETS)]


class _Row(BaseModel, strict=True, extra="forbid"):
    """A line of a fingerprint file."""

    at: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+$")]
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
    stems: list[Stem]
    pairs: list[Run]
    triples: list[Run]
    numbers: tuple[str, ...]
    dates: dict[str, str]
    names: tuple[str, ...]
    markers: tuple[str, ...]
    hedges: tuple[str, ...]
    closed: bool
    senses: tuple[str, ...]
    deeds: tuple[Deed, ...]
    beside: dict[str, tuple[str, ...]]
    pointers: dict[Annotated[str, AfterValidator(_check_pointer)], tuple[str, ...]]
    quotes: list[str]


class _File(BaseModel, strict=True, extra="forbid"):
    """A fingerprint file."""

    source: str
    sha256: str
    version: Literal[4]
    passages: list[_Row]


def dump_file(sid: str, sha: str, prints: Mapping[str, Print]) -> str:
    """The JSON of a fingerprint file, one line a passage."""
    head = json.dumps({"source": sid, "sha256": sha, "version": 4})
    rows = ",\n".join(
        json.dumps(
            {
                "at": p.at,
                "digest": p.digest,
                "stems": sorted(p.stems),
                "pairs": sorted(p.pairs),
                "triples": sorted(p.triples),
                "numbers": list(p.numbers),
                "dates": dict(p.dates),
                "names": list(p.names),
                "markers": list(p.markers),
                "hedges": list(p.hedges),
                "closed": p.closed,
                "senses": list(p.senses),
                "deeds": list(p.deeds),
                "beside": dict(p.beside),
                "pointers": dict(p.pointers),
                "quotes": sorted(p.quotes),
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for p in prints.values()
    )
    return f'{head[:-1]}, "passages": [\n{rows}\n]}}\n'


def load_file(sid: str, text: str) -> tuple[str, dict[str, Evidence]]:
    """The hash of the original and its passages; raises ValueError if the file is malformed or another's."""
    try:
        kept = _File.model_validate_json(text)
    except (ValidationError, RecursionError) as error:
        raise ValueError(f"malformed fingerprint: {error}") from error
    if kept.source != sid:
        raise ValueError(f"the fingerprint is of {kept.source}")
    if len({row.at for row in kept.passages}) < len(kept.passages):
        raise ValueError("two passages have one number")
    return kept.sha256, {
        row.at: Print(
            at=row.at,
            digest=row.digest,
            salt=kept.source,
            stems=frozenset(row.stems),
            pairs=frozenset(row.pairs),
            triples=frozenset(row.triples),
            numbers=row.numbers,
            dates=row.dates,
            names=row.names,
            markers=row.markers,
            hedges=row.hedges,
            closed=row.closed,
            senses=row.senses,
            deeds=row.deeds,
            beside=row.beside,
            pointers=row.pointers,
            quotes=frozenset(row.quotes),
        )
        for row in kept.passages
    }


def make_file(
    sid: str, issued: str, sha: str, texts: Mapping[str, str], quotes: Mapping[str, Iterable[Parts]]
) -> str:
    """The fingerprint file of a text that has been cut into passages, with its quotations sealed."""
    taken = {at: take_print(sid, p, quotes.get(at, ())) for at, p in take_plain(texts, issued).items()}
    return dump_file(sid, sha, taken)


def without_quotes(made: str) -> str:
    """A fingerprint file but for its seals: what hangs on the text alone."""
    return re.sub(r'"quotes":\[[^\]]*\]', "", made)
