"""A brief prints on one sheet of A4 from the browser, too, and nothing of it is cut off."""

import re
import subprocess

import pytest
from playwright.sync_api import expect

from portal import LANGUAGES

SHEETS = [
    "/governments/082201", "/governments/080004", "/governments/141003", "/governments/140007",
    "/governments/194425", "/governments/130001", "/governments/352012",
    "/programmes/tokyo-2025-11", "/programmes/tokyo-2025-53", "/programmes/tokyo-2025-56",
    "/programmes/tokyo-2025-74", "/programmes/tokyo-2025-75", "/programmes/tokyo-2025-76",
]


def facts(path):
    """What poppler says of a PDF."""
    lines = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    return dict(re.findall(r"^([^:]+): +(.*)$", lines, re.M))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", SHEETS)
def test_a_brief_prints_on_one_page(page, tmp_path, sheet, language):
    page.goto(("" if language == "ja" else "/en") + sheet + "/brief")
    page.pdf(path=tmp_path / "sheet.pdf", format="A4", prefer_css_page_size=True)
    assert facts(tmp_path / "sheet.pdf")["Pages"] == "1"


def test_the_page_and_the_pdf_say_the_same(page, portal, tmp_path):
    page.goto("/governments/141003/brief")
    shown = page.locator("article.sheet h2, article.sheet .in-row li").all_inner_texts()
    file = tmp_path / "brief.pdf"
    file.write_bytes(portal.ask("/governments/141003/brief.pdf").body)
    text = subprocess.run(
        ["pdftotext", "-raw", file, "-"], check=True, capture_output=True, text=True).stdout
    said = re.sub(r"\s", "", text)
    for part in shown:
        for line in part.splitlines():
            assert re.sub(r"\s", "", line) in said


def test_paper_has_the_sheet_alone(page):
    page.goto("/governments/082201/brief")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for hidden in ["header.top", "footer.foot", ".crumbs", ".tools"]:
        expect(page.locator(hidden).first).to_be_hidden()


def test_any_page_says_on_paper_where_it_is_from_and_when_it_was_printed(page):
    page.goto("/governments/082201")
    printed = page.locator(".printed")
    expect(printed).to_be_hidden()
    page.emulate_media(media="print")
    expect(printed).to_be_visible()
    expect(printed).to_contain_text("/governments/082201")
    expect(printed).to_contain_text("印刷日 令和")


def test_governments_are_chosen_by_name(page):
    page.goto("/compare")
    page.get_by_label("自治体1", exact=True).fill("つくば市")
    page.get_by_label("自治体2", exact=True).fill("日立市")
    page.get_by_role("main").get_by_role("button", name="くらべる").click()
    page.wait_for_url("**/compare?g=082201&g=082023")
    expect(page.get_by_role("heading", level=1)).to_have_text("つくば市と日立市をくらべる")
