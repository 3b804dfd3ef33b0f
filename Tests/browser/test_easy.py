"""Pages in plain Japanese (やさしい日本語), and the readings that can stand over names and words."""

import re

import pytest
from playwright.sync_api import expect

from portal import TYPES, address, follow, resize
from test_axe import findings


@pytest.mark.parametrize("name", TYPES)
def test_axe_finds_nothing_and_nothing_hangs_over(shown, name):
    page = shown(name, "easy")
    for width in (320, 360, 1280):
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width != 320:
            assert findings(page) == [], f"at {width}"


@pytest.mark.parametrize("name", TYPES)
def test_words_with_readings_and_the_spaces_between_them_are_one_text(shown, name):
    # Boxes that lay out their children would take each word for a child, and drop the spaces.
    apart = shown(name, "easy").evaluate(
        """() => [...document.querySelectorAll('ruby')].map(word => word.parentElement)
          .filter(text => text.childNodes.length > 1)
          .filter(text => /flex|grid/.test(getComputedStyle(text).display))
          .map(text => text.outerHTML)""")
    assert apart == []


@pytest.mark.parametrize("name", ["home", "city"])
def test_axe_finds_nothing_with_readings_over_japanese_names(reader, name):
    page = reader(width=360)
    page.goto(address(name, "ja") + "?readings=on")
    assert page.locator("ruby").count() > 3
    assert findings(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_each_language_is_a_step_away_and_the_present_one_is_marked(reader, width):
    page = reader(width=width)
    page.goto("/programmes?theme=industry")
    languages = page.get_by_role("navigation", name="ことば")
    current = languages.locator("[aria-current=true]")
    expect(current).to_have_text("日本語")
    expect(languages.get_by_role("link")).to_have_text(["日本語", "やさしい日本語", "English"])
    follow(languages.get_by_role("link", name="やさしい日本語"))
    expect(page).to_have_url(re.compile("/easy/programmes\\?theme=industry$"))
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(current).to_have_text("やさしい日本語")
    follow(languages.get_by_role("link", name="English"))
    expect(page).to_have_url(re.compile("/en/programmes\\?theme=industry$"))


def test_readings_are_switched_on_and_off_with_the_keys_and_stay_so(reader):
    page = reader()
    page.goto("/governments/132063")
    heading = page.get_by_role("heading", level=1)
    switch = page.get_by_role("navigation", name="名前のふりがな")
    expect(page.locator("ruby")).to_have_count(0)
    expect(switch.locator("[aria-current=true]")).to_have_text("付けない")
    link = switch.get_by_role("link", name="付ける")
    for _ in range(400):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(heading.locator("ruby rt")).to_have_text("ふちゅうし")
    expect(heading.locator("ruby rt")).to_be_visible()
    expect(heading.locator("rp").first).to_be_hidden()
    # The next page has them without being asked.
    page.goto("/governments/132012")
    expect(heading.locator("rt")).to_have_text("はちおうじし")
    follow(switch.get_by_role("link", name="付けない"))
    expect(page.locator("ruby")).to_have_count(0)
    page.goto("/easy/governments/132012")
    expect(page.locator("ruby")).to_have_count(0)


def test_plain_japanese_has_readings_from_the_start(page):
    page.goto("/easy/governments/132063")
    expect(page.get_by_role("heading", level=1).locator("rt")).to_have_text("ふちゅうし")
    expect(page.get_by_role("main").locator("p.lead rt").filter(has_text="なまえ").first).to_be_visible()
    expect(page).to_have_title(re.compile("^府中市"))


def test_a_programme_is_told_in_the_plain_words_written_for_it(page):
    page.goto("/easy/programmes/tokyo-2025-74")
    summary = page.locator("p.summary")
    expect(summary.locator("rt").first).to_have_text("とうきょう")
    plain = summary.evaluate(
        "summary => { summary.querySelectorAll('rt, rp').forEach(one => one.remove());"
        " return summary.textContent }")
    assert plain.startswith("東京の 近くに、水道の 仕事で 困って いる 所が あります。")


def test_the_plain_words_of_every_programme_have_readings(portal):
    pages = [portal.ask(f"/easy/programmes/tokyo-2025-{number}").text for number in range(1, 85)]
    summaries = [re.search(r'<p class="summary">(.*?)</p>', page)[1] for page in pages]
    bare = [re.sub(r"<ruby>.*?</ruby>", "", summary) for summary in summaries]
    assert [row for row in bare if re.search("[\u4e00-\u9fff々]", row)] == []


def test_a_search_stays_in_plain_japanese(page):
    page.goto("/easy")
    page.locator("#q").fill("小菅村")
    follow(page.get_by_role("button", name="さがす"))
    expect(page).to_have_url(re.compile("/easy/governments/194425$"))


def test_a_list_is_checked_in_plain_japanese_too(page):
    page.goto("/easy/check")
    page.locator("textarea").fill("No.,事業名,関係自治体\n1,水素の普及,山梨県\n")
    follow(page.locator("main .button[type=submit]"))
    assert "/easy/check" in page.url
    expect(page.get_by_role("heading", level=1).locator("rt").first).to_be_visible()
    assert findings(page) == []
    expect(page.locator("html")).to_have_attribute("lang", "ja")
