"""Checks the gazetteer's tables against the published totals and against each other.

Needs nothing but Python. With shapely and the map at hand (see README.md) the borders are also
compared with Natural Earth's polygons: python check_data.py --borders
"""

import csv
import json
import sys
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path

import readings
import tables
from codes import is_valid

PROBLEMS: list[str] = []
LISTS = Path(__file__).resolve().parents[2] / "lists"

PUBLISHED = {
    "prefecture": 47, "city": 792, "town": 743, "village": 183, "special-ward": 23, "ward": 171,
}  # fmt: skip
DESIGNATED = {"designated-city": 20, "core-city": 62, "special-city": 23}
CENSUS_2020 = 126_146_099
BORDERS, TILE_BORDERS = 86, 78
AS_OF = "2025-04-01"
# Bounds of the state, for catching swapped or mistyped coordinates.
WEST, SOUTH, EAST, NORTH = 122.9, 24.0, 146.0, 45.6

# Natural Earth against survey maps: 栃木 and 埼玉 do meet, 茨城 and 群馬 do not.
NATURAL_EARTH_LACKS = {("09000", "11000")}
NATURAL_EARTH_ADDS = {("08000", "10000")}


def expect(holds: bool, message: str) -> None:
    if not holds:
        PROBLEMS.append(message)


def unique(name: str, values) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    expect(not twice, f"{name}: more than once: {twice[:5]}")


def in_order(name: str, values) -> None:
    values = list(values)
    expect(values == sorted(values), f"{name}: not sorted")


def is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def check_text() -> None:
    for path in sorted(tables.RESOURCES.glob("*.csv")):
        data = path.read_bytes()
        expect(not data.startswith(b"\xef\xbb\xbf"), f"{path.name}: begins with a byte order mark")
        expect(b"\r" not in data, f"{path.name}: has carriage returns")
        expect(data.endswith(b"\n"), f"{path.name}: does not end in a line feed")
        width = {len(row) for row in tables.read(path.name)}
        expect(len(width) == 1, f"{path.name}: rows of unequal length")


def check_governments() -> dict[str, dict[str, str]]:
    rows = tables.read("governments.csv")
    by_code = {row["code"]: row for row in rows}
    unique("governments", (row["code"] for row in rows))
    in_order("governments", (row["code"] for row in rows))
    expect(
        Counter(row["kind"] for row in rows) == PUBLISHED, "governments: not the published totals"
    )
    places = Counter((row["code"][:2], row["parent"], row["district"], row["name"]) for row in rows)
    expect(max(places.values()) == 1, "governments: two of one name in one place")
    suffixes = {
        "prefecture": "都道府県", "city": "市", "town": "町", "village": "村", "special-ward": "区",
        "ward": "区",
    }  # fmt: skip
    for row in rows:
        name = f"governments: {row['code']} {row['name']}"
        expect(is_valid(row["code"]), f"{name}: check digit")
        expect(row["name"][-1] in suffixes[row["kind"]], f"{name}: suffix")
        expect((row["kind"] == "prefecture") == (row["code"][2:5] == "000"), f"{name}: kind")
        expect(all("ァ" <= c <= "ヶ" or c == "ー" for c in row["kana"]), f"{name}: {row['kana']}")
        expect(row["romaji"].isascii() and row["romaji"][:1].isupper(), f"{name}: romaji")
        parent = by_code.get(row["parent"], {})
        expect((row["kind"] == "ward") == (parent.get("kind") == "city"), f"{name}: parent")
        expect(parent.get("code", row["code"])[:2] == row["code"][:2], f"{name}: parent elsewhere")
        expect(not row["district"] or row["district"].endswith("郡"), f"{name}: district")
        island = row["code"][:4] in ("1336", "1338", "1340", "1342")
        wants_district = row["kind"] in ("town", "village") and not island
        expect(bool(row["district"]) == wants_district, f"{name}: district")
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        expect(SOUTH < latitude < NORTH and WEST < longitude < EAST, f"{name}: coordinates")
    return by_code


def check_designations(governments) -> None:
    rows = tables.read("designations.csv")
    in_order("designations", ((r["code"], r["designation"], r["from"]) for r in rows))
    current = [r for r in rows if r["from"] <= AS_OF and (not r["until"] or r["until"] >= AS_OF)]
    expect(Counter(r["designation"] for r in current) == DESIGNATED, "designations: totals")
    unique("designations of the day", (r["code"] for r in current))
    for row in rows:
        expect(is_valid(row["code"]), f"designations: {row['code']}: check digit")
        expect(bool(row["source"]), f"designations: {row['name']}: no source")
        for key in ("from", "until"):
            expect(not row[key] or is_date(row[key]), f"designations: {row['name']}: {row[key]}")
    for row in current:
        known = governments.get(row["code"], {})
        expect(known.get("name") == row["name"], f"designations: {row['code']} {row['name']}?")
        expect(known.get("kind") == "city", f"designations: {row['name']} is no city")
    cities = {r["code"] for r in current if r["designation"] == "designated-city"}
    parents = {row["parent"] for row in governments.values() if row["parent"]}
    expect(cities == parents, "designations: designated cities are not the wards' parents")


