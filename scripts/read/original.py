"""Cut an original text into numbered passages; only needed where a text is at hand."""

from __future__ import annotations

import hashlib
from pathlib import Path


def cut_paragraphs(text: str) -> list[str]:
    """The lines that are not blank: each is a paragraph, headings and bylines included."""
    return [line.strip() for line in text.lstrip("\ufeff").splitlines() if line.strip()]


def find_file(folder: Path, name: str) -> Path:
    """The file of an original in the folder that holds the texts; never one that a record names elsewhere."""
    return folder / Path(name).name


def cut_passages(text: str) -> dict[str, str]:
    """Sentences under their locators: '2.3' is the third sentence of the second paragraph."""
    import pysbd  # noqa: PLC0415 - not in requirements.txt: the site is built without texts

    cutter = pysbd.Segmenter(language="en", clean=False)
    return {
        f"{p}.{s}": sentence.strip()
        for p, paragraph in enumerate(cut_paragraphs(text), 1)
        for s, sentence in enumerate(cutter.segment(paragraph), 1)
    }


def hash_file(path: Path) -> str:
    """The file's hash, as kept in the source's record."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_text(path: Path) -> str:
    """An original as text; UTF-8 is wanted, with or without a byte-order mark."""
    return path.read_text(encoding="utf-8-sig")
