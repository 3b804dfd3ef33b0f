"""Pages in plain Japanese say what is ours in plain words, with readings over the kanji.

What may stay as it is on the Japanese page: the list's, the gazetteer's and the events' own words;
what is written for officials and programmers; and what plain Japanese says in the same words.
"""

import json
import pathlib
import re

import pytest
import yaml

from portal import PAGES, address
from printed import KANJI, Printed

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources"
TAG = re.compile(r"<[^>]*>|\{\{\{?[^}]*\}?\}\}")
DAY = re.compile(r"\d+年度?|\d+月|\d+日|（[月火水木金土日]）")
WORDS = re.compile("[ぁ-ゖァ-ヺー一-鿿々]+")
# What a page says for officials, told as such above it.
OFFICIAL = ("dl.rules", "article.finding", "article.finding look", "article.finding error")
# A sheet of A4 has no room for readings, the way to a page is told again by its heading, and what
# is hidden is only heard.
WITHOUT_READINGS = ("article.sheet", "nav.crumbs", "span.hidden")


def phrases():
    for file in sorted((SOURCES / "Portal/Resources/phrases").glob("*.yaml")):
        yield from yaml.load(file.read_text(), Loader=yaml.BaseLoader).values()


def words(phrase):
    """The stretches of a phrase between its signs, tags and values."""
    return set(WORDS.findall("".join(TAG.sub("・", phrase).split())))


def strings(value):
    """Every text in an answer of the API."""
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(one)


@pytest.fixture(scope="session")
def data(portal):
    """All that is not ours in one text: lists, names, events, findings."""
    texts = [file.read_text() for file in (ROOT / "lists").rglob("*.*")
             if file.suffix in (".csv", ".txt", ".swift")]
    for room in ("LocalGovernments", "Checking"):
        texts += [file.read_text() for file in (SOURCES / room / "Resources").glob("*.csv")]
    for path in ("programmes?limit=200", "programmes?limit=200&edition=tokyo-2024", "events?limit=200",
                 "news?limit=200", "groups?limit=200", "themes", "bureaus", "editions",
                 "editions/tokyo-2025/diagnostics?limit=200",
                 "editions/tokyo-2024/diagnostics?limit=200"):
        texts += answer(portal, path)
    return "".join("".join(texts).split())


def answer(portal, path):
    """The texts that the API answers."""
    told = portal.ask("/api/v1/" + path)
    assert told.status == 200, path
    return strings(json.loads(told.text))


@pytest.fixture(scope="session")
def governments():
    """Finds the governments named in a text, with the bracket or the comma beside them."""
    table = (SOURCES / "LocalGovernments/Resources/governments.csv").read_text()
    names = {field for field in re.split("[,\n]", table) if KANJI.search(field)}
    return re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)))


@pytest.fixture(scope="session")
def shared():
    """What phrases say in the same words in both."""
    same = (words(one["ja"]) & words(one["easy"]) for one in phrases())
    # A language tells its name in itself.
    return set().union(*same) | {"やさしい日本語"}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_of_ours_is_said_as_on_the_japanese_page(portal, data, governments, shared, name):
    japanese = {piece.text for piece in Printed(portal.ask(address(name, "ja")).text).pieces}
    same = [
        piece for piece in Printed(portal.ask(address(name, "easy")).text).pieces
        if piece.text in japanese and not piece.is_in(*OFFICIAL)]

    asked = PAGES[name].rpartition("=")[2]
    if name == "api":
        data += "".join("".join(answer(portal, "openapi.json")).split())

    def is_ours(text):
        return any(
            KANJI.search(rest) and rest not in shared and rest not in data
            for word in WORDS.findall(DAY.sub("・", text.replace(asked, "・"))) if word not in data
            for rest in WORDS.findall(governments.sub("・", word)))

    assert sorted({piece.text for piece in same if is_ours(piece.text)}) == []


# The page of the API is printed from its description, whose words are at times those of phrases.
@pytest.mark.parametrize("name", [name for name in PAGES if name != "api"])
def test_every_word_of_a_phrase_has_its_reading_on_the_page(portal, name):
    own = {"".join(one["easy"].split()) for one in phrases()}
    page = Printed(portal.ask(address(name, "easy")).text)
    assert page.words
    bare = {
        kanji for piece in page.pieces
        if piece.text in own and piece.is_in("main") and not piece.is_in(*WITHOUT_READINGS)
        for kanji in piece.bare if not page.has_read(kanji)}
    assert bare == set()
