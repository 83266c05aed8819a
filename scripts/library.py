"""Read a folder of seeds into a library: records, and the evidence to hold them against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from scripts import fingerprint, measured, original
from scripts.model import Evidence, Library, Spot, State
from scripts.problem import Problem, nearest
from scripts.reader import LISTS, Reader
from scripts.records import SourceFile


def prints(reader: Reader, sources: Mapping[str, SourceFile]) -> dict[str, dict[str, Evidence]]:
    """The fingerprint of each source, under its id."""
    found: dict[str, dict[str, Evidence]] = {}
    for sid, file in sources.items():
        path = reader.root / "fingerprints" / f"{sid}.json"
        shown = f"{reader.root.name}/fingerprints/{sid}.json"
        remedy = f"With the text at hand run: python -m scripts fingerprint {sid} --originals DIR"
        try:
            sha, found[sid] = fingerprint.load(sid, path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            reader.fault(
                reader.places.spot(f"source:{sid}", "id"), f"{shown} is missing", remedy, "fingerprint"
            )
        except (OSError, ValueError):
            reader.fault(Spot(file=shown), "the fingerprint can't be read", remedy, "fingerprint")
        else:
            if sha != file.source.original.sha256:
                spot = reader.places.spot(f"source:{sid}", "original", "sha256")
                reader.fault(spot, f"{shown} was taken from another text", remedy, "fingerprint")
    for shown, path in reader.files("fingerprints/*.json"):
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
        path = originals / file.source.original.file
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


def _clashes(library: Library) -> Iterator[Problem]:
    """An id or a wording that two actors, terms or corridors share; an id of a source and a reference."""
    taken: dict[str, str] = {}
    for kind, named in (("actor", library.actors), ("term", library.terms), ("corridor", library.corridors)):
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
    lists = {name: reader.listed(name, kind) for name, kind in LISTS}
    known = prints(reader, sources)
    at_hand = texts(reader, sources, originals) if originals else {}
    library = Library(
        sources=sources,
        evidence={**known, **at_hand},
        themes=reader.outlines("themes"),
        pages=reader.outlines("pages"),
        citations=reader.json("citations.json"),
        measured=measured.read(root),
        waypoints=reader.waypoints(),
        basemap=reader.basemap(),
        map_places=reader.map_places(),
        places=reader.places,
        **lists,  # type: ignore[arg-type]
    )
    return library, [*reader.problems, *_clashes(library)]
