"""Plain values held against the form of a record: each fault becomes a problem with its place."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from scripts.library.problem import Problem, nearest
from scripts.read.decoding import schema_problem, shorten
from scripts.read.located_yaml import LocatedYaml, Path

M = TypeVar("M", bound=BaseModel)
_KINDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a field that is known here",
    "string_type": "wants a text here",
    "tuple_type": "wants a list here",
    "mapping_type": "wants 'key: value' pairs here",
    "dict_type": "wants 'key: value' pairs here",
    "model_type": "wants 'key: value' pairs here",
}


def validate(seed: LocatedYaml, kind: type[M], data: Any, path: Path) -> tuple[M | None, list[Problem]]:
    """The value at `path` as a record, or one problem for each fault in it."""
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        return None, [_explain_fault(seed, kind, dict(fault), path) for fault in error.errors()]


def _explain_fault(seed: LocatedYaml, kind: type[BaseModel], fault: dict[str, Any], path: Path) -> Problem:
    where: Path = tuple(fault["loc"])
    names = [step for step in where if isinstance(step, str) and step != "[key]"]
    name = names[-1] if names else kind.__name__.lower()
    if fault["type"] == "extra_forbidden":
        fields = _list_fields(kind, where[:-1])
        return schema_problem(
            seed.spot((*path, *where, "<key>")),
            f'"{shorten(name)}" is not a field that is known here{nearest(name, fields)}',
            f"Known fields: {', '.join(fields)}.",
        )
    if fault["type"] == "literal_error":
        known = str(fault["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        given = shorten(str(fault["input"]))
        return schema_problem(
            seed.spot((*path, *where)),
            f'"{given}" is not a {name} that is known{nearest(given, known)}',
            f"One of: {', '.join(known)}.",
        )
    if fault["type"] == "missing":
        return schema_problem(
            seed.spot((*path, *where)), f'the field "{name}" is missing', f'Add "{name}: …".'
        )
    what = _KINDS.get(fault["type"]) or str(fault["msg"]).removeprefix("Value error, ")
    return schema_problem(
        seed.spot((*path, *where)),
        f'"{shorten(name)}": {what}',
        f"It says {_short(fault['input'])} now; mend it.",
    )


def _list_fields(kind: type[BaseModel], where: Path) -> list[str]:
    """The field names of the record that `where` leads to."""
    for step in where:
        info = next((f for n, f in kind.model_fields.items() if (f.alias or n) == step), None)
        inner = getattr(info, "annotation", None)
        for one in (inner, *typing.get_args(inner)):
            if isinstance(one, type) and issubclass(one, BaseModel):
                kind = one
    return [f.alias or n for n, f in kind.model_fields.items()]


def _short(value: object) -> str:
    return shorten(repr(value))


def validate_each(
    seed: LocatedYaml, kind: type[M], data: object, path: Path
) -> Iterator[tuple[M | None, Path, list[Problem]]]:
    """Each item of a list as a record, with its path and its problems."""
    if not isinstance(data, list):
        yield (
            None,
            path,
            [schema_problem(seed.spot(path), "a list is wanted here", "Begin each item with '- '.")],
        )
        return
    for i, item in enumerate(data):
        value, problems = validate(seed, kind, item, (*path, i))
        yield value, (*path, i), problems
