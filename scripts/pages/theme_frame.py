"""What stands around the sections of a themed page: in brief, legend, key figures, see also."""

from __future__ import annotations

import math
import re

from scripts.library.model import Library
from scripts.library.records import KeyFigure
from scripts.library.voices import VOICES
from scripts.pages.page import Page, link_entity
from scripts.pages.words import plural, voice_mark

WORDS_A_MINUTE = 230
SEE_ALSO = 6
_NOT_WORDS = re.compile(r"<[^>]*>|\]\([^)]*\)|\[\^[^\]]*\]|\{[^}]*\}|[#*|]")


def tell_reading_time(page: Page) -> str:
    """How long the body written so far takes to read, footnotes left out: '4 minutes to read'."""
    words = len(_NOT_WORDS.sub(" ", "\n".join(page.lines)).split())
    return f"{plural(max(1, math.ceil(words / WORDS_A_MINUTE)), 'minute')} to read"


def write_brief(page: Page, claims: tuple[str, ...]) -> None:
    """Write the claims that tell a theme in short, each with the way to its section."""
    page.heading(2, "In brief", "in-brief")
    page.add("\n".join(f"- {page.claim(full)} {_link_to_claim(page, full)}" for full in claims))


def _link_to_claim(page: Page, full: str) -> str:
    """The way to where a claim of this page, or of another, is told."""
    if page.library.claims[full].on.startswith(page.file.removesuffix(".md") + "/"):
        return page.way_to_section(full)
    return page.way(full) + "{ .way }"


def explain_marks(_: Page) -> str:
    """What the marks after a sentence mean."""
    shapes = ", ".join(f"{voice_mark(voice)} {facts.name}" for voice, facts in VOICES.items())
    words = "The number opens the footnote, which names the passage; *note* leads to what the editors add."
    return f"Who says so: {shapes}. {words}\n{{: .legend }}"


def write_key_figures(page: Page, on: str) -> None:
    """Write the figures that are set large beside a section."""
    for figure in page.library.key_figures.values():
        if figure.on == on:
            page.add(f"{format_key_figure(page, figure)}\n{{: .key-figure }}")


def format_key_figure(page: Page, record: KeyFigure) -> str:
    """A key figure with its label, its citation and its voice."""
    mark = page.spoken(record.claim) + page.cite(record.claim) if record.claim else ""
    mark += page.reference(record.reference) if record.reference else ""
    return f"**{record.figure}** {record.label}{mark}"


def write_see_also(page: Page, tid: str) -> None:
    """Write where else this theme's matter is told: actors, other themes, differences, timeline."""
    library = page.library
    mine = library.told.in_theme[tid]
    told = library.told.actors_in[tid]
    ranked = sorted(told, key=lambda key: (-told[key], library.actors[key].name))
    rows = ["Most named here: " + ", ".join(link_entity(page, key) for key in ranked[:SEE_ALSO]) + "."]
    for other, words in _share_actors(library, tid).items():
        links = ", ".join(link_entity(page, key) for key in words[:3])
        rows.append(f"[{library.themes[other].front.title}]({page.to(f'{other}.md')}) also tells of {links}.")
    if any(library.claims[full].also for full in mine):
        rows.append(f"[Where sources differ]({page.to('differences.md')}) sets claims side by side.")
    rows.append(f"[The timeline]({page.to('timeline.md')}?theme={tid}) shows the dated claims of this page.")
    page.heading(2, "See also", "see-also")
    page.add("\n".join(f"- {row}" for row in rows))


def _share_actors(library: Library, tid: str) -> dict[str, list[str]]:
    """For each other theme the actors, not told of everywhere, that it shares with this one."""
    told = library.told.actors_in
    ranked = sorted(told[tid], key=lambda key: (-told[tid][key], key))
    mine = [key for key in ranked if not all(key in others for others in told.values())]
    shared = {other: [key for key in mine if key in told[other]] for other in library.themes if other != tid}
    return {other: keys for other, keys in shared.items() if keys}
