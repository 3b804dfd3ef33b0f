"""axe finds nothing on any type of page, in either language, narrow or wide, light or dark."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from portal import LANGUAGES, TYPES, address, resize

OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},
}


def findings(page):
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate(
        "async options => (await axe.run(document, options)).violations", OPTIONS)
    return [
        f"{violation['id']} ({violation['help']}) at {node['target']}: {node['html'][:140]}"
        for violation in violations for node in violation["nodes"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TYPES)
def test_axe_finds_nothing(shown, name, language):
    page = shown(name, language)
    for width in (360, 1280):
        resize(page, width)
        assert findings(page) == [], f"at {width}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["home", "results", "programme", "city"])
def test_axe_finds_nothing_in_the_dark(reader, name, language):
    page = reader(color_scheme="dark")
    page.goto(address(name, language))
    for width in (360, 1280):
        resize(page, width)
        assert findings(page) == [], f"at {width}"


def test_axe_finds_nothing_where_everything_is_unfolded(reader):
    page = reader()
    for name in ["home", "programme with a class", "city", "governments", "group"]:
        page.goto(address(name, "ja"))
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
        assert findings(page) == [], name
