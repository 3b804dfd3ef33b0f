"""A government's page answers which programmes concern it, and why."""

import re

import pytest
from playwright.sync_api import expect


def sentence(page):
    return page.get_by_role("main").locator("p.lead")


def programmes_under(page, heading):
    """The numbers of the programmes between a heading and the next of its level."""
    return page.get_by_role("heading", name=heading).evaluate(
        """heading => {
          const numbers = [];
          const ends = next =>
            /^h[1-6]$/.test(next.localName) && next.localName <= heading.localName;
          for (let next = heading.nextElementSibling; next && !ends(next);
               next = next.nextElementSibling)
            for (const number of next.querySelectorAll('.row-no'))
              numbers.push(parseInt(number.textContent.replace(/\\D/g, '')));
          return numbers;
        }""")


def test_the_sentence_counts_each_relation(page):
    page.goto("/governments/082201")
    expect(page.get_by_role("heading", level=1)).to_have_text("つくば市")
    expect(sentence(page)).to_have_text(
        "東京都の令和7年度の一覧では、名前で記載 1件、総称に含まれる 15件、該当の可能性 8件。")


def test_the_named_programme_tells_the_role(page):
    page.goto("/governments/082201")
    assert programmes_under(page, re.compile("^名前で記載 1件")) == [2]
    expect(page.get_by_role("main").get_by_role("listitem").filter(
        has_text="東京コンソーシアム").first).to_contain_text("区分：具体的な連携")


def test_included_programmes_are_grouped_by_the_words_that_cover_them(page):
    page.goto("/governments/082201")
    covered = programmes_under(page, re.compile("^総称に含まれる 15件"))
    everywhere = programmes_under(page, re.compile("区市町村.*10件"))
    outside = programmes_under(page, re.compile("「都外市町村」.*5件"))
    assert everywhere == [1, 10, 14, 66, 68, 69, 78, 80, 82, 83]
    assert outside == [27, 30, 31, 32, 42]
    assert covered == everywhere + outside