def check_changes(governments) -> None:
    rows = tables.read("changes.csv")
    in_order("changes", ((r["date"], r["change"], r["old_code"], r["new_code"]) for r in rows))
    unique("changes", ((r["date"], r["old_code"], r["new_code"]) for r in rows))
    old = {row["old_code"] for row in rows}
    for row in rows:
        name = f"changes: {row['date']} {row['old_name']}"
        expect(is_date(row["date"]) and "2010-01-01" <= row["date"] <= AS_OF, f"{name}: date")
        expect(is_valid(row["old_code"]) and is_valid(row["new_code"]), f"{name}: check digit")
        expect(row["change"] in ("merged", "absorbed", "promoted", "renamed", "recoded", "split"), name)
        expect(row["certain"] in ("yes", "no"), f"{name}: certain")
        expect(row["old_kana"] and all("ァ" <= c <= "ヶ" for c in row["old_kana"]), f"{name}: reading")
        expect(row["old_romaji"].isascii() and row["old_romaji"].istitle(), f"{name}: romaji")
        expect(
            (row["old_code"] == row["new_code"]) == (row["change"] == "renamed"), f"{name}: code"
        )
        successor = governments.get(row["new_code"])
        expect(
            successor["name"] == row["new_name"] if successor else row["new_code"] in old,
            f"{name}: leads to {row['new_code']}, which is not known",
        )
        gone = row["change"] == "renamed" or row["old_code"] not in governments
        expect(gone, f"{name}: still exists")


def check_regions(governments) -> None:
    rows = tables.read("regions.csv")
    unique("regions", (row["id"] for row in rows))
    five = {code[:5] for code in governments}
    prefectures = sorted(code for code in five if code.endswith("000"))
    first = [row for row in rows if row["kind"] == "region"]
    expect(first == rows[:8] and len(first) == 8, "regions: the eight are not first")
    covered = sorted(code for row in first for code in row["members"].split())
    expect(covered == prefectures, "regions: the eight do not partition the 47")
    for row in rows:
        members = row["members"].split()
        expect(members == sorted(set(members)), f"regions: {row['id']}: members unsorted or twice")
        expect(set(members) <= five, f"regions: {row['id']}: unknown members")
        expect(row["kind"] in ("region", "block", "group"), f"regions: {row['id']}: kind")
        expect(all(row[key] for key in ("name", "english", "source")), f"regions: {row['id']}")
        notes = {bool(row["note_" + language]) for language in ("ja", "easy", "en")}
        expect(len(notes) == 1, f"regions: {row['id']}: a note is not in every language")

    names = tables.read("region_names.csv")
    unique("region_names", (row["wording"] for row in names))
    in_order("region_names", (row["wording"] for row in names))
    regions = {row["wording"]: row["region"] for row in names}
    expect(set(regions.values()) == {row["id"] for row in rows}, "region_names: not every region")
    for row in rows:
        expect(regions.get(row["name"]) == row["id"], f"region_names: {row['name']} is missing")
    for wording in regions:
        expect(not any("０" <= c <= "９" for c in wording), f"region_names: {wording}: wide digits")
    taken = {row["name"] for row in governments.values()}
    taken |= {row["name"][:-1] for row in governments.values() if row["kind"] == "prefecture"}
    expect(not taken & set(regions), f"region_names: governments' names: {taken & set(regions)}")


def check_neighbours() -> list[tuple[str, str]]:
    rows = tables.read("neighbours.csv")
    in_order("neighbours", ((r["prefecture"], r["neighbour"]) for r in rows))
    unique("neighbours", ((r["prefecture"], r["neighbour"]) for r in rows))
    for row in rows:
        expect(row["prefecture"] < row["neighbour"], f"neighbours: {row}")
        expect(row["link"] in ("land", "fixed-link"), f"neighbours: {row}")
    land = [(r["prefecture"], r["neighbour"]) for r in rows if r["link"] == "land"]
    expect(len(land) == BORDERS, f"neighbours: {len(land)} land borders, not {BORDERS}")
    return land


