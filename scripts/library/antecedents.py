"""What a word such as "the region" or "he" means in a passage: the nearest fitting name before it.

A pointer is only read back where no other reading is possible: its own passage names nothing of the kind;
walking back at most `REACH` passages of the same source, over paragraphs and headings alike, the first that
names anything of the kind names just one; and no name that the seeds don't know, no noun such as "an
official" and no pointer of the kind that stays open stands on the way or beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scripts.language.names import NOT_NAMES, Gazetteer
from scripts.language.pointers import COMMON, Pointer, look_up_pointer
from scripts.language.text import fold, is_stopword
from scripts.library.evidence import Evidence, Reading
from scripts.library.model import Library

REACH = 3
"""How many passages before its own a pointer is read back to."""
_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, kw_only=True)
class Being:
    """What the seeds say of a name: its kind, the pronoun a person goes by, and whose post they hold."""

    name: str
    kind: str
    pronoun: str = ""
    offices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A passage as the walk sees it: ids of what it names, names nobody knows, its pointers.

    With each pointer go the ids of what is named before it, and the names nobody knows before it.
    """

    at: str
    named: tuple[str, ...]
    unknown: tuple[str, ...]
    pointers: Mapping[Pointer, _Row]


def with_readings(library: Library) -> dict[str, dict[str, Evidence]]:
    """The passages of all sources, each with what its pointers mean."""
    known, beings = Gazetteer(library.wordings), _beings(library)
    found = {}
    for sid, passages in library.evidence.items():
        read = read_back(passages, known, beings)
        found[sid] = {at: passage.reading(read[at]) for at, passage in passages.items()}
    return found


def _beings(library: Library) -> dict[str, Being]:
    """All that can be meant: actors, terms with a kind, and the other names of the texts."""
    actors = {
        key: Being(name=actor.name, kind=actor.kind, pronoun=actor.pronoun or "", offices=actor.office)
        for key, actor in library.actors.items()
    }
    terms = {key: Being(name=term.name, kind=term.kind or "") for key, term in library.terms.items()}
    others = {key: Being(name=other.name, kind=other.kind) for key, other in library.names.items()}
    return actors | terms | others


def unknown_names(names: Iterable[str], known: Gazetteer) -> Iterator[str]:
    """Capitalised words of names that are part of no known wording, nor posts, months or days."""
    for name in names:
        left = fold(name)
        for _, start, end in reversed(list(known.mentions(name))):
            left = left[:start] + " " * (end - start) + left[end:]
        for word in _WORD.findall(re.sub(r"'s?(?!\w)", " ", left)):
            common = is_stopword(word) or word in NOT_NAMES or word in COMMON
            if word[0].isupper() and not common and word not in known.words:
                yield word


def read_back(
    passages: Mapping[str, Evidence], known: Gazetteer, beings: Mapping[str, Being]
) -> dict[str, tuple[Reading, ...]]:
    """For each passage of a source, in its order, what its pointers mean, or why that stays open."""
    rows = [_row(at, p.names, p.pointers, known) for at, p in passages.items()]
    walk = _Walk(rows, known, beings)
    for i, row in enumerate(rows):
        # A post may say whom "he" means, and "the country" whose post it is.
        for found in sorted(row.pointers, key=lambda p: (p.kind == "person", not p.office)):
            if not found.new:
                walk.done[i].append(walk.read(i, found))
    return {row.at: tuple(done) for row, done in zip(rows, walk.done, strict=True)}


def _row(at: str, names: Iterable[str], held: Mapping[str, Sequence[str]], known: Gazetteer) -> _Row:
    names = tuple(names)
    mentions = (key for name in names for key, _, _ in known.mentions(name))
    return _Row(
        at=at,
        named=tuple(dict.fromkeys(mentions)),
        unknown=tuple(dict.fromkeys(unknown_names(names, known))),
        pointers={
            found: _row(at, before, {}, known)
            for words, before in held.items()
            if (found := look_up_pointer(words))
        },
    )


