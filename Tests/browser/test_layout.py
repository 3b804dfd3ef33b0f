"""Pages fit every width, larger text, wider spacing, forced colours and paper."""

import re

import pytest
from playwright.sync_api import expect

from portal import LANGUAGES, PAGES, TYPES, address, resize

OVERFLOW = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll('body *')]
    .filter(element => element.getBoundingClientRect().right > room + 1
      && !element.closest('.scroll, .hidden, svg, datalist'))
    .map(element => element.localName + '.' + element.className + ' to '
      + Math.round(element.getBoundingClientRect().right)).slice(0, 5)
    .concat('page ' + document.documentElement.scrollWidth + ' in ' + room);
}"""

# Text that its box cuts off, unless one can scroll it with the keys; a row's one line of
# description ends with … by design.
CUT = """() => [...document.querySelectorAll('body *')]
  .filter(element => !element.closest('.hidden, .row-text, .sprite, svg, datalist, select')
    && !element.matches('.scroll, .more, .top .search label')
    && element.checkVisibility() && getComputedStyle(element).overflow !== 'visible'
    && (element.scrollWidth > element.clientWidth + 1
      || element.scrollHeight > element.clientHeight + 1)
    && element.localName !== 'input'
    && !(element.tabIndex === 0 && getComputedStyle(element).overflowX === 'auto'))
  .map(element => element.outerHTML.slice(0, 120))"""

WRITE_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

# WCAG 1.4.12.
SPACING = """*:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-block-end: 2em !important; }"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways(shown, name, language):
    page = shown(name, language)
    for width in (320, 360, 768, 1280):
        resize(page, width)
        assert page.evaluate(OVERFLOW) == [], f"at {width}"
        assert page.evaluate(CUT) == [], f"at {width}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_text_of_twice_the_size_fits(shown, name, language):
    page = shown(name, language)
    page.evaluate(WRITE_STYLE, "html { font-size: 200% !important; }")
    for width in (360, 768, 1280):
        resize(page, width)
        assert page.evaluate(OVERFLOW) == [], f"at {width}"
        assert page.evaluate(CUT) == [], f"at {width}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TYPES)
def test_text_of_wider_spacing_fits(shown, name, language):
    page = shown(name, language)
    page.evaluate(WRITE_STYLE, SPACING)
    for width in (320, 1280):
        resize(page, width)
        assert page.evaluate(OVERFLOW) == [], f"at {width}"
        assert page.evaluate(CUT) == [], f"at {width}"


def test_what_does_scroll_sideways_can_be_reached_and_has_a_name(shown):
    page = shown("edition", "ja")
    resize(page, 360)
    boxes = page.locator(".scroll")
    assert boxes.count() > 0
    for box in boxes.all():
        expect(box).to_have_attribute("tabindex", "0")
        expect(box).to_have_role("region")
        expect(box).to_have_accessible_name(re.compile("."))


@pytest.mark.parametrize("name", ["edition", "data"])
def test_a_telephone_shows_the_rows_of_wide_tables_whole(shown, name):
    page = shown(name, "ja")
    resize(page, 360)
    row = page.get_by_role("main").get_by_role("table").first.get_by_role("row").filter(
        visible=True).first
    for cell in row.locator("> *").all():
        assert cell.evaluate("cell => cell.getBoundingClientRect().right") <= 360


def test_choices_with_readings_stay_whole(reader):
    page = reader(width=360)
    page.goto("/easy/check")
    for choice in page.locator("fieldset label").all():
        # A reading beside the button, not within the words, would be a column of its own.
        assert choice.locator("> *").count() == 2


@pytest.mark.parametrize("name", ["home", "results", "programme", "city"])
def test_the_answer_is_seen_without_scrolling_on_a_telephone(reader, name):
    page = reader(width=360, height=640)
    page.goto(address(name, "ja"))
    answer = page.get_by_role("main").locator("p.lead").or_(
        page.get_by_role("main").get_by_label("自治体名・ことば"))
    expect(answer.first).to_be_in_viewport(ratio=1)


def contrast(one, other):
    """The WCAG contrast of two `rgb(…)` colours."""
    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_seen_in_forced_colours(reader, scheme):
    page = reader(forced_colors="active", color_scheme=scheme)
    page.goto(address("city", "ja"))
    canvas = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    canvas = canvas if "0, 0, 0, 0" not in canvas else page.evaluate(
        "() => getComputedStyle(document.documentElement).backgroundColor")
    strokes = page.evaluate(
        """() => [...document.querySelectorAll('main svg.mark')]
          .map(mark => getComputedStyle(mark).stroke)""")
    assert strokes
    assert min(contrast(stroke, canvas) for stroke in set(strokes)) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("forced", ["none", "active"])
