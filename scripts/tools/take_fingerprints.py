"""Take the fingerprints of sources from their texts, with the quotations of their claims sealed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.library import fingerprint_file
from scripts.library.model import Library, Spot
from scripts.library.problem import Problem, nearest
from scripts.library.quotations import quotations_by_passage
from scripts.read import original


def take_fingerprints(
    library: Library, seeds: Path, originals: Path, sids: Iterable[str]
) -> Iterator[tuple[Path, int] | Problem]:
    """Write the fingerprint of each source; gives the file and its number of passages, or what was wrong."""
    for sid in sids:
        if sid not in library.sources:
            yield Problem(
                code="link",
                spot=Spot(file=f"seeds/sources/{sid}.yml"),
                message=f'there is no source "{sid}"{nearest(sid, library.sources)}',
                remedy="Name a source of seeds/sources, or add it with: python -m scripts add",
            )
            continue
        file = library.sources[sid]
        path = original.find_file(originals, file.source.original.file)
        try:
            sha, texts = original.hash_file(path), original.cut_passages(original.read_text(path))
        except (OSError, UnicodeDecodeError) as error:
            yield Problem(
                code="fingerprint",
                spot=library.places.spot(f"source:{sid}", "original", "file"),
                message=f"the original can't be read: {error}",
                remedy="Name the folder that holds it with --originals.",
            )
            continue
        target = seeds / "fingerprints" / f"{sid}.json"
        target.parent.mkdir(exist_ok=True)
        quotes = quotations_by_passage(file, tuple(texts))
        made = fingerprint_file.make_file(sid, file.source.issued, sha, texts, quotes)
        target.write_text(made, encoding="utf-8")
        yield target, len(texts)
