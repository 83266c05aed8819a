"""Folders replaced in one step, and by one process at a time."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other process works on the folder; the lock ends with the process, however it ends."""
    with (folder.parent / f".{folder.name}.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A copy of the folder to work on, which takes its place in one step if the work ends well.

    Files are hard links: replace them, never write into them. Raises OSError with the folder as it was.
    """
    copy = folder.parent / f".{folder.name}-next"
    _remove(copy)
    try:
        if folder.exists():
            shutil.copytree(folder, copy, copy_function=os.link)
        else:
            copy.mkdir()
        yield copy
        replace(copy, folder)
    finally:
        _remove(copy)


def replace(new: Path, live: Path) -> None:
    """Put a finished folder in the place of another, which is then gone; at no moment is there none."""
    if live.exists():
        _exchange(new, live)
        _remove(new)
    else:
        new.rename(live)


def _exchange(one: Path, other: Path) -> None:
    """Let two folders change places: one system call where there is one, else by way of a third name."""
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        names = os.fsencode(one), os.fsencode(other)
        if libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
            return
    aside = other.with_name(f".{other.name}-old")
    _remove(aside)
    other.rename(aside)
    one.rename(other)
    aside.rename(one)


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
