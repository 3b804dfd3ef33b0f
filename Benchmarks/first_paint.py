"""First paint of each type of page on slow lines, cache empty, of a telephone's size.

The lines are WebPageTest's "3G", where a page must show itself within a second, and "3G Slow".

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
# Milliseconds of a round trip, and bits a second each way.
LINES = {"3G": (300, 1_600_000), "3G Slow": (400, 400_000)}
FIRST_PAINT = """() => performance.getEntriesByName('first-contentful-paint')
  .map(entry => entry.startTime)[0] ?? null"""


def first_paint(browser, address, line):
    """Milliseconds to the first content, in a browser that has seen nothing."""
    latency, bits = LINES[line]
    context = browser.new_context(viewport={"width": 360, "height": 640}, bypass_csp=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": latency, "downloadThroughput": bits / 8,
        "uploadThroughput": bits / 8})
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
        floors = {}
        try:
            print(f"{'':24}" + "".join(f"{line:>28}" for line in LINES))
            for name, path in {"(floor)": "/healthz", **PAGES}.items():
                figures = []
                for line in LINES:
                    median = statistics.median(
                        first_paint(browser, origin + path, line) for _ in range(RUNS))
                    ratio = median / floors.setdefault(line, median)
                    figures.append(f"{median:7.0f} ms  {ratio:5.2f} × floor")
                print(f"{name:24}" + "".join(f"{figure:>28}" for figure in figures), flush=True)
        finally:
            browser.close()
            server.terminate()


if __name__ == "__main__":
    main(sys.argv[1])
