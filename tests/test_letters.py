"""How wide words can get: bounds that hold in the widest face."""

from __future__ import annotations

from scripts.pages.drawn.letters import widest


def test_the_bounds_are_those_of_a_wide_face() -> None:
    """DejaVu Sans sets these words 155.4 units wide at 14, and 181.7 in bold at 12.5."""
    assert 155.4 <= widest("Shanghai Cooperation", 14) < 160
    assert 181.7 <= widest("Groups and organisations", 12.5, bold=True) < 192
    assert widest("Ж", 10) == 10
