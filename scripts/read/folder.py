"""Read the records of a folder of seeds; bad input becomes problems, good records are kept."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from scripts.library.fields import ID
from scripts.library.model import Basemap, Place, Spot
from scripts.library.outlines import Outline
from scripts.library.problem import Problem
from scripts.library.records import Aside, Claim, Identified, Record, Shell, Source, SourceFile
from scripts.read import tables
from scripts.read.decoding import MAX_BYTES, decode_text
from scripts.read.located_yaml import LocatedYaml, locate_lines, locate_whole, parse_yaml
from scripts.read.outline import read_outline
from scripts.read.places import RecordPlaces
from scripts.read.validation import validate, validate_each

T = TypeVar("T", bound=Record)
Listed = TypeVar("Listed", bound=Identified)
SINGULAR = {"series": "series"}
"""The files of lists whose records are not called by the name of the file without its s."""


@dataclass
class Folder:
    """Collects records and problems while it walks a folder of seeds."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    places: RecordPlaces = field(default_factory=RecordPlaces)

    def files(self, pattern: str) -> Iterable[tuple[str, Path]]:
        """(name shown to people, path) of the seeds that match, in order; links out are refused."""
        # A pattern without a star would leave out links that lead nowhere.
        named = [self.root / pattern] if os.path.lexists(self.root / pattern) else []
        for path in sorted(self.root.glob(pattern)) if "*" in pattern else named:
            shown = f"{self.root.name}/{path.relative_to(self.root).as_posix()}"
            shown = "".join(c if c.isprintable() else "?" for c in shown)
            try:
                real = path.resolve(strict=True)
            except (OSError, RuntimeError):
                self.fault(Spot(file=shown), "the link leads nowhere", "Put the file itself here.")
                continue
            if not real.is_relative_to(self.root.resolve()):
                self.fault(Spot(file=shown), "the file lies outside the seeds", "Copy it in.")
            elif not path.is_file():
                self.fault(Spot(file=shown), "this is no file", "A seed is a file: move this elsewhere.")
            else:
                yield shown, path

    def fault(self, spot: Spot, message: str, remedy: str, code: str = "schema") -> None:
        """Note a problem."""
        self.problems.append(Problem(code=code, spot=spot, message=message, remedy=remedy))

    def text(self, shown: str, path: Path) -> str:
        """The text of a seed; empty if it can't be read as one."""
        try:
            with path.open("rb") as seed:
                text, problems = decode_text(shown, seed.read(MAX_BYTES + 1))
        except OSError as error:
            self.fault(Spot(file=shown), f"the file can't be read: {error.strerror}", "Look at its rights.")
            return ""
        self.problems += problems
        return text

    def yaml(self, shown: str, path: Path) -> LocatedYaml:
        """The values of a YAML seed."""
        seed, problems = parse_yaml(shown, self.text(shown, path))
        self.problems += problems
        return seed

    def listed(self, name: str, kind: type[Listed]) -> dict[str, Listed]:
        """The records of one list file, such as seeds/actors.yml, under their ids."""
        found: dict[str, Listed] = {}
        kept = SINGULAR.get(name, name.removesuffix("s"))
        for shown, path in self.files(f"{name}.yml"):
            seed = self.yaml(shown, path)
            if seed.data is None:
                continue
            for value, at, problems in validate_each(seed, kind, seed.data, ()):
                self.problems += problems
                if value is None:
                    continue
                self.add(found, f"{kept}:{value.id}", value.id, value, seed, at)
        return found

    def add(
        self,
        into: dict[str, T],
        key: str,
        name: str,
        value: T,
        seed: LocatedYaml,
        path: tuple[str | int, ...],
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
        self.places.records[key] = (seed.located, path)

    def sources(self) -> dict[str, SourceFile]:
        """Every file of seeds/sources; a claim or aside with a fault is left out, the rest is kept."""
        found: dict[str, SourceFile] = {}
        for shown, path in self.files("sources/*.yml"):
            seed = self.yaml(shown, path)
            if not isinstance(seed.data, dict):
                if not any(p.spot.file == shown for p in self.problems):
                    self.fault(Spot(file=shown), "the file holds no source", "Begin it with: source:")
                continue
            _, problems = validate(seed, Shell, seed.data, ())
            self.problems += problems
            source = self.one(seed, Source, "source")
            if source is None:
                continue
            if source.id != path.stem:
                self.fault(
                    seed.spot(("source", "id")),
                    f'the id "{source.id}" is not the name of the file',
                    f"Rename the file to {source.id}.yml, or the id to {path.stem}.",
                )
            if source.id in found:
                first = self.places.spot(f"source:{source.id}")
                self.fault(
                    seed.spot(("source", "id")),
                    f'the id "{source.id}" is taken already, by {first.file}:{first.line}',
                    "Give one of the two another id.",
                )
                continue
            self.places.records[f"source:{source.id}"] = (seed.located, ("source",))
            claims = self.claims(seed, source.id)
            asides: list[Aside] = []
            for aside, at in self.many(seed, Aside, "asides"):
                self.places.records[f"aside:{source.id}:{len(asides)}"] = (seed.located, at)
                asides.append(aside)
            found[source.id] = SourceFile(source=source, claims=claims, asides=tuple(asides))
        return found

    def claims(self, seed: LocatedYaml, sid: str) -> tuple[Claim, ...]:
        """The claims of a source's file, the first of those with one id."""
        found: dict[str, Claim] = {}
        for claim, at in self.many(seed, Claim, "claims"):
            if claim.id in found:
                self.fault(
                    seed.spot((*at, "id")),
                    f'the claim id "{claim.id}" is used twice',
                    "Give each claim of a source an id of its own.",
                )
                continue
            found[claim.id] = claim
            self.places.records[f"claim:{sid}/{claim.id}"] = (seed.located, at)
        return tuple(found.values())

    def one(self, seed: LocatedYaml, kind: type[T], field: str) -> T | None:
        """The record under a field of a file; that the field is missing is noted elsewhere."""
        if field not in seed.data:
            return None
        value, problems = validate(seed, kind, seed.data[field], (field,))
        self.problems += problems
        return value

    def many(self, seed: LocatedYaml, kind: type[T], field: str) -> Iterator[tuple[T, tuple[str | int, ...]]]:
        """The records in the list under a field of a file, each with its path."""
        if seed.data.get(field) is None:
            return
        for value, at, problems in validate_each(seed, kind, seed.data[field], (field,)):
            self.problems += problems
            if value is not None:
                yield value, at

    def outlines(self, folder: str) -> dict[str, Outline]:
        """The outlines of a folder, by their order and then their name."""
        found = []
        for shown, path in self.files(f"{folder}/*.md"):
            if not ID.fullmatch(path.stem):
                self.fault(
                    Spot(file=shown),
                    "the name of a page is lower-case letters, digits and single hyphens",
                    "Rename the file: its name is the page's address.",
                )
                continue
            made, problems, seed = read_outline(shown, self.text(shown, path), path.stem)
            self.problems += problems
            if made:
                found.append(made)
                self.places.records[f"outline:{made.id}"] = (seed.located, ())
        return {o.id: o for o in sorted(found, key=lambda o: (o.front.order, o.id))}

    def map_places(self) -> tuple[Place, ...]:
        """The places of seeds/places.csv."""
        for shown, path in self.files("places.csv"):
            text = self.text(shown, path)
            found, problems = tables.read_places(shown, text)
            self.places.records["map_places"] = (locate_lines(shown, text), ())
            self.problems += problems
            return tuple(found)
        return ()

    def basemap(self) -> Basemap:
        """The land and the states of seeds/basemap/countries.json."""
        for shown, path in self.files("basemap/countries.json"):
            try:
                return tables.read_basemap(self.text(shown, path))
            except ValueError:
                self.fault(Spot(file=shown), "the basemap is damaged", "Take it from the last commit.")
        return Basemap()

    def json(self, name: str, form: TypeAdapter[dict[str, Any]], remedy: str, code: str) -> dict[str, Any]:
        """A JSON file the scripts made, such as seeds/citations.json; empty if there is none."""
        for shown, path in self.files(name):
            text = self.text(shown, path)
            self.places.records[name] = (locate_whole(shown, text), ())
            try:
                return form.validate_json(text or "{}", strict=True)
            except ValueError:
                self.fault(Spot(file=shown), "the file is damaged", remedy, code)
        return {}
