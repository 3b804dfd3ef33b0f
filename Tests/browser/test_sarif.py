"""The SARIF report keeps to the standard's model (OASIS SARIF 2.1.0), in every field."""

import json
import os
import pathlib
import subprocess

import pytest
from sarif_pydantic import Sarif

ROOT = pathlib.Path(__file__).resolve().parents[2]
FAULTY = (
    "No.\t事業名【所管局名】\t事業内容\t事業サイトURL\t関係自治体\n"
    "１\t甲【環境局】\t丙\thttp://www.kankyo.metro.tokyo.lg.jp/a\t千葉県、秋田県、千葉県\n"
    "１\t\t\t\t東亰都\n")


def unknown(given, known, path="$"):
    """The fields that the standard's model does not know."""
    if isinstance(given, dict):
        for key, value in given.items():
            # A property bag may hold anything.
            if key == "properties" or "FingerPrints".lower() in key.lower():
                continue
            if key not in known:
                yield f"{path}.{key}"
            else:
                yield from unknown(value, known[key], f"{path}.{key}")
    elif isinstance(given, list):
        for index, value in enumerate(given):
            yield from unknown(value, known[index], f"{path}[{index}]")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("faulty", [False, True])
def test_the_report_is_sarif(tmp_path, language, faulty):
    binary = ROOT / os.environ.get("RENKEI", ".build/debug/renkei")
    source = ROOT / "lists/tokyo-2025.txt"
    if faulty:
        source = tmp_path / "list.txt"
        source.write_text(FAULTY)
        subprocess.run(
            [binary, "accept", source, "--rule", "repeated-government", "--reason", "二度でよい"],
            check=True, capture_output=True)
    run = subprocess.run(
        [binary, "check", source, "--format", "sarif", "--language", language],
        capture_output=True, text=True)
    report = json.loads(run.stdout)
    model = Sarif.model_validate(report)
    known = model.model_dump(mode="json", by_alias=True)
    assert list(unknown(report, known)) == []
    assert len(model.runs[0].results) > 3
    rules = {rule.id for rule in model.runs[0].tool.driver.rules}
    assert {result.rule_id for result in model.runs[0].results} <= rules
