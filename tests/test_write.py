"""Writing docs/: all or nothing, whatever happens, and by one process at a time."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.publish import atomic, write
from scripts.publish.seal import seal_all

ROOT = Path(__file__).parents[1]
WEAVE = [sys.executable, "-m", "scripts", "weave"]
State = dict[str, bytes]


def tree(folder: Path) -> State:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project in which every page is out of date."""
    for name in ("seeds", "docs", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for path in tmp_path.glob("seeds/*/*.yml"):
        path.write_text(
            path.read_text(encoding="utf-8").replace("significantly", "a great deal"), encoding="utf-8"
        )
    for path in (*tmp_path.glob("seeds/themes/*.md"), *tmp_path.glob("seeds/pages/*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("description: ", "description: Once more. ", 1), encoding="utf-8")
    return tmp_path


@pytest.fixture
def states(project: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[State, State]:
    """What docs/ is before the weave, and what it is after."""
    after = Path(shutil.copytree(project, tmp_path_factory.mktemp("after") / "project"))
    assert subprocess.run(WEAVE, cwd=after, check=False).returncode == 0
    old, new = tree(project / "docs"), tree(after / "docs")
    assert sum(old[path] != new[path] for path in old) > 5
    return old, new


def test_killed_at_any_moment_it_leaves_the_old_state_or_the_new(
    project: Path, states: tuple[State, State]
) -> None:
    clean = Path(shutil.copytree(project / "docs", project / "kept"))
    seen = set()
    began = time.monotonic()
    assert subprocess.run(WEAVE, cwd=project, check=False).returncode == 0
    whole = time.monotonic() - began
    # The last moments are for a machine that is busy with other things than when `whole` was taken.
    for step in (*range(24), 50, 100, 200):
        if step > 24 and seen == {0, 1}:
            break
        shutil.rmtree(project / "docs")
        shutil.copytree(clean, project / "docs")
        with subprocess.Popen(WEAVE, cwd=project, stderr=subprocess.DEVNULL) as weaving:
            time.sleep(whole * (0.4 + step * 0.03))
            weaving.send_signal(signal.SIGKILL)
        found = tree(project / "docs")
        assert found in states, f"a mixture after {step} steps"
        seen.add(states.index(found))
    assert seen == {0, 1}
    assert subprocess.run(WEAVE, cwd=project, check=False).returncode == 0
    assert tree(project / "docs") == states[1]


@pytest.mark.parametrize("limit", [0, 1_000, 20_000])
def test_a_disk_that_is_full_changes_nothing(project: Path, states: tuple[State, State], limit: int) -> None:
    failed = subprocess.run(
        [*WEAVE],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert failed.returncode == 1 and "docs/ is as it was" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert tree(project / "docs") == states[0]


def test_a_folder_that_can_t_be_made_changes_nothing(project: Path, states: tuple[State, State]) -> None:
    (project / ".docs.lock").mkdir()
    failed = subprocess.run(WEAVE, cwd=project, capture_output=True, text=True, check=False)
    assert failed.returncode == 1 and "docs/ is as it was" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert tree(project / "docs") == states[0]


def test_two_weaves_at_once_do_not_mix(project: Path, states: tuple[State, State]) -> None:
    running = [subprocess.Popen(WEAVE, cwd=project, stderr=subprocess.DEVNULL) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert tree(project / "docs") == states[1]
    assert not list(project.glob(".docs-*"))


def test_folders_change_places_where_the_system_has_no_call_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic.ctypes, "CDLL", lambda *_, **__: object())
    for name in ("new", "live"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page").write_text(name, encoding="utf-8")
    atomic.replace(tmp_path / "new", tmp_path / "live")
    assert tree(tmp_path) == {"live/page": b"new"}


def test_a_data_file_of_any_format_may_change_and_go(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for turn in range(3):
        data = {"data/claims.csv": f"id\n{turn}\n", "data/references.v2.bib": f"% {turn}\n"}
        todo = write.plan_writing(docs, seal_all([], data))
        assert todo.problems == ()
        write.carry_out(docs, todo)
        assert {name: (docs / name).read_text(encoding="utf-8") for name in data} == data
    write.carry_out(docs, write.plan_writing(docs, seal_all([], {})))
    assert tree(docs).keys() == {"data/SHA256SUMS"}


def test_a_data_file_that_is_somebody_s_own_is_kept(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    write.carry_out(docs, write.plan_writing(docs, seal_all([], {"data/claims.csv": "id\n"})))
    (docs / "data" / "claims.csv").write_text("mine\n", encoding="utf-8")
    (docs / "data" / "notes.txt").write_text("mine\n", encoding="utf-8")
    (docs / "data" / "SHA256SUMS").write_text(f"{'0' * 64}  ../index.md\n", encoding="utf-8")
    todo = write.plan_writing(docs, seal_all([], {"data/claims.csv": "id\n1\n", "data/notes.txt": "x\n"}))
    assert [p.spot.file for p in todo.problems] == ["docs/data/claims.csv", "docs/data/notes.txt"]
    assert todo.remove == ()
