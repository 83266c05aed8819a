"""The sets of fonts are what they say: a browser of a set shows no letter in any other family."""

from __future__ import annotations

from browsing import Browse
from built import ROOT, Site
from fonts import PROBE, SETS, FontSet, drawn

TEXT = "h1, p, li, td, code, a, nav, label, button, svg text"


def test_a_set_shows_its_own_families(browse: Browse, fonts: FontSet) -> None:
    """Whatever a page asks for, this machine's other fonts are not there; text has the size of the set."""
    with browse() as page:
        page.set_content(PROBE)
        assert [family for family, _ in drawn(page, "p")] == fonts.probed()
        assert page.evaluate("getComputedStyle(document.body).fontSize") == f"{fonts.size}px"


def test_pages_are_drawn_in_the_families_of_the_set(site: Site, browse: Browse, fonts: FontSet) -> None:
    """No letter of a page comes from elsewhere, but for the faces of the site where they arrive."""
    with browse() as page:
        for url in (f"{site.base}map/", site.themed()):
            page.goto(url)
            seen = drawn(page, TEXT)
            assert len(seen) > 20
            assert {family for family, sent in seen if not sent} <= fonts.families()
            assert any(sent for _, sent in seen) is fonts.faces


def test_the_packages_of_the_sets_are_among_what_a_machine_needs() -> None:
    """Who lacks a set is told which package brings it, before any test is run."""
    needs = (ROOT / ".ci" / "needs").read_text("utf-8")
    assert {fonts.package for fonts in SETS if f"|| echo {fonts.package}\n" not in needs} == set()
