"""The built site on disk: its addresses, files, data, and what stands in its HTML."""

from __future__ import annotations

import json
import mimetypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parents[2]
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The commands of Chromium; the first is the same engine without windows, and opens a page sooner."""
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml; charset=utf-8",
}
LINKS = {"href", "src", "poster", "data"}
PLAIN = str.maketrans("‘’“”‐‑–—\u00a0", "''\"\"---- ")


@dataclass(frozen=True)
class Site:
    """The folder that a build has filled and the address that it is published at."""

    root: Path
    base: str

    def file(self, url: str) -> Path | None:
        """The file that answers a URL of the site, if there is one."""
        path = unquote(urlsplit(url).path).removeprefix(urlsplit(self.base).path)
        found = self.root / (f"{path}index.html" if path.endswith("/") or not path else path)
        inside = url.startswith(self.base) and found.resolve().is_relative_to(self.root.resolve())
        return found if inside and found.is_file() else None

    def url(self, file: Path) -> str:
        """The address of a file: a page's ends with its folder."""
        path = file.relative_to(self.root).as_posix()
        return self.base + (path.removesuffix("index.html") if file.name == "index.html" else path)

    @cached_property
    def pages(self) -> dict[str, Path]:
        """Every HTML file by its address, but for those that only lead on."""
        files = {self.url(file): file for file in sorted(self.root.rglob("*.html"))}
        return {url: file for url, file in files.items() if url not in self.moved}

    @cached_property
    def moved(self) -> dict[str, str]:
        """The addresses that browsers leave at once, each with where they go."""
        found = {}
        for file in sorted(self.root.rglob("*.html")):
            way = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', file.read_text("utf-8"))
            if way:
                found[self.url(file)] = urljoin(self.url(file), way[1])
        return found

    def data(self, name: str) -> list[dict[str, Any]]:
        """The rows of one of the JSON files that the site publishes."""
        rows: list[dict[str, Any]] = json.loads((self.root / "data" / name).read_text("utf-8"))
        assert rows, f"{name} is empty"
        return rows

    def claims(self) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        """The claims by the address of the page that tells them."""
        told: dict[str, list[dict[str, Any]]] = {}
        for claim in self.data("claims.json"):
            told.setdefault(self.base + claim["url"].partition("#")[0], []).append(claim)
        yield from told.items()

    def themed(self) -> str:
        """The address of the themed page that tells most claims."""
        return max(self.claims(), key=lambda told: len(told[1]))[0]


def unmarked(text: str) -> str:
    """Text without the marks of its references."""
    return re.sub(r"\s*\[@[^\]]+\]", "", text)


def seed(name: str) -> list[dict[str, Any]]:
    """The rows of a YAML seed, as the editors wrote them."""
    with (ROOT / "seeds" / name).open("rb") as file:
        rows: list[dict[str, Any]] = yaml_load(file)
    assert rows, f"{name} is empty"
    return rows


class BuildError(Exception):
    """The site does not build; the words are the build's."""


def address(project: Path = ROOT) -> str:
    """Where the site is published, by its own configuration."""
    with (project / "mkdocs.yml").open("rb") as file:
        url: str = yaml_load(file)["site_url"]
    return url.rstrip("/") + "/"


def build(folder: Path, project: Path = ROOT, seed: str = "0") -> Site:
    """Fill a folder with the site as a strict build makes it; sets of strings are ordered by the seed."""
    made = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise BuildError(f"the site does not build:\n{made.stdout}{made.stderr}")
    return Site(folder, address(project))


def chromium_path() -> str | None:
    """The Chromium that is named in the environment, else the first that is installed."""
    return next(filter(None, map(shutil.which, filter(None, (os.environ.get("CHROMIUM"), *NAMES)))), None)


@dataclass
class Html(HTMLParser):
    """What a page's HTML holds: ids, links, and its footnotes with their ways back."""

    url: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)
    backs: dict[str, list[str]] = field(default_factory=dict)
    item: str = ""
    sup: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the ids, links and footnotes of one tag."""
        has = {name: value or "" for name, value in attrs}
        if "id" in has:
            self.ids.append(has["id"])
        self.links += [urljoin(self.url, has[name]) for name in sorted(LINKS & set(has))]
        if tag == "sup":
            self.sup = has.get("id", "")
        if tag == "li" and has.get("id", "").startswith("fn:"):
            self.item = has["id"]
            self.backs[self.item] = []
        kind = has.get("class", "").split()
        if "footnote-ref" in kind:
            self.marks[self.sup] = unquote(has["href"]).removeprefix("#")
        if "footnote-backref" in kind:
            self.backs.setdefault(self.item, []).append(unquote(has["href"]).removeprefix("#"))


def read_html(url: str, file: Path) -> Html:
    """The ids, links and footnotes of one page."""
    page = Html(url)
    page.feed(file.read_text("utf-8"))
    return page


def content_type(file: Path) -> str:
    """The content type that a web server gives the file."""
    guess = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
    return guess or "application/octet-stream"


def plain(text: str) -> str:
    """Text as it is compared: no Markdown emphasis or links, simple quotes and dashes."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\\([^\w\s])", r"\1", re.sub(r"(?<!\\)[*`]|\b_|_\b", "", text))
    text = re.sub(r"-{2,3}", "-", text.translate(PLAIN)).replace("…", "...")
    return re.sub(r"\s+", " ", text).strip()
