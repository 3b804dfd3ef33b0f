"""The design page tells the colours that pages have, and their contrasts as they are."""

import re

import pytest

from portal import LANGUAGES


def luminance(colour):
    """The relative luminance of #rrggbb by WCAG 2."""
    parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=LANGUAGES)
def tokens(shown, request):
    """What the table says of each colour: its use, and for each scheme its value and contrasts."""
    rows = {}
    for row in shown("design", request.param).locator("tbody tr").all():
        cells = row.locator("th, td").all_inner_texts()
        if not cells[0].startswith("--"):
            continue
        schemes = []
        for cell in cells[1:]:
            lines = [line for line in cell.strip().split("\n") if line]
            schemes.append((lines[0].strip(), dict(line.split() for line in lines[1:])))
        name, use = cells[0].removeprefix("--").split("\n", 1)
        rows[name.strip()] = (use, schemes)
    return rows


def test_every_colour_has_a_value_and_a_use(tokens):
    assert {"paper", "ink", "link", "named", "covered", "possible", "knot", "focus"} <= set(tokens)
    for name, (use, schemes) in tokens.items():
        assert use.strip(), name
        assert len(schemes) == 2
        for value, contrasts in schemes:
            assert re.fullmatch("#[0-9a-f]{6}", value), name
            assert contrasts, name


def test_the_contrasts_are_those_of_the_values(tokens):
    seen = 0
    for name, (_, schemes) in tokens.items():
        for scheme, (value, contrasts) in enumerate(schemes):
            for other, ratio in contrasts.items():
                if other in tokens:
                    seen += 1
                    assert f"{contrast(value, tokens[other][1][scheme][0]):.2f}" == ratio, name
    assert seen > 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_values_are_those_that_pages_have(reader, scheme):
    page = reader(color_scheme=scheme)
    page.goto("/about/design")
    place = ["light", "dark"].index(scheme)
    for token, element, style in [("paper", "html", "backgroundColor"), ("ink", "html", "color"),
                                  ("edge", "#q", "borderTopColor")]:
        row = page.locator("tbody tr").filter(has=page.get_by_text(f"--{token}", exact=True))
        value = row.locator("td").nth(place).locator("code").inner_text()
        seen = page.locator(element).evaluate(f"e => getComputedStyle(e).{style}")
        assert [int(value[at:at + 2], 16) for at in (1, 3, 5)] == [
            int(part) for part in re.findall(r"\d+", seen)], token


def test_the_sizes_are_those_of_the_sheet(portal):
    sheet = re.search(r'href="([^"]+\.css)"', portal.ask("/about/design").text)[1]
    sizes = re.findall(r"font(?:-size)?:[^;}]*?([\d.]+)rem", portal.ask(sheet).text)
    told = re.findall(r"([\d.]+) rem ", portal.ask("/about/design").text)
    assert [float(size) for size in told] == sorted({float(size) for size in sizes} | {1})
