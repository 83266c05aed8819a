"""No check is idle: without it, a case of its own code is not reported as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import golden
import pytest

from scripts import check
from scripts.check.base import Check
from scripts.library.model import Library
from scripts.library.problem import Fault


def nothing(_library: Library) -> Iterator[Fault]:
    """A check that finds no problem."""
    return iter(())


@pytest.mark.parametrize("idle", check.CHECKS, ids=lambda c: c.code)
def test_a_check_that_finds_nothing_is_noticed(
    idle: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tuple(replace(c, find=nothing) if c is idle else c for c in check.CHECKS)
    monkeypatch.setattr(check, "CHECKS", left)
    changed = [
        case.name
        for case in golden.cases()
        if case.code == idle.code
        and golden.shown(golden.report(case, tmp_path / case.file.stem), tmp_path / case.file.stem)
        != case.expected
    ]
    assert changed, f"no case under tests/cases/{idle.code} misses this check"
