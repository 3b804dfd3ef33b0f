"""Readings (ふりがな) over the names of a page: seen, even, light, and nothing else changed."""

import pytest
from playwright.sync_api import expect

from portal import PAGES, TYPES, address, resize
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

# Lines of one text that are further apart than others, and readings that touch another line.
UNEVEN = """() => [...document.querySelectorAll('main :is(h1, .row-name, .wording, p.lead, th.name)')]
  .filter(block => block.checkVisibility() && block.querySelector('rt')).flatMap(block => {
    const rects = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      if (node.parentElement.closest('rp, .hidden, .tag, b, .bureau')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isReading = !!node.parentElement.closest('rt');
      for (const rect of range.getClientRects()) {
        if (rect.width > 0) rects.push({isReading, rect, middle: (rect.top + rect.bottom) / 2});
      }
    }
    const size = parseFloat(getComputedStyle(block).fontSize);
    const lines = rects.filter(({isReading}) => !isReading).map(({middle}) => middle)
      .sort((one, other) => one - other)
      .filter((middle, index, all) => index === 0 || middle - all[index - 1] > size / 2);
    const steps = lines.slice(1).map((middle, index) => middle - lines[index]);
    const found = [];
    if (steps.length > 1 && Math.max(...steps) - Math.min(...steps) > 2) {
      found.push(block.className + ' ' + block.localName + ' steps ' + steps.map(Math.round));
    }
    // Glyphs fill the em box, which is less than the rectangle that the font asks for.
    for (const {isReading, rect} of rects) {
      if (!isReading) continue;
      const above = lines.filter(middle => middle < rect.top);
      const last = above.length ? above[above.length - 1] + size / 2 : -Infinity;
      const centre = (rect.top + rect.bottom) / 2 - size / 4;
      if (centre < last - 1) {
        found.push(block.localName + ' reading touches the line above: ' + block.textContent);
      }
    }
    return found;
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


@pytest.mark.parametrize("language", ["ja", "easy"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_with_readings_weighs_less_than_a_hundred_kilobytes(
        reader, portal, name, language):
    # A context of its own: a cache would hide what is loaded.
    page = reader()
    page.context.add_cookies([{"name": "readings", "value": "on", "url": portal.origin}])
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address(name, language), wait_until="load")
    assert sum(len(answer.body()) for answer in answers if answer.ok) < 100_000


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


@pytest.mark.parametrize("name", TYPES)
def test_every_heading_and_row_that_names_a_programme_has_readings(reading, name):
    page = reading(name)
    # Where a page has many names, a word has its reading the first time.
    first = page.locator("main ol.rows > .row .row-name a[href*='programmes/']").first
    if first.count():
        bare = first.evaluate(
            """name => { const copy = name.cloneNode(true);
              copy.querySelectorAll('ruby').forEach(one => one.remove());
              return copy.textContent }""")
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in bare)


def test_a_page_of_many_names_tells_the_first_reading_of_each_word(reading):
    page = reading("edition")
    words = page.locator("main .list-table .name ruby").evaluate_all(
        "all => all.map(one => one.innerHTML)")
    assert len(words) == len(set(words)) > 150
    heading = page.get_by_role("heading", level=1)
    expect(heading.locator("rt").first).to_have_text("れいわ")


def test_paper_of_one_sheet_has_no_readings(reading):
    page = reading("programme on one page")
    expect(page.locator(".sheet h1 rt").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".sheet h1 rt").first).to_be_hidden()
