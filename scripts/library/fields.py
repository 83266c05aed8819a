"""The forms of the fields in which records are written: ids, dates, texts, and lists of known words."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from scripts.language.edtf import is_edtf

Voice = Literal["reported", "official", "analyst", "author"]
Domain = Literal["security", "finance", "transport", "energy", "diplomacy"]
Relation = Literal["agrees", "differs"]
NoteKind = Literal["corrects", "context", "contested", "outdated-name", "unconfirmed"]
ActorKind = Literal["state", "group", "organisation", "person"]
Status = Literal["running", "building", "begun", "planned"]
DrawnPage = Literal["powers", "timeline"]
PlaceKind = Literal["state", "land", "region", "sea", "city", "field"]
SourceType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter",
    "interview", "legislation", "paper-conference", "post", "post-weblog", "report", "speech",
    "thesis", "treaty", "webpage",
]  # fmt: skip

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _id(value: str) -> str:
    if not ID.fullmatch(value):
        raise ValueError("an id is lower-case letters, digits and single hyphens, as in 'ft-2023'")
    return value


def _ids(value: str) -> str:
    head, slash, tail = value.partition("/")
    if not slash or not (ID.fullmatch(head) and ID.fullmatch(tail)):
        raise ValueError("two ids with a slash between are wanted, as in 'rivals/money'")
    return value


def _edtf(value: str) -> str:
    if not is_edtf(value):
        raise ValueError("a date is written 2023, 2023-05, 2023-05-19 or 1991/2022")
    return value


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _nonempty(value: str) -> str:
    if not value.strip():
        raise ValueError("this field is empty")
    return value.strip()


Id = Annotated[str, AfterValidator(_id)]
Pair = Annotated[str, AfterValidator(_ids)]
Edtf = Annotated[str, AfterValidator(_edtf)]
Day = Annotated[str, Field(pattern=r"^20\d\d-\d\d-\d\d$"), AfterValidator(_edtf)]
Year = Annotated[str, Field(pattern=r"^(?:1[89]|20)\d\d$")]
Text = Annotated[str, AfterValidator(_nonempty)]
Label = Annotated[str, AfterValidator(_nonempty), Field(max_length=60)]
Many = BeforeValidator(_listed)
East = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
North = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]

MAP_WIDTH, MAP_HEIGHT = 960, 540
"""The size of the map, in the units of the drawing: a pixel each where it is shown whole."""
Offset = Annotated[float, Field(gt=-MAP_WIDTH, lt=MAP_WIDTH, allow_inf_nan=False)]
"""How far a word stands from its point, in units of the drawing."""
