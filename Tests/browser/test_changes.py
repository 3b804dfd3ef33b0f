"""What changed between two lists is told in figures, words and marks, and leads on."""

import re

import pytest
from playwright.sync_api import expect

from portal import follow

CHANGES = "/editions/tokyo-2025/changes"


def entries(page):
    return page.locator("article.change")


def test_the_figures_come_first_and_add_up(page):
    page.goto(CHANGES)
    lead = page.locator(".lead").inner_text()
    new, ended, changed, unchanged = map(int, re.findall(r"(\d+)件", lead))
    page.goto(CHANGES + "?all=1")
    expect(entries(page)).to_have_count(new + ended + changed)
    assert new > 0 and ended > 0 and unchanged > 0


def test_a_kind_can_be_chosen_and_left_again(page):
    page.goto(CHANGES)
    link = page.get_by_role("navigation", name="表示する変更").get_by_role(
        "link", name=re.compile("名称の変更"))
    count = int(re.search(r"\d+", link.inner_text())[0])
    follow(link)
    expect(entries(page)).to_have_count(count)
    expect(page.get_by_role("navigation", name="表示する変更").locator("[aria-current]")
           ).to_contain_text("名称の変更")
    follow(page.get_by_role("link", name=re.compile("すべての変更")))
    expect(page).to_have_url(re.compile(CHANGES + "$"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_added_and_removed_is_told_without_colour(reader, scheme):
    page = reader(color_scheme=scheme)
    page.goto(CHANGES + "?kind=description&all=1")
    for tag, line, word in [("ins", "underline", "追加"), ("del", "line-through", "削除")]:
        marks = page.locator(f"main {tag}")
        assert marks.count() > 0
        assert line in marks.first.evaluate("mark => getComputedStyle(mark).textDecorationLine")
        expect(marks.first.locator(".hidden")).to_contain_text(word)


def test_governments_that_joined_lead_to_their_pages(page):
    page.goto(CHANGES + "?kind=participants&all=1")
    chip = page.locator("article.change .chips:not(.gone) .chip a").first
    name = chip.inner_text()
    follow(chip)
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


def test_an_entry_leads_to_the_programme_and_its_history(page):
    page.goto(CHANGES + "?kind=renamed")
    follow(entries(page).first.get_by_role("heading").get_by_role("link"))
    history = page.locator(".history li")
    expect(history).to_have_count(2)
    follow(history.nth(1).get_by_role("link"))
    notice = page.locator(".notice", has_text="前の一覧の記載")
    follow(notice.get_by_role("link").last)
    expect(page).to_have_url(re.compile("/programmes/tokyo-2025-"))


def test_the_page_prints_all_its_entries_and_none_of_its_controls(page):
    page.goto(CHANGES + "?all=1")
    page.emulate_media(media="print")
    expect(page.locator("nav.tools").first).to_be_hidden()
    expect(entries(page).first).to_be_visible()
    assert entries(page).first.evaluate(
        "entry => getComputedStyle(entry).breakInside") == "avoid"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_telephone_shows_every_number_of_the_tables(reader, language):
    page = reader(width=360)
    page.goto(CHANGES if language == "ja" else "/en" + CHANGES)
    table = page.get_by_role("table").first
    expect(table.get_by_role("columnheader")).to_have_count(6)
    for head in table.get_by_role("columnheader").all():
        assert head.evaluate(
            """head => { const words = document.createRange(); words.selectNodeContents(head);
              return words.getClientRects().length; }""") == 1, head.inner_text()
    for cell in table.get_by_role("row").nth(1).get_by_role("cell").all():
        assert cell.evaluate("cell => cell.getBoundingClientRect().right") <= 360
        assert cell.evaluate("cell => cell.scrollWidth <= cell.clientWidth")


def test_a_first_list_says_that_nothing_came_before(page):
    page.goto("/editions/tokyo-2024/changes")
    expect(page.locator(".empty")).to_contain_text("まだここで公開されていません")
    expect(entries(page)).to_have_count(0)
