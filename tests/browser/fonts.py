"""The sets of fonts that pages are tested in: each alone, in a font configuration of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from playwright.sync_api import Page

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path.home() / "Library/Fonts",
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
)
"""Where systems keep fonts, at any depth."""

# Only this folder, and what a system with these fonts alone shows for each kind of letters. The first rule is
# fontconfig's own (49-sansserif.conf): a family that is not there is shown in the sans-serif.
CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
  <match target="pattern">
    <test qual="all" name="family" compare="not_eq"><string>sans-serif</string></test>
    <test qual="all" name="family" compare="not_eq"><string>serif</string></test>
    <test qual="all" name="family" compare="not_eq"><string>monospace</string></test>
    <edit name="family" mode="append_last"><string>sans-serif</string></edit>
  </match>
{aliases}</fontconfig>
"""
ALIAS = "  <alias><family>{kind}</family><prefer><family>{family}</family></prefer></alias>\n"

# A word in each kind of letters that a page may ask for, and in a family that no set has.
PROBE = "".join(
    f'<p style="font-family: {family}">word</p>'
    for family in ("serif", "sans-serif", "system-ui", "monospace", "Segoe UI")
)


@dataclass(frozen=True)
class FontSet:
    """The fonts of one system: their families, their files, and how large text is set in the browser."""

    name: str
    package: str
    """The Debian package that brings the files."""
    sans: str
    serif: str
    mono: str
    files: tuple[str, ...]
    signs: tuple[str, ...] = ()
    """Families beside those three that lend single signs."""
    size: int = 16
    """The size of a browser's text in pixels, unless a page asks for another."""
    faces: bool = False
    """Whether the faces that the site sends arrive in time; they are optional, so both must do."""

    def wide(self, width: int) -> int:
        """The width at which a page has the layout that it has at this width with text of 16 px."""
        return width * self.size // 16

    def probed(self) -> list[str]:
        """The families that the lines of the probe are drawn in."""
        return [self.serif, self.sans, self.sans, self.mono, self.sans]

    def families(self) -> set[str]:
        """Every family that a letter may be drawn in."""
        return {self.sans, self.serif, self.mono, *self.signs}


class MissingError(Exception):
    """Something that the tests want is nowhere on this machine; the words say what brings it."""


WEIGHTS = ("Regular", "Bold", "Italic", "BoldItalic")
DEJAVU = FontSet(
    name="dejavu",
    package="fonts-dejavu-core",
    sans="DejaVu Sans",
    serif="DejaVu Serif",
    mono="DejaVu Sans Mono",
    files=tuple(
        f"DejaVu{cut}.ttf" for kind in ("Sans", "Serif", "SansMono") for cut in (kind, f"{kind}-Bold")
    ),
)
LIBERATION = FontSet(
    name="liberation",
    package="fonts-liberation",
    sans="Liberation Sans",
    serif="Liberation Serif",
    mono="Liberation Mono",
    files=tuple(f"Liberation{kind}-{weight}.ttf" for kind in ("Sans", "Serif", "Mono") for weight in WEIGHTS),
)
NOTO = FontSet(
    name="noto",
    package="fonts-noto-core",
    sans="Noto Sans",
    serif="Noto Serif",
    mono="Noto Sans",
    files=(
        *(f"Noto{kind}-{weight}.ttf" for kind in ("Sans", "Serif") for weight in WEIGHTS),
        *(f"NotoSans{kind}-Regular.ttf" for kind in ("Math", "Symbols", "Symbols2")),
    ),
    signs=("Noto Sans Math", "Noto Sans Symbols", "Noto Sans Symbols2"),
    faces=True,
)
LARGE_TEXT = replace(LIBERATION, name="large-text", size=24)
"""What a browser shows that is set to "very large"."""

SETS = (DEJAVU, LIBERATION, NOTO, LARGE_TEXT)
"""Every test whose outcome can depend on fonts runs once in each of these."""


@cache
def _installed() -> dict[str, Path]:
    """The font files of this machine by name."""
    return {path.name: path for folder in FOLDERS for path in folder.rglob("*.ttf")}


def configure(fonts: FontSet, folder: Path) -> Path:
    """Link the files of a set into a folder and write a configuration that knows nothing else: its path."""
    for name in fonts.files:
        if name not in _installed():
            raise MissingError(f"the font {name} is missing; on Debian: apt-get install {fonts.package}")
        (folder / name).symlink_to(_installed()[name])
    kinds = {"sans-serif": fonts.sans, "system-ui": fonts.sans, "serif": fonts.serif, "monospace": fonts.mono}
    aliases = "".join(ALIAS.format(kind=kind, family=family) for kind, family in kinds.items())
    config = folder / "fonts.conf"
    config.write_text(CONFIG.format(folder=escape(str(folder)), aliases=aliases), encoding="utf-8")
    return config


def drawn(page: Page, what: str) -> list[tuple[str, bool]]:
    """The fonts that a hundred or less of some elements are drawn in: family, and if the site sent it."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": what})["nodeIds"]
    some = nodes[:: len(nodes) // 100 + 1]
    fonts = [session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in some]
    session.detach()
    return [(font["familyName"], font["isCustomFont"]) for part in fonts for font in part]
