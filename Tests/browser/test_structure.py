"""Every page is built so that it can be found one's way about without seeing it."""

import pytest
from playwright.sync_api import expect

from portal import LANGUAGES, PAGES, address

EVERY_PAGE = pytest.mark.parametrize(
    ("name", "language"), [(name, language) for language in LANGUAGES for name in PAGES])


@EVERY_PAGE
def test_headings_begin_with_the_only_first_one_and_skip_no_level(shown, name, language):
    page = shown(name, language)
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.localName[1])")
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels
    empty = page.evaluate(
        "() => [...document.querySelectorAll('h1,h2,h3')].filter(h => !h.textContent.trim()).length")
    assert empty == 0
    # Nothing of a template or of markup is left as it was written; two pages show code.
    if name not in {"embedding", "api"}:
        text = page.locator("body").inner_text()
        assert "{{" not in text and "</" not in text


@EVERY_PAGE
def test_landmarks_are_there_and_told_apart(shown, name, language):
    page = shown(name, language)
    for role in ["banner", "main", "contentinfo", "search"]:
        expect(page.get_by_role(role)).to_have_count(1)
    names = page.evaluate(
        "() => [...document.querySelectorAll('nav')].map(nav => nav.getAttribute('aria-label'))")
    assert all(names) and len(set(names)) == len(names), names
    assert "主な場所" in names or "Main places" in names
    outside = page.evaluate(
        """() => [...document.body.children].filter(element =>
             !element.matches('header, main, footer, a.skip, svg.sprite')).length""")
    assert outside == 0


@EVERY_PAGE
def test_the_first_link_skips_to_the_main_text(page, name, language):
    page.goto(address(name, language))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("本文へ" if language == "ja" else "Skip to the main text")
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_tell_pages_apart_and_end_with_the_name(portal, language):
    titles = {}
    for name in PAGES:
        text = portal.ask(address(name, language)).text
        title = text.split("<title>")[1].split("</title>")[0]
        assert title.endswith(" ・ Renkei" if language == "ja" else " · Renkei"), title
        titles.setdefault(title, []).append(name)
    errors = {"not found", "unreadable"}
    same = [names for names in titles.values() if len(names) > 1 and not set(names) <= errors]
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_results_is_part_of_the_title(portal, language):
    first, second = (
        portal.ask(address("list", language) + f"?page={number}").text.split("<title>")[1]
        .split("</title>")[0] for number in (1, 2))
    assert first != second


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_ids_are_given_once_and_every_reference_has_its_target(shown, name, language):
    page = shown(name, language)
    faults = page.evaluate(
        """() => {
          const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
          const faults = ids.filter((id, place) => ids.indexOf(id) !== place)
            .map(id => 'twice: ' + id);
          for (const link of document.querySelectorAll('a[href^="#"]'))
            if (!document.getElementById(decodeURIComponent(link.hash.slice(1))))
              faults.push('no target: ' + link.hash);
          for (const link of document.querySelectorAll('a[href=""], a:not([href])'))
            faults.push('leads nowhere: ' + link.outerHTML);
          for (const element of document.querySelectorAll('[aria-labelledby], [for]'))
            for (const id of
                 (element.getAttribute('aria-labelledby') ?? element.htmlFor).split(' '))
              if (!document.getElementById(id)) faults.push('no label: ' + id);
          return faults;
        }""")
    assert faults == []


@pytest.mark.parametrize(
    "name", ["home", "results", "programme", "city", "prefecture", "edition", "group"])
def test_marks_always_stand_beside_their_words(shown, name):
    page = shown(name, "ja")
    alone = page.evaluate(
        """() => {
          const words = ['名前で記載', '総称に含まれる', '該当の可能性', '記載なし', '一覧の発行元'];
          return [...document.querySelectorAll('main svg.mark')].filter(mark => {
            const around = mark.closest('.spine-head, .open-phrase, .spine div[id], li, p, h2')
              ?? mark.parentElement;
            const said = around.textContent + (mark.getAttribute('aria-label') ?? '');
            return !words.some(word => said.includes(word));
          }).map(mark => mark.parentElement.outerHTML.slice(0, 120));
        }""")
    assert alone == []
