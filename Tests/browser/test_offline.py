"""Without a network the portal says so, and shows nothing that may be out of date."""

import pytest
from playwright.sync_api import expect

from test_axe import findings

TITLES = {
    "": "インターネットにつながっていません",
    "/en": "There is no connection",
    "/easy": "インターネットに つながって いません",
}


@pytest.fixture
def kept(reader):
    """A page whose browser has kept what it needs."""
    page = reader()
    page.goto("/about")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    return page


@pytest.mark.parametrize("prefix", TITLES)
def test_a_reader_without_a_network_is_told_in_the_language_of_the_page(kept, prefix):
    kept.context.set_offline(True)
    answer = kept.goto(f"{prefix}/programmes")
    assert answer.status == 503
    expect(kept.get_by_role("heading", level=1)).to_have_text(TITLES[prefix])
    assert kept.evaluate("() => document.documentElement.lang").startswith(
        "en" if prefix == "/en" else "ja")
    # Its looks are kept with it.
    assert kept.evaluate("() => getComputedStyle(document.body).marginTop") == "0px"
    assert findings(kept) == []


def test_what_was_read_before_is_not_shown_again(kept):
    kept.context.set_offline(True)
    kept.goto("/about")
    expect(kept.get_by_role("heading", level=1)).to_have_text(TITLES[""])
    names = kept.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async name =>
          (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname))))
          .flat()""")
    assert sorted(name for name in names if not name.startswith("/static/")) == [
        "/easy/offline", "/en/offline", "/offline"]


def test_the_page_comes_once_there_is_a_network_again(kept):
    kept.context.set_offline(True)
    kept.goto("/programmes")
    kept.context.set_offline(False)
    with kept.expect_navigation():
        kept.get_by_role("link", name="もう一度読み込む").click()
    expect(kept.get_by_role("heading", level=1)).not_to_have_text(TITLES[""])


def test_the_worker_may_serve_the_whole_site_and_is_asked_for_anew(portal):
    answer = portal.ask("/worker.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "no-cache"
    assert "worker-src 'self'" in portal.ask("/").headers["content-security-policy"]
    assert "{{" not in answer.text
