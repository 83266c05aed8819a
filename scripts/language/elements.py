"""How HTML and SVG are written: one way to make an element, in which all that is no markup yet is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

# Elements that have no end: those of SVG say so themselves, those of HTML are known to have none.
_DRAWN = frozenset("path circle ellipse line rect".split())
_VOID = frozenset("input meta".split())
# What may not stand in a value as it is; most have none of it.
_UNSAFE = re.compile(r'[&<>"]')
# What Markdown would read within an attribute list: any sign but the plainest, two hyphens, two full stops.
_READ = re.compile(r"[^\w\s,:;.-]|(?<=-)-|(?<=\.)\.|_")

Value = str | int | float | None


class Html(str):
    """Markup that is finished: it stands as it is. Joined to other text it is text again, to be escaped."""

    __slots__ = ()


Inside = str | Iterable[str]


def element(tag: str, /, *inside: Inside, **attributes: Value) -> Html:
    """An element with what is inside it, escaped unless it is Html.

    An underscore at the end of an attribute's name is left out, any other is a hyphen: class_, aria_label.
    """
    if tag in _DRAWN and not inside:
        return Html(f"{start_tag(tag, **attributes)[:-1]}/>")
    start = start_tag(tag, **attributes)
    return start if tag in _VOID else Html(f"{start}{_join(inside)}</{tag}>")


def start_tag(tag: str, /, **attributes: Value) -> Html:
    """The start of an element whose inside is written by itself.

    An attribute that is True has no value, and one that is None is left out.
    """
    written = [f" {_write(name, value)}" for name, value in attributes.items() if value is not None]
    return Html(f"<{tag}{''.join(written)}>")


def end_tag(tag: str) -> Html:
    """The end of an element."""
    return Html(f"</{tag}>")


def markdown(text: str) -> Html:
    """Markdown inside an element: it stands as it is, for the check `markup` has seen what it holds."""
    return Html(text)


def wrap_blocks(tag: str, /, *blocks: str, **attributes: Value) -> Html:
    """Blocks of Markdown in an element of HTML."""
    start = start_tag(tag, **attributes, markdown=1)
    return Html("\n\n".join((start, *blocks, end_tag(tag))))


def attribute_list(*marks: str, **attributes: Value) -> str:
    """An attribute list of Markdown: its id and classes as they are, its values with all signs escaped."""
    values = (
        f'{_name(name)}="{_READ.sub(lambda sign: f"&#{ord(sign[0])};", str(value))}"'
        for name, value in attributes.items()
    )
    return f"{{ {' '.join((*marks, *values))} }}"


def escape_text(text: str) -> Html:
    """Text as it stands between elements."""
    return text if isinstance(text, Html) else Html(escape(text, quote=False))


def _name(name: str) -> str:
    return name.removesuffix("_").replace("_", "-")


def _write(name: str, value: Value) -> str:
    if value is True:
        return _name(name)
    text = str(value)
    return f'{_name(name)}="{_escape_value(text) if _UNSAFE.search(text) else text}"'


def _escape_value(text: str) -> str:
    # Values stand in double quotes, so that single ones need no escape.
    return escape(text, quote=False).replace('"', "&quot;")


def _join(inside: Iterable[Inside]) -> str:
    parts: list[str] = []
    for part in inside:
        parts += (escape_text(part),) if isinstance(part, str) else map(escape_text, part)
    return "".join(parts)
