"""How wide words can get: bounds that hold in the widest face, and lines that keep within them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scripts.pages.drawn.letters import break_lines, widest

WORDS = st.lists(st.text("abciWM", min_size=1, max_size=12), min_size=1, max_size=8).map(" ".join)


def test_the_bounds_are_those_of_a_wide_face() -> None:
    """DejaVu Sans sets these words 155.4 units wide at 14, and 181.7 in bold at 12.5."""
    assert 155.4 <= widest("Shanghai Cooperation", 14) < 160
    assert 181.7 <= widest("Groups and organisations", 12.5, bold=True) < 192
    assert widest("Ж", 10) == 10


@given(WORDS, st.floats(40, 400))
def test_lines_keep_every_word_and_their_room(words: str, room: float) -> None:
    lines = break_lines(words, 14, room)
    assert " ".join(lines) == words
    assert all(widest(line, 14) <= room or " " not in line for line in lines)
