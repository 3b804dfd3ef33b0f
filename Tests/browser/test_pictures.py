"""The pictures of events and news are shown from the portal itself, and hold up nothing."""

import re

import pytest
from playwright.sync_api import expect

EVENT = "/events/130001-S01"
SEEN = "image => image.complete && image.naturalWidth > 0"


@pytest.mark.parametrize(("path", "words"), [
    (EVENT, "のれん"), (f"/en{EVENT}", "のれん"), ("/news/190004-SN3", "細い川")])
def test_a_page_shows_its_picture_with_words(page, path, words):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(path)
    picture = page.get_by_role("img", name=re.compile(words))
    expect(picture).to_be_visible()
    assert picture.evaluate(SEEN)
    assert picture.evaluate("image => image.closest('[lang]').lang") == "ja"
    assert said == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_room_of_a_picture_is_kept_before_it_comes(reader, width):
    page = reader(width=width)
    box = "image => { const {width, height} = image.getBoundingClientRect(); return [width, height] }"
    held = []
    page.route("**/pictures/*", lambda route: held.append(route))
    for path, places in ((EVENT, "figure img"), ("/events", ".row img")):
        page.goto(path, wait_until="domcontentloaded")
        page.wait_for_function("() => document.styleSheets.length > 0")
        pictures = page.locator(places)
        pictures.first.scroll_into_view_if_needed()
        assert not pictures.first.evaluate(SEEN)
        empty = pictures.first.evaluate(box)
        while held:
            held.pop().continue_()
        page.unroute_all(behavior="wait")
        page.wait_for_function(f"place => ({SEEN})(document.querySelector(place))", arg=places)
        assert pictures.first.evaluate(box) == empty
        assert min(empty) > 40
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.route("**/pictures/*", lambda route: held.append(route))


def test_a_list_says_nothing_twice(page):
    page.goto("/events")
    rows = page.locator(".row.when").filter(has=page.locator("img"))
    assert rows.count() >= 2
    for picture in rows.locator("img").all():
        expect(picture).to_have_attribute("alt", "")
        expect(picture).to_have_attribute("loading", "lazy")
        picture.scroll_into_view_if_needed()
        page.wait_for_function(SEEN, arg=picture.element_handle())


def test_where_a_link_is_shared_the_picture_stands_for_the_event(page, portal):
    page.goto(EVENT)
    shared = page.locator("meta[property='og:image']").get_attribute("content")
    assert shared == portal.origin + page.locator("figure img").get_attribute("src")
    page.goto("/events/130001-S11")
    assert "/og/" in page.locator("meta[property='og:image']").get_attribute("content")


def test_a_picture_stays_with_whoever_has_it(portal, page):
    page.goto(EVENT)
    where = page.locator("figure img").get_attribute("src")
    whole = portal.ask(where, headers={"Accept-Encoding": "gzip"})
    assert whole.headers["content-type"] == "image/png"
    assert whole.body.startswith(b"\x89PNG") and "content-encoding" not in whole.headers
    assert "immutable" in whole.headers["cache-control"]
    head = portal.ask(where, method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(whole.body))
    again = portal.ask(where, headers={"If-None-Match": whole.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
