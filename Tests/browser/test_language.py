"""Every page is in Japanese and in English, and says which language each of its parts is in."""

import re
import urllib.parse

import pytest
from playwright.sync_api import expect

from portal import LANGUAGES, PAGES, address, follow


def path_and_query(page):
    parts = urllib.parse.urlsplit(urllib.parse.unquote(page.url))
    return parts.path + ("?" + parts.query if parts.query else "")


@pytest.mark.parametrize("name", PAGES)
def test_the_switch_of_language_keeps_the_page_and_its_query(page, name):
    page.goto(address(name, "ja"))
    switch = page.get_by_role("banner").get_by_role("link", name="English")
    expect(switch).to_have_attribute("lang", "en")
    expect(switch).to_have_attribute("hreflang", "en")
    follow(switch)
    assert path_and_query(page).replace("%20", " ") == address(name, "en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    back = page.get_by_role("banner").get_by_role("link", name="日本語", exact=True)
    expect(back).to_have_attribute("lang", "ja")
    follow(back)
    assert path_and_query(page).replace("%20", " ") == address(name, "ja")
    expect(page.locator("html")).to_have_attribute("lang", "ja")


@pytest.mark.parametrize("name", PAGES)
def test_japanese_on_an_english_page_is_told_to_be_japanese(shown, name):
    page = shown(name, "en")
    unmarked = page.evaluate(
        """() => {
          const typed = decodeURIComponent(location.href);
          const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.data.trim();
            // What a reader typed is in whatever language they typed it.
            const japanese = (text.match(/[\\u3041-\\u30ff\\u3005\\u4e00-\\u9fff]+/g) ?? [])
              .filter(words => !typed.includes(words));
            if (!japanese.length) continue;
            const holder = walker.currentNode.parentElement;
            if (holder.closest('datalist, script, style')) continue;
            if (holder.closest('[lang]').lang !== 'ja')
              found.push(holder.localName + '.' + holder.className + ': ' + text.slice(0, 40));
          }
          return found;
        }""")
    assert unmarked == []


@pytest.mark.parametrize("name", PAGES)
def test_links_of_an_english_page_stay_in_english(shown, name):
    page = shown(name, "en")
    strays = page.evaluate(
        """() => [...document.querySelectorAll('a[href^="/"], form')]
          .filter(element => !element.matches('[hreflang=ja]'))
          .map(element => element.getAttribute('href') ?? element.getAttribute('action'))
          // What programs fetch has one address in all languages.
          .filter(target => !/^\\/en(\\/|\\?|#|$)/.test(target) && !/^\\/((api|data)\\/|oembed\\?)/.test(target))""")
    assert strays == []


def test_search_in_english_finds_the_same(page):
    page.goto("/en")
    page.get_by_label("Name of a place, or words").fill("水素 福島県")
    follow(page.get_by_role("button", name="Search"))
    expect(page.get_by_role("main").locator("p.lead")).to_contain_text(
        re.compile("水素.*Fukushima Prefecture.*1 programme"))
    expect(page.get_by_role("main").locator("ol.rows > li")).to_contain_text("Named")


@pytest.mark.parametrize("typed", ["Tsukuba", "Tsukuba City", "Fukushima"])
def test_an_english_name_finds_the_place(page, typed):
    page.goto("/en")
    page.get_by_label("Name of a place, or words").fill(typed)
    follow(page.get_by_role("button", name="Search"))
    name = typed.split()[0]
    expect(page.get_by_role("main")).to_contain_text(re.compile(f"{name} (City|Prefecture)"))


def test_english_says_the_relations_in_its_own_words(page):
    page.goto("/en/governments/082201")
    expect(page.get_by_role("main").locator("p.lead")).to_have_text(
        "Named in 1, included in 15, possible in 8 programmes of the FY 2025 list"
        " of Tokyo Metropolis.")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tsukuba City")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_tells_machines_of_its_twin(portal, language):
    text = portal.ask(address("programme", language)).text
    twins = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', text))
    paths = {tag: urllib.parse.urlsplit(twin).path for tag, twin in twins.items()}
    assert paths == {
        "ja": address("programme", "ja"), "en": address("programme", "en"),
        "x-default": address("programme", "en")}


def test_machines_are_told_an_address_where_the_portal_can_be_reached(portal):
    text = portal.ask("/programmes/tokyo-2025-74").text
    canonical = re.search(r'<link rel="canonical" href="([^"]+)"', text)[1]
    assert canonical == portal.origin + "/programmes/tokyo-2025-74"


@pytest.mark.parametrize("path", [
    "/programmes/tokyo-2025-74", "/programmes/tokyo-2025-74/participants",
    "/programmes/tokyo-2025-74/brief", "/programmes/tokyo-2025-75",
    "/governments/141003/brief", "/compare?g=141003&g=121002",
    "/embed/programmes/tokyo-2025-74", "/embed?url=/programmes/tokyo-2025-74",
])
def test_english_pages_call_a_programme_by_its_english_name(portal, path):
    name = "Support for water utilities of the capital region"
    assert name in portal.ask("/en" + path).text
    assert name not in portal.ask(path).text
