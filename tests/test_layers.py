"""A module imports only from modules above it, as CONTRIBUTING.md lists them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def order() -> list[str]:
    """The layers as CONTRIBUTING.md states them."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.findall(r"`(\w+)`", text.split("## Layers")[1].split("|")[0])


def imports(path: Path) -> set[str]:
    """The layers that a module imports from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return {name.split(".")[1] for name in found if name.startswith("scripts.")}


def layer(path: Path) -> str:
    """The layer that a module belongs to: its package's name, or its own."""
    return path.relative_to(ROOT / "scripts").parts[0].removesuffix(".py")


def test_every_module_stands_in_the_order() -> None:
    modules = {layer(p) for p in (ROOT / "scripts").rglob("*.py")} - {"__init__", "__main__"}
    assert modules == set(order())


def test_modules_import_only_from_above() -> None:
    ranks = {name: n for n, name in enumerate(order())}
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted((ROOT / "scripts").rglob("*.py"))
        if layer(path) in ranks
        for name in sorted(imports(path))
        if ranks[name] > ranks[layer(path)]
    ]
    assert wrong == []


def test_no_module_has_outgrown_its_page() -> None:
    sizes = {
        p.relative_to(ROOT).as_posix(): len(p.read_text(encoding="utf-8").splitlines())
        for p in (ROOT / "scripts").rglob("*.py")
    }
    assert {name: n for name, n in sizes.items() if n > 300} == {}
