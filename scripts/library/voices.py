"""All that is known of each voice, in one place; its colour stands in traced.css."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from scripts.language.elements import Html, element
from scripts.library.fields import Voice


@dataclass(frozen=True, kw_only=True)
class VoiceFacts:
    """What a voice is called beside a sentence, how it is marked and drawn, and what follows from it.

    `outline` is its shape in drawings, 9 units across; `meaning` is what the method page says of it;
    `attributed` says that a sentence must tell who says it, `only_speaks` that whoever has this voice is
    there for what they say alone.
    """

    name: str
    mark: str
    outline: Html
    meaning: str
    attributed: bool = False
    only_speaks: bool = False


# A shape for each voice, so that nobody needs colours to tell them apart.
VOICES: Mapping[Voice, VoiceFacts] = {
    "reported": VoiceFacts(
        name="reported",
        mark="●",
        outline=element("circle", r=4.6),
        meaning="a news report says so",
    ),
    "official": VoiceFacts(
        name="official words",
        mark="◆",
        outline=element("path", d="M0-5.4 5.4 0 0 5.4-5.4 0Z"),
        meaning="somebody who speaks for a state or for the EU, or a state's media, says so",
        attributed=True,
    ),
    "analyst": VoiceFacts(
        name="an analyst's view",
        mark="▲",
        outline=element("path", d="M0-5 5.2 4.4H-5.2Z"),
        meaning="an expert, named or not, says so",
        attributed=True,
        only_speaks=True,
    ),
    "author": VoiceFacts(
        name="a commentator's account",
        mark="■",
        outline=element("path", d="M-4.2-4.2H4.2V4.2H-4.2Z"),
        meaning="the author of a commentary says so",
        only_speaks=True,
    ),
}


Teller = Voice | Literal["read"]
"""Who tells of something dated: a voice, or a public page that the editors have read."""
TELLERS: tuple[Teller, ...] = (*VOICES, "read")


def name_teller(teller: Teller) -> str:
    """Who tells of it, in words."""
    return "a public page read by the editors" if teller == "read" else VOICES[teller].name


def outline_teller(teller: Teller) -> Html:
    """The shape of who tells of it: that of a voice; what rests on a reference alone is hollow."""
    return element("circle", class_="hollow", r=3.9) if teller == "read" else VOICES[teller].outline


def explain_voices() -> str:
    """The voices as a list of Markdown, each with what it means."""
    return ";\n".join(f"- **{voice.name}**: {voice.meaning}" for voice in VOICES.values()) + "."
