"""axe finds nothing on any type of page, in either language, narrow or wide, light or dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from portal import LANGUAGES, TYPES, address

OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},
}


def findings(page):
    violations = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{violation['id']} ({violation['help']}) at {node['target']}: {node['html'][:140]}"
        for violation in violations for node in violation["nodes"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TYPES)
def test_axe_finds_nothing(inspected, name, language):
    inspected.emulate_media(color_scheme="light")
    inspected.goto(address(name, language))
    for width in (360, 1280):
        inspected.set_viewport_size({"width": width, "height": 900})
        assert findings(inspected) == [], f"at {width}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["home", "results", "programme", "city"])
def test_axe_finds_nothing_in_the_dark(inspected, name, language):
    inspected.emulate_media(color_scheme="dark")
    inspected.goto(address(name, language))
    for width in (360, 1280):
        inspected.set_viewport_size({"width": width, "height": 900})
        assert findings(inspected) == [], f"at {width}"


def test_axe_finds_nothing_where_everything_is_unfolded(inspected):
    inspected.emulate_media(color_scheme="light")
    for name in ["home", "programme with a class", "city", "governments", "group"]:
        inspected.goto(address(name, "ja"))
        inspected.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
        assert findings(inspected) == [], name
