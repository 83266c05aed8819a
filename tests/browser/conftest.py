"""The site built once, one Chromium, and pages served from disk at their real address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from built import BuildError, Site, build, chromium_path, content_type
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, sync_playwright

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
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = chromium_path()
    if not path:
        pytest.fail(MISSING, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def browse(site: Site, chromium: Browser) -> Browse:
    """Open an empty page, as in `with browse(width=360) as page`; its faults fail the test."""

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
