"""The programme list narrows, sorts and pages, with scripts switched off."""

import re
import urllib.parse

import pytest
from playwright.sync_api import expect

from portal import follow


@pytest.fixture
def page(reader):
    return reader(java_script_enabled=False)


def total(page):
    return int(re.search(r"(\d+)件", page.get_by_role("main").locator("p.lead").inner_text())[1])


def box(page, group, label):
    return page.get_by_role("group", name=group).get_by_role(
        "checkbox", name=re.compile(f"^{label} ?\\d+$"))


def offered(page, group, label):
    """How many programmes a value promises."""
    text = box(page, group, label).locator("xpath=..").inner_text()
    return int(re.search(r"(\d+)$", text.strip())[1])


def narrow(page):
    follow(page.get_by_role("main").get_by_role("button", name="絞り込む"))


def numbers(page):
    texts = page.get_by_role("main").locator("ol.rows > li .row-no").all_inner_texts()
    return [int(re.search(r"\d+", text)[0]) for text in texts]


@pytest.mark.parametrize(
    ("theme", "count"),
    [("産業", 26), ("その他", 21), ("観光", 16), ("環境", 9), ("スポーツ", 4),
     ("被災地復興支援", 3), ("芸術文化", 2), ("デジタル", 2), ("教育", 1)])
def test_a_theme_gives_as_many_programmes_as_its_count_promises(page, theme, count):
    page.goto("/programmes")
    assert offered(page, "分野", theme) == count
    box(page, "分野", theme).check()
    narrow(page)
    assert total(page) == count


def test_two_themes_add_and_two_facets_intersect(page):
    page.goto("/programmes")
    box(page, "分野", "産業").check()
    box(page, "分野", "観光").check()
    narrow(page)
    assert total(page) == 26 + 16
    promised = offered(page, "所管局", "交通局")
    box(page, "所管局", "交通局").check()
    narrow(page)
    assert total(page) == promised
    expect(box(page, "分野", "産業")).to_be_checked()
    expect(box(page, "所管局", "交通局")).to_be_checked()


def test_a_bureau_and_a_prefecture_keep_their_promises(page):
    page.goto("/programmes")
    promised = offered(page, "都道府県", "秋田県")
    box(page, "都道府県", "秋田県").check()
    narrow(page)
    assert total(page) == promised
    promised = offered(page, "所管局", "産業労働局")
    box(page, "所管局", "産業労働局").check()
    narrow(page)
    assert total(page) == promised


@pytest.mark.parametrize("relation", ["名前で記載", "総称に含まれる", "該当の可能性"])
def test_a_relation_to_a_place_can_be_chosen(page, relation):
    page.goto("/programmes?at=082201")
    promised = offered(page, "記載のしかた", relation)
    box(page, "記載のしかた", relation).check()
    narrow(page)
    assert total(page) == promised
    marks = page.get_by_role("main").locator("ol.rows > li .rel").all_inner_texts()
    assert set(marks) == {relation}


def test_the_counts_of_a_place_add_up(page):
    page.goto("/programmes?at=082201")
    sentence = page.get_by_role("main").locator("p.lead").inner_text()
    assert re.search(r"24件.*名前1・総称15・可能性8", re.sub(r"\s", "", sentence))


def test_narrowing_keeps_the_words_and_the_place(page):
    page.goto("/programmes?q=水道&at=141003")
    box(page, "分野", "その他").check()
    narrow(page)
    kept = urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)
    assert kept["q"] == ["水道"] and kept["at"] == ["141003"] and kept["theme"] == ["other"]


def test_a_choice_can_be_taken_back_by_the_box(page):
    page.goto("/programmes?theme=industry")
    box(page, "分野", "産業").uncheck()
    narrow(page)
    assert total(page) == 84


def test_a_choice_can_be_taken_back_by_a_link_beside_the_result(page):
    page.goto("/programmes?theme=industry&bureau=industry-and-labor")
    follow(page.get_by_role("main").get_by_role("link", name=re.compile("外す\\s*（産業）")))
    kept = urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)
    assert kept == {"bureau": ["industry-and-labor"]}


def test_values_that_would_find_nothing_cannot_be_chosen(page):
    page.goto("/programmes?q=水素 福島県")
    expect(box(page, "分野", "観光")).to_be_disabled()
    expect(box(page, "分野", "環境")).to_be_enabled()


def test_choosing_a_narrow_screen_shows_how_many_filters_are_in_force(reader):
    page = reader(width=360, java_script_enabled=False)
    page.goto("/programmes?theme=industry&bureau=industry-and-labor")
    expect(page.get_by_text("絞り込む（2件適用中）")).to_be_visible()
    expect(box(page, "分野", "産業")).to_be_visible()


