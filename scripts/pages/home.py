"""The pieces of the home page that are woven: theme cards, key figures, what is new, the trust line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from scripts.edtf import readable
from scripts.figures import updated
from scripts.model import Library
from scripts.pages import routes, since
from scripts.pages.around import key_figure, marks
from scripts.pages.chart import CAPTION, drawing
from scripts.pages.parts import Page
from scripts.pages.words import plural

HOME = "index"
NEWEST = 4


def themes(page: Page) -> str:
    """A card for each theme: the question it answers, what it tells, how much of it there is."""
    cards = (_card(page.library, tid) for tid in page.library.themes)
    return _boxes("theme-cards", cards)


def _card(library: Library, tid: str) -> str:
    front = library.themes[tid].front
    told = sum(1 for claim in library.claims.values() if claim.on.startswith(f"{tid}/"))
    later = plural(len(since.updates_of(library, tid)), "update")
    asks = f"**{front.asks}**\n\n" if front.asks else ""
    return (
        f"### [{front.title}]({tid}.md)\n\n{asks}{front.description}\n\n"
        f"{plural(told, 'claim')} · {later}\n{{: .dateline }}"
    )


def key_figures(page: Page) -> str:
    """The key figures that stand on the home page too, each with the way to its section."""
    rows = []
    for record in page.library.key_figures.values():
        if record.home:
            tid, _, sid = record.on.partition("/")
            way = f"[{page.library.themes[tid].front.title}]({tid}.md#{sid}){{ .way }}"
            rows.append(f"{key_figure(page, record)} {way}\n{{: .key-figure }}")
    return _boxes("key-figures", rows)


def newest(page: Page) -> str:
    """The newest updates, the latest first."""
    last = since.updates_of(page.library)[-NEWEST:]
    page.linker.section()
    return "\n".join(f"- {since.update(page, uid)}" for uid in reversed(last))


def trust(page: Page) -> str:
    """What stands behind the site, in figures of this build: claims, passages, notes, state."""
    library = page.library
    verified = sum(1 for state in page.states.values() if state == "verified")
    passages = sum(len(known) for known in library.evidence.values())
    notes = sum(1 for claim in library.claims.values() if claim.note)
    mended = sum(1 for claim in library.claims.values() if claim.note_kind == "corrects")
    rows = (
        f"**{verified} of {len(library.claims)}** claims verified against their passages",
        f"**{passages}** passages, none left over",
        f"**{notes}** editors' notes, **{mended}** of them corrections",
        f"**{len(library.references)}** references read",
        f"as of **{readable(updated(library))}**",
    )
    items = "\n".join(f"- {row}" for row in rows)
    return f'<div class="trust" markdown="1">\n\n{items}\n\n</div>'


def _boxes(kind: str, inner: Iterable[str]) -> str:
    """Blocks in a box each, in a box together."""
    boxes = "\n\n".join(f'<div markdown="1">\n\n{block}\n\n</div>' for block in inner)
    return f'<div class="{kind}" markdown="1">\n\n{boxes}\n\n</div>'


def region(page: Page) -> str:
    """The map of the corridors; under it each line by its number, with the way to its card."""
    library = page.library
    rows = (
        f"- {routes.key(library, name)} {routes.number(library, name)}. "
        f"[{routes.title(library, name)}]({page.to(routes.card_file(name))}), {since.STATUS[route.status]}"
        for name, route in library.corridors.items()
    )
    lines = "\n".join(rows)
    key = f'<div class="lines" markdown="1">\n\n{lines}\n\n</div>'
    return f"{drawing(page)}\n\n{key}\n\n{CAPTION}\n{{: .dateline }}"


PIECES: Mapping[str, Callable[[Page], str]] = {
    "themes": themes,
    "map": region,
    "key-figures": key_figures,
    "newest": newest,
    "trust": trust,
    "marks": marks,
}
