"""Everything can be done with the keyboard alone, and the place of the focus is always seen."""

import re

import pytest
from playwright.sync_api import expect

from portal import LANGUAGES, PAGES, address, resize

WALKED = ["home", "results", "list", "programme", "programme with a class", "governments", "city",
          "prefecture", "group", "edition", "events", "month of events", "event", "api",
          "not found"]

LANGUAGE_NAMES = ["日本語", "やさしい日本語", "English"]
PLACES = ["事業", "自治体", "分野", "イベント", "地図と図", "一覧", "データ"]

FOCUSED = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const all = [...document.querySelectorAll('*')];
  // The middle of what can be seen of a box.
  const between = (start, end, room) => (Math.max(start, 0) + Math.min(end, room)) / 2;
  const top = box => document.elementFromPoint(
    between(box.left, box.right, innerWidth), between(box.top, box.bottom, innerHeight));
  const over = [top(box), top(element.getClientRects()[0] ?? box)];
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText
    ?? element.innerText ?? '';
  return {
    name: (name || element.localName).trim().replace(/\\s+/g, ' ').slice(0, 40),
    html: element.outerHTML.slice(0, 160),
    place: all.indexOf(element),
    body: element === document.body,
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    outlineColour: style.outlineColor,
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: !over.some(other => other && (element.contains(other) || other.contains(element))),
    inMain: !!element.closest('main'), inFoot: !!element.closest('footer'),
  };
}"""


def walk(page, most):
    """The places where the Tab key stops, in their order."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["body"] or (stops and stop["place"] == stops[0]["place"]):
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize(("name", "language", "width"), [
    (name, "ja" if number % 2 else "en", 360 if number % 3 else 1280)
    for number, name in enumerate(WALKED)])
def test_tabbing_goes_down_the_page_and_the_focus_is_always_seen(reader, name, language, width):
    page = reader(width=width)
    page.goto(address(name, language))
    stops = walk(page, 60)
    assert len(stops) > 10
    places = [stop["place"] for stop in stops]
    assert places == sorted(places), "the order of the page is the order of the keys"
    assert [stop["html"] for stop in stops if stop["outline"] < 2] == []
    assert [stop["html"] for stop in stops if not stop["inView"]] == []
    assert [stop["html"] for stop in stops if stop["covered"]] == []


@pytest.mark.parametrize("name", ["list", "programme", "city", "edition"])
def test_the_keys_stop_first_at_the_same_places_on_every_page(reader, name):
    page = reader()
    page.goto(address(name, "ja"))
    assert [stop["name"] for stop in walk(page, 14)] == [
        "本文へ", "連携 Renkei", *LANGUAGE_NAMES, "自治体名・ことば", "検索", *PLACES]


def test_home_comes_to_the_search_before_the_map(reader):
    page = reader()
    page.goto("/")
    names = [stop["name"] for stop in walk(page, 26)]
    assert names[:12] == ["本文へ", "連携 Renkei", *LANGUAGE_NAMES, *PLACES]
    examples = page.locator(".examples a").all_inner_texts()
    assert len(examples) == 3 and names[12:17] == ["自治体名・ことば", "検索", *examples]
    assert names.index("地図を飛ばして表へ") < next(
        place for place, name in enumerate(names) if re.match("北海道", name))


def test_the_map_can_be_skipped_to_its_table(reader):
    page = reader()
    page.goto("/")
    page.get_by_role("link", name="地図を飛ばして表へ").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#map-table$"))
    page.keyboard.press("Tab")
    expect(page.locator("summary:focus")).to_have_text("地図の数字を表で見る")
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="名前で記載された事業の数")).to_be_visible()


def test_a_search_can_be_made_and_followed_with_the_keys(reader):
    page = reader()
    page.goto("/programmes")
    for _ in range(6):
        page.keyboard.press("Tab")
    page.keyboard.type("小菅村")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("小菅村")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_list_can_be_narrowed_with_the_keys(reader, width):
    page = reader(width=width)
    page.goto("/programmes?q=水素")
    facets = page.get_by_role("main").locator("details.facets > summary")
    if not page.get_by_role("checkbox").first.is_visible():
        facets.focus()
        page.keyboard.press("Enter")
    box = page.get_by_role("group", name="分野").get_by_role("checkbox", name=re.compile("環境"))
    facets.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    expect(box).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("theme=environment"))
    expect(page.get_by_role("checkbox", name=re.compile("環境"))).to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ring_stands_out_from_the_page(reader, scheme):
    page = reader(color_scheme=scheme)
    page.goto("/governments/082201")
    for stop in walk(page, 25):
        red, green, blue = map(int, re.findall(r"\d+", stop["outlineColour"])[:3])
        assert (red + green + blue < 300) == (scheme == "light"), stop["html"]


SMALL = """() => {
  const kinds = 'a[href]:not(.skip), button, input:not([type=hidden]), summary';
  const targets = [...document.querySelectorAll(kinds)]
    .filter(target => target.checkVisibility({visibilityProperty: true}));
  const inProse = target => {
    if (getComputedStyle(target).display !== 'inline') return false;
    const block = target.closest('p, dd, td, th, blockquote, li, h1, h2, h3, caption');
    if (!block) return false;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.parentElement.closest('a, button')) continue;
      if (/[\\p{L}\\p{N}]/u.test(text.data)) return true;
    }
    return false;
  };
  // The label is part of a box's target.
  const area = target => (target.closest('label') ?? target).getBoundingClientRect();
  // The table beside an outline has the same links, large enough (WCAG 2.2, 2.5.8, Equivalent).
  const boxes = targets.filter(target => !target.closest('.outline, .points')).map(target => ({target, box: area(target)}))
    .filter(({box}) => box.width > 0);
  const small = ({box}) => box.width < 23.9 || box.height < 23.9;
  const middle = ({box}) => [box.x + box.width / 2, box.y + box.height / 2];
  const tooNear = (one, other) => {
    const [x, y] = middle(one), box = other.box;
    const nearX = Math.max(box.left, Math.min(x, box.right));
    const nearY = Math.max(box.top, Math.min(y, box.bottom));
    if (Math.hypot(x - nearX, y - nearY) < 11.9) return true;
    const [otherX, otherY] = middle(other);
    return small(other) && Math.hypot(x - otherX, y - otherY) < 23.9;
  };
  const crowded = one => boxes.some(other =>
    other !== one && !one.target.contains(other.target) && tooNear(one, other));
  return boxes.filter(one => small(one) && !inProse(one.target) && crowded(one))
    .map(({target, box}) => target.outerHTML.slice(0, 100)
      + ` ${Math.round(box.width)}x${Math.round(box.height)}`);
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_targets_outside_prose_are_large_or_far_enough_apart(shown, name, language):
    page = shown(name, language)
    for width in (360, 1280):
        resize(page, width)
        assert page.evaluate(SMALL) == [], f"at {width}"
