"""What a machine must bring: `.ci/needs` names what is missing in its first line, before it does anything."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
TOOLS = ("sh", "dirname", "find", "id", "tr", "git", "make", "uname")
PACKAGES = ("chromium", "nodejs", "npm", "default-jre-headless")


def needs(folder: Path, what: str, **named: str) -> subprocess.CompletedProcess[str]:
    """Ask on a machine that has a few tools, no font in its home, and nothing that installs."""
    for tool in TOOLS:
        (folder / tool).symlink_to(shutil.which(tool) or tool)
    env = {"PATH": str(folder), "HOME": str(folder), **named}
    return subprocess.run(
        [ROOT / ".ci/needs", what], env=env, capture_output=True, text=True, check=False, cwd="/"
    )


def test_what_is_missing_is_named_in_the_first_line(tmp_path: Path) -> None:
    asked = needs(tmp_path, "tests")
    assert asked.returncode == 1
    (line,) = asked.stderr.splitlines()
    assert line.startswith("missing: ") and all(f" {package} " in line for package in PACKAGES)


def test_what_is_named_must_be_there(tmp_path: Path) -> None:
    asked = needs(tmp_path, "tests", CHROMIUM="/nowhere/chromium")
    assert asked.returncode == 1
    assert asked.stderr.splitlines() == ["/nowhere/chromium is not there, and PYTHON or CHROMIUM names it"]


def test_the_site_wants_less_than_the_tests(tmp_path: Path) -> None:
    asked = needs(tmp_path, "site")
    assert "chromium" not in asked.stderr and "fonts" not in asked.stderr