def test_the_list_sorts_by_number_name_and_bureau(page):
    page.goto("/programmes?theme=tourism")
    tools = page.get_by_role("main").locator(".tools")
    assert numbers(page) == sorted(numbers(page))
    by_number = numbers(page)
    follow(tools.get_by_role("link", name="名前順"))
    assert sorted(numbers(page)) == by_number and numbers(page) != by_number
    follow(tools.get_by_role("link", name="所管局順"))
    bureaus = page.get_by_role("main").locator("ol.rows > li .row-about a").all_inner_texts()
    changes = sum(a != b for a, b in zip(bureaus, bureaus[1:]))
    assert changes == len(set(bureaus)) - 1, "each bureau's programmes stand together"
    follow(tools.get_by_role("link", name="番号順"))
    assert numbers(page) == by_number


def test_the_present_order_is_told_and_is_not_a_link(page):
    page.goto("/programmes?sort=bureau")
    tools = page.get_by_role("main").locator(".tools")
    expect(tools.locator("[aria-current=true]")).to_have_text("所管局順")
    expect(tools.get_by_role("link", name="所管局順")).to_have_count(0)


def test_every_programme_is_on_exactly_one_page(page):
    page.goto("/programmes")
    seen = []
    for number in range(1, 6):
        pager = page.get_by_role("navigation", name="ページ")
        expect(pager.locator("[aria-current=page]")).to_have_text(str(number))
        seen += numbers(page)
        if number < 5:
            follow(pager.get_by_role("link", name="次へ"))
    assert sorted(seen) == list(range(1, 85))
    expect(page.get_by_role("link", name="次へ")).to_have_count(0)
    follow(page.get_by_role("link", name="前へ"))
    assert numbers(page) == list(range(61, 81))


def test_the_page_tells_which_rows_it_shows(page):
    page.goto("/programmes?page=2")
    expect(page.get_by_role("main")).to_contain_text("84件中 21–40")


def test_all_rows_can_be_shown_at_once(page):
    page.goto("/programmes")
    follow(page.get_by_role("link", name="すべて表示"))
    assert numbers(page) == list(range(1, 85))


def test_pages_keep_the_query(page):
    page.goto("/programmes?theme=industry&sort=name")
    follow(page.get_by_role("navigation", name="ページ").get_by_role("link", name="2", exact=True))
    kept = urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)
    assert kept == {"theme": ["industry"], "sort": ["name"], "page": ["2"]}
    assert len(numbers(page)) == 6


def test_a_row_tells_the_bureau_the_theme_and_a_missing_link(page):
    page.goto("/programmes?all=1")
    rows = page.get_by_role("main").locator("ol.rows > li")
    expect(rows.filter(has_text="リンクの記載なし")).to_have_count(41)
    row = rows.filter(has_text="首都圏水道事業体支援事業")
    expect(row).to_contain_text("その他・水道局")


def test_the_whole_way_works_without_scripts(page):
    page.goto("/")
    page.get_by_label("自治体名・ことば").fill("木材")
    follow(page.get_by_role("button", name="検索"))
    assert total(page) > 0
    box(page, "都道府県", "秋田県").check()
    narrow(page)
    assert total(page) > 0
    row = page.get_by_role("main").locator("ol.rows > li").first
    name = row.locator(".row-name").inner_text()
    follow(row.locator(".row-name").get_by_role("link"))
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    follow(page.get_by_role("navigation", name="主な場所").get_by_role("link", name="自治体"))
    page.get_by_label("自治体の名前").fill("小菅村")
    follow(page.get_by_role("button", name="開く"))
    expect(page.get_by_role("heading", level=1)).to_have_text("小菅村")
    follow(page.get_by_role("link", name="English"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("小菅村")
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("colours", ["暗い", "明るい", "端末に合わせる"])
@pytest.mark.parametrize(
    "start", ["/programmes?theme=industry", "/programmes", "/governments/082201"])
def test_choosing_colours_changes_only_the_colours(page, start, colours):
    page.goto(start)
    before = page.get_by_role("main").locator("p.lead").inner_text()
    follow(page.get_by_role("navigation", name="画面の色").get_by_role("link", name=colours))
    assert page.get_by_role("main").locator("p.lead").inner_text() == before


def test_chosen_colours_are_kept_on_the_next_page(page):
    page.goto("/about")
    follow(page.get_by_role("navigation", name="画面の色").get_by_role("link", name="暗い"))
    page.goto("/governments/082201")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
