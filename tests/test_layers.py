"""The folders of scripts/ stand in the order that CONTRIBUTING.md gives, and none skips a step."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "scripts").rglob("*.py"))
# A step asks the library, never the step beside it; what editors run by hand is nobody's part.
APART = {
    "check": {"read"},
    "pages": {"read", "check"},
    "publish": {"read", "check", "pages"},
    "tools": {"pages", "publish"},
    "flow": {"tools"},
    "hook": {"tools", "commands", "cli"},
}


def order() -> list[str]:
    """The folders and modules of scripts/ in the order that CONTRIBUTING.md gives them."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.findall(r"`(\w+)`", text.split("## Layers")[1].split("|")[0])


def imported(path: Path) -> Iterator[str]:
    """Every module that a module imports, with its full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def step(path: Path) -> str:
    """The step of the flow that a module belongs to: its folder's name, or its own."""
    return path.relative_to(ROOT / "scripts").parts[0].removesuffix(".py")


def steps() -> Iterator[tuple[Path, str, str]]:
    """Each import of the package from itself: the module, its step, and the step that it imports from."""
    for path in MODULES:
        for name in imported(path):
            if name.startswith("scripts.") and step(path) in order():
                yield path.relative_to(ROOT), step(path), name.split(".")[1]


def test_every_folder_stands_in_the_order() -> None:
    assert {step(path) for path in MODULES} - {"__init__", "__main__"} == set(order())


def test_folders_import_only_from_those_before_them() -> None:
    ranks = {name: n for n, name in enumerate(order())}
    assert [f"{path} imports {other}" for path, own, other in steps() if ranks[other] > ranks[own]] == []


def test_no_step_skips_the_flow() -> None:
    assert [f"{path} imports {other}" for path, own, other in steps() if other in APART.get(own, ())] == []


def test_every_folder_has_a_sign_at_its_door() -> None:
    for path in (p for p in MODULES if p.name == "__init__.py"):
        sign = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert sign and len(sign.splitlines()) == 1, path


def test_no_module_has_outgrown_its_page() -> None:
    sizes = {p.relative_to(ROOT).as_posix(): len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES}
    assert {name: n for name, n in sizes.items() if n > 250} == {}


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function of the package and of its classes, with its place."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def test_no_function_is_longer_than_a_screen() -> None:
    assert {at: n for at, f in functions() if (n := (f.end_lineno or 0) - f.lineno + 1) > 40} == {}


def test_a_function_is_named_for_what_it_does_in_its_own_module() -> None:
    """No name is so general that it stands in three modules."""
    names = Counter(
        node.name
        for path in MODULES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    )
    assert {name: n for name, n in names.items() if n > 2} == {}
