"""The site built once, and a Chromium for each set of fonts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import Browse, browsing, launched
from built import BuildError, Site, address, build
from fonts import NOTO, SETS, FontSet
from playwright.sync_api import Browser, Playwright, sync_playwright

from scripts.publish import atomic


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several workers, give each set of fonts to one, and so each file of what runs once."""
    for item in items:
        if isinstance(item, pytest.Function) and "site" in item.fixturenames:
            params = item.callspec.params if hasattr(item, "callspec") else {}
            fonts = params.get("fonts")
            item.add_marker(pytest.mark.xdist_group(fonts.name if fonts else item.module.__name__))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Site:
    """The site as a strict build makes it, once for all workers."""
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if hasattr(request.config, "workerinput") else base) / "site"
    try:
        with atomic.alone(root):
            return Site(root, address()) if root.exists() else build(root)
    except BuildError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session", params=SETS, ids=lambda fonts: fonts.name)
def fonts(request: pytest.FixtureRequest) -> FontSet:
    """Each set of fonts in turn."""
    found: FontSet = request.param
    return found


@pytest.fixture(scope="session")
def chromium(
    playwright: Playwright, fonts: FontSet, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """A Chromium for each set of fonts, one after the other."""
    with launched(playwright, fonts, tmp_path_factory.mktemp(fonts.name)) as browser:
        yield browser


@pytest.fixture(scope="session")
def any_chromium(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Chromium for all tests that can't depend on fonts."""
    with launched(playwright, NOTO, tmp_path_factory.mktemp("any")) as browser:
        yield browser


@pytest.fixture
def browse(site: Site, chromium: Browser, fonts: FontSet) -> Browse:
    """Open an empty page in each set of fonts: `with browse(width=360) as page`; its faults fail the test."""
    return browsing(site, chromium, fonts)


@pytest.fixture
def browse_once(site: Site, any_chromium: Browser) -> Browse:
    """The same, once: for a test whose outcome can't depend on the width of a letter."""
    return browsing(site, any_chromium, NOTO)
