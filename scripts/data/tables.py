"""Where the gazetteer's tables lie, and how each is written: UTF-8, LF, a header row."""

import csv
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "Sources" / "LocalGovernments" / "Resources"


def read(name: str) -> list[dict[str, str]]:
    with open(RESOURCES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, header: str, rows) -> None:
    columns = header.split(",")
    RESOURCES.mkdir(parents=True, exist_ok=True)
    with open(RESOURCES / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            if len(row) != len(columns):
                raise ValueError(f"{name}: {len(columns)} columns wanted: {row}")
            writer.writerow(row)
