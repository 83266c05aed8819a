"""A Content-Security-Policy in each page: this host alone, and no script but those of the templates."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

from scripts.language.elements import element

RULES = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
}
"""What a page may load and run; the hashes of its own scripts are added to `script-src`."""
START = element("meta", charset="utf-8")
RUN = frozenset(("", "module", "text/javascript"))
"""Types of script elements that a browser runs; of any other type they hold data."""
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)
_FILLED = re.compile(r"\{\{.*?\}\}", re.S)


class Stray(Exception):
    """A page holds a script, or a handler of events, that no template has."""


class _Scripts(HTMLParser):
    """The scripts that stand in a page itself, as they are written, and what else in it would run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.handlers: list[str] = []
        self.inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a script that the browser would run; note attributes that hold one."""
        given = dict(attrs)
        self.inside = tag == "script" and "src" not in given and (given.get("type") or "").lower() in RUN
        if self.inside:
            self.inline.append("")
        self.handlers += (f'{name}="{value}"' for name, value in attrs if _runs(name, value or ""))

    def handle_endtag(self, tag: str) -> None:
        """End a script."""
        self.inside = self.inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Keep what a script holds."""
        if self.inside:
            self.inline[-1] += data


def _runs(name: str, value: str) -> bool:
    """Whether an attribute is a handler of events, or an address that is a script."""
    return name.startswith("on") or bool(re.match(r"\s*javascript:", value, re.I))


def read_scripts(folders: Iterable[Path]) -> tuple[re.Pattern[str], ...]:
    """The scripts that stand in the templates of these folders; what Jinja fills in is a path."""
    found = (
        script
        for folder in folders
        for path in sorted(folder.rglob("*.html"))
        for script in _SCRIPT.findall(path.read_text(encoding="utf-8"))
    )
    parts = (map(re.escape, _FILLED.split(script)) for script in found)
    return tuple(re.compile(r"[\w./-]*".join(some)) for some in parts)


def add_policy(html: str, known: Sequence[re.Pattern[str]]) -> str:
    """The page with its policy before all that it loads; raises Stray for a script that is not known."""
    page = _Scripts(html)
    stray = [*(s for s in page.inline if not any(k.fullmatch(s) for k in known)), *page.handlers]
    if stray:
        raise Stray(f'a script stands here that no template has: "{" ".join(stray[0].split())[:60]}"')
    before, start, after = html.partition(START)
    if not start:
        raise Stray(f"{START} is missing, so the policy has no place")
    rules = element("meta", http_equiv="Content-Security-Policy", content=_write_policy(page.inline))
    return f"{before}{start}{rules}{after}"


def _write_policy(scripts: Iterable[str]) -> str:
    own = dict.fromkeys(f"'sha256-{_hash(script)}'" for script in scripts)
    rules = RULES | {"script-src": " ".join((RULES["script-src"], *own))}
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def _hash(script: str) -> str:
    return b64encode(hashlib.sha256(script.encode()).digest()).decode()


def guard_site(site: Path, templates: Iterable[Path]) -> Iterator[str]:
    """Put its policy into every page of a built site; what is wrong with a page, if anything is, is told."""
    known = read_scripts(templates)
    for path in sorted(site.rglob("*.html")):
        try:
            html = add_policy(path.read_text(encoding="utf-8"), known)
        except Stray as error:
            yield f"{path.relative_to(site).as_posix()}: {error}"
        else:
            path.write_text(html, encoding="utf-8", newline="\n")
