"""Writing docs/: all or nothing, whatever happens, and by one process at a time."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.publish import atomic, write
from scripts.publish.seal import seal_all

ROOT = Path(__file__).parents[1]
WEAVE = [sys.executable, "-m", "scripts", "weave", "--without", "signed"]
State = dict[str, bytes]


def tree(folder: Path) -> State:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def stale(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which many pages are out of date."""
    folder = tmp_path_factory.mktemp("stale")
    for name in ("seeds", "docs", "scripts"):
        shutil.copytree(ROOT / name, folder / name)
    for path in (*folder.glob("seeds/themes/*.md"), *folder.glob("seeds/pages/*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("description: ", "description: Once more. ", 1), encoding="utf-8")
    return folder


@pytest.fixture
def project(stale: Path, tmp_path: Path) -> Path:
    """That copy, to be worked on."""
    return Path(shutil.copytree(stale, tmp_path, dirs_exist_ok=True))


@pytest.fixture(scope="module")
def states(stale: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[State, State]:
    """What docs/ is before the weave, and what it is after."""
    after = Path(shutil.copytree(stale, tmp_path_factory.mktemp("after") / "project"))
    assert subprocess.run(WEAVE, cwd=after, check=False).returncode == 0
    old, new = tree(stale / "docs"), tree(after / "docs")
    assert sum(old[path] != new[path] for path in old) > 5
    return old, new


def test_killed_at_any_moment_it_leaves_the_old_state_or_the_new(tmp_path: Path) -> None:
    """Killed at each of its steps in turn, each time beside what the last one left behind."""
    code = "import killed, sys; killed.main(sys.argv[1])"
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    left = done.stdout.split()
    assert len(left) > 20 and set(left) == {"old", "new"}
    assert left == sorted(left, reverse=True), "new, and then old again"
    assert [path.name for path in tmp_path.iterdir() if path.name != ".docs.lock"] == ["docs"]


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
