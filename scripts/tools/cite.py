"""Citations: CSL items from our records, rendered once by a CSL processor and kept with the seeds."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.language.edtf import MONTHS
from scripts.library.citation import hash_item


def render_citations(wanted: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Citations as Markdown in Chicago style, by pandoc; raises OSError where pandoc is missing."""
    import pypandoc  # noqa: PLC0415 - not in requirements.txt: the site is built from kept citations

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
        name: {"item": hash_item(wanted[name]), "citation": _day_first(_markdown(entry), wanted[name])}
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


def dump_citations(citations: Mapping[str, Mapping[str, str]]) -> str:
    """The JSON of seeds/citations.json, one line a record."""
    rows = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in sorted(citations.items())
    )
    return f"{{\n{rows}\n}}\n"
