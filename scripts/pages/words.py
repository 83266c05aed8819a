"""How things are named on every page: voices, sources, actors, sections, numbers of things."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote as quote_url

from scripts.language.edtf import readable
from scripts.language.elements import Html, element
from scripts.language.text import ELLIPSIS
from scripts.library.citation import short_title
from scripts.library.fields import Voice
from scripts.library.model import Library
from scripts.library.named import Named
from scripts.library.voices import VOICES

ADDRESS = re.compile(r" <(https?://[^<>\s]+)>\.$")
TITLE = re.compile(r"‘.+?(?:’(?=\.)|(?<=[?!])’)|\*[^*]+\*")
"""A title: in italics or quotation marks; an apostrophe has no full stop behind it, nor a sign before it."""


def voice_mark(voice: Voice) -> Html:
    """The shape of a voice, with its name for whoever can't see it."""
    facts = VOICES[voice]
    return element("span", facts.mark, class_=f"voice {voice}", role="img", aria_label=facts.name)


def short_name(library: Library, sid: str) -> str:
    """A source by its newspaper or author, and its date: 'Financial Times, 19 May 2023'."""
    source = library.sources[sid].source
    return f"{short_title(source)}, {readable(source.issued)}"


def linked(citation: str) -> str:
    """A rendered citation with its title as the link, instead of an address spelt out at its end."""
    address = ADDRESS.search(citation)
    title = TITLE.search(citation)
    if not address or not title or title.end() > address.start():
        return citation
    before, after = citation[: title.start()], citation[title.end() : address.start()]
    return f"{before}[{title[0]}]({address[1]}){after}"


def spell_out(at: str) -> str:
    """A passage's place in its text, for whoever looks there: 'paragraph 4, sentence 1'."""
    paragraph, _, sentence = at.partition(".")
    return f"paragraph {paragraph}, sentence {sentence}"


def text_fragment(url: str | None, quote: str) -> str:
    """The address of quoted words within a public page (WICG, URL Fragment Text Directives); else nothing."""
    if not url:
        return ""
    first, *more = (quote_url(part.strip(), safe="").replace("-", "%2D") for part in ELLIPSIS.split(quote))
    return f"{url}#:~:text={','.join((first, *more[-1:]))}"


def tell_date(library: Library, full: str) -> str:
    """A claim's date in words, empty for none; that of the public record is told with the source's."""
    claim = library.claims[full]
    if claim.record_when:
        return f"{readable(claim.record_when)} (in the source {readable(claim.when or '')})"
    return readable(claim.when or "")


def list_other_names(named: Named) -> str:
    """The other names of something; wordings that differ only in capitals are one name."""
    names = {form.casefold(): form for form in reversed(named.forms)}
    return ", ".join(reversed(names.values()))


def join_words(names: Iterable[str], joint: str = "and") -> str:
    """'A', 'A and B', 'A, B and C'; another word may join the last two."""
    *most, last = names
    return f"{', '.join(most)} {joint} {last}" if most else last


def upper(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def plural(n: int, one: str, many: str = "") -> str:
    """'1 claim', '2 claims'."""
    return f"{n} {one if n == 1 else many or one + 's'}"
