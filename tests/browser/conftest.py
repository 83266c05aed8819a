"""The site built once, a Chromium for each set of fonts, pages served from disk at their real address."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from built import BuildError, Site, build, chromium_path, content_type
from fonts import SETS, FontsError, FontSet, configure
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Route,
    sync_playwright,
)

ARGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
MISSING = (
    "Chromium is not installed: the browser tests need it. "
    "On Debian: apt-get install chromium, or set CHROMIUM=/path"
)

Browse = Callable[..., AbstractContextManager[Page]]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as a strict build makes it."""
    try:
        return build(tmp_path_factory.mktemp("site"))
    except BuildError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers."""
    with sync_playwright() as playwright:
        yield playwright


@contextmanager
def launched(playwright: Playwright, fonts: FontSet, folder: Path) -> Iterator[Browser]:
    """A Chromium that knows the fonts of one set alone; their configuration is kept in the folder."""
    path = chromium_path()
    if not path:
        pytest.fail(MISSING, pytrace=False)
    try:
        config = configure(fonts, folder)
    except FontsError as error:
        pytest.fail(str(error), pytrace=False)
    browser = playwright.chromium.launch(
        executable_path=path,
        args=[*ARGS, f"--blink-settings=defaultFontSize={fonts.size}"],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
    )
    yield browser
    browser.close()


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
    with launched(playwright, SETS[0], tmp_path_factory.mktemp("any")) as browser:
        yield browser


@pytest.fixture
def browse(site: Site, chromium: Browser) -> Browse:
    """Open an empty page in each set of fonts: `with browse(width=360) as page`; its faults fail the test."""
    return browsing(site, chromium)


@pytest.fixture
def browse_once(site: Site, any_chromium: Browser) -> Browse:
    """The same, once: for a test whose outcome can't depend on the width of a letter."""
    return browsing(site, any_chromium)


def browsing(site: Site, chromium: Browser) -> Browse:
    """What opens pages of the site in this browser."""

    @contextmanager
    def opened(width: int = 1280, missing: str = "", hostile: str = "", **options: Any) -> Iterator[Page]:
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, service_workers="block", **options
        )
        context.set_default_timeout(10_000)
        faults = watch(context, site, missing, hostile)
        try:
            page = context.new_page()
            yield page
            page.wait_for_load_state("networkidle")
        except BaseException as error:
            error.add_note("\n".join(faults))
            raise
        finally:
            context.close()
        assert not faults, "\n".join(faults)

    return opened


def watch(context: BrowserContext, site: Site, missing: str, hostile: str) -> list[str]:
    """Answer from disk; list foreign requests and errors, save that `missing` is not there.

    On the page `hostile` errors are wanted, and not listed.
    """
    faults: list[str] = []

    def answer(route: Route) -> None:
        url = route.request.url
        file = site.file(url)
        if file:
            route.fulfill(path=file, content_type=content_type(file))
        elif url.startswith(site.base):
            page = site.root / "404.html"
            route.fulfill(status=404, path=page, content_type=content_type(page))
        else:
            faults.append(f"request to another host: {url}")
            route.abort()

    def heard(message: ConsoleMessage) -> None:
        where = message.location["url"]
        known = (missing and where == missing) or (hostile and message.page and message.page.url == hostile)
        if message.type == "error" and not known:
            faults.append(f"console: {message.text} ({where})")

    context.route("**/*", answer)
    context.on("console", heard)
    context.on("weberror", lambda error: faults.append(f"script error: {error.error}"))
    return faults
