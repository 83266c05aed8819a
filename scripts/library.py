"""Read a folder of seeds into a library: records, and the evidence to hold them against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, TypeAdapter

from scripts import fingerprint, measured, original
from scripts.antecedents import with_readings
from scripts.model import Evidence, Library, Spot, State
from scripts.problem import Problem, nearest
from scripts.reader import Reader
from scripts.records import (
    Actor,
    Cell,
    Corridor,
    Count,
    KeyFigure,
    Named,
    OtherName,
    Reference,
    SourceFile,
    Term,
    Update,
)
from scripts.text import STOPWORDS, tokens

Tally = Annotated[int, Field(ge=0, strict=True)]
CITATIONS: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, dict[str, str]])
TABLE = TypeAdapter(dict[str, tuple[Tally, Tally]])


def _tables(kept: dict[str, Any]) -> dict[str, Any]:
    """What was measured, if it has the form in which it is kept: the same kinds in every table."""
    tables = [TABLE.validate_python(kept[mode]) for mode in ("fingerprints", "originals") if mode in kept]
    if any(table.keys() != tables[0].keys() for table in tables):
        raise ValueError("the tables are of different kinds")
    return kept


MEASURED: TypeAdapter[dict[str, Any]] = TypeAdapter(Annotated[dict[str, Any], AfterValidator(_tables)])
MAX_ID = 80
# A file of that name can't be made on Windows, so the project could not be checked out there.
_DEVICES = frozenset("con prn aux nul".split()) | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)
}


def prints(reader: Reader, sources: Mapping[str, SourceFile]) -> dict[str, dict[str, Evidence]]:
    """The fingerprint of each source, under its id."""
    found: dict[str, dict[str, Evidence]] = {}
    kept = list(reader.files("fingerprints/*.json"))
    at_hand = {path.stem: path for _, path in kept}
    for sid, file in sources.items():
        shown = f"{reader.root.name}/fingerprints/{sid}.json"
        remedy = f"With the text at hand run: python -m scripts fingerprint {sid} --originals DIR"
        if sid not in at_hand:
            reader.fault(
                reader.places.spot(f"source:{sid}", "id"), f"{shown} is missing", remedy, "fingerprint"
            )
            continue
        try:
            sha, found[sid] = fingerprint.load(sid, reader.text(shown, at_hand[sid]))
        except ValueError:
            reader.fault(Spot(file=shown), "the fingerprint can't be read", remedy, "fingerprint")
        else:
            if not found[sid]:
                reader.fault(Spot(file=shown), "the fingerprint has no passage", remedy, "fingerprint")
            if sha != file.source.original.sha256:
                spot = reader.places.spot(f"source:{sid}", "original", "sha256")
                reader.fault(spot, f"{shown} was taken from another text", remedy, "fingerprint")
    for shown, path in kept:
        if path.stem not in sources and not any(
            p.spot.file.endswith(f"/{path.stem}.yml") for p in reader.problems
        ):
            close = nearest(path.stem, sources)
            reader.fault(Spot(file=shown), f"no source has this id{close}", "Delete the file.", "fingerprint")
    return found


def texts(
    reader: Reader, sources: Mapping[str, SourceFile], originals: Path
) -> dict[str, dict[str, Evidence]]:
    """The passages of the originals; a text that differs from its record or fingerprint is a problem."""
    found: dict[str, dict[str, Evidence]] = {}
    for sid, file in sources.items():
        path = original.path(originals, file.source.original.file)
        spot = reader.places.spot(f"source:{sid}", "original", "file")
        try:
            sha = original.sha256(path)
            cut = original.passages(fingerprint.read_text(path))
        except (OSError, UnicodeDecodeError) as error:
            reader.fault(
                spot,
                f"the original {path.name} can't be read: {error}",
                "Name the folder that holds it with --originals.",
                "fingerprint",
            )
            continue
        made = fingerprint.without_quotes(fingerprint.make(sid, file.source.issued, sha, cut, {}))
        kept = reader.root / "fingerprints" / f"{sid}.json"
        if sha != file.source.original.sha256:
            reader.fault(
                spot,
                f"{path.name} is not the text that was recorded (its hash differs)",
                "Find the text that was recorded, or record this one anew.",
                "fingerprint",
            )
        elif not kept.exists() or fingerprint.without_quotes(kept.read_text(encoding="utf-8")) != made:
            reader.fault(
                spot,
                f"the fingerprint of {sid} is not what its text gives",
                f"Run: python -m scripts fingerprint {sid} --originals DIR",
                "fingerprint",
            )
        found[sid] = dict(fingerprint.plain(cut, file.source.issued))
    return found


def _named(library: Library) -> tuple[tuple[str, Mapping[str, Named]], ...]:
    """All that has wordings, by the kind under which its place is known."""
    return (
        ("actor", library.actors),
        ("term", library.terms),
        ("corridor", library.corridors),
        ("name", library.names),
    )


def _clashes(library: Library) -> Iterator[Problem]:
    """An id or a wording that two things with names share; an id that a source and a reference share."""
    taken: dict[str, str] = {}
    for kind, named in _named(library):
        for name, item in named.items():
            for path, words in [(("id",), name), *((("forms",), w) for w in item.wordings)]:
                key = f"{kind}:{name}"
                if taken.setdefault(f"{path == ('id',)}{words}", key) != key:
                    first = library.places.spot(taken[f"{path == ('id',)}{words}"])
                    yield Problem(
                        code="schema",
                        spot=library.places.spot(key, *path, word=words),
                        message=f'"{words}" stands for something else already, at {first.file}:{first.line}',
                        remedy="Give one of the two another.",
                    )
    for name in set(library.sources) & set(library.references):
        yield Problem(
            code="schema",
            spot=library.places.spot(f"reference:{name}", "id"),
            message=f'the id "{name}" is that of a source',
            remedy="Give one of the two another.",
        )


def _unfit(library: Library) -> Iterator[Problem]:
    """An id that can't be a file's name, a wording that stands in every sentence, an original elsewhere."""
    kinds = {
        "source": library.sources, "claim": library.claims, "reference": library.references,
        "actor": library.actors, "term": library.terms, "corridor": library.corridors,
        "update": library.updates, "count": library.counts,
        "figure": library.key_figures, "power": library.powers,
        "outline": {**library.themes, **library.pages},
    }  # fmt: skip
    for kind, names in kinds.items():
        for name in names:
            spot = library.places.spot(f"{kind}:{name}", "id")
            if len(name.rpartition("/")[2]) > MAX_ID:
                yield _wrong(spot, f"this id has more than {MAX_ID} characters", "Find a shorter one.")
            elif name in _DEVICES:
                yield _wrong(spot, f'no file can be named "{name}" on Windows', "Find another id.")
    for kind, named in _named(library):
        for name, item in named.items():
            for path, words in item.worded:
                if not _telling(words):
                    spot = library.places.spot(f"{kind}:{name}", *path)
                    yield _wrong(
                        spot, f'"{words}" is too common to stand for "{name}"', "Find a longer wording."
                    )
    for sid, file in library.sources.items():
        name = file.source.original.file
        if name in (".", "..") or "/" in name or "\\" in name:
            spot = library.places.spot(f"source:{sid}", "original", "file")
            yield _wrong(
                spot, f'"{name}" is not the name of a file', "Give the name alone, without a folder."
            )


def _telling(words: str) -> bool:
    """Whether a wording is a word of its own: two letters at least, not an "and" unless it is an acronym."""
    parts = tokens(words)
    common = all(part in STOPWORDS for part in parts) and not (len(words) > 1 and words.isupper())
    return not common and sum(map(len, parts)) > 1


def _wrong(spot: Spot, message: str, remedy: str) -> Problem:
    return Problem(code="schema", spot=spot, message=message, remedy=remedy)


def outcomes(library: Library, problems: Iterable[Problem]) -> dict[str, State]:
    """Verified or failed, for each claim: failed if a problem lies in it or it cites nothing that exists."""
    failed = {library.places.owner(p.spot) for p in problems if p.severity == "error"}
    return {
        full: "failed" if f"claim:{full}" in failed or not library.cited[full] else "verified"
        for full in library.claims
    }


def read(root: Path, originals: Path | None = None) -> tuple[Library, list[Problem]]:
    """The library in a folder of seeds, and what was wrong with them; never raises for bad seeds."""
    reader = Reader(root)
    if not root.is_dir():
        reader.fault(
            Spot(file=str(root)), "there is no such folder of seeds", "Run this at the project's root."
        )
    sources = reader.sources()
    references = reader.listed("references", Reference)
    actors = reader.listed("actors", Actor)
    terms = reader.listed("terms", Term)
    names = reader.listed("names", OtherName)
    corridors = reader.listed("corridors", Corridor)
    updates = reader.listed("updates", Update)
    counts = reader.listed("counts", Count)
    key_figures = reader.listed("figures", KeyFigure)
    powers = reader.listed("powers", Cell)
    known = prints(reader, sources)
    at_hand = texts(reader, sources, originals) if originals else {}
    library = Library(
        sources=sources,
        evidence={**known, **at_hand},
        references=references,
        actors=actors,
        terms=terms,
        names=names,
        corridors=corridors,
        updates=updates,
        counts=counts,
        key_figures=key_figures,
        powers=powers,
        themes=reader.outlines("themes"),
        pages=reader.outlines("pages"),
        waypoints=reader.waypoints(),
        basemap=reader.basemap(),
        map_places=reader.map_places(),
        citations=reader.json("citations.json", CITATIONS, "Run: make citations", "citation"),
        measured=reader.json(measured.FILE, MEASURED, "Run: make mutants", "schema"),
        places=reader.places,
    )
    library = replace(library, evidence=with_readings(library))
    return library, [*reader.problems, *_clashes(library), *_unfit(library)]
