"""How wide words can get: bounds by the widest of the faces that readers commonly have, DejaVu Sans."""

from __future__ import annotations

# Thousandths of the size of the letters, rounded up; what is not listed is taken for the widest.
_WIDTHS = {
    280: "'ijl",
    300: "IJ",
    320: " ,.",
    340: "/:;\\|",
    360: "f",
    380: "-",
    400: "()[]t",
    420: "!r",
    460: '"',
    500: "*_`",
    540: "?sz",
    560: "Lc",
    580: "Fk",
    600: "vxy",
    620: "PTYaeo",
    640: "$0123456789ESbdghnpqu{}",
    660: "K",
    700: "ABCRVXZ",
    740: "U",
    760: "HN",
    780: "&DG",
    800: "OQ",
    820: "w",
    840: "#+<=>^~",
    880: "M",
    960: "%",
}
_OF_LETTER = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_WIDEST = 1000
_BOLD = 1.15


def widest(words: str, size: float, *, bold: bool = False) -> float:
    """The width that words need in any common face, in the unit of their size."""
    width = sum(_OF_LETTER.get(letter, _WIDEST) for letter in words) * size / 1000
    return width * _BOLD if bold else width
