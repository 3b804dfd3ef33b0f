"""The interface keeps what its description says: schemathesis asks what the description allows and
what it does not, and every example of the description is asked as it stands."""

import html
import json
import pathlib
import re
import shlex
import shutil
import subprocess

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import checks
from schemathesis.specs.openapi import checks as conformance

from portal import LANGUAGES, address

ROOT = pathlib.Path(__file__).resolve().parents[2]
DESCRIPTION = ROOT / "Sources/Portal/Resources/openapi.yaml"
CHECKS = [
    checks.not_a_server_error, conformance.status_code_conformance,
    conformance.content_type_conformance, conformance.response_schema_conformance,
    conformance.response_headers_conformance, conformance.negative_data_rejection,
    conformance.unsupported_method]
# JSON-RPC answers what it cannot do with 200 and an error inside.
OWN_ERRORS = {"/mcp"}

schema = schemathesis.openapi.from_path(DESCRIPTION)


@schema.parametrize()
@settings(
    max_examples=12, derandomize=True, deadline=None, database=None,
    suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate])
def test_every_operation_keeps_to_the_description(case, patient_portal):
    excluded = [conformance.negative_data_rejection] if case.path in OWN_ERRORS else []
    case.call_and_validate(
        base_url=patient_portal.origin,
        checks=[check for check in CHECKS if check not in excluded])


@pytest.fixture(scope="module")
def document(patient_portal):
    return json.loads(patient_portal.ask("/api/v1/openapi.json").body)


@pytest.fixture(scope="module")
def operations(document):
    """What can be asked, with its method and the answer that is promised."""
    found = {}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            found[operation["operationId"]] = (method.upper(), path, operation)
    return found


def test_the_document_is_openapi(document):
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def validator(document, schema):
    return Draft202012Validator({**schema, "components": document["components"]})


# What is another tomorrow or on another machine: days, and cursors, which tell the data's state.
PASSING = [
    (re.compile(r"\d{4}-\d\d-\d\d(T[\d:]+Z)?"), "DAY"), (re.compile(r"(?<=cursor=)[\w-]+"), "CURSOR"),
    (re.compile(r"^MS4[\w-]+$"), "CURSOR"), (re.compile(r"(?<=/pictures/)[0-9a-f]{64}"), "HASH")]


def lasting(text, origin):
    text = text.replace(origin, "{origin}").removeprefix(f"{ROOT}/")
    for pattern, word in PASSING:
        text = pattern.sub(word, text)
    return text


def assert_part(example, answer, origin, place):
    """Holds an example to an answer: its lists may end earlier, all else is the same."""
    if isinstance(example, dict):
        assert example.keys() == answer.keys(), place
        for name, value in example.items():
            assert_part(value, answer[name], origin, f"{place}.{name}")
    elif isinstance(example, list):
        assert len(example) <= len(answer) and bool(example) == bool(answer), place
        for number, value in enumerate(example):
            assert_part(value, answer[number], origin, f"{place}[{number}]")
    elif isinstance(example, str):
        assert lasting(example, origin) == lasting(answer, origin), place
    else:
        assert example == answer, place


def test_every_example_is_answered_as_it_says(document, operations, patient_portal):
    for name, (method, path, operation) in operations.items():
        request = operation["x-example-request"].replace("{origin}", patient_portal.origin)
        kind, body = next(iter(operation.get("requestBody", {}).get("content", {}).items()), ("", {}))
        sent = body.get("example")
        answer = patient_portal.ask(
            request, method=method, headers={"Content-Type": kind} if sent else {},
            body=sent.encode() if isinstance(sent, str) else sent and json.dumps(sent).encode())
        assert answer.status == 200, name
        promised = operation["responses"]["200"]["content"]["application/json"]
        assert answer.headers["content-type"].startswith("application/json"), name
        told = json.loads(answer.body)
        for value in (promised["example"], told):
            errors = list(validator(document, promised["schema"]).iter_errors(value))
            assert errors == [], name
        if name == "getOpenAPI":
            assert told == document
        else:
            assert_part(promised["example"], told, patient_portal.origin, name)


def test_every_operation_is_explained_in_both_languages(operations, document):
    for name, (_, _, operation) in operations.items():
        for text in ("summary", "description"):
            assert operation[text].strip() and operation["x-ja"][text].strip(), name
        assert operation["tags"][0] in [tag["name"] for tag in document["tags"]], name