class _Walk:
    """Reads the pointers of a source one after the other; what is read already helps those after it."""

    def __init__(self, rows: Sequence[_Row], known: Gazetteer, beings: Mapping[str, Being]) -> None:
        self.rows, self.known, self.beings = rows, known, beings
        self.done: list[list[Reading]] = [[] for _ in rows]

    def read(self, i: int, found: Pointer) -> Reading:
        """What a pointer of the passage number `i` means."""
        row = self.rows[i]
        before = row.pointers[found]
        blank = Reading(words=found.words, kind=found.kind, at=row.at)
        served = self._served(i, found)
        if served is None:
            return replace(blank, why=f'nothing tells whose "{found.office}" it is')
        if found.count > 1:
            return self._counted(i, found, blank)
        # "On his way Sapt fell": a pronoun may point forward, a noun hardly does.
        own = self._fitting(i, row if found.pronoun else before, found, served)
        if own:
            bound = bool(self._fitting(i, before, found, served))
            return replace(blank, why=f"{row.at} itself names {self._list(own)}", own=bound)
        for j in range(i, max(-1, i - REACH - 1), -1):
            here = self.rows[j] if j < i or found.pronoun else before
            near = self._fitting(j, here, found, served)
            why = f"{here.at} names {self._list(near)}" if len(near) > 1 else self._obstacle(j, here, found)
            if why:
                return replace(blank, why=why)
            if near:
                ((key, named_in),) = near.items()
                return replace(blank, ids=(key,), names=(self.beings[key].name,), named_in=named_in)
        return replace(blank, why=f"no passage up to {REACH} before it names a {found.kind}")

    def _counted(self, i: int, found: Pointer, blank: Reading) -> Reading:
        """'The three countries': the nearest passage that names three or more, if it names just those."""
        own = self._fitting(i, self.rows[i], found, "")
        if len(own) >= found.count:
            return replace(blank, why=f"{blank.at} itself names {self._list(own)}", own=True)
        seen = dict(own)
        for j in range(i, max(-1, i - REACH - 1), -1):
            near = self._fitting(j, self.rows[j], found, "")
            seen |= near
            why = self._obstacle(j, self.rows[j], found)
            if not why and len(seen) > found.count:
                why = f"{self._list(seen)} are named up to {self.rows[j].at}"
            if why:
                return replace(blank, why=why)
            if len(near) == found.count:
                gained = tuple(key for key in near if key not in own)
                names = tuple(self.beings[key].name for key in gained)
                where = ", ".join(dict.fromkeys(near[key] for key in gained))
                return replace(blank, ids=gained, names=names, named_in=where)
        return replace(blank, why=f"no passage up to {REACH} before it names {found.count} of the kind")

    def _served(self, i: int, found: Pointer) -> str | None:
        """The id of whom a post serves; empty if the wording says nothing of it, None if it stays open."""
        if not found.whose:
            return ""
        if found.whose != "the country":
            return next((key for key, _, _ in self.known.mentions(found.whose)), None)
        before = self.rows[i].pointers[found].named
        states = [key for key in before if key in self.beings and self.beings[key].kind == "state"]
        states += [key for r in self.done[i] if r.words == found.whose for key in r.ids]
        return states[0] if len(states) == 1 else None

    def _fits(self, key: str, found: Pointer, served: str) -> bool:
        """Whether a name can be meant by a pointer."""
        if key not in self.beings:
            return False
        being = self.beings[key]
        kinds = ("group", "organisation") if found.kind == "group" else (found.kind,)
        posts = not found.office or any(
            (post == found.office or post.endswith(f" {found.office}")) and served in ("", state)
            for post, state in being.offices.items()
        )
        return being.kind in kinds and posts and (found.pronoun in ("", being.pronoun) or not being.pronoun)

    def _fitting(self, j: int, row: _Row, found: Pointer, served: str) -> dict[str, str]:
        """What a passage names, or means by a pointer already read, that fits: id to where it is named."""
        named = {key: row.at for key in row.named if self._fits(key, found, served)}
        meant = {
            key: r.named_in
            for r in self.done[j]
            if r.kind == found.kind
            for key in r.ids
            if self._fits(key, found, served) and key not in named
        }
        return named | meant

    def _obstacle(self, j: int, row: _Row, found: Pointer) -> str:
        """What in a passage the pointer could mean instead, for all that the seeds know; empty if nothing."""
        if row.unknown:
            return f'{row.at} has "{row.unknown[0]}", and the seeds do not say what that is'
        for other in self.rows[j].pointers:
            if other.new and other.kind in (found.kind, "any"):
                return f'{row.at} has "{other.words}" as well'
        for reading in self.done[j]:
            if reading.kind == found.kind and not reading.ids and not reading.own:
                return f'"{reading.words}" in {reading.at} is open too'
        return ""

    def _list(self, keys: Iterable[str]) -> str:
        return " and ".join(self.beings[key].name for key in keys)
