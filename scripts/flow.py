"""The steps in their order: seeds are read, checked, turned into pages, sealed and written."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from scripts import check
from scripts.check.addresses import address
from scripts.check.citations import citation
from scripts.check.corrections import correction
from scripts.check.footnotes import footnote
from scripts.check.identities import identity
from scripts.library import problem
from scripts.library.model import Library, State
from scripts.library.problem import Problem
from scripts.library.query import judge_claims
from scripts.pages.catalogue import make_pages, name_owners, name_pieces
from scripts.pages.page import Page
from scripts.publish import write
from scripts.publish.atomic import alone
from scripts.publish.data_files import FILES, make_data_files
from scripts.publish.seal import seal_all
from scripts.read.seeds import read_seeds

SEEDS, DOCS, SITE = Path("seeds"), Path("docs"), Path("site")


def read_library(seeds: Path = SEEDS, originals: Path | None = None) -> tuple[Library, list[Problem]]:
    """The library in a folder of seeds, and what keeps it from being whole; never raises for bad seeds."""
    library, problems = read_seeds(seeds, originals)
    return library, [*problems, *identity(library)]


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for values that only hold each other: a pass makes none among millions.

    The search takes a seventh of the time, and more the more seeds there are. What a pass has made counts as
    old when it ends, or all of it would be searched at once.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if before:
            gc.enable()


@uncollected()
def examine(
    originals: Path | None = None, seeds: Path = SEEDS, without: Collection[str] = ()
) -> tuple[Library, list[Problem], dict[str, State]]:
    """Read the seeds and run every check that needs no docs/, but those of `without`."""
    library, problems = read_library(seeds, originals)
    whole = not any(p.code == "schema" for p in problems)
    problems += check.run(library, whole=whole, without=without)
    if whole:
        problems += address(library, name_owners(), name_pieces(library))
        if not any(p.code == "citation" for p in problems):
            problems += citation(library)
    return library, problem.in_order(problems), judge_claims(library, problems)


def list_pages(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """Every page of the site."""
    return make_pages(library, states, check.grouped(), FILES)


def weave(library: Library, states: Mapping[str, State]) -> tuple[tuple[Page, ...], dict[str, str]]:
    """Every page without its blocks, and path under docs/ to text for every woven file.

    The same seeds give the same bytes. Raises ValueError if two pages claim one path.
    """
    heads: list[Page] = []
    sealed = seal_all(_drop_blocks(list_pages(library, states), heads), make_data_files(library, states))
    return tuple(heads), sealed


def _drop_blocks(pages: Iterable[Page], heads: list[Page]) -> Iterator[Page]:
    """The pages one by one, each kept without its blocks: these are much of what a weave would hold."""
    for page in pages:
        heads.append(replace(page, blocks=()))
        yield page


@dataclass(frozen=True, kw_only=True)
class Woven:
    """One pass over the seeds: what they say, what is wrong with it, and if nothing is, the pages' heads."""

    library: Library
    problems: list[Problem]
    pages: tuple[Page, ...] = ()


def weave_docs(docs: Path = DOCS, seeds: Path = SEEDS, without: Collection[str] = ()) -> Woven:
    """Check the seeds and write docs/; with an error nothing is written. Raises OSError, docs/ as it was."""
    library, problems, states = examine(seeds=seeds, without=without)
    if any(p.severity == "error" for p in problems):
        return Woven(library=library, problems=problems)
    woven = write_docs(library, states, docs)
    return replace(woven, problems=problem.in_order([*problems, *woven.problems]))


@uncollected()
def write_docs(library: Library, states: Mapping[str, State], docs: Path = DOCS) -> Woven:
    """Weave a library without errors and write docs/, unless something there forbids it; raises OSError."""
    pages, files = weave(library, states)
    with alone(docs):
        todo = write.plan_writing(docs, files)
        problems = [*todo.problems, *_examine_pages(library, docs, files)]
        if not any(p.severity == "error" for p in problems):
            write.carry_out(docs, todo)
    return Woven(library=library, problems=problems, pages=pages)


def examine_docs(library: Library, states: Mapping[str, State], docs: Path = DOCS) -> list[Problem]:
    """What in docs/ is not as the seeds have it; raises OSError if docs/ can't be read."""
    _, files = weave(library, states)
    return problem.in_order([*write.find_stale(docs, files), *_examine_pages(library, docs, files)])


def _examine_pages(library: Library, docs: Path, files: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the pages and data as they will be."""
    pages = write.read_pages(docs, files)
    yield from footnote(pages)
    yield from correction(library, pages | {path: text for path, text in files.items() if ".md" not in path})
