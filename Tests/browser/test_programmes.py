"""A programme's page ties the list's own words to the governments they mean."""

import re

import pytest
from playwright.sync_api import expect

from portal import follow


def branch(page, role):
    """The part of the page under a heading of the source."""
    return page.locator("section").filter(
        has=page.get_by_role("heading", level=3, name=role, exact=True))


def test_participants_stand_under_the_roles_of_the_source(page):
    page.goto("/programmes/tokyo-2025-74")
    expect(page.get_by_role("heading", level=1)).to_have_text("首都圏水道事業体支援事業")
    expect(page.get_by_role("heading", level=3)).to_have_text(["支援事業体", "受援事業体"])
    expect(branch(page, "支援事業体").get_by_role("link")).to_have_text(["横浜市", "川崎市", "神奈川県"])
    expect(branch(page, "支援事業体").get_by_role("img", name="名前で記載")).to_have_count(3)
    assisted = branch(page, "受援事業体")
    expect(assisted).to_contain_text("「日本水道協会関東地方支部内の水道事業体」")
    expect(assisted).to_contain_text("該当の可能性")
    expect(assisted).to_contain_text("名簿がないため")


def test_the_sentence_counts_the_governments(page):
    page.goto("/programmes/tokyo-2025-74")
    expect(page.get_by_role("main").locator("p.lead")).to_contain_text(
        re.compile("名前で記載 3団体、総称に含まれる 0団体、該当の可能性 [1-9][0-9,]*団体"))


@pytest.mark.parametrize("number", [2, 11, 12, 25, 56, 74, 76])
def test_every_phrase_of_the_wording_leads_to_its_branch(page, number):
    page.goto(f"/programmes/tokyo-2025-{number}")
    phrases = page.get_by_role("blockquote").get_by_role("link")
    assert phrases.count() > 0
    stray = phrases.evaluate_all(
        """phrases => phrases.filter(phrase => {
          const branch = document.getElementById(decodeURIComponent(phrase.hash.slice(1)));
          return !branch || !branch.closest('.spine');
        }).map(phrase => phrase.textContent)""")
    assert stray == []


def test_following_a_phrase_shows_the_government_it_names(page):
    page.goto("/programmes/tokyo-2025-74")
    page.get_by_role("blockquote").get_by_role("link", name="川崎市").click()
    expect(page.locator(":target")).to_contain_text("川崎市")
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_wording_is_the_lists_own(page):
    page.goto("/programmes/tokyo-2025-74")
    expect(page.get_by_role("blockquote")).to_have_text(
        "【支援事業体】 横浜市、川崎市、神奈川県 【受援事業体】 日本水道協会関東地方支部内の水道事業体")


def test_headings_that_are_not_roles_stand_over_the_names_alone(page):
    page.goto("/programmes/tokyo-2025-76")
    expect(branch(page, "政令指定都市").get_by_role("link")).to_have_count(18)
    expect(branch(page, "その他").get_by_role("link")).to_have_text(
        ["茨城県", "千葉県", "前橋市", "宇都宮市", "日立市", "甲府市"])
    for missing in ["千葉市", "相模原市"]:
        expect(page.locator(".spine").get_by_role("link", name=missing)).to_have_count(0)


def test_a_programme_without_names_says_so_and_gives_the_note(page):
    page.goto("/programmes/tokyo-2025-53")
    expect(page.get_by_role("main").locator("p.lead")).to_have_text("自治体名の記載がありません。")
    expect(page.get_by_role("blockquote")).to_have_text("※ファンドを通じて自治体内の発電所に投融資を実施")


def test_words_that_narrow_themselves_cover_only_those_they_list(page):
    page.goto("/programmes/tokyo-2025-12")
    wording = page.locator(".spine").get_by_role("link", name="全国道府県庁")
    expect(wording).to_have_attribute("href", "/groups/all-prefectures")
    spine = page.locator(".spine")
    expect(spine).to_contain_text("次の22団体に限られています")
    # Each stands once, as the named one that it is.
    expect(spine.get_by_role("link", name="沖縄県")).to_have_count(1)
    expect(spine.get_by_role("link", name="茨城県")).to_have_count(0)
    expect(spine).not_to_contain_text("総称に含まれる")


def test_a_class_gives_its_size_and_folds_its_members(page):
    page.goto("/programmes/tokyo-2025-11")
    spine = page.locator(".spine")
    expect(spine).to_contain_text("「全国道府県」")
    expect(spine).to_contain_text("46団体")
    expect(spine.get_by_role("link", name="北海道", exact=True)).to_be_hidden()
    spine.locator("summary").first.click()
    expect(spine.get_by_role("link", name="北海道", exact=True)).to_be_visible()
    expect(spine.get_by_role("link", name="東京都", exact=True)).to_have_count(1)


def test_a_class_of_municipalities_is_a_link_and_not_spread_out(page):
    page.goto("/programmes/tokyo-2025-1")
    assert page.get_by_role("main").get_by_role("link").count() < 200
    follow(page.get_by_role("main").get_by_role("link", name="参加する自治体の一覧"))
    expect(page).to_have_url(re.compile("/programmes/tokyo-2025-1/participants$"))
    assert page.get_by_role("main").get_by_role("link").count() > 1700


