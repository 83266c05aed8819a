"""Read a folder of seeds into a library: the shell that opens files, and nothing else does before weaving."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from scripts import fingerprint, original
from scripts.model import Evidence, Library, Outline, Spot, State
from scripts.outline import outline
from scripts.problem import Problem, nearest
from scripts.records import Actor, Corridor, Record, Reference, SourceFile, Term
from scripts.seed import Seed, decode, parse, record, records, spot_at

T = TypeVar("T", bound=Record)
LISTS: tuple[tuple[str, type[Record]], ...] = (
    ("references", Reference),
    ("actors", Actor),
    ("terms", Term),
    ("corridors", Corridor),
)


@dataclass
class Homes:
    """Where each record stands: its key to a seed and a path within it."""

    homes: dict[str, tuple[Seed, tuple[str | int, ...]]] = field(default_factory=dict)

    def spot(self, key: str, *path: str | int, word: str = "") -> Spot:
        """The place of a field of the record `key`, or of a word in it."""
        if key not in self.homes:
            return Spot(file=key)
        seed, base = self.homes[key]
        return seed.spot((*base, *path), word)

    def owner(self, spot: Spot) -> str:
        """The key of the claim that a place lies in; empty if it lies in none."""
        for key, (seed, path) in self.homes.items():
            if key.startswith("claim:") and seed.file == spot.file:
                start, end = (spot_at(seed.file, seed.text, at).line for at in seed.marks[path])
                if start <= spot.line < end:
                    return key
        return ""


@dataclass
class Reader:
    """Collects records and problems while it walks a folder of seeds."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    places: Homes = field(default_factory=Homes)

    def files(self, pattern: str) -> Iterable[tuple[str, Path]]:
        """(name shown to people, path) of the seeds that match, in order; links out are refused."""
        for path in sorted(self.root.glob(pattern)):
            shown = f"{self.root.name}/{path.relative_to(self.root).as_posix()}"
            if not path.resolve().is_relative_to(self.root.resolve()):
                self.fault(Spot(file=shown), "the file lies outside the seeds", "Copy it in.")
            elif path.is_file():
                yield shown, path

    def fault(self, spot: Spot, message: str, remedy: str, code: str = "schema") -> None:
        """Note a problem."""
        self.problems.append(Problem(code=code, spot=spot, message=message, remedy=remedy))

    def text(self, shown: str, path: Path) -> str:
        """The text of a seed; empty if it can't be read as one."""
        try:
            text, problems = decode(shown, path.read_bytes())
        except OSError as error:
            self.fault(Spot(file=shown), f"the file can't be read: {error.strerror}", "Look at its rights.")
            return ""
        self.problems += problems
        return text

    def yaml(self, shown: str, path: Path) -> Seed:
        """The values of a YAML seed."""
        seed, problems = parse(shown, self.text(shown, path))
        self.problems += problems
        return seed

    def listed(self, name: str, kind: type[T]) -> dict[str, T]:
        """The records of one list file, such as seeds/actors.yml, under their ids."""
        found: dict[str, T] = {}
        for shown, path in self.files(f"{name}.yml"):
            seed = self.yaml(shown, path)
            if seed.data is None:
                continue
            for value, at, problems in records(seed, kind, seed.data, ()):
                self.problems += problems
                if value is None:
                    continue
                self.add(found, f"{name.removesuffix('s')}:{value.id}", value.id, value, seed, at)  # type: ignore[attr-defined]
        return found

    def add(
        self, into: dict[str, T], key: str, name: str, value: T, seed: Seed, path: tuple[str | int, ...]
    ) -> None:
        """Keep a record under its id; a second one with that id is a problem."""
        if name in into:
            first = self.places.spot(key)
            self.fault(
                seed.spot((*path, "id")),
                f'the id "{name}" is taken already, by {first.file}:{first.line}',
                "Give one of the two another id.",
            )
            return
        into[name] = value
        self.places.homes[key] = (seed, path)

    def sources(self) -> dict[str, SourceFile]:
        """Every file of seeds/sources; a record with a fault is left out, the rest is kept."""
        found: dict[str, SourceFile] = {}
        for shown, path in self.files("sources/*.yml"):
            seed = self.yaml(shown, path)
            if seed.data is None:
                continue
            value, problems = record(seed, SourceFile, seed.data, ())
            self.problems += problems
            if value is None:
                continue
            sid = value.source.id
            if sid != path.stem:
                self.fault(
                    seed.spot(("source", "id")),
                    f'the id "{sid}" is not the name of the file',
                    f"Rename the file to {sid}.yml, or the id to {path.stem}.",
                )
            self.add(found, f"source:{sid}", sid, value, seed, ("source",))
            seen: set[str] = set()
            for i, claim in enumerate(value.claims):
                if claim.id in seen:
                    self.fault(
                        seed.spot(("claims", i, "id")),
                        f'the claim id "{claim.id}" is used twice',
                        "Give each claim of a source an id of its own.",
                    )
                seen.add(claim.id)
                self.places.homes[f"claim:{sid}/{claim.id}"] = (seed, ("claims", i))
            for i, _ in enumerate(value.asides):
                self.places.homes[f"aside:{sid}:{i}"] = (seed, ("asides", i))
        return found

    def outlines(self, folder: str) -> dict[str, Outline]:
        """The outlines of a folder, by their order and then their name."""
        found = []
        for shown, path in self.files(f"{folder}/*.md"):
            made, problems, seed = outline(shown, self.text(shown, path), path.stem)
            self.problems += problems
            if made:
                found.append(made)
                self.places.homes[f"outline:{made.id}"] = (seed, ())
        return {o.id: o for o in sorted(found, key=lambda o: (o.front.order, o.id))}

    def json(self, name: str) -> dict[str, dict[str, str]]:
        """A JSON file the scripts made, such as seeds/citations.json; empty if there is none."""
        for shown, path in self.files(name):
            try:
                data = json.loads(self.text(shown, path) or "{}")
                return {str(k): dict(v) for k, v in data.items()}
            except (ValueError, TypeError, AttributeError):
                self.fault(Spot(file=shown), "the file is damaged", "Run: python -m scripts cite")
        return {}

    def prints(self, sources: Mapping[str, SourceFile]) -> dict[str, dict[str, Evidence]]:
        """The fingerprint of each source, under its id."""
        found: dict[str, dict[str, Evidence]] = {}
        for sid, file in sources.items():
            path = self.root / "fingerprints" / f"{sid}.json"
            shown = f"{self.root.name}/fingerprints/{sid}.json"
            remedy = f"With the text at hand run: python -m scripts fingerprint {sid} --originals DIR"
            try:
                sha, found[sid] = fingerprint.load(path.read_text(encoding="utf-8"))
            except FileNotFoundError:
                self.fault(
                    self.places.spot(f"source:{sid}", "id"), f"{shown} is missing", remedy, "fingerprint"
                )
            except (OSError, ValueError):
                self.fault(Spot(file=shown), "the fingerprint can't be read", remedy, "fingerprint")
            else:
                if sha != file.source.original.sha256:
                    spot = self.places.spot(f"source:{sid}", "original", "sha256")
                    self.fault(spot, f"{shown} was taken from another text", remedy, "fingerprint")
        for shown, path in self.files("fingerprints/*.json"):
            if path.stem not in sources and not any(
                p.spot.file.endswith(f"/{path.stem}.yml") for p in self.problems
            ):
                close = nearest(path.stem, sources)
                self.fault(
                    Spot(file=shown), f"no source has this id{close}", "Delete the file.", "fingerprint"
                )
        return found

    def texts(self, sources: Mapping[str, SourceFile], originals: Path) -> dict[str, dict[str, Evidence]]:
        """The passages of the originals; a text that differs from its record or fingerprint is a problem."""
        found: dict[str, dict[str, Evidence]] = {}
        for sid, file in sources.items():
            path = originals / file.source.original.file
            spot = self.places.spot(f"source:{sid}", "original", "file")
            try:
                sha = original.sha256(path)
                cut = original.passages(fingerprint.read_text(path))
            except (OSError, UnicodeDecodeError) as error:
                self.fault(
                    spot,
                    f"the original {path.name} can't be read: {error}",
                    "Name the folder that holds it with --originals.",
                    "fingerprint",
                )
                continue
            made = fingerprint.make(sid, file.source.issued, sha, cut)
            kept = self.root / "fingerprints" / f"{sid}.json"
            if sha != file.source.original.sha256:
                self.fault(
                    spot,
                    f"{path.name} is not the text that was recorded (its hash differs)",
                    "Find the text that was recorded, or record this one anew.",
                    "fingerprint",
                )
            elif not kept.exists() or kept.read_text(encoding="utf-8") != made:
                self.fault(
                    spot,
                    f"the fingerprint of {sid} is not what its text gives",
                    f"Run: python -m scripts fingerprint {sid} --originals DIR",
                    "fingerprint",
                )
            found[sid] = dict(fingerprint.plain(cut, file.source.issued))
        return found


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
    prints = reader.prints(sources)
    texts = reader.texts(sources, originals) if originals else {}
    library = Library(
        sources=sources,
        evidence={**prints, **texts},
        themes=reader.outlines("themes"),
        pages=reader.outlines("pages"),
        citations=reader.json("citations.json"),
        places=reader.places,
        **lists,  # type: ignore[arg-type]
    )
    return library, reader.problems