def check_tiles(land, governments) -> None:
    rows = tables.read("tiles.csv")
    tiles = {
        row["code"][:5]: tuple(int(row[key]) for key in ("column", "row", "width", "height"))
        for row in rows
    }
    in_order("tiles", (row["code"] for row in rows))
    expect(all(is_valid(row["code"]) for row in rows), "tiles: check digit")
    expect(
        len(tiles) == 47 and all(code in governments for code in (r["code"] for r in rows)), "tiles"
    )

    def gaps(one, other) -> tuple[int, int]:
        """Columns and rows between two tiles: below zero where they share some."""
        (x, y, w, h), (x2, y2, w2, h2) = tiles[one], tiles[other]
        return max(x, x2) - min(x + w, x2 + w2), max(y, y2) - min(y + h, y2 + h2)

    overlaps = [pair for pair in combinations(tiles, 2) if max(gaps(*pair)) < 0]
    expect(not overlaps, f"tiles: overlap: {overlaps}")
    kept = sum(max(gaps(*pair)) <= 0 for pair in land)
    expect(kept == TILE_BORDERS, f"tiles: {kept} borders kept by edge or corner")


def check_seats(governments) -> None:
    rows = tables.read("seats.csv")
    in_order("seats", (row["prefecture"] for row in rows))
    expect(len(rows) == 47, "seats: not 47")
    for row in rows:
        seat = governments.get(row["seat"])
        expect(row["prefecture"] in governments and seat, f"seats: {row}")
        expect(row["seat"][:2] == row["prefecture"][:2], f"seats: {row} lies elsewhere")
        expect(not seat or seat["kind"] in ("city", "special-ward"), f"seats: {row} is no city")


def check_population() -> None:
    rows = tables.read("population.csv")
    in_order("population", (row["code"] for row in rows))
    expect(len(rows) == 47 and all(is_valid(row["code"]) for row in rows), "population: codes")
    total = sum(int(row["population"]) for row in rows)
    expect(total == CENSUS_2020, f"population: sums to {total}")


def check_drawings(governments) -> None:
    folder = tables.RESOURCES
    prefectures = sorted(code[:5] for code in governments if code[2:5] == "000")
    home = json.loads((folder / "outlines.json").read_text(encoding="utf-8"))
    expect(sorted(home["prefectures"]) == prefectures, "outlines: not the 47")
    expect((folder / "outlines.json").stat().st_size <= 24 * 1024, "outlines: over 24 KB")
    pages = json.loads((folder / "prefecture_outlines.json").read_text(encoding="utf-8"))
    expect(sorted(pages) == prefectures, "prefecture_outlines: not the 47")
    size = (folder / "prefecture_outlines.json").stat().st_size
    expect(size <= 120 * 1024, "prefecture_outlines: over 120 KB")
    for row in governments.values():
        x, y = float(row["longitude"]), float(row["latitude"])
        frames = (frame["bounds"] for frame in pages[row["code"][:2] + "000"]["frames"])
        inside = any(w <= x <= e and s <= y <= n for w, s, e, n in frames)
        expect(inside, f"prefecture_outlines: {row['name']} stands in no frame")


def check_readings() -> None:
    """The readings of programmes' names: without them stands the name itself."""
    for path in sorted(LISTS.glob("*.texts.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            column = (reader.fieldnames or []).index("name_ruby") + 1
            line = reader.line_num + 1
            for row in reader:
                for problem in readings.problems(row["name"], row["name_ruby"]):
                    expect(False, f"{path.name}:{line}: column {column} (name_ruby): {problem}")
                line = reader.line_num + 1


def check_sources() -> None:
    listed = [row["file"] for row in tables.read("sources.csv")]
    unique("sources", [(row["file"], row["title"]) for row in tables.read("sources.csv")])
    present = {path.name for path in tables.RESOURCES.iterdir()} - {"sources.csv"}
    expect(set(listed) == present, f"sources: {set(listed) ^ present}")


def check_borders(land) -> None:
    import natural_earth

    shapes = natural_earth.shapes()
    drawn = {pair for pair in combinations(shapes, 2) if shapes[pair[0]].touches(shapes[pair[1]])}
    expect(drawn - set(land) == NATURAL_EARTH_ADDS, f"borders: {drawn - set(land)}")
    expect(set(land) - drawn == NATURAL_EARTH_LACKS, f"borders: {set(land) - drawn}")


def main() -> None:
    check_text()
    governments = check_governments()
    check_designations(governments)
    check_changes(governments)
    check_regions(governments)
    land = check_neighbours()
    check_tiles(land, governments)
    check_seats(governments)
    check_population()
    check_drawings(governments)
    check_sources()
    check_readings()
    if "--borders" in sys.argv[1:]:
        check_borders(land)
    for problem in PROBLEMS:
        print(problem, file=sys.stderr)
    print(f"{len(governments)} governments; {len(PROBLEMS)} problems")
    sys.exit(1 if PROBLEMS else 0)


if __name__ == "__main__":
    main()
