"""First paint of each type of page on a slow line: 400 kbit/s, 400 ms round trip, cache empty.

Usage: first_paint.py RENKEI — the binary; run by `make bench-paint` with the browser tests' Python.
The peer in the same run is a page of a few bytes without a style sheet: the line's own floor.
"""

import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests/browser"))
from portal import PAGES  # noqa: E402

RUNS = 3
LINE = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8,
        "uploadThroughput": 400_000 / 8}
FIRST_PAINT = """() => performance.getEntriesByName('first-contentful-paint')
  .map(entry => entry.startTime)[0] ?? null"""


def first_paint(browser, address):
    """Milliseconds to the first content, in a browser that has seen nothing."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, bypass_csp=True)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    page.goto(address)
    page.wait_for_function(f"({FIRST_PAINT})() !== null")
    paint = page.evaluate(FIRST_PAINT)
    context.close()
    return paint


def main(binary):
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = subprocess.Popen(
            [binary, "serve", "--port", "0", "--database", f"{folder}/renkei.sqlite"],
            stderr=subprocess.PIPE, text=True)
        origin = next(
            found[1] for said in server.stderr
            if (found := re.search(r"(http://127\.0\.0\.1:\d+)/", said)))
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        floor = None
        try:
            for name, path in {"(floor)": "/healthz", **PAGES}.items():
                median = statistics.median(
                    first_paint(browser, origin + path) for _ in range(RUNS))
                floor = floor or median
                print(f"{name:24} {median:7.0f} ms  {median / floor:5.2f} of the floor", flush=True)
        finally:
            browser.close()
            server.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
