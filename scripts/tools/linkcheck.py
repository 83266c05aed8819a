"""Ask the pages that references name whether they still answer; only where there is a network."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from scripts.library.records import Reference

SECONDS = 15
"""How long a host has for its answer."""
AGENT = "Mozilla/5.0 (link check of a citation site)"


def ask(url: str) -> str:
    """'200' and the like; what went wrong, if nothing answered."""
    request = urllib.request.Request(url, headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as reply:
            return str(reply.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (OSError, ValueError) as error:
        return f"no answer: {getattr(error, 'reason', error)}"


def ask_each(references: Iterable[Reference]) -> Iterator[tuple[Reference, str]]:
    """Each reference with the answer of its page, eight at a time, in order."""
    listed = list(references)
    with ThreadPoolExecutor(8) as pool:
        yield from zip(listed, pool.map(lambda r: ask(r.url), listed), strict=True)
