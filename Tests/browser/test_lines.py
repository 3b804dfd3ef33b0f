"""Where lines end, and what stands beside what, at the widths of telephones and tablets."""

import pytest

from portal import address

# The words of some elements that a line's end cuts in two.
CUT = """elements => {
  const range = document.createRange(), cut = [];
  for (const element of elements) {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode())
      for (const word of nodes.currentNode.data.matchAll(/[A-Za-z]+/g)) {
        // A soft hyphen on the line before belongs to the letter after it.
        const [first, last] = [0, word[0].length - 1].map(letter => {
          range.setStart(nodes.currentNode, word.index + letter);
          range.setEnd(nodes.currentNode, word.index + letter + 1);
          return [...range.getClientRects()].at(-1)?.top;
        });
        if (first !== last) cut.push(word[0]);
      }
  }
  return cut;
}"""


@pytest.mark.parametrize("name, width", [("reach", 360), ("theme matrix", 768), ("bureaus", 360)])
def test_no_english_word_of_a_figure_is_cut(reader, name, width):
    page = reader(width=width)
    page.goto(address(name, "en"))
    assert page.locator("main :is(th, .bars a)").count() > 8
    assert page.locator("main :is(th, .bars a)").evaluate_all(CUT) == []


# What follows a closing bracket and yet begins a line.
TORN = """elements => {
  const range = document.createRange(), torn = [];
  const top = (node, at) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0]?.top;
  };
  for (const element of elements) {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), all = [];
    while (nodes.nextNode())
      for (let at = 0; at < nodes.currentNode.length; at++)
        all.push([nodes.currentNode.data[at], nodes.currentNode, at]);
    for (let i = 1; i < all.length; i++)
      if (/[」）]/.test(all[i - 1][0]) && /[ぁ-ん。、]/.test(all[i][0])
          && Math.abs(top(all[i - 1][1], all[i - 1][2]) - top(all[i][1], all[i][2])) > 9)
        torn.push(element.textContent);
  }
  return torn;
}"""


@pytest.mark.parametrize("name, titles", [
    ("findings of an edition", ".finding h2"), ("changes", ".change h3"), ("programme", "h1")])
@pytest.mark.parametrize("language", ["ja", "easy"])
def test_no_line_begins_with_what_belongs_to_a_bracket(reader, name, titles, language):
    page = reader(width=360)
    page.goto(address(name, language))
    assert page.locator(titles).count() > 0
    assert page.locator(titles).evaluate_all(TORN) == []


def test_every_theme_is_in_sight_on_a_tablet(reader):
    page = reader(width=768)
    page.goto("/maps/themes")
    box = page.locator(".scroll").first
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")


def test_participants_of_a_list_are_in_sight_on_a_tablet(reader):
    page = reader(width=768)
    page.goto("/editions/tokyo-2025")
    ends = page.locator("main tbody td:last-child").evaluate_all(
        "cells => cells.map(cell => cell.getBoundingClientRect().right)")
    assert len(ends) == 84 and max(ends) <= 768


@pytest.mark.parametrize("name", ["list", "programme", "events"])
def test_no_reading_is_torn(reader, portal, name):
    page = reader(width=360)
    page.context.add_cookies([{"name": "readings", "value": "on", "url": portal.origin}])
    page.goto(address(name, "easy"))
    torn = page.locator("main ruby").evaluate_all(
        """rubies => rubies.filter(ruby => {
          const range = document.createRange(), tops = new Set();
          for (const node of ruby.childNodes) if (node.data) {
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) tops.add(Math.round(box.top));
          }
          return tops.size > 1;
        }).map(ruby => ruby.textContent)""")
    assert page.locator("main ruby").count() > 10
    assert torn == []


@pytest.mark.parametrize("name", ["special ward", "prefecture", "designated city", "ward"])
def test_neighbours_follow_what_the_list_says(reader, name):
    page = reader(width=360)
    page.goto(address(name, "ja"))
    aside = page.locator("aside").bounding_box()["y"]
    rows = page.locator("main .rows:not(aside *)").evaluate_all(
        """lists => lists.filter(list => list.checkVisibility())
          .map(list => list.getBoundingClientRect().bottom + scrollY)""")
    assert rows and max(rows) <= aside


def test_what_concerns_only_the_prefecture_is_unfolded_where_there_is_nothing_else(page):
    page.goto(address("ward", "ja"))
    assert page.locator("main details:has(.rows)").get_attribute("open") is not None
    page.goto(address("city", "ja"))
    fold = page.locator("main details", has_text="茨城県：")
    assert fold.get_attribute("open") is None


def test_a_page_behind_the_last_says_so_before_all_else(reader):
    page = reader(width=360)
    page.goto(address("behind the last page", "ja"))
    assert page.locator(".empty").bounding_box()["y"] < 500
    assert page.locator("details.facets").get_attribute("open") is None


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_search_has_a_label_to_be_seen(reader, width):
    page = reader(width=width)
    page.goto("/about")
    label, field = (page.locator(one).bounding_box() for one in (".top label", "#q"))
    assert label["width"] > 40 and label["y"] + label["height"] <= field["y"]


def test_all_participants_are_told_with_the_words_that_include_them(page):
    page.goto(address("participants", "ja"))
    section = page.locator("main section", has_text="総称に含まれる")
    assert "「全国道府県」に含まれるため" in section.text_content()


def test_weeks_and_days_of_a_month_stand_on_one_line(reader):
    page = reader(width=1280)
    page.goto(address("month of events", "ja"))
    tops = page.locator(".month tbody tr").nth(1).evaluate(
        """row => [row.querySelector('th a').lastChild, row.querySelector('.short').firstChild]
          .map(text => {
            const range = document.createRange();
            range.selectNodeContents(text);
            return range.getBoundingClientRect().top;
          })""")
    assert abs(tops[0] - tops[1]) < 1
