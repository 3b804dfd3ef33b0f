"""A reader finds programmes and places by typing words."""

import re
import urllib.parse

import pytest
from playwright.sync_api import expect

from portal import follow


def search(page, text, start="/"):
    page.goto(start)
    page.get_by_label("自治体名・ことば").fill(text)
    follow(page.get_by_role("button", name="検索"))


def result_sentence(page):
    return page.get_by_role("main").locator("p.lead")


def rows(page):
    """The results, not the lists within them."""
    return page.get_by_role("main").locator("ol.rows").first.locator("> li")


def test_a_word_and_a_place_give_the_programmes_that_are_both(page):
    search(page, "水素 福島県")
    expect(result_sentence(page)).to_contain_text("「水素」 × 福島県：1件")
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("水素社会の実現に向けた取組")
    expect(rows(page)).to_contain_text("57")
    expect(rows(page)).to_contain_text("名前で記載")


def test_the_page_says_how_the_query_was_read(page):
    search(page, "水素 福島県")
    read = page.get_by_role("list", name="検索の読み取り").get_by_role("listitem")
    expect(read).to_have_text([re.compile("^ことば：水素"), re.compile("^自治体：福島県")])


@pytest.mark.parametrize(("part", "left"), [("福島県", "水素"), ("水素", "福島県")])
def test_each_part_of_the_query_can_be_removed(page, part, left):
    search(page, "水素 福島県")
    follow(page.get_by_role("link", name=re.compile(f"外す\\s*（{part}）")))
    expect(page).to_have_url(re.compile(r"/programmes\?q=" + urllib.parse.quote(left) + "$"))
    expect(page.get_by_role("list", name="検索の読み取り")).to_contain_text(left)
    expect(page.get_by_role("list", name="検索の読み取り")).not_to_contain_text(part)
    assert rows(page).count() > 1


def test_found_words_are_marked(page):
    search(page, "水素")
    marked = page.get_by_role("main").locator("mark")
    assert marked.count() > 0
    assert set(marked.all_inner_texts()) == {"水素"}


@pytest.mark.parametrize("word", ["水", "鹿", "下水", "木材", "PR", "pr"])
def test_words_of_one_and_two_characters_are_found(page, word):
    search(page, word)
    found = rows(page)
    assert found.count() > 0, f"nothing for {word}"
    assert int(re.search(r"(\d+)件", result_sentence(page).inner_text())[1]) >= found.count()


@pytest.mark.parametrize("typed", ["ｽﾀｰﾄｱｯﾌﾟ", "スタートアップ", "すたーとあっぷ"])
def test_the_form_of_the_characters_does_not_matter(page, typed):
    search(page, typed)
    expect(page.get_by_role("main")).to_contain_text("スタートアップ・エコシステム拠点都市の形成事業")


def test_nothing_found_says_that_the_words_match_nothing(page):
    search(page, "ピラミッド")
    expect(result_sentence(page)).to_have_text("「ピラミッド」に一致する事業はありません。")
    page.get_by_role("link", name="すべての事業を見る").click()
    expect(result_sentence(page)).to_contain_text("84件")


def test_nothing_left_says_that_no_programme_fits_the_conditions(page):
    page.goto("/programmes?at=350001&relation=named")
    expect(page.get_by_role("main")).to_contain_text("該当する事業はありません")
    expect(page.get_by_role("main")).not_to_contain_text("に一致する事業はありません")


def test_nothing_found_offers_what_one_condition_less_would_find(page):
    page.goto("/programmes?q=水素&at=350001")
    wider = page.get_by_role("main").get_by_role("link", name=re.compile("「.+」を外す"))
    assert wider.count() > 0
    promised = int(re.search(r"(\d+)件", wider.first.locator("xpath=..").inner_text())[1])
    follow(wider.first)
    expect(result_sentence(page)).to_contain_text(f"{promised}件")


def test_home_leads_to_a_village_and_on_to_its_programme(page):
    search(page, "小菅村")
    expect(page).to_have_url(re.compile("/governments/194425$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("小菅村")
    expect(result_sentence(page)).to_contain_text("名前で記載 1件")
    page.get_by_role("link", name="山梨県内の水道水源林におけるニホンジカ対策事業").first.click()
    expect(page).to_have_url(re.compile("/programmes/tokyo-2025-77$"))
    expect(page.get_by_role("main")).to_contain_text("小菅村")


@pytest.mark.parametrize(
    ("typed", "code"), [("つくば市", "082201"), ("福島県", "070009"), ("山梨県小菅村", "194425")])
def test_the_name_of_one_government_leads_to_its_page(page, typed, code):
    search(page, typed)
    expect(page).to_have_url(re.compile(f"/governments/{code}$"))


def test_a_name_that_two_governments_bear_asks_which(page):
    page.goto("/governments?name=府中市")
    expect(page.get_by_role("heading", level=1)).to_have_text("「府中市」は、どの自治体ですか")
    expect(page.get_by_role("main")).to_contain_text("東京都府中市")
    expect(page.get_by_role("main")).to_contain_text("広島県府中市")
    page.get_by_role("main").get_by_role("listitem").filter(has_text="広島県府中市").get_by_role(
        "link").click()
    expect(page).to_have_url(re.compile("/governments/342084$"))


def test_the_search_box_asks_which_of_two_governments_is_meant(page):
    search(page, "府中市")
    main = page.get_by_role("main")
    for code in ["132063", "342084"]:
        expect(main.locator(f"a[href$='/governments/{code}']")).to_be_visible()


def test_every_example_on_home_finds_something(page):
    page.goto("/")
    examples = page.get_by_role("main").locator(".examples").get_by_role("link")
    for name in examples.all_inner_texts():
        page.goto("/")
        follow(page.get_by_role("link", name=name, exact=True).first)
        assert rows(page).count() > 0, name


def test_the_search_box_keeps_what_was_typed(page):
    search(page, "水素 福島県")
    expect(page.get_by_label("自治体名・ことば")).to_have_value("水素 福島県")


def test_the_search_box_suggests_prefectures_themes_and_bureaus_without_a_script(reader):
    page = reader(java_script_enabled=False)
    page.goto("/")
    box = page.get_by_label("自治体名・ことば")
    suggested = page.locator(f"datalist#{box.get_attribute('list')} option")
    assert suggested.count() == 47 + 9 + 18


def test_words_of_markup_are_shown_as_they_were_typed(page):
    search(page, "<b>水素</b>&\"'")
    expect(page.get_by_label("自治体名・ことば")).to_have_value("<b>水素</b>&\"'")
    expect(result_sentence(page).locator("b b")).to_have_count(0)
