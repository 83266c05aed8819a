"""Invented seeds of any size that pass every check: for measuring, never for showing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.flow import read_library
from scripts.language.numbers import find_numbers
from scripts.language.text import denies
from scripts.library.citation import hash_item, list_items
from scripts.library.fingerprint_file import make_file
from scripts.tools.cite import dump_citations

CLAIMS = 30
"""Claims a source."""
THEME, SECTIONS = 4, 6
"""Sources a theme, sections a theme: a themed page tells 120 claims, a section 20."""
ACTOR, TERM, UPDATE = 2, 5, 2
"""Sources an actor, a term, an update: these grow with the sources, so that no page takes in everything."""
DATED = NOTED = 3
"""Claims of a source that have a date of their own, and a note."""
WORDS = 8_000
SPEAKS = "organisation"
KINDS = ("state", SPEAKS, "person", "group")
ORIGINAL = {"file": "none.txt", "sha256": "0" * 64}

Record = dict[str, Any]


def build(root: Path, sources: int) -> None:
    """Write a folder of seeds of so many sources, each with CLAIMS passages and claims."""
    world = World(random.Random(sources), sources)
    for name in ("sources", "fingerprints", "themes", "pages"):
        (root / name).mkdir(parents=True)
    for n in range(sources):
        sid, (source, texts) = f"source-{n}", world.tell(n)
        _write(root / "sources" / f"{sid}.yml", source)
        made = make_file(sid, "2020", ORIGINAL["sha256"], texts, {})
        (root / "fingerprints" / f"{sid}.json").write_text(made, encoding="utf-8")
    for name, records in world.lists().items():
        _write(root / f"{name}.yml", records)
    for name, text in world.outlines():
        (root / f"{name}.md").write_text(text, encoding="utf-8")
    (root / "citations.json").write_text(dump_citations(_cite(root)), encoding="utf-8")


def _write(path: Path, data: object) -> None:
    # JSON is YAML.
    path.write_text(json.dumps(data, indent=1), encoding="utf-8")


def _cite(root: Path) -> dict[str, dict[str, str]]:
    """A citation of each record that wants no CSL processor: its title and its year."""
    return {
        name: {
            "item": hash_item(item),
            "citation": f"{item['title']}. {item['issued']['date-parts'][0][0]}.",
        }
        for name, item in list_items(read_library(root)[0]).items()
    }


def _invent(chance: random.Random) -> list[str]:
    """Words of two to four syllables, none twice; none that reads as a number, a measure or a denial."""
    syllables = [a + b for a in "bcdfghklmnprstvz" for b in "aeiou"]
    found: dict[str, None] = {}
    while len(found) < WORDS:
        word = "".join(chance.choices(syllables, k=chance.randint(2, 4)))
        if not denies(word) and not find_numbers(f"1950 {word}"):
            found.setdefault(word)
    return list(found)


def _letters(n: int) -> str:
    """A number without a figure, for an outline may not state one: A, B, … AA."""
    return (_letters(n // 26 - 1) if n > 25 else "") + chr(65 + n % 26)


@dataclass
class World:
    """Whom and what the invented sources tell of."""

    chance: random.Random
    sources: int

    def __post_init__(self) -> None:
        self.words = _invent(self.chance)
        self.themes = max(1, self.sources // THEME)
        self.actors = [self._name(n) for n in range(max(len(KINDS), self.sources // ACTOR))]
        self.speakers = [name for n, name in enumerate(self.actors) if KINDS[n % len(KINDS)] == SPEAKS]
        self.terms = [f"order of {word}" for word in self.words[: max(2, self.sources // TERM)]]

    def _name(self, n: int) -> str:
        """A name of two words that no other has."""
        return f"{self.words[n].capitalize()}ov {self.words[-1 - n].capitalize()}an"

    def _fact(self, n: int) -> str:
        """What the public page of that number says."""
        return f"{' '.join(self.words[n % 700 : n % 700 + 6])} in {1990 + n % 30}"

    def tell(self, n: int) -> tuple[Record, dict[str, str]]:
        """A source with its claims, and the passages that these rest on."""
        texts, claims = {}, []
        for k in range(CLAIMS):
            claim, texts[f"{k + 1}.1"] = self._claim(n, k)
            if k < DATED:
                claim["when"] = f"{1950 + k}"
            if k < NOTED:
                claim |= {"note-kind": "context", "note": f"It was {self._fact(n)} [@page-{n}]."}
            claims.append(claim)
        source = {"id": f"source-{n}", "type": "book", "title": f"Book {n}", "issued": "2020"}
        return {"source": {**source, "voice": "reported", "original": ORIGINAL}, "claims": claims}, texts

    def _claim(self, n: int, k: int) -> tuple[Record, str]:
        """A claim with its passage: two actors in each, who in one of ten deal with each other."""
        told = self.chance.sample(self.words, 20)
        ours = self.chance.sample(told[1:7] + told[11:], 13)
        who = self.actors[(n * 3 + k % 4) % len(self.actors)]
        term = self.terms[(n + k) % len(self.terms)] if k % 10 == 3 else told[10]
        # Organisations that only speak deal with nobody, or the page of who deals with whom would hold all.
        others, m = (self.actors, n * 3 + 5) if k % 10 == 7 else (self.speakers, n + k % 3)
        begins, middle, ends = " ".join(told[1:9]), " ".join(told[11:15]), " ".join(told[15:])
        head, tail, year = f"With {others[m % len(others)]} {told[0]}", " ".join((*told[7:9], who)), 1950 + k
        a, b, c = " ".join(ours[:4]), " ".join(ours[4:8]), " ".join(ours[8:])
        claim = {
            "id": f"claim-{k}",
            "at": f"{k + 1}.1",
            "on": f"theme-{n % self.themes}/section-{k % SECTIONS}",
            # Names between the words that they have in the passage, or they would seem to be in another's
            # place; and no eight words in a row that the passage has.
            "text": f"{head} then {a} {term} {b} in {year} {c} then {tail}.",
        }
        return claim, f"{head} {begins} {who} {middle} {term} {ends} in {year}."

    def lists(self) -> dict[str, list[Record]]:
        """The lists of actors, terms, references and updates."""
        actors = [
            {
                "id": f"actor-{n}",
                "name": name,
                "forms": [name.split()[1]],
                "kind": KINDS[n % len(KINDS)],
                "definition": self._define(name, n),
            }
            for n, name in enumerate(self.actors)
        ]
        for actor in actors:
            if actor["kind"] == SPEAKS:
                actor["voice"] = "reported"
        terms = [
            {
                "id": f"term-{n}",
                "name": name,
                "means": f"source-{n}/claim-3",
                "definition": self._define(name, n),
            }
            for n, name in enumerate(self.terms)
        ]
        return {
            "actors": actors,
            "terms": terms,
            "references": [self._page(n) for n in range(self.sources)],
            "updates": [self._update(n) for n in range(0, self.sources, UPDATE)],
        }

    def _page(self, n: int) -> Record:
        return {
            "id": f"page-{n}",
            "title": f"Page {n}",
            "publisher": "Publisher",
            "date": "2024-01-01",
            "url": f"https://example.org/{n}",
            "seen": "2026-01-01",
            "supports": [f"{self._fact(n)}."],
        }

    def _define(self, name: str, n: int) -> str:
        page = n % self.sources
        return f"{name} had {self._fact(page)} [@page-{page}]."

    def _update(self, n: int) -> Record:
        return {
            "id": f"update-{n}",
            "date": "2024-01-01",
            "on": f"theme-{n % self.themes}",
            "text": f"There was {self._fact(n)}.",
            "references": f"page-{n}",
            "follows": f"source-{n}/claim-2",
        }

    def outlines(self) -> Iterator[tuple[str, str]]:
        """The outlines of the themes and of the home page: what each is called, and its text."""
        for n in range(self.themes):
            head = f"---\ntitle: Theme {_letters(n)}\ndescription: What is told of it\norder: {n}\n---\n\n"
            sections = (f"## Section {_letters(k)} {{#section-{k}}}\n" for k in range(SECTIONS))
            yield f"themes/theme-{n}", head + "\n".join(sections)
        yield "pages/index", "---\ntitle: Home\ndescription: Everything\n---\n\n{{themes}}\n\n{{newest}}\n"
