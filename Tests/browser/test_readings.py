"""Readings (ふりがな) over the names of a page: seen, even, light, and nothing else changed."""

import re

import pytest
from playwright.sync_api import expect

from portal import PAGES, address, resize
from test_axe import findings
from test_layout import CUT, OVERFLOW, SPACING, WRITE_STYLE

# A type of page for each kind of name, and for each way in which it is set.
MAIN = [
    "home", "list", "results", "programme", "programme of many names", "programme without names",
    "participants", "city", "prefecture", "governments", "comparison", "group", "groups", "bureau",
    "theme matrix", "edition", "changes", "events", "programme on one page"]

# What a reader or a program gets of a page, apart from readings and from the switch itself.
CONTENT = """() => {
  const body = document.body.cloneNode(true);
  body.querySelectorAll('rt, rp, footer, script').forEach(one => one.remove());
  body.querySelectorAll('ruby').forEach(one => one.replaceWith(...one.childNodes));
  body.normalize();
  const tags = [...body.querySelectorAll('*')].filter(one => !one.matches('mark, ruby'));
  return {
    text: body.textContent.replace(/\\s+/g, ''),
    tags: tags.map(one => one.localName + ' ' + [...one.attributes]
      .map(({name, value}) => name + '=' + (name === 'href' && one.localName === 'a'
        ? new URL(value, location).href : value)).join(' ')),
  };
}"""

# Lines of one text that are further apart than its others.
UNEVEN = """() => [...document.querySelectorAll('main :is(h1, .row-name, .wording, p.lead, .list-table th)')]
  .filter(block => block.checkVisibility() && block.querySelector('rt')).flatMap(block => {
    const middles = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (node.parentElement.closest('rt, rp, .hidden, .tag, b')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width > 0) middles.push((rect.top + rect.bottom) / 2);
      }
    }
    const size = parseFloat(getComputedStyle(block).fontSize);
    const lines = middles.sort((one, other) => one - other)
      .filter((middle, index, all) => index === 0 || middle - all[index - 1] > size / 2);
    const steps = lines.slice(1).map((middle, index) => middle - lines[index]);
    return steps.length > 1 && Math.max(...steps) - Math.min(...steps) > 2
      ? [block.localName + '.' + block.className + ' steps ' + steps.map(Math.round)] : [];
  })"""


@pytest.fixture
def reading(reader, portal):
    """Opens a type of page with readings: `reading("home", "ja", width=360)`."""

    def open_page(name, language="ja", readings="on", **settings):
        page = reader(**settings)
        page.context.add_cookies(
            [{"name": "readings", "value": readings, "url": portal.origin}])
        page.goto(address(name, language))
        return page

    return open_page


@pytest.mark.parametrize("name", PAGES)
def test_nothing_but_readings_is_added(reading, name):
    shown = reading(name).evaluate(CONTENT)
    plain = reading(name, readings="off").evaluate(CONTENT)
    assert shown["text"] == plain["text"]
    assert shown["tags"] == plain["tags"]


@pytest.mark.parametrize("name", MAIN)
def test_axe_finds_nothing_where_names_have_readings(reading, name):
    page = reading(name)
    assert page.locator("main ruby").count() > 0
    for width in (360, 1280):
        resize(page, width)
        assert findings(page) == [], f"at {width}"


@pytest.mark.parametrize("language", ["ja", "easy"])
@pytest.mark.parametrize("name", MAIN)
def test_readings_fit_and_their_lines_are_even(reading, name, language):
    page = reading(name, language)
    for width in (320, 360, 1280):
        resize(page, width)
        assert page.evaluate(OVERFLOW) == [], f"at {width}"
        assert page.evaluate(CUT) == [], f"at {width}"
        assert page.evaluate(UNEVEN) == [], f"at {width}"
    page.evaluate(WRITE_STYLE, SPACING)
    for width in (320, 1280):
        resize(page, width)
        assert page.evaluate(OVERFLOW) == [], f"with wide spacing at {width}"
        assert page.evaluate(CUT) == [], f"with wide spacing at {width}"


def test_every_programme_has_the_reading_of_its_name(portal):
    for number in range(1, 85):
        text = portal.ask(
            f"/programmes/tokyo-2025-{number}", headers={"Cookie": "readings=on"}).text
        heading = re.search("<h1[^>]*>(.*?)</h1>", text)[1]
        bare = re.sub("<ruby>.*?</ruby>", "", heading)
        assert not re.search("[\u4e00-\u9fff々]", bare), heading


def test_a_page_of_many_names_tells_the_first_reading_of_each_word(reading):
    page = reading("edition")
    words = page.locator("main .list-table th ruby").evaluate_all(
        "all => all.map(one => one.innerHTML)")
    assert len(words) == len(set(words)) > 150
    heading = page.get_by_role("heading", level=1)
    expect(heading.locator("rt").first).to_have_text("れいわ")


def test_paper_of_one_sheet_has_no_readings(reading):
    page = reading("programme on one page")
    expect(page.locator(".sheet h1 rt").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".sheet h1 rt").first).to_be_hidden()
