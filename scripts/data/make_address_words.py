"""Writes the Checking room's word tables: English words and the readings of kanji in romaji.

Run with the folders of two Debian packages as arguments, unpacked by `dpkg-deb -x`: wamerican-small
(SCOWL) and unicode-data (Unihan).
"""

import bz2
import re
import sys
from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "Sources" / "Checking" / "Resources"


def english(folder: Path) -> list[str]:
    lines = (folder / "usr/share/dict/american-english-small").read_text("utf-8").split()
    # Capitals are names, and names in addresses are told by the list itself.
    return sorted({line for line in lines if re.fullmatch("[a-z]{4,}", line)})


def unihan(folder: Path, file: str):
    with bz2.open(folder / f"usr/share/unicode/Unihan_{file}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, key, value = line.rstrip("\n").split("\t")
                yield chr(int(code[2:], 16)), key, value


def readings(folder: Path) -> list[str]:
    common = {
        kanji
        for kanji, key, _ in unihan(folder, "OtherMappings")
        if key in ("kJoyoKanji", "kJinmeiyoKanji")
    }
    rows: dict[str, list[str]] = {}
    for kanji, key, value in unihan(folder, "Readings"):
        if kanji in common and key in ("kJapaneseOn", "kJapaneseKun"):
            words = [word.lower() for word in value.split() if word.isascii() and word.isalpha()]
            # Sino-Japanese readings first: addresses are mostly made of them.
            known = rows.setdefault(kanji, [])
            rows[kanji] = words + known if key == "kJapaneseOn" else known + words
    return [f"{kanji}\t{' '.join(words)}" for kanji, words in sorted(rows.items()) if words]


def write(name: str, lines: list[str]) -> None:
    (RESOURCES / name).write_text("\n".join(lines) + "\n", "utf-8")


words, unicode_data = (Path(argument) for argument in sys.argv[1:3])
write("english_words.txt", english(words))
write("kanji_readings.tsv", readings(unicode_data))
