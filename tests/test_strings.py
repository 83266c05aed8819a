"""No string of the seeds escapes the check of markup, whatever field of whatever model holds it."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union

import pytest

from scripts.check.markup import EXEMPT, FORMS, PAGES, WORDS, form_of, markup
from scripts.library.evidence import Evidence
from scripts.library.fields import Text
from scripts.library.fingerprint import Plain, Print
from scripts.library.model import Library
from scripts.library.named import Actor
from scripts.library.records import Record
from scripts.library.strings import list_strings, name_field
from scripts.read.places import RecordPlaces
from scripts.read.seeds import read_seeds

ROOT = Path(__file__).parents[1]
HOSTILE = "x<b>"
REAL = read_seeds(ROOT / "seeds")[0]


class Motto(Actor):
    """An actor with a field more than the project's has."""

    motto: Text
    titles: Mapping[str, tuple[Text, ...]]


def hints(kind: type) -> dict[str, Any]:
    """The fields of a record or a dataclass, with their types."""
    found = typing.get_type_hints(kind)
    known = kind.model_fields if issubclass(kind, Record) else kind.__dataclass_fields__
    return {name: found[name] for name in known}


def kinds(kind: type) -> Iterator[type]:
    """A class and every class of ours that its fields can hold."""
    yield kind
    for name, hint in hints(kind).items():
        for inner in inside(hint) if f"{kind.__name__}.{name}" not in EXEMPT else ():
            yield from kinds(inner) if inner not in (str, object) else ()


def inside(hint: Any) -> Iterator[type]:
    """The classes of ours, and `str`, that a type is made of."""
    args = [arg for arg in typing.get_args(hint) if arg is not ...]
    if typing.get_origin(hint) is Literal or hint in (str, object):
        yield str
    elif hint is Evidence:
        yield from (Print, Plain)
    elif args:
        for arg in args:
            yield from inside(arg)
    elif isinstance(hint, type) and (issubclass(hint, Record) or dataclasses.is_dataclass(hint)):
        yield hint


def made(hint: Any) -> Any:
    """A value of a type in which every string is hostile; what the forms of fields would refuse, too."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal or hint in (str, object):
        return HOSTILE
    if hint is Evidence:
        return filled(Print)
    if origin in (Annotated, Union, UnionType):
        return made(next(arg for arg in args if arg is not NoneType))
    if isinstance(origin, type):
        items = [made(arg) for arg in args if arg is not ...]
        return dict([items]) if issubclass(origin, Mapping) else tuple(items)
    return filled(hint) if issubclass(hint, Record) or dataclasses.is_dataclass(hint) else hint(1)


def filled(kind: type) -> Any:
    """An instance of a record or a dataclass, filled in the same way; what the check leaves out is not."""
    more = {n: made(h) for n, h in hints(kind).items() if f"{kind.__name__}.{n}" not in EXEMPT}
    more |= {"places": RecordPlaces()} if kind is Library else {}
    return kind.model_construct(**more) if issubclass(kind, Record) else kind(**more)


def texts_of_models() -> set[str]:
    """Every field that can hold a string; the library's own keys are the ids of the records below them."""
    known = set(kinds(Library)) - {Library, Plain}
    fields = {f"{kind.__name__}.{n}": hint for kind in known for n, hint in hints(kind).items()}
    return {name for name, hint in fields.items() if str in inside(hint) and name not in EXEMPT}


def test_every_field_that_can_hold_a_string_is_walked_and_held() -> None:
    wanted = texts_of_models() | {"Library.measured"}
    library = filled(Library)
    found = [string for string in list_strings(library, EXEMPT) if string.words == HOSTILE]
    assert wanted - {name for string in found for name in string.names} == set()
    assert (
        len(wanted) > 80
        and {"Claim.grounded", "Author.literal", "Place.name", "OutlineBlock.prose"} <= wanted
    )
    assert [string for string in found if not any(form_of(string).wrong(HOSTILE))] == []
    assert len(list(markup(library))) >= len(found)


def test_a_new_field_is_held_without_anybody_s_doing() -> None:
    actor = Motto(id="a", name="A", kind="state", motto="a {b}", titles={"<c>": ("*d",)})
    library = dataclasses.replace(REAL, actors={"a": actor}, places=RecordPlaces())
    told = [problem.message for problem in markup(library) if problem.spot.file == "actor:a"]
    assert len(told) == 3 and "curly" in told[0] and "HTML" in told[1] and "star" in told[2]


def test_every_string_of_the_seeds_has_its_place() -> None:
    lost = {s.key for s in list_strings(REAL, EXEMPT) if not Path(ROOT, s.spot(REAL).file).is_file()}
    assert lost == set()
    below = {s.spot(REAL).line for s in list_strings(REAL, EXEMPT) if s.names[0] == "Point.name"}
    assert len(below) == sum(len(route.points) for route in REAL.corridors.values())


@pytest.mark.parametrize("name", [*EXEMPT, *FORMS, *PAGES])
def test_a_form_or_an_exemption_names_a_field_that_there_is(name: str) -> None:
    known = {n for kind in kinds(Library) for field in hints(kind) for n in name_field(kind, field)}
    assert name in known and FORMS.get(name) != WORDS
