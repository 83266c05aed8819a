"""Put woven files into docs/: all or nothing, only what changed, never over anybody's own work."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.library.model import Spot
from scripts.library.problem import Problem
from scripts.publish.atomic import staged
from scripts.publish.seal import SUMS, bears_mark, read_seal, read_sums

REMEDY = "Run: python -m scripts weave"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What writing would do: files to write, files of ours to remove, problems that forbid it."""

    write: Mapping[str, str]
    remove: tuple[str, ...]
    problems: tuple[Problem, ...]


def plan_writing(docs: Path, woven: Mapping[str, str]) -> Plan:
    """Compare the woven files with what stands in docs/."""
    ours = set(list_woven(docs))
    write = {path: text for path, text in woven.items() if _read_bytes(docs / path) != text.encode()}
    problems = [p for path in (*write, *sorted(ours - set(woven))) for p in _forbids(docs, path)]
    problems += [_in_the_way(docs, at) for at in sorted({p for path in write for p in _blocked(docs, path)})]
    return Plan(write=write, remove=tuple(sorted(ours - set(woven))), problems=tuple(problems))


def list_woven(docs: Path) -> Iterator[str]:
    """The files in docs/ that a weave wrote: pages with the mark, data that SHA256SUMS lists."""
    for path in sorted(docs.rglob("*.md")):
        if bears_mark(_read_head(path)):
            yield path.relative_to(docs).as_posix()
    sums = read_sums(_read_text(docs / SUMS))
    yield from (path for path in sums if (docs / path).exists())
    if (docs / SUMS).exists():
        yield SUMS


def _blocked(docs: Path, path: str) -> Iterator[Path]:
    """Files that stand where a page's folder must be, and folders where the page itself must."""
    here = docs / path
    yield from (folder for folder in here.parents if folder.is_relative_to(docs) and folder.is_file())
    if here.is_dir():
        yield here


def _in_the_way(docs: Path, at: Path) -> Problem:
    return Problem(
        code="woven",
        spot=Spot(file=at.relative_to(docs.parent).as_posix()),
        message="this stands where a woven page or its folder must be",
        remedy="Move it elsewhere.",
    )


def _forbids(docs: Path, path: str) -> Iterator[Problem]:
    """Why a file that stands in docs/ must not be replaced, if there is a reason."""
    here = docs / path
    if not here.exists():
        return
    spot = Spot(file=f"{docs.name}/{path}")
    if path == SUMS:
        return
    if path.startswith("data/"):
        sha, kept = read_sums(_read_text(docs / SUMS)).get(path), _hash_file(here)
        seal = (sha, kept) if sha else None
    else:
        seal = read_seal(_read_text(here))
    if seal is None:
        yield Problem(code="woven", spot=spot, message="this file was not woven, and a page wants its place",
                      remedy="Move it elsewhere, or give the seed another name.")  # fmt: skip
    elif seal[0] != seal[1]:
        yield Problem(
            code="woven",
            spot=spot,
            message="this woven file was edited by hand",
            remedy="Move what you wrote into seeds/, delete the file, and weave again.",
        )


def find_stale(docs: Path, woven: Mapping[str, str]) -> Iterator[Problem]:
    """Each file of docs/ that is not what the seeds give now."""
    found = plan_writing(docs, woven)
    yield from found.problems
    told = {p.spot.file for p in found.problems}
    for path in (*found.write, *found.remove):
        file = f"{docs.name}/{path}"
        if file not in told:
            what = "should not be there" if path in found.remove else "is not what the seeds give now"
            yield Problem(code="woven", spot=Spot(file=file), message=f"this page {what}", remedy=REMEDY)


def read_pages(docs: Path, woven: Mapping[str, str]) -> dict[str, str]:
    """Every page of docs/ as it will be, by the name that people see: the woven ones, and other people's."""
    found = (path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    pages = {path: text for path, text in woven.items() if path.endswith(".md")}
    pages |= {path: _read_text(docs / path) for path in found if path not in woven}
    return {f"{docs.name}/{path}": text for path, text in sorted(pages.items())}


def carry_out(docs: Path, todo: Plan) -> None:
    """Carry out a plan that has no problems: all of it, in one step, or nothing of it.

    Raises OSError, with docs/ as it was, if anything can't be written.
    """
    if not todo.write and not todo.remove:
        return
    with staged(docs) as copy:
        for path, text in todo.write.items():
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            target.write_bytes(text.encode())
        for path in todo.remove:
            (copy / path).unlink()
            _drop_empty((copy / path).parent, copy)


def _drop_empty(folder: Path, docs: Path) -> None:
    while folder != docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _read_bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _read_text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def _read_head(path: Path) -> str:
    """The first two lines of a file; empty if there is none."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return (file.readline() + file.readline()).decode("utf-8", "replace")


def _hash_file(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
