"""How things are named on every page: voices, sources, actors, sections, numbers of things."""

from __future__ import annotations

import re
from urllib.parse import quote as quote_url

from scripts.cite import short
from scripts.edtf import readable
from scripts.model import Library
from scripts.text import ELLIPSIS

VOICES = {
    "reported": "reported",
    "official": "official words",
    "analyst": "an analyst's view",
    "author": "a commentator's account",
}
# A shape for each voice, so that nobody needs colours to tell them apart.
MARKS = {"reported": "●", "official": "◆", "analyst": "▲", "author": "■"}
STATES = {
    "verified": "Verified against the passage",
    "read": "Read by the editors",
    "failed": "Failed a check",
}
RELATIONS = {"agrees": "Another source agrees:", "differs": "Another source differs:"}
NOTE_KINDS = {
    "corrects": "the record differs",
    "context": "context",
    "contested": "contested",
    "outdated-name": "another name",
    "unconfirmed": "not confirmed",
}
ADDRESS = re.compile(r" <(https?://[^<>\s]+)>\.$")
TITLE = re.compile(r"‘.+’|\*[^*]+\*")


def voice_mark(voice: str) -> str:
    """The shape of a voice, with its name for whoever can't see it."""
    return f'<span class="voice {voice}" role="img" aria-label="{VOICES[voice]}">{MARKS[voice]}</span>'


def short_name(library: Library, sid: str) -> str:
    """A source by its newspaper or author, and its date: 'Financial Times, 19 May 2023'."""
    source = library.sources[sid].source
    return f"{short(source)}, {readable(source.issued)}"


def linked(citation: str) -> str:
    """A rendered citation with its title as the link, instead of an address spelt out at its end."""
    address = ADDRESS.search(citation)
    title = TITLE.search(citation)
    if not address or not title or title.end() > address.start():
        return citation
    before, after = citation[: title.start()], citation[title.end() : address.start()]
    return f"{before}[{title[0]}]({address[1]}){after}"


def text_fragment(url: str | None, quote: str) -> str:
    """The address of quoted words within a public page (WICG, URL Fragment Text Directives); else nothing."""
    if not url:
        return ""
    first, *more = (quote_url(part.strip(), safe="").replace("-", "%2D") for part in ELLIPSIS.split(quote))
    return f"{url}#:~:text={','.join((first, *more[-1:]))}"


def upper(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def section_of(library: Library, full: str) -> tuple[str, str]:
    """The titles of the theme and the section where a claim is told."""
    return section_title(library, library.claims[full].on)


def section_title(library: Library, on: str) -> tuple[str, str]:
    """The titles of a theme and of one of its sections, named as in 'rivals/money'."""
    tid, _, sid = on.partition("/")
    theme = library.themes[tid]
    return theme.front.title, next(s.title for s in theme.sections if s.id == sid)


def plural(n: int, one: str, many: str = "") -> str:
    """'1 claim', '2 claims'."""
    return f"{n} {one if n == 1 else many or one + 's'}"
