"""Ids and wordings: none stands for two things, each can be a file's name and told from common words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.language.text import STOPWORDS, tokens
from scripts.library.model import Library, Spot
from scripts.library.named import Named
from scripts.library.problem import Problem

MAX_ID = 80
"""The longest id, in characters."""
# A file of that name can't be made on Windows, so the project could not be checked out there.
_DEVICES = frozenset("con prn aux nul".split()) | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)
}


def _list_worded(library: Library) -> tuple[tuple[str, Mapping[str, Named]], ...]:
    """All that has wordings, by the kind under which its place is known."""
    return (
        ("actor", library.actors),
        ("term", library.terms),
        ("corridor", library.corridors),
        ("name", library.names),
    )


def identity(library: Library) -> Iterator[Problem]:
    """An id or a wording that is shared or unfit; with one of these the library is not whole."""
    yield from _find_clashes(library)
    yield from _find_unfit(library)


def _find_clashes(library: Library) -> Iterator[Problem]:
    """An id or a wording that two things with names share; an id that a source and a reference share."""
    taken: dict[str, str] = {}
    for kind, named in _list_worded(library):
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


def _find_unfit(library: Library) -> Iterator[Problem]:
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
            if len(name.rpartition("/")[2]) > MAX_ID:
                message, remedy = f"this id has more than {MAX_ID} characters", "Find a shorter one."
                yield _wrong(library.places.spot(f"{kind}:{name}", "id"), message, remedy)
            elif name in _DEVICES:
                message, remedy = f'no file can be named "{name}" on Windows', "Find another id."
                yield _wrong(library.places.spot(f"{kind}:{name}", "id"), message, remedy)
    for kind, named in _list_worded(library):
        for name, item in named.items():
            for path, words in item.worded:
                if not _is_telling(words):
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


def _is_telling(words: str) -> bool:
    """Whether a wording is a word of its own: two letters at least, not an "and" unless it is an acronym."""
    parts = tokens(words)
    common = all(part in STOPWORDS for part in parts) and not (len(words) > 1 and words.isupper())
    return not common and sum(map(len, parts)) > 1


def _wrong(spot: Spot, message: str, remedy: str) -> Problem:
    return Problem(code="schema", spot=spot, message=message, remedy=remedy)
