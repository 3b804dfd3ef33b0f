"""One portal and one browser for all tests; a fresh context for each.

The portal has the bundled list, a made list of the year before, which only tests ever serve, and
the sample events and news.
"""

import os
import pathlib
import re
import subprocess
import sys
import threading

import pytest
from playwright.sync_api import expect, sync_playwright

from portal import Portal, address, resize

# Ample for a page of a few milliseconds on a machine that builds beside the tests.
PATIENCE = 30_000
READER = {"locale": "ja-JP", "timezone_id": "Asia/Tokyo", "reduced_motion": "reduce"}
expect.set_options(timeout=PATIENCE)
ROOT = pathlib.Path(__file__).resolve().parents[2]


def serve(folder, *options):
    """The portal on a free port; it tells its address on stderr when it listens."""
    binary = ROOT / os.environ.get("RENKEI", ".build/debug/renkei")
    if not binary.exists():
        pytest.exit(f"{binary} is not there: build it with `swift build --product renkei`", 2)
    database = folder / "renkei.sqlite"
    published = ROOT / "lists/tokyo-2025.txt"
    subprocess.run(
        [sys.executable, ROOT / "Tests/editions/make_earlier_edition.py", published, folder],
        check=True)
    for list_ in (published, folder / "earlier.txt"):
        subprocess.run(
            [binary, "import", list_, "--database", database, "--allow-errors"],
            check=True, capture_output=True)
    server = subprocess.Popen(
        [binary, "demo", "--port", "0", "--database", database, *options],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = []
    try:
        for line in server.stderr:
            said.append(line)
            if address := re.search(r"(?:ポータル|portal): (http://127\.0\.0\.1:\d+)/", line):
                break
        else:
            pytest.exit("the portal ended before it listened:\n" + "".join(said), 2)
        # The log goes on being read, or a full pipe would stop the server.
        threading.Thread(target=server.stderr.read, daemon=True).start()
        yield Portal(address[1])
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


@pytest.fixture(scope="session")
def portal(tmp_path_factory):
    """The portal that most tests read from."""
    yield from serve(tmp_path_factory.mktemp("portal"))


@pytest.fixture(scope="session")
def patient_portal(tmp_path_factory):
    """One that counts requests and never refuses one, for tests that send many."""
    yield from serve(tmp_path_factory.mktemp("patient"), "--api-limit", "1000000")


def launch(playwright, **settings):
    """Starts the system's own browser."""
    return playwright.chromium.launch(
        executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"], **settings)


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture
def reader(browser, portal):
    """Opens a page as a reader: `reader(width=360, java_script_enabled=False)`."""
    contexts = []

    def open_page(width=1280, height=900, **settings):
        context = browser.new_context(
            base_url=portal.origin, viewport={"width": width, "height": height},
            **(READER | settings))
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(reader):
    return reader()


@pytest.fixture(scope="session")
def shown(browser, portal):
    """Gives a type of page in a language, for audits that only read: `shown("home", "ja")`.

    Each is loaded once and stays open for all audits; styles that one of them wrote are gone.
    """
    context = browser.new_context(
        base_url=portal.origin, viewport={"width": 1280, "height": 900}, **READER)
    context.set_default_timeout(PATIENCE)
    tabs = {}

    def show(name, language):
        where = address(name, language)
        if where not in tabs:
            tabs[where] = context.new_page()
            tabs[where].goto(where)
        tabs[where].evaluate("() => { document.adoptedStyleSheets = [] }")
        resize(tabs[where], 1280)
        return tabs[where]

    yield show
    context.close()