def test_the_link_out_shows_its_host(page):
    page.goto("/programmes/tokyo-2025-74")
    host = "www.waterworks.metro.tokyo.lg.jp"
    out = page.get_by_role("main").get_by_role("link", name=re.compile(re.escape(host)))
    expect(out).to_have_attribute(
        "href", "https://www.waterworks.metro.tokyo.lg.jp/suicoinfo/torikumi/shien/")
    expect(out).to_have_attribute("rel", re.compile("noopener"))


def test_a_programme_without_a_link_says_so(page):
    page.goto("/programmes/tokyo-2025-57")
    expect(page.get_by_role("main")).to_contain_text("リンクの記載なし")


def test_programmes_like_this_one_come_with_a_reason(page):
    page.goto("/programmes/tokyo-2025-74")
    alike = page.get_by_role("complementary").locator("ul.similar > li")
    numbers = alike.locator(".num").all_inner_texts()
    assert set(numbers) >= {"73", "75", "76", "79"}
    for text in alike.locator(".quiet.small").all_inner_texts():
        assert text.endswith("共通"), text


def test_the_source_and_its_date_are_told(page):
    page.goto("/programmes/tokyo-2025-74")
    source = page.get_by_role("complementary")
    expect(source).to_contain_text("No. 74")
    expect(source).to_contain_text("ファイルの135行目")
    expect(source.locator("time")).to_have_attribute("datetime", "2025-04-01")


def test_the_small_map_is_one_sentence(page):
    page.goto("/programmes/tokyo-2025-74")
    picture = page.get_by_role("complementary").get_by_role("img", name=re.compile("名前で記載.*神奈川県"))
    expect(picture).to_be_visible()
    expect(picture.get_by_role("link")).to_have_count(0)


@pytest.mark.parametrize("old", ["/editions/tokyo-2025/74"])
def test_the_number_in_a_list_moves_for_good_to_the_programme(portal, old):
    answer = portal.ask(old)
    assert (answer.status, portal.location(answer)) == (308, "/programmes/tokyo-2025-74")


def test_a_bare_number_leads_to_the_programme(portal):
    answer = portal.ask("/programmes/74")
    assert (answer.status, portal.location(answer)) == (303, "/programmes/tokyo-2025-74")


def test_a_group_page_tells_what_the_words_mean_and_who_uses_them(page):
    page.goto("/groups")
    follow(page.get_by_role("main").get_by_role("link", name="全国道府県", exact=True))
    expect(page).to_have_url(re.compile("/groups/all-prefectures$"))
    expect(page.get_by_role("main").locator("p.lead")).to_contain_text("46団体を指し、33事業で使われています")
    expect(page.get_by_role("main").locator("ol.rows > li")).to_have_count(33)
    expect(page.get_by_role("main").get_by_role("link", name="東京都", exact=True)).to_have_count(0)


def test_an_edition_is_the_whole_list_in_the_sources_columns(page):
    page.goto("/editions/tokyo-2025")
    tables = page.get_by_role("main").get_by_role("table")
    expect(tables).to_have_count(9)
    expect(tables.first.get_by_role("columnheader")).to_have_text(
        ["No.", "事業名【所管局名】", "事業内容", "事業サイトURL", "関係自治体"])
    expect(tables.get_by_role("rowheader")).to_have_count(84)
    row = tables.get_by_role("row").filter(has_text="首都圏水道事業体支援事業")
    expect(row).to_contain_text("【水道局】")
    expect(row).to_contain_text("【支援事業体】 横浜市、川崎市、神奈川県")


def test_an_edition_leads_from_a_row_to_the_programme(page):
    page.goto("/editions")
    page.get_by_role("main").get_by_role("link", name=re.compile("令和7年度")).first.click()
    page.get_by_role("rowheader").get_by_role("link", name="首都圏水道事業体支援事業").click()
    expect(page).to_have_url(re.compile("/programmes/tokyo-2025-74$"))


@pytest.mark.parametrize(
    ("index", "name", "count"), [("/themes", "産業", 26), ("/bureaus", "水道局", 7)])
def test_a_theme_and_a_bureau_list_their_programmes(page, index, name, count):
    page.goto(index)
    main = page.get_by_role("main")
    main.get_by_role("listitem").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.get_by_role("main").locator("ol.rows > li")).to_have_count(count)


def test_home_gives_the_figures_with_their_date(page):
    page.goto("/")
    main = page.get_by_role("main")
    expect(main).to_contain_text("84事業・18局・名前で記載された自治体 99")
    expect(main.locator("time").first).to_have_attribute("datetime", "2025-04-01")


def test_home_gives_the_map_as_a_table_too(page):
    page.goto("/")
    page.get_by_text("地図の数字を表で見る").click()
    table = page.get_by_role("table", name="名前で記載された事業の数")
    expect(table.get_by_role("rowheader")).to_have_count(47)
    row = table.get_by_role("row").filter(has_text="茨城県")
    expect(row.get_by_role("cell")).to_have_text("8")
