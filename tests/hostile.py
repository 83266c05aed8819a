"""Ways to spoil the good seeds, and what must come of it."""

from __future__ import annotations

import contextlib
import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import cli

SOURCE = "sources/invented-2020.yml"
Way = tuple[str | int, ...]


@contextlib.contextmanager
def soon(seconds: int = 20) -> Iterator[None]:
    """No seed may take 5 seconds; a slow machine gets some more."""

    def late(*_: object) -> None:
        raise AssertionError("this takes too long")

    signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def put(seeds: Path, file: str, path: Way, change: Callable[[Any], Any]) -> None:
    """Change one value of a YAML seed."""
    data = inner = yaml.load((seeds / file).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = change(inner.get(path[-1], "x") if isinstance(inner, dict) else inner[path[-1]])
    (seeds / file).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def replace(seeds: Path, file: str, old: str, new: str) -> None:
    """Change words of a seed."""
    text = (seeds / file).read_text(encoding="utf-8")
    assert old in text
    (seeds / file).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")


def assert_refused(seeds: Path, capsys: pytest.CaptureFixture[str], *wanted: str) -> str:
    """The report of a weave that finds a problem for each of `wanted`, with its place, and writes nothing."""
    assert cli.main(["weave", "--format", "text"]) == 1
    out = capsys.readouterr().out
    for pattern in wanted:
        assert re.search(rf"^seeds/{pattern}", out, re.MULTILINE), f"no {pattern} in:\n{out}"
    assert [p.name for p in seeds.parent.iterdir() if p.name != "outside.yml"] == ["seeds"]
    return out
