"""The quotations that claims take from passages, cut into runs of words."""

from __future__ import annotations

from scripts.language.text import ELLIPSIS, find_quotations, tokens
from scripts.library.fingerprint import Parts
from scripts.library.model import expand
from scripts.library.records import SourceFile


def cut_quotation(words: str) -> Parts:
    """A quotation as runs of words, parted where it leaves something out."""
    return tuple(tokens(part) for part in ELLIPSIS.split(words) if tokens(part))


def quotations_by_passage(file: SourceFile, known: tuple[str, ...]) -> dict[str, list[Parts]]:
    """Every quotation that a source's claims take, under each of the `known` passages they cite."""
    found: dict[str, list[Parts]] = {}
    for claim in file.claims:
        quoted = [cut_quotation(words) for words in (claim.quote or "", *find_quotations(claim.text))]
        for at in expand(claim.at, known):
            found.setdefault(at, []).extend(filter(None, quoted))
    return found