def test_the_numbers_of_the_map_are_read_on_their_tiles(reader, scheme, forced):
    page = reader(forced_colors=forced, color_scheme=scheme)
    page.goto("/")
    pairs = page.evaluate(
        """() => [...document.querySelectorAll('svg.tiles a')].flatMap(tile =>
          [...tile.querySelectorAll('text')].map(text => [getComputedStyle(text).fill,
            getComputedStyle(tile.querySelector('rect')).fill]))""")
    assert len(pairs) == 94
    assert min(contrast(text, ground) for text, ground in pairs) >= 4.5


@pytest.mark.parametrize("chosen", ["auto", "light", "dark"])
@pytest.mark.parametrize("where, drawn", [
    ("/maps/ties", "fill of .ties circle"), ("/maps/years", "stroke of .slope line"),
    ("/programmes/tokyo-2025-74", "stroke of .tiles .named rect")])
def test_drawings_are_seen_in_forced_colours(reader, chosen, where, drawn):
    page = reader(forced_colors="active", color_scheme="dark")
    page.goto(f"{where}?colours={chosen}")
    value, selector = drawn.split(" of ")
    colour, canvas = page.evaluate(
        """([value, selector]) => [
          getComputedStyle(document.querySelector(selector))[value],
          getComputedStyle(document.documentElement).backgroundColor]""", [value, selector])
    assert contrast(colour, canvas) >= 4.5


def test_focus_and_the_current_page_are_seen_in_forced_colours(reader):
    page = reader(forced_colors="active")
    page.goto("/programmes")
    current = page.get_by_role("navigation", name="ページ").locator("[aria-current=page]")
    assert current.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


@pytest.mark.parametrize("name", ["results", "programme", "city", "edition"])
def test_paper_carries_the_answer_and_not_the_ways_about(reader, name):
    page = reader()
    page.goto(address(name, "ja"))
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main").locator("p.lead")).to_be_visible()
    expect(page.get_by_role("contentinfo").locator("time")).to_be_visible()
    for hidden in [page.get_by_label("自治体名・ことば"), page.locator("nav.places"),
                   page.locator("a.language"), page.locator("footer ul").first,
                   page.locator(".facets")]:
        if hidden.count():
            expect(hidden).to_be_hidden()


def test_paper_shows_folded_parts_open_and_the_addresses_of_links_out(reader):
    page = reader()
    page.goto(address("programme with a class", "ja"))
    page.emulate_media(media="print")
    expect(page.locator(".spine").get_by_text("沖縄県", exact=True)).to_be_visible()
    page.goto(address("programme", "ja"))
    after = page.locator("a[rel~=external]").first.evaluate(
        "a => getComputedStyle(a, '::after').content")
    assert "https://www.waterworks.metro.tokyo.lg.jp" in after


@pytest.mark.parametrize("chosen", ["auto", "dark"])
def test_maps_are_printed_as_on_a_light_screen(reader, chosen):
    page = reader()
    page.goto("/maps?colours=light")
    fills = """() => [...document.querySelectorAll('.outline path')]
      .map(path => getComputedStyle(path).fill)"""
    light = page.evaluate(fills)
    assert len(set(light)) > 3
    page = reader(color_scheme="dark")
    page.goto(f"/maps?colours={chosen}")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(fills) == light
    expect(page.get_by_role("main").get_by_text("地図を飛ばして表へ")).to_be_hidden()
    expect(page.get_by_role("main").get_by_text("この表をCSVで")).to_be_hidden()


@pytest.mark.parametrize("chosen", ["auto", "dark"])
def test_paper_is_white_though_the_screen_is_dark(reader, chosen):
    page = reader(color_scheme="dark")
    page.goto(f"/governments/082201?colours={chosen}")
    page.emulate_media(media="print", color_scheme="dark")
    ink, ground = page.evaluate(
        """() => [getComputedStyle(document.querySelector('main p.lead')).color,
          getComputedStyle(document.documentElement).backgroundColor]""")
    assert contrast(ink, "rgb(255, 255, 255)") >= 7
    assert contrast(ground, "rgb(255, 255, 255)") < 1.1
    rows = page.evaluate(
        """() => [...document.querySelectorAll('main a, main p, main h2, main .rel')]
          .map(element => getComputedStyle(element).color)""")
    assert min(contrast(colour, "rgb(255, 255, 255)") for colour in set(rows)) >= 4.5