def test_the_covering_words_lead_to_what_they_mean(page):
    page.goto("/governments/082201")
    page.get_by_role("main").get_by_role("link", name="都外市町村", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("「都外市町村」")


def test_each_possible_programme_gives_the_open_words(page):
    page.goto("/governments/082201")
    assert len(programmes_under(page, re.compile("^該当の可能性 8件"))) == 8
    rows = page.get_by_role("main").get_by_role("listitem").filter(
        has=page.locator(".rel.possible"))
    expect(rows).to_have_count(8)
    for reason in rows.locator(".reason").all_inner_texts():
        assert re.fullmatch("「.+」とあるため", reason)


def test_programmes_of_the_prefecture_are_folded_and_not_counted(page):
    page.goto("/governments/082201")
    fold = page.get_by_role("group").filter(has_text="茨城県：名前8・総称32・可能性8")
    assert fold.get_attribute("open") is None
    inside = fold.get_by_text("上の件数には数えていません")
    expect(inside).to_be_hidden()
    fold.locator("summary").click()
    expect(inside).to_be_visible()
    expect(fold.locator("ol.rows > li")).to_have_count(8)


def test_the_prefectures_programmes_can_all_be_seen(page):
    page.goto("/governments/082201")
    fold = page.get_by_role("group").filter(has_text="茨城県：名前8・総称32・可能性8")
    fold.locator("summary").click()
    fold.get_by_role("link", name="すべて見る").click()
    expect(page.get_by_role("main").locator("p.lead")).to_contain_text(
        re.compile("茨城県.*名前8・総称32・可能性8"))


def test_neighbours_that_are_named_are_links(page):
    page.goto("/governments/082201")
    expect(page.get_by_role("heading", name="名前で記載された近くの自治体")).to_be_visible()
    aside = page.get_by_role("complementary")
    expect(aside.get_by_role("link", name="日立市")).to_have_attribute("href", "/governments/082023")
    expect(aside.get_by_role("link", name="水戸市")).to_have_attribute("href", "/governments/082015")


def test_the_page_leads_up_to_the_prefecture(page):
    page.goto("/governments/082201")
    crumbs = page.get_by_role("navigation", name="現在の場所")
    expect(crumbs.locator("[aria-current=page]")).to_have_text("つくば市")
    crumbs.get_by_role("link", name="茨城県").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("茨城県")


def test_a_prefecture_lists_its_municipalities_with_their_counts(page):
    page.goto("/governments/080004")
    expect(sentence(page)).to_contain_text("一覧では、名前で記載 8件、総称に含まれる 32件、該当の可能性 8件。")
    assert programmes_under(page, re.compile("^名前で記載 8件")) == [2, 9, 23, 24, 45, 56, 71, 76]
    members = page.get_by_role("region", name=re.compile("^市区町村"))
    assert members.get_by_role("link").filter(has_text=re.compile("[市町村]$")).count() == 44
    city = members.get_by_role("table").get_by_role("row").filter(
        has=page.get_by_role("rowheader", name="つくば市", exact=True))
    expect(city.get_by_role("cell")).to_have_text(["1", "15", "8"])
    # What most have in common is said once.
    expect(members).to_contain_text(re.compile(r"ほかの\d+団体：\s*名前0・総称15・可能性8"))


def test_a_ward_of_tokyo_is_not_outside_tokyo(page):
    page.goto("/governments/131016")
    expect(page.get_by_role("heading", level=1)).to_have_text("千代田区")
    expect(page.get_by_role("main").locator(".above")).to_contain_text("特別区")
    expect(page.get_by_role("main")).not_to_contain_text("「都外市町村」 5件")
    expect(page.get_by_role("main").get_by_role("link", name="都外市町村", exact=True)).to_have_count(0)


def test_a_ward_of_a_city_leads_to_its_city(page):
    page.goto("/governments/141011")
    expect(page.get_by_role("heading", level=1)).to_contain_text("鶴見区")
    expect(page.get_by_role("main").get_by_role("link", name="横浜市").first).to_have_attribute(
        "href", "/governments/141003")


def test_the_numbers_of_governments_are_seen_on_a_telephone(reader):
    page = reader(width=360)
    for path, name in [("/governments", "地方別"), ("/governments/080004", "市区町村")]:
        page.goto(path)
        table = page.get_by_role("region", name=re.compile(name)).get_by_role("table")
        outside = table.evaluate(
            """table => [...table.querySelectorAll('td, th')].filter(cell => {
                 const box = cell.getBoundingClientRect();
                 return box.right > innerWidth || box.width < 1;
               }).length""")
        assert outside == 0, path


def test_the_page_of_a_sound_begins_with_its_list(reader):
    page = reader(width=360)
    page.goto("/governments?kana=あ")
    expect(page.get_by_role("heading", level=1)).to_have_text("あ行で始まる自治体")
    first = page.get_by_role("main").locator("ul.name-lists a").first
    assert first.bounding_box()["y"] < 640
    expect(page.get_by_role("main").locator("svg.tiles")).to_have_count(0)
    page.goto("/en/governments")
    expect(page.get_by_role("navigation", name="By reading").get_by_role("link")).to_have_text(
        ["A", "Ka", "Sa", "Ta", "Na", "Ha", "Ma", "Ya", "Ra", "Wa"])


def test_the_issuers_page_says_that_it_issued_the_list(page):
    page.goto("/governments/130001")
    expect(sentence(page)).to_have_text(re.compile("一覧の発行元 — 84事業を公表"))
    expect(page.get_by_role("main")).not_to_contain_text("関わる記載はありません")
    sentence(page).get_by_role("link").click()
    expect(page).to_have_url(re.compile("/editions/tokyo-2025$"))


def test_a_prefecture_that_nobody_names_says_so(page):
    page.goto("/governments/350001")
    expect(page.get_by_role("heading", level=1)).to_have_text("山口県")
    expect(sentence(page)).to_contain_text("名前で記載 0件")


@pytest.mark.parametrize("name", ["つくば市", "山梨県小菅村"])
def test_a_typed_address_with_a_name_leads_to_the_code(portal, name):
    answer = portal.ask(f"/governments/{name}")
    assert answer.status == 303
    assert re.fullmatch(r"/governments/\d{6}", portal.location(answer))


def test_a_name_in_the_query_leads_to_the_code(portal):
    answer = portal.ask("/governments?name=つくば市")
    assert (answer.status, portal.location(answer)) == (303, "/governments/082201")


def test_all_governments_can_be_reached_by_region_and_by_sound(page):
    page.goto("/governments")
    expect(page.get_by_role("main")).to_contain_text("47都道府県")
    expect(page.get_by_role("main")).to_contain_text("1,741市区町村")
    expect(page.get_by_role("region", name="地方別").locator("tr:has(td)")).to_have_count(47)
    page.get_by_role("navigation", name="五十音で探す").get_by_role("link", name="つ").or_(
        page.get_by_role("navigation", name="五十音で探す").get_by_role("link", name="た")).click()
    expect(page.get_by_role("main").get_by_role("link", name="つくば市", exact=True)).to_be_visible()


def test_the_map_gives_each_prefecture_with_its_number(page):
    page.goto("/governments")
    tiles = page.get_by_role("group", name="名前で記載された事業の数").get_by_role("link")
    expect(tiles).to_have_count(47)
    rows = page.get_by_role("region", name="地方別").get_by_role("row")
    for name, count in [("茨城県", 8), ("福島県", 10), ("山口県", 0), ("沖縄県", None)]:
        tile = tiles.and_(page.get_by_label(re.compile(f"^{name}")))
        expect(tile).to_have_count(1)
        number = int(re.search(r"(\d+)", tile.get_attribute("aria-label"))[1])
        row = rows.filter(has=page.get_by_role("rowheader", name=name, exact=True))
        expect(row.get_by_role("cell").first).to_have_text(str(number))
        assert count is None or number == count
