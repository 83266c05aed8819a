"""References lead to publishers, not to those who copy them."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from scripts.library.model import Library
from scripts.library.problem import Fault

BARRED = frozenset(
    """
    sdlsmy.com syxj.com.cn woijpgw.cn 61ed.com lwxsd.com szjzcy.com nsh-em.com piglix.com wikisum.wiki
    indebta.com dayfr.com manage.thediplomat.com
""".split()
)


def host(library: Library) -> Iterator[Fault]:
    """A reference on a site that only mirrors or reposts other people's pages."""
    for rid, reference in library.references.items():
        name = _host_of(reference.url).removeprefix("www.")
        if any(name == bad or name.endswith("." + bad) for bad in BARRED):
            yield Fault(
                spot=library.places.spot(f"reference:{rid}", "url"),
                message=f"{name} mirrors other people's pages",
                remedy="Link the publisher's own page, or a better copy.",
            )


def _host_of(url: str) -> str:
    """The host of an address; empty if it has none, as one with a stray square bracket."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