def sections(text):
    """What stands under each operation's heading, without markup."""
    parts = re.split(r'<h3 id="(\w+)">', text.split("</main>")[0])
    return dict(zip(parts[1::2], parts[2::2]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_tells_every_operation_of_the_document(patient_portal, document, operations, language):
    told = sections(patient_portal.ask(address("api", language)).text)
    assert told.keys() == operations.keys()
    for name, (method, path, operation) in operations.items():
        words = html.unescape(re.sub("<[^>]+>", "", told[name]))
        said = operation["x-ja"] if language == "ja" else operation
        for text in (f"{method} {path}", said["summary"], said["description"]):
            assert text in words, name
        for parameter in operation.get("parameters", []):
            if "$ref" in parameter:
                parameter = document["components"]["parameters"][parameter["$ref"].split("/")[-1]]
            assert f"<code>{parameter['name']}</code>" in told[name]
            meaning = parameter["x-ja"] if language == "ja" else parameter["description"]
            assert meaning in words, name
        for status in operation["responses"]:
            assert f"<code>{status}</code>" in told[name]


@pytest.mark.skipif(not shutil.which("curl"), reason="the lines are for curl")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_page_runs(patient_portal, operations, language, tmp_path):
    body = operations["checkList"][2]["requestBody"]["content"]["application/octet-stream"]
    (tmp_path / "list.txt").write_text(body["example"])
    for name, part in sections(patient_portal.ask(address("api", language)).text).items():
        line = html.unescape(re.sub("<[^>]+>", "", re.search("<pre.*?</pre>", part, re.S)[0]))
        answer = subprocess.run(
            [*shlex.split(line), "--silent", "--write-out", "%{stderr}%{http_code}"],
            cwd=tmp_path, capture_output=True, text=True)
        assert answer.stderr == "200", f"{name}: {line}"
        told = json.loads(answer.stdout)
        assert told.keys() == operations[name][2]["responses"]["200"]["content"][
            "application/json"]["example"].keys() or name == "getOpenAPI", name


def test_every_example_of_the_page_opens(patient_portal, operations):
    told = sections(patient_portal.ask("/api").text)
    links = {name: re.search(r'href="(/[^"]+)"', part) for name, part in told.items()}
    assert {name for name in links if not links[name]} == {
        name for name, (method, _, _) in operations.items() if method == "POST"}
    for name, link in links.items():
        if link:
            assert patient_portal.ask(html.unescape(link[1])).status == 200, name


@pytest.mark.parametrize("method", ["QUERY", "TRACE", "PROPFIND", "DELETE"])
@pytest.mark.parametrize(("path", "takes"), [
    ("/api/v1/programmes", "GET, HEAD, OPTIONS"), ("/api/v1/check", "POST, OPTIONS"),
    ("/mcp", "POST"), ("/programmes", "GET, HEAD"), ("/healthz", "GET, HEAD")])
def test_a_method_that_is_not_taken_is_told_what_is(patient_portal, method, path, takes):
    answer = patient_portal.ask(path, method=method)
    assert (answer.status, answer.headers["allow"]) == (405, takes)


@pytest.mark.parametrize(("query", "code", "advice"), [
    ("limit=0", "bad-value", "1から200まで"), ("limit=many", "bad-value", "1から200まで"),
    ("limit=", "empty-value", "省いて"), ("theme=", "empty-value", "省いて"),
    ("at=1", "bad-value", "08220"), ("relation=near", "bad-value", "named、covered、possible"),
    ("limit=1&limit=2", "too-many-values", "一つだけ"), ("cursor=x", "unreadable-cursor", "nextCursor"),
    ("q=%00", "undecodable", "制御文字"), ("edition=none", "unknown", "一覧で")])
def test_a_fault_says_what_was_found_and_what_to_do(patient_portal, query, code, advice):
    answer = patient_portal.ask(f"/api/v1/programmes?{query}")
    assert answer.headers["content-type"].startswith("application/problem+json")
    problem = json.loads(answer.body)
    assert problem["code"] == code
    assert advice in problem["detail"] and problem["detail_en"]


@pytest.mark.parametrize(("path", "code"), [
    ("/api/v1/completions?q=" + "x" * 201, "value-too-long"),
    ("/api/v1/resolve?text=x&as-of=", "empty-value"), ("/api/v1/news?kind=", "empty-value"),
    ("/oembed", "missing-value"), ("/en/oembed?url=x&format=yaml", "bad-value"),
    ("/api/v1/nothing", "not-found")])
def test_machines_are_told_faults_as_problems(patient_portal, path, code):
    answer = patient_portal.ask(path)
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert json.loads(answer.body)["code"] == code


def test_pages_of_search_are_walked_by_the_link(patient_portal):
    where, seen, total = "/api/v1/search?q=水道&limit=5", [], None
    while where:
        answer = patient_portal.ask(where)
        found = json.loads(answer.body)
        seen += [hit["id"] for hit in found["hits"]]
        total = found["total"]
        where = found["nextHref"]
        assert (f"<{where}>; rel=\"next\"" == answer.headers.get("link")) == bool(where)
    assert len(seen) == len(set(seen)) == total > 5
