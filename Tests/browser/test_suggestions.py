"""What a word may mean is suggested while it is typed, by keyboard and pointer, and to the ear."""

import re

import pytest
from playwright.sync_api import expect

from portal import follow
from test_axe import findings


@pytest.fixture
def field(page):
    """The search field of the first page, with its list and what is asked for it."""
    page.goto("/")
    field = page.get_by_role("combobox", name="自治体名・ことば")
    field.focus()
    expect(field).to_have_attribute("aria-expanded", "false")
    return field


def suggested(page):
    return page.get_by_role("option")


def asked(page):
    """The requests for suggestions, as they are sent."""
    sent = []
    page.on("request", lambda request: sent.append(request.url)
            if "/completions?" in request.url else None)
    return sent


def test_typing_opens_a_list_that_is_told(page, field):
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("つくば")
    expect(page.get_by_role("listbox", name="候補")).to_be_visible()
    expect(suggested(page).first).to_have_text("茨城県つくば市")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status")).to_have_text(
        re.compile(f"候補 {suggested(page).count()}件"))
    assert field.get_attribute("aria-controls") == page.get_by_role("listbox").get_attribute("id")


def test_arrows_walk_the_list_and_back_into_the_field(page, field):
    field.press_sequentially("つくば")
    options = suggested(page)
    expect(options.first).to_be_visible()
    number = options.count()
    assert number > 1
    for place in range(number):
        field.press("ArrowDown")
        expect(field).to_have_attribute(
            "aria-activedescendant", options.nth(place).get_attribute("id"))
        expect(page.get_by_role("option", selected=True)).to_have_count(1)
        expect(options.nth(place)).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(field).to_be_focused()


def test_enter_takes_a_suggestion_and_then_searches(page, field):
    field.press_sequentially("小菅")
    expect(suggested(page).first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("山梨県小菅村")
    expect(page.get_by_role("listbox")).to_have_count(0)
    with page.expect_navigation():
        field.press("Enter")
    expect(page).to_have_url(re.compile("/governments/194425"))


def test_enter_without_a_choice_searches_for_what_is_typed(page, field):
    field.press_sequentially("水素")
    with page.expect_navigation():
        field.press("Enter")
    assert "%E6%B0%B4%E7%B4%A0" in page.url


def test_escape_closes_the_list_and_keeps_the_words(page, field):
    field.press_sequentially("つく")
    expect(suggested(page).first).to_be_visible()
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(field).to_have_value("つく")
    field.press("ArrowDown")
    expect(suggested(page).first).to_be_visible()


def test_a_pointer_takes_a_suggestion(page, field):
    field.press_sequentially("つくば")
    suggested(page).first.click()
    expect(field).to_have_value("茨城県つくば市")
    expect(field).to_be_focused()
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_nothing_is_asked_while_a_word_is_composed(page, field):
    sent = asked(page)
    field.focus()
    session = page.context.new_cdp_session(page)
    for text in ("t", "つ", "つk", "つく"):
        session.send("Input.imeSetComposition",
                     {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    expect(field).to_have_value("つく")
    # Longer than a pause in typing, by the page's own clock.
    page.evaluate("() => new Promise(done => setTimeout(done, 600))")
    assert sent == []
    session.send("Input.insertText", {"text": "つく"})
    expect(suggested(page).first).to_be_visible()
    assert len(sent) == 1


def test_quick_typing_asks_once(page, field):
    sent = asked(page)
    field.press_sequentially("つくば市")
    expect(suggested(page).first).to_be_visible()
    assert len(sent) <= 2


def test_what_is_typed_before_the_script_is_there_is_not_lost(page):
    held = []
    page.route("**/suggestions-*.js", lambda route: held.append(route))
    page.goto("/")
    field = page.get_by_role("combobox")
    with page.expect_request("**/suggestions-*.js"):
        field.press_sequentially("つくば")
    assert suggested(page).count() == 0
    held[0].continue_()
    expect(suggested(page).first).to_be_visible()


def test_a_page_that_is_only_read_brings_no_suggestions(page):
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto("/", wait_until="networkidle")
    assert not [url for url in sent if "suggestions-" in url]


def test_the_list_moves_nothing(page, field):
    where = "() => document.querySelector('.examples').getBoundingClientRect().top"
    before, height = page.evaluate(where), page.evaluate("() => document.body.scrollHeight")
    field.press_sequentially("つくば")
    expect(suggested(page).first).to_be_visible()
    assert page.evaluate(where) == before
    assert page.evaluate("() => document.body.scrollHeight") == height


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_an_open_list(reader, scheme, width):
    page = reader(width=width, color_scheme=scheme)
    page.goto("/en")
    field = page.get_by_role("combobox")
    field.press_sequentially("Tsuku")
    expect(suggested(page).first).to_be_visible()
    field.press("ArrowDown")
    assert findings(page) == []
    box, room = page.get_by_role("listbox").bounding_box(), field.bounding_box()
    assert box["width"] == room["width"] and box["y"] >= room["y"] + room["height"]


@pytest.mark.parametrize("where, name", [("/compare", "自治体2"), ("/maps/ties", "自治体名・コード")])
def test_fields_for_a_government_suggest_governments_only(page, where, name):
    page.goto(where)
    field = page.get_by_role("combobox", name=name)
    field.fill("")
    field.press_sequentially("東")
    expect(suggested(page).first).to_be_visible()
    assert all(re.search("[都道府県市区町村]$", text) for text in suggested(page).all_inner_texts())
    field.press("Escape")
    field.fill("")
    field.press_sequentially("日立")
    expect(suggested(page).first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("茨城県日立市")


def test_without_a_script_the_form_suggests_and_searches_as_ever(reader):
    page = reader(java_script_enabled=False)
    page.goto("/")
    field = page.locator("#q")
    assert field.get_attribute("list") == "names"
    field.fill("つくば市")
    follow(page.get_by_role("button", name="検索"))
    expect(page).to_have_url(re.compile("/governments/082201"))
