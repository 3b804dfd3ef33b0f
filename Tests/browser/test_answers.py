"""Wrong addresses are answered helpfully, and machines get what HTTP promises them."""

import json
import re

import pytest
from playwright.sync_api import expect

from portal import LANGUAGES, address, follow


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_not_there_says_so_and_leads_on(page, portal, language):
    assert portal.ask(address("not found", language)).status == 404
    page.goto(address("not found", language))
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "ページが見つかりません" if language == "ja" else "Page not found")
    expect(page.get_by_role("main")).to_contain_text("/nothing/小菅村")
    assert page.get_by_role("main").get_by_role("link").count() == 3
    assert page.title().startswith("エラー" if language == "ja" else "Error")


def test_the_search_box_is_ready_with_the_last_part_of_a_wrong_address(page):
    page.goto("/nothing/小菅村")
    expect(page.get_by_label("自治体名・ことば")).to_have_value("小菅村")
    follow(page.get_by_role("button", name="検索"))
    expect(page.get_by_role("heading", level=1)).to_have_text("小菅村")


@pytest.mark.parametrize("path", [
    "/programmes?page=x", "/programmes?page=0", "/programmes?sort=colour", "/programmes?at=999999",
    "/programmes?relation=maybe"])
def test_a_value_that_cannot_be_read_is_named(portal, path):
    answer = portal.ask(path)
    assert answer.status == 400
    assert answer.headers["content-type"].startswith("text/html")
    assert path.split("=")[1] in answer.text.split("<main")[1]


@pytest.mark.parametrize("path", [
    "/governments/000000", "/programmes/tokyo-2025-999", "/groups/nobody", "/themes/nothing",
    "/bureaus/nobody", "/editions/tokyo-1999", "/editions/tokyo-2025/999"])
def test_what_is_unknown_is_not_found(portal, path):
    assert portal.ask(path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_pages_are_only_read(portal, method):
    answer = portal.ask("/programmes", method=method, body=b"")
    assert answer.status == 405
    assert {part.strip() for part in answer.headers["allow"].split(",")} == {"GET", "HEAD"}
    assert "<h1" in answer.text


@pytest.mark.parametrize(("path", "status"), [
    ("/api/v1/programmes/tokyo-2025-999", 404), ("/api/v1/governments/000000", 404),
    ("/api/v1/nothing", 404), ("/api/v1/programmes?limit=x", 400)])
def test_the_interface_answers_faults_as_problems(portal, path, status):
    answer = portal.ask(path)
    assert answer.status == status
    assert answer.headers["content-type"].startswith("application/problem+json")
    problem = json.loads(answer.body)
    assert problem["status"] == status
    assert problem["title"] and problem["detail"] and problem["type"]


def test_the_interface_refuses_other_methods_as_a_problem(portal):
    answer = portal.ask("/api/v1/programmes", method="DELETE")
    assert answer.status == 405
    assert answer.headers["content-type"].startswith("application/problem+json")


def test_the_interface_gives_what_the_page_shows(portal):
    programme = json.loads(portal.ask("/api/v1/programmes/tokyo-2025-74").body)
    assert "首都圏水道事業体支援事業" in json.dumps(programme, ensure_ascii=False)
    government = json.loads(portal.ask("/api/v1/governments/082201").body)
    counts = [len(government[relation]) for relation in ("named", "covered", "possible")]
    assert counts == [1, 15, 8]


@pytest.mark.parametrize("path", ["/", "/programmes/tokyo-2025-74", "/governments/082201",
                                  "/programmes?q=水素", "/api/v1/programmes/tokyo-2025-74"])
def test_what_has_not_changed_is_not_sent_again(portal, path):
    first = portal.ask(path)
    again = portal.ask(path, headers={"If-None-Match": first.headers["etag"]})
    assert again.status == 304
    assert again.body == b""
    assert again.headers["etag"] == first.headers["etag"]
    assert portal.ask(path, headers={"If-None-Match": '"other"'}).status == 200


@pytest.mark.parametrize("path", ["/", "/governments/082201", "/nothing", "/api/v1/themes"])
def test_head_answers_as_get_without_the_body(portal, path):
    get, head = portal.ask(path), portal.ask(path, method="HEAD")
    assert head.status == get.status
    assert head.body == b""
    for name in ("content-type", "content-length"):
        assert head.headers[name] == get.headers[name]


@pytest.mark.parametrize(("path", "target"), [
    ("/programmes/", "/programmes"), ("/governments/082201/?a=b", "/governments/082201?a=b"),
    ("//example.org/", "/example.org")])
def test_a_slash_too_many_is_taken_away_on_this_host(portal, path, target):
    answer = portal.ask(path)
    assert (answer.status, portal.location(answer)) == (308, target)


def test_the_document_of_the_interface_tells_its_paths(portal):
    document = json.loads(portal.ask("/api/v1/openapi.json").body)
    assert document["openapi"].startswith("3.")
    assert any(path.endswith("/search") for path in document["paths"])


def test_robots_and_the_map_of_the_site_are_there(portal):
    assert portal.ask("/robots.txt").status == 200
    site = portal.ask("/sitemap.xml")
    assert site.status == 200
    assert re.search("/programmes/tokyo-2025-74<", site.text)
