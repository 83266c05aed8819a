"""Sources and references as CSL items, which citations are rendered from and held against."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from scripts.library.model import Library
from scripts.library.records import Reference, Source


def source_item(source: Source) -> dict[str, Any]:
    """A source as a CSL-JSON item; authors stand as they call themselves, as those of references do."""
    return _item(
        source.id,
        source.type,
        source.title,
        source.issued,
        {
            "author": [
                {"literal": a.literal or f"{a.given or ''} {a.family or ''}".strip()} for a in source.author
            ],
            "container-title": source.container_title,
            "publisher": source.publisher,
            "URL": source.URL,
        },
    )


def reference_item(reference: Reference) -> dict[str, Any]:
    """A reference as a CSL-JSON item; square brackets mark a title that is ours."""
    authors = [{"literal": reference.author}] if reference.author else []
    return _item(
        reference.id,
        "webpage",
        reference.title,
        reference.date,
        {
            "author": authors,
            "container-title": reference.publisher,
            "URL": reference.url,
            "accessed": _date_parts(reference.seen),
        },
    )


def _item(name: str, kind: str, title: str, issued: str | None, more: Mapping[str, Any]) -> dict[str, Any]:
    item = {"id": name, "type": kind, "title": title, **{k: v for k, v in more.items() if v}}
    if issued:
        item["issued"] = _date_parts(issued)
    return item


def _date_parts(edtf: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(n) for n in point.split("-")] for point in edtf.split("/")]}


def short_title(source: Source) -> str:
    """A source's name in a word or two: its newspaper or journal, else its author, else its title."""
    names = [author.family or author.literal or "" for author in source.author]
    return source.container_title or " and ".join(filter(None, names)) or source.title


def list_items(library: Library) -> dict[str, dict[str, Any]]:
    """Every CSL item of the library, under its id."""
    sources = {sid: source_item(f.source) for sid, f in library.sources.items()}
    return sources | {rid: reference_item(r) for rid, r in library.references.items()}


def hash_item(item: Mapping[str, Any]) -> str:
    """A short hash of a CSL item: shows whether a kept citation is of its present record."""
    return hashlib.sha256(json.dumps(item, sort_keys=True).encode()).hexdigest()[:16]
