"""Add a source: everything a machine can know is filled in, and every passage gets an entry."""

from __future__ import annotations

import json
from pathlib import Path

from scripts.language.edtf import is_edtf
from scripts.language.text import STOPWORDS, tokens
from scripts.library import fingerprint_file
from scripts.library.fields import ID
from scripts.library.records import TO_DO
from scripts.read import original

COMMON = 0.2
"""The least share of words such as "the" in a text that is taken for English, which has about 0.4."""


class Refused(ValueError):
    """Adding would overwrite something, or the values given can't stand in a record."""


def add_source(
    seeds: Path, text: Path, sid: str, title: str, issued: str, kind: str, voice: str
) -> tuple[Path, dict[str, str]]:
    """Write a source's file and fingerprint; give the file and the passages.

    Raises Refused, or OSError or UnicodeDecodeError if the text can't be read.
    """
    target = seeds / "sources" / f"{sid}.yml"
    if not ID.fullmatch(sid):
        raise Refused(f'"{sid}" is no id: use lower-case letters, digits and hyphens')
    if not is_edtf(issued):
        raise Refused(f'"{issued}" is no date: write it as 2023-05-19')
    if target.exists():
        raise Refused(f"{target} is there already")
    sha = original.hash_file(text)
    passages = original.cut_passages(original.read_text(text))
    if not passages:
        raise Refused(f"{text} holds no sentence")
    if not is_english(" ".join(passages.values())):
        raise Refused(f"{text} is hardly English: give a translation, and name its maker under note")
    prints = seeds / "fingerprints" / f"{sid}.json"
    prints.parent.mkdir(exist_ok=True)
    prints.write_text(fingerprint_file.make_file(sid, issued, sha, passages, {}), encoding="utf-8")
    target.write_text(
        write_record(text.name, sha, sid, title, issued, kind, voice, list(passages)), encoding="utf-8"
    )
    return target, passages


def is_english(text: str) -> bool:
    """Whether a text has as many of the commonest words as the checks need: they hold English to English."""
    words = tokens(text)
    return sum(word in STOPWORDS for word in words) >= COMMON * len(words)


def write_record(
    file: str, sha: str, sid: str, title: str, issued: str, kind: str, voice: str, ats: list[str]
) -> str:
    """The YAML of a new source, each passage set aside for now with a reason that says TO DO."""
    head = f"""source:
  id: {sid}
  type: {kind}
  title: {json.dumps(title, ensure_ascii=False)}
  issued: {issued}
  voice: {voice}
  original:
    file: {json.dumps(file, ensure_ascii=False)}
    sha256: {sha}

# A claim is written like this, and its passages are taken out of the asides below:
# - id: financing
#   at: "6.1"
#   on: rivals/money
#   text: >-
#     One or two sentences in our own words.
claims: []

asides:
"""
    return head + "".join(f'- at: "{at}"\n  why: {TO_DO}\n' for at in ats)
