"""Citations: CSL items from our records, rendered once by a CSL processor and kept with the seeds."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scripts.check.markup import foreign
from scripts.edtf import MONTHS
from scripts.model import Library
from scripts.problem import Problem
from scripts.records import Reference, Source
from scripts.text import tokens

REMEDY = "Run: make citations"
_CONNECTING = frozenset(
    "accessed and in ed eds edited by vol no pp et al phd diss thesis interview speech".split()
) | {month.lower() for month in MONTHS}
_DATED = re.compile(r"(?:\d{4})?[a-z]?")


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
            "accessed": _parts(reference.seen),
        },
    )


def _item(name: str, kind: str, title: str, issued: str | None, more: Mapping[str, Any]) -> dict[str, Any]:
    item = {"id": name, "type": kind, "title": title, **{k: v for k, v in more.items() if v}}
    if issued:
        item["issued"] = _parts(issued)
    return item


def _parts(edtf: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(n) for n in point.split("-")] for point in edtf.split("/")]}


def short(source: Source) -> str:
    """A source's name in a word or two: its newspaper or journal, else its author, else its title."""
    names = [author.family or author.literal or "" for author in source.author]
    return source.container_title or " and ".join(filter(None, names)) or source.title


def items(library: Library) -> dict[str, dict[str, Any]]:
    """Every CSL item of the library, under its id."""
    sources = {sid: source_item(f.source) for sid, f in library.sources.items()}
    return sources | {rid: reference_item(r) for rid, r in library.references.items()}


def digest(item: Mapping[str, Any]) -> str:
    """A short hash of a CSL item: shows whether a kept citation is of its present record."""
    return hashlib.sha256(json.dumps(item, sort_keys=True).encode()).hexdigest()[:16]


def check(library: Library, code: str = "citation") -> Iterator[Problem]:
    """A record without a kept citation, or with one rendered from an older record."""
    for name, item in items(library).items():
        kept = library.citations.get(name, {})
        if kept.get("item") != digest(item):
            key = f"source:{name}" if name in library.sources else f"reference:{name}"
            yield Problem(
                code=code,
                spot=library.places.spot(key, "id"),
                message=f'the citation of "{name}" ' + ("is out of date" if kept else "is missing"),
                remedy=REMEDY,
            )
        elif _altered(kept.get("citation", ""), item):
            yield Problem(
                code=code,
                spot=library.places.spot("citations.json", word=f'"{name}"'),
                message=f'the citation of "{name}" {_altered(kept.get("citation", ""), item)}',
                remedy=REMEDY,
            )


def _altered(citation: str, item: Mapping[str, Any]) -> str:
    """What shows that a citation was edited by hand: markup, another link, the title left out."""
    url = str(item.get("URL", ""))
    plain = citation.replace(f"<{url}>", "", 1) if url else citation
    markup = foreign(plain)
    if markup:
        return f"holds {markup}"
    if "://" in plain:
        return "holds a link that is not the record's"
    lost = set(tokens(item["title"])) - set(tokens(plain))
    if lost:
        return f'lacks "{min(lost)}" of the title'
    known = set(tokens(" ".join(_texts(item)))) | _CONNECTING
    more = [word for word in tokens(plain) if word not in known and not _DATED.fullmatch(word)]
    return f'has "{more[0]}", which the record has not' if more else ""


def _texts(value: object) -> Iterator[str]:
    """Every text and figure of a CSL item."""
    if isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(inner)
    else:
        yield str(value)


def render(wanted: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Citations as Markdown in Chicago style, by pandoc; raises OSError where pandoc is missing."""
    import pypandoc  # noqa: PLC0415 - large, and only wanted when a record is new

    with tempfile.TemporaryDirectory() as folder:
        bibliography = Path(folder, "items.json")
        bibliography.write_text(json.dumps(list(wanted.values())), encoding="utf-8")
        html = pypandoc.convert_text(
            '---\nlang: en-GB\nnocite: "@*"\n---\n',
            "html",
            format="markdown",
            extra_args=["--citeproc", f"--bibliography={bibliography}", "--wrap=none"],
        )
    found = re.findall(r'<div id="ref-([^"]+)" class="csl-entry"[^>]*>\s*(.*?)\s*</div>', html, re.S)
    return {
        name: {"item": digest(wanted[name]), "citation": _day_first(_markdown(entry), wanted[name])}
        for name, entry in found
    }


def _day_first(citation: str, item: Mapping[str, Any]) -> str:
    """The citation with the day of issue before its month, as the style has it for the day of access."""
    points = item.get("issued", {}).get("date-parts", ())
    if len(points) != 1 or len(points[0]) < 3:
        return citation
    _, month, day = points[0]
    before, found, after = citation.rpartition(f" {MONTHS[month - 1]} {day}.")
    return f"{before} {day} {MONTHS[month - 1]}.{after}" if found else citation


def _markdown(html: str) -> str:
    text = re.sub(r"</?span[^>]*>", "", html)
    text = re.sub(r"</?(?:em|i)>", "*", text)
    text = re.sub(r'<a href="([^"]+)"[^>]*>.*?</a>', r"<\1>", text)
    text = re.sub(r"<(?!https?://)[^>]*>", "", text)
    return " ".join(text.replace("&amp;", "&").replace("&nbsp;", " ").split())


def dump(citations: Mapping[str, Mapping[str, str]]) -> str:
    """The JSON of seeds/citations.json, one line a record."""
    rows = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in sorted(citations.items())
    )
    return f"{{\n{rows}\n}}\n"
