"""A finding that speaks of another place shows it."""

from playwright.sync_api import expect

from conftest import ROOT
from portal import follow

SENTENCE = "もう一つは「横浜市」の次に書かれています"


def test_a_programme_leads_to_the_words_that_a_finding_speaks_of(page):
    page.goto("/programmes/tokyo-2025-56")
    link = page.get_by_role("listitem").filter(has_text=SENTENCE).get_by_role("link")
    link.click()
    expect(page).to_have_url("/programmes/tokyo-2025-56#wording")
    quoted = page.locator("#wording + blockquote")
    expect(quoted).to_be_in_viewport()
    expect(quoted).to_contain_text("川崎市")


def test_the_findings_of_a_published_list_lead_to_the_programme(page):
    page.goto("/editions/tokyo-2025/checks")
    follow(page.get_by_role("listitem").filter(has_text=SENTENCE).first.get_by_role("link"))
    expect(page).to_have_url("/programmes/tokyo-2025-56#wording")


def test_the_findings_of_a_list_handed_in_quote_the_other_place(page):
    page.goto("/check")
    page.locator("input[type=file]").set_input_files(ROOT / "lists/tokyo-2025.txt")
    follow(page.locator("main form button").first)
    told = page.get_by_role("listitem").filter(has_text=SENTENCE).first
    expect(told).to_contain_text("101行目")
    expect(told.locator("[lang=ja] mark, [lang=ja]").first).to_contain_text("川崎市")
