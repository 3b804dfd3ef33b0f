"""Pages are light, ask nobody else, run nothing of their own and never jump.

The pictures that others gave for their events are bounded by themselves.
"""

import gzip
import re
import urllib.parse

import pytest

from portal import LANGUAGES, PAGES, address

KILOBYTE = 1024

# Bytes of a page, plain and compressed, by the kind of page.
HOME, PROGRAMME, LIST, GOVERNMENT = (48, 12), (40, 10), (64, 14), (64, 14)
BUDGETS = {
    "home": HOME, "programme": PROGRAMME, "programme with a class": PROGRAMME,
    "programme of many names": PROGRAMME, "programme without names": PROGRAMME, "list": LIST,
    "results": LIST, "filtered": LIST, "no results": LIST, "city": GOVERNMENT,
    "designated city": GOVERNMENT, "special ward": GOVERNMENT, "ward": GOVERNMENT,
    "prefecture": GOVERNMENT, "issuer": GOVERNMENT, "governments": GOVERNMENT,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BUDGETS)
def test_a_page_keeps_to_its_budget(portal, name, language):
    body = portal.ask(address(name, language)).body
    plain, compressed = BUDGETS[name]
    assert len(body) <= plain * KILOBYTE
    assert len(gzip.compress(body, 6)) <= compressed * KILOBYTE


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_programme_keeps_to_the_budget(portal, language):
    prefix = "" if language == "ja" else "/en"
    sizes = {
        number: len(portal.ask(f"{prefix}/programmes/tokyo-2025-{number}").body)
        for number in range(1, 85)}
    heavy = {number: size for number, size in sizes.items() if size > 40 * KILOBYTE}
    assert heavy == {}


def test_the_style_sheet_and_the_scripts_keep_to_their_budgets(portal):
    text = portal.ask("/").text
    style = portal.ask(re.search(r'href="(/static/[^"]+\.css)"', text)[1])
    script = portal.ask(re.search(r'src="(/static/[^"]+\.js)"', text)[1])
    assert len(style.body) <= 28 * KILOBYTE and len(gzip.compress(style.body, 6)) <= 7 * KILOBYTE
    later = portal.ask(re.search(r'import\("([^"]+)"\)', script.text)[1])
    scripts = script.body + later.body + portal.ask("/worker.js").body
    assert len(scripts) <= 16 * KILOBYTE and len(gzip.compress(scripts, 6)) <= 6 * KILOBYTE
    for answer in (style, script, later):
        assert "immutable" in answer.headers["cache-control"]


def is_picture(url):
    """Whether an address is that of a picture of an event or a post."""
    return urllib.parse.urlsplit(url).path.startswith("/pictures/")


@pytest.fixture(scope="module")
def visits(browser, portal):
    """What each page asked for and said while it loaded, by its address; loaded once."""
    seen = {}

    def visit(name, language):
        key = address(name, language)
        if key not in seen:
            # A context of its own: a cache would hide requests.
            context = browser.new_context(
                base_url=portal.origin, viewport={"width": 1280, "height": 900})
            page = context.new_page()
            requests, answers, said = [], [], []
            page.on("request", lambda request: requests.append(request.url))
            page.on("console", lambda message: said.append(message.text)
                    if message.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on("response", lambda answer: None if is_picture(answer.url)
                    else answers.append(answer))
            page.goto(key, wait_until="load")
            # What moves before anything is painted, nobody sees.
            shifts = page.evaluate(
                """async () => {
                  const entries = [];
                  const watch = new PerformanceObserver(list => entries.push(...list.getEntries()));
                  watch.observe({type: 'layout-shift', buffered: true});
                  const painted = await new Promise(done => {
                    new PerformanceObserver(list => done(list.getEntries()[0].startTime))
                      .observe({type: 'paint', buffered: true});
                  });
                  await new Promise(done =>
                    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
                  entries.push(...watch.takeRecords());
                  return entries.filter(entry => entry.startTime >= painted).map(entry => ({
                    value: entry.value,
                    moved: entry.sources.map(({node, previousRect, currentRect}) => [
                      (node?.outerHTML ?? node?.textContent ?? '').slice(0, 120),
                      JSON.stringify(previousRect), JSON.stringify(currentRect)]),
                  }));
                }""")
            size = sum(len(answer.body()) for answer in answers if answer.ok)
            seen[key] = {"requests": requests, "said": said, "bytes": size, "shifts": shifts}
            context.close()
        return seen[key]

    return visit


EVERY_PAGE = pytest.mark.parametrize(
    ("name", "language"), [(name, "ja") for name in PAGES] + [
        (name, "en") for name in ["home", "results", "programme", "city", "edition"]])


@EVERY_PAGE
def test_a_page_asks_only_its_own_host_and_at_most_four_times(visits, portal, name, language):
    requests = visits(name, language)["requests"]
    assert {urllib.parse.urlsplit(url)._replace(path="", query="", fragment="").geturl()
            for url in requests} == {portal.origin}
    assert len([url for url in requests if not is_picture(url)]) <= 4, requests


@EVERY_PAGE
def test_a_page_loads_without_a_word_on_the_console(visits, name, language):
    said = visits(name, language)["said"]
    # The browser itself remarks on the status of the page.
    assert [text for text in said if "status of 40" not in text] == []


@EVERY_PAGE
def test_nothing_moves_while_a_page_loads(visits, name, language):
    assert visits(name, language)["shifts"] == []


@EVERY_PAGE
def test_a_whole_page_weighs_less_than_a_hundred_kilobytes(visits, name, language):
    assert visits(name, language)["bytes"] < 100_000


@pytest.mark.parametrize("name", ["home", "events", "event", "news", "news post"])
def test_the_pictures_of_a_page_are_small(portal, name):
    pictures = re.findall(r'src="(/pictures/[^"]+)"', portal.ask(address(name, "ja")).text)
    assert pictures
    most = 300_000 if name in ("event", "news post") else 20_000
    for where in pictures:
        assert len(portal.ask(where).body) < most


@pytest.mark.parametrize("language", ["ja", "easy"])
@pytest.mark.parametrize("name", PAGES)
def test_readings_make_no_page_heavier_than_that(portal, name, language):
    page = portal.ask(address(name, language), headers={"Cookie": "readings=on"})
    # A heavy page calls what is beside it without a slash.
    files = {"/" + file.lstrip("/") for file in re.findall(
        r'(?:href|src)="?(/?static/[^" >]+|/?favicon[^" >]+)', page.text)}
    assert len(files) == 3
    weight = len(page.body) + sum(len(portal.ask(file).body) for file in files)
    assert weight < 100_000


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_forbids_everything_but_the_portals_own_files(portal, name):
    answer = portal.ask(address(name, "ja"))
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    for directive, value in policy.items():
        assert value in ("'none'", "'self'"), directive
    for needed in ("base-uri", "frame-ancestors", "form-action"):
        assert needed in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_carries_no_styles_or_scripts_of_its_own(portal, name):
    text = portal.ask(address(name, "ja")).text
    own = r'<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)(?! type="application/ld\+json">)|javascript:'
    assert not re.search(own, text)
    for tag in re.findall(r"<(?:svg|img)\b[^>]*>", text):
        assert re.search(r'\bheight="?\d', tag), f"no room is kept for {tag}"
