"""Drawings and tables say what they are to whoever does not see them."""

import re

import pytest
from portal import LANGUAGES, TYPES


def numbers(table):
    """The numbers in a table's last column, without that of the list's issuer."""
    rows = [row.inner_text().split() for row in table.get_by_role("row").all()[1:]]
    return [int(row[-1]) for row in rows if "東京都" not in row[0] and row[0] != "Tokyo"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_map_says_its_highest_and_lowest_numbers_in_one_sentence(shown, language):
    page = shown("maps", language)
    counts = numbers(page.get_by_role("table").first)
    for drawing in page.locator("svg.tiles, svg.outline").all():
        sentence = drawing.get_attribute("aria-label")
        told = [int(number) for number in re.findall(r"\d+", sentence)]
        assert max(counts) in told and told[-1] == min(counts), sentence


@pytest.mark.parametrize("name, drawing", [
    ("years", ".slope svg"), ("ties", ".ties svg"), ("municipalities", "svg.points"),
    ("home", "svg.tiles")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_tells_what_is_most_and_what_is_least(shown, name, drawing, language):
    said = shown(name, language).locator(drawing).first.get_attribute("aria-label")
    words = ("最も多い", "最も少ない") if language == "ja" else ("most for", "fewest for")
    assert all(word in said for word in words), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_leads_to_a_programme_tells_whom_it_ties(shown, language):
    page = shown("ties", language)
    rows = page.get_by_role("table").first.get_by_role("row").all()[1:]
    assert rows
    for row in rows:
        other = row.get_by_role("rowheader").get_by_role("link").first.inner_text()
        for link in row.locator(".numbers a").all():
            name = link.get_attribute("aria-label")
            assert name.startswith("No. " + link.inner_text())
            assert other in name and ("福島県" if language == "ja" else "Fukushima") in name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TYPES)
def test_every_table_has_a_name(shown, name, language):
    assert shown(name, language).evaluate(
        """() => [...document.querySelectorAll('main table')]
          .filter(table => !table.caption?.textContent.trim()
            && !table.getAttribute('aria-label')?.trim()
            && !document.getElementById(table.getAttribute('aria-labelledby'))?.textContent.trim())
          .map(table => table.outerHTML.slice(0, 120))""") == []
