"""Readers can tell of mistakes where the operator says where, and are not asked elsewhere."""

import json
import subprocess
import urllib.parse

import pytest

from conftest import ROOT, serve

MAIL = "mailto:list@example.lg.jp"
FORM = "https://example.lg.jp/form"
ASKING = ["/programmes/tokyo-2025-74", "/governments/082201", "/events/130001-S01", "/about"]


@pytest.fixture(scope="module", params=[MAIL, FORM])
def asking(request, tmp_path_factory):
    """A portal whose operator wants to hear of mistakes, and where."""
    for portal in serve(tmp_path_factory.mktemp("asking"), "--contact", request.param):
        yield portal, request.param


def links(text, words):
    """The addresses of the links with these words."""
    return [part.rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
            for part in text.split(f">{words}</a>")[:-1]]


@pytest.mark.parametrize("prefix", ["", "/easy", "/en"])
def test_statements_name_the_contact(asking, prefix):
    portal, contact = asking
    shown = contact.removeprefix("mailto:")
    for path in ["/about", "/about/accessibility"]:
        [found] = links(portal.ask(prefix + path).text, shown)
        assert found.startswith(contact)


def test_statements_say_where_there_is_no_contact(portal):
    for path in ["/about", "/about/accessibility"]:
        assert "連絡先がまだ設定されていません" in portal.ask(path).text


@pytest.mark.parametrize("path", ASKING)
@pytest.mark.parametrize("prefix, words", [("", "誤りを知らせる"), ("/en", "Report an error")])
def test_pages_lead_to_the_operator(asking, path, prefix, words):
    portal, contact = asking
    found = links(portal.ask(prefix + path).text, words)
    # Beside what the page tells, and in its foot.
    assert len(found) == 2 and len(set(found)) == 1
    if contact == FORM:
        assert found[0] == FORM
        return
    parts = urllib.parse.urlsplit(found[0])
    query = urllib.parse.parse_qs(parts.query)
    assert f"{parts.scheme}:{parts.path}" == MAIL
    assert query["subject"][0].endswith(prefix + path)
    assert query["body"] == [portal.origin + prefix + path]


def test_programs_are_told_too(asking):
    portal, contact = asking
    told = json.loads(portal.ask("/api/v1/openapi.json").text)["info"]["contact"]
    assert told == ({"email": "list@example.lg.jp"} if contact == MAIL else {"url": FORM})
    things = json.loads(portal.ask("/data/catalog.jsonld").text)["@graph"]
    kinds = [thing for thing in things if thing["@type"] in ("dcat:Dataset", "dcat:DataService")]
    assert kinds
    for thing in kinds:
        point = thing["dcat:contactPoint"]
        assert (point.get("vcard:hasEmail") or point.get("vcard:hasURL")) == {"@id": contact}


def test_nobody_is_asked_for_where_nobody_listens(portal):
    for path in ASKING:
        assert "誤りを知らせる" not in portal.ask(path).text
    assert "contact" not in json.loads(portal.ask("/api/v1/openapi.json").text)["info"]
    assert "contactPoint" not in portal.ask("/data/catalog.jsonld").text


@pytest.mark.parametrize("contact", [
    "list@example.lg.jp", "javascript:alert(1)", "https://", "mailto:", "mailto:a@b?subject=x",
    "mailto:a@b,c@d", "ftp://example.lg.jp"])
def test_what_is_no_address_is_refused(contact, tmp_path):
    ended = subprocess.run(
        [ROOT / ".build/debug/renkei", "serve", "--port", "0", "--database",
         tmp_path / "renkei.sqlite", "--contact", contact], capture_output=True, text=True,
        timeout=60)
    assert ended.returncode != 0
    assert "--contact" in ended.stderr
