"""What is handed out is read by the programs that it is made for."""

import csv
import hashlib
import http.server
import io
import json
import pathlib
import re
import sqlite3
import threading
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor

import feedparser
import openpyxl
import pyshacl
import pytest
from axe_playwright_python.sync_playwright import Axe
from rdflib import DCAT, DCTERMS, RDF, Graph, Namespace

SPDX = Namespace("http://spdx.org/rdf/terms#")
FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "Fixtures"
FRAMES = ["/embed/programmes/tokyo-2025-74", "/embed/governments/082201", "/embed/maps/prefectures",
          "/embed/events", "/embed/events?place=130001"]


def test_a_table_is_the_same_in_a_spreadsheet_and_in_csv(portal):
    rows = list(csv.reader(io.StringIO(portal.ask("/programmes.csv?theme=tourism").text)))
    book = openpyxl.load_workbook(
        io.BytesIO(portal.ask("/programmes.xlsx?theme=tourism").body))
    sheet, source = book.worksheets
    assert [[str(cell or "") for cell in row] for row in sheet.values][0] == rows[0]
    names = [row[3] for row in sheet.values]
    assert names == [row[3] for row in rows]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref
    assert sheet["G2"].alignment.wrap_text
    assert any("東京都" in str(cell) for row in source.values for cell in row)
    assert any("creativecommons.org" in str(cell) for row in source.values for cell in row)


@pytest.fixture(scope="module")
def database(portal, tmp_path_factory):
    path = tmp_path_factory.mktemp("data") / "renkei.sqlite"
    path.write_bytes(portal.ask("/data/renkei.sqlite").body)
    return path


def test_the_database_is_whole_and_agrees_with_the_pages(portal, database):
    with sqlite3.connect(database) as data:
        assert data.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert data.execute("PRAGMA foreign_key_check").fetchall() == []
        programmes = data.execute(
            "SELECT count(*) FROM programmes WHERE edition = 'tokyo-2025'").fetchone()[0]
        assert programmes == 84
        for code, target in [("08220", "082201"), ("14100", "141003")]:
            counted = dict(data.execute(
                """SELECT relation, count(DISTINCT programme) FROM participation
                   JOIN programmes ON programmes.id = programme
                   WHERE edition = 'tokyo-2025' AND government = ? GROUP BY relation""", [code]))
            answer = json.loads(portal.ask(f"/api/v1/governments/{target}").body)
            for relation in ["named", "covered", "possible"]:
                assert counted.get(relation, 0) == len(answer[relation]), (code, relation)


@pytest.mark.parametrize("word", ["水素", "観光", "木材", "水素社会", "技", "hydrogen", "Hydrogen"])
def test_the_database_finds_words_of_every_length(database, word):
    with sqlite3.connect(database) as data:
        found = {row[0] for row in data.execute(
            "SELECT rowid FROM programmes_fts WHERE programmes_fts MATCH ?", [f'"{word}"'])}
        read = {row[0] for row in data.execute(
            """SELECT rowid FROM programmes WHERE name || description || participants
               || coalesce(name_english, '') || coalesce(summary_english, '')
               || coalesce(summary_plain, '') LIKE ?""", [f"%{word}%"])}
    assert found == read and found


def test_the_database_holds_the_calendar(portal, database):
    with sqlite3.connect(database) as data:
        events = json.loads(portal.ask("/api/v1/events?limit=200").body)["items"]
        rows = data.execute("SELECT id FROM events WHERE status != 'withdrawn'").fetchall()
        assert {row[0] for row in rows} == {event["id"] for event in events}
        for event in events:
            times = data.execute(
                """SELECT start_day, start_time, end_day, end_time FROM occasions
                   WHERE event = ? ORDER BY position""", [event["id"]]).fetchall()
            assert times == [
                (time["startDay"], time["startTime"], time["endDay"], time["endTime"])
                for time in event["occasions"]], event["id"]
        posts = json.loads(portal.ask("/api/v1/news").body)["items"]
        rows = data.execute("SELECT id FROM news ORDER BY day DESC, id DESC").fetchall()
        assert [row[0] for row in rows] == [post["id"] for post in posts]
        held = data.execute(
            """SELECT governments.full_name FROM events JOIN governments ON code = holder
               WHERE id = '082201-S05'""").fetchone()
        assert held[0].startswith("茨城県")
        assert data.execute(
            "SELECT count(*) FROM events_fts WHERE events_fts MATCH '木材'").fetchone()[0] > 0


def test_the_database_opens_in_datasette(portal, database):
    import asyncio

    from datasette.app import Datasette

    notes = json.loads(portal.ask("/data/metadata.json").body)

    async def visit():
        datasette = Datasette([str(database)], immutables=[], metadata=notes)
        await datasette.invoke_startup()
        tables = (await datasette.client.get("/renkei.json")).json()
        rows = (await datasette.client.get(
            "/renkei/programmes.json?edition=tokyo-2025&_shape=array&_size=max")).json()
        page = await datasette.client.get("/renkei/programmes?_search=水素")
        found = [
            (await datasette.client.get(
                f"/renkei/{table}.json?_shape=array&_search={word}")).json()
            for table, word in [("programmes", "水素"), ("events", "木材"), ("news", "体験")]]
        return tables, rows, page, found

    # The browser's own loop may run in this thread.
    with ThreadPoolExecutor(1) as thread:
        tables, rows, page, found = thread.submit(asyncio.run, visit()).result()
    assert len(rows) == 84
    known = {table["name"]: table for table in tables["tables"]}
    assert known["programmes"]["fts_table"] == "programmes_fts"
    assert {key["other_table"] for key in known["programmes"]["foreign_keys"]["outgoing"]} == {
        "editions", "themes", "bureaus"}
    assert page.status_code == 200 and "水素" in page.text
    assert all(len(rows) > 0 for rows in found)
    described = notes["databases"]["renkei"]["tables"]
    assert set(described) <= set(known) | {view for view in ["participation", "named"]}


def test_the_checksums_are_those_of_the_files(portal):
    lines = portal.ask("/data/SHA256SUMS").text.splitlines()
    assert len(lines) > 5
    for line in lines:
        digest, name = line.split("  ")
        where = "/data/renkei.sqlite" if name == "renkei.sqlite" else "/editions/" + name
        assert hashlib.sha256(portal.ask(where).body).hexdigest() == digest, name


def test_the_catalogue_says_by_dcat_what_there_is(portal):
    answer = portal.ask("/data/catalog.jsonld")
    assert answer.headers["content-type"] == "application/ld+json"
    graph = Graph().parse(data=answer.body, format="json-ld")
    catalogue = graph.value(predicate=RDF.type, object=DCAT.Catalog)
    for needed in [DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license]:
        assert graph.value(catalogue, needed), needed
    assert len(set(graph.subjects(RDF.type, DCAT.DatasetSeries))) == 1
    datasets = set(graph.subjects(RDF.type, DCAT.Dataset))
    series = set(graph.subjects(RDF.type, DCAT.DatasetSeries))
    assert set(graph.objects(catalogue, DCAT.dataset)) == datasets | series
    newest = next(each for each in datasets if str(each).endswith("/editions/tokyo-2025"))
    before = graph.value(newest, DCAT.previousVersion)
    assert str(before).endswith("/editions/tokyo-2024") and before in datasets
    assert str(graph.value(newest, DCAT.version)) == "2025"
    period = graph.value(newest, DCTERMS.temporal)
    assert str(graph.value(period, DCAT.startDate)) == "2025-04-01"
    codes = {str(graph.value(place, DCTERMS.identifier))
             for place in graph.objects(newest, DCTERMS.spatial)}
    assert {"13000", "08000"} <= codes
    for each in datasets:
        assert graph.value(each, DCTERMS.title) and graph.value(each, DCTERMS.description)
        files = set(graph.objects(each, DCAT.distribution))
        assert files
        for file in files:
            where = str(graph.value(file, DCAT.downloadURL)).removeprefix(portal.origin)
            body = portal.ask(where).body
            digest = graph.value(graph.value(file, SPDX.checksum), SPDX.checksumValue)
            # The library gives a value of its type, which is bytes or their text.
            assert hashlib.sha256(body).hexdigest() == str(digest).lower(), where
            assert int(graph.value(file, DCAT.byteSize)) == len(body)
            assert "iana.org" in str(graph.value(file, DCAT.mediaType))
            assert graph.value(file, DCTERMS.license) and graph.value(file, DCAT.accessURL)


def test_the_catalogue_conforms_to_what_dcat_ap_makes_mandatory(portal):
    graph = Graph().parse(data=portal.ask("/data/catalog.jsonld").body, format="json-ld")
    shapes = Graph().parse(FIXTURES / "dcat/mandatory.shapes.ttl")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, report
    # The shapes see what they are to see: without it, each of these is told.
    for broken in [DCTERMS.publisher, DCTERMS.title, DCAT.accessURL, DCAT.endpointURL,
                   SPDX.checksumValue, DCTERMS.identifier]:
        less = Graph() + graph
        less.remove((None, broken, None))
        assert not pyshacl.validate(less, shacl_graph=shapes)[0], broken


def test_the_catalogue_names_events_news_governments_and_the_interface(portal):
    graph = Graph().parse(data=portal.ask("/data/catalog.jsonld").body, format="json-ld")
    names = {str(name) for name in graph.objects(None, DCTERMS.identifier)}
    assert {"events", "news", "governments", "renkei"} <= names
    service = graph.value(predicate=RDF.type, object=DCAT.DataService)
    described = str(graph.value(service, DCAT.endpointDescription)).removeprefix(portal.origin)
    assert json.loads(portal.ask(described).body)["openapi"].startswith("3.")
    assert set(graph.objects(service, DCAT.servesDataset)) == set(
        graph.subjects(RDF.type, DCAT.Dataset))


@pytest.mark.parametrize("where", [
    "/programmes.atom", "/programmes.atom?q=水素", "/programmes.atom?q=ピラミッド",
    "/en/programmes.atom?theme=industry", "/governments/150002.atom",
    "/en/governments/082201.atom"])
def test_a_feed_is_one_for_readers_of_feeds(portal, where):
    answer = portal.ask(where)
    assert answer.status == 200
    ElementTree.fromstring(answer.body)
    feed = feedparser.parse(answer.body)
    assert not feed.bozo and feed.version == "atom10"
    assert feed.feed.id.startswith("tag:") and feed.feed.title and feed.feed.updated_parsed
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries[:5]:
        assert entry.updated_parsed and entry.title and entry.summary
        page = portal.ask(entry.link.removeprefix(portal.origin))
        assert page.status == 200
    links = {link.rel: link.href for link in feed.feed.links}
    assert portal.ask(links["alternate"].removeprefix(portal.origin).replace("%", "%")).status == 200


@pytest.fixture
def other_site():
    """A site on this machine that is another origin; gives its address for some markup."""
    pages = []

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = ("<!doctype html><title>Other</title>" + pages[-1]).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def publish(markup):
        pages.append(markup)
        return f"http://127.0.0.1:{server.server_port}/"

    yield publish
    server.shutdown()


@pytest.mark.parametrize("where", FRAMES)
@pytest.mark.parametrize("width", [360, 560])
@pytest.mark.parametrize("language", ["", "/en"])
def test_a_frame_is_shown_on_another_site_and_fits(
        reader, portal, other_site, where, width, language):
    page = reader(width=width)
    page.goto(language + where)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.context.cookies() == []
    found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found] == []
    host = reader(width=800)
    host.goto(other_site(
        f'<iframe src="{portal.origin}{language}{where}" width="560" height="600"></iframe>'))
    frame = host.frame_locator("iframe")
    assert frame.get_by_role("heading", level=1).inner_text()


def test_what_is_not_made_for_frames_is_not_shown_in_one(reader, portal, other_site):
    host = reader()
    host.goto(other_site(f'<iframe src="{portal.origin}/" width="560" height="600"></iframe>'))
    assert host.frame_locator("iframe").get_by_role("heading", level=1).count() == 0


def test_code_is_copied_from_a_field_that_names_itself(reader):
    page = reader(java_script_enabled=False)
    page.goto("/programmes/tokyo-2025-74")
    page.get_by_role("link", name="サイトに埋め込む").click()
    page.wait_for_load_state()
    code = page.get_by_label("枠で表示するコード").input_value()
    source = re.search(r'src="([^"]+)"', code)[1]
    assert page.goto(source).status == 200


def test_a_view_is_downloaded_with_the_filters_it_has(reader, portal):
    page = reader()
    page.goto("/programmes?theme=tourism")
    page.get_by_text("このページのデータをダウンロード").click()
    link = page.get_by_role("link", name="JSON Lines")
    lines = portal.ask(link.get_attribute("href")).text.splitlines()
    assert {json.loads(line)["theme"] for line in lines} == {"観光"}
    assert page.get_by_role("link", name="更新を購読").get_attribute("href") == (
        "/programmes.atom?theme=tourism")


@pytest.mark.parametrize(("where", "types"), [
    ("/", {"WebSite"}), ("/programmes/tokyo-2025-74", {"Project", "BreadcrumbList"}),
    ("/governments/082201", {"AdministrativeArea", "BreadcrumbList"}),
    ("/editions/tokyo-2025", {"Dataset", "BreadcrumbList"}), ("/data", {"Dataset"})])
def test_a_page_says_by_schema_org_what_it_is_about(portal, where, types):
    text = portal.ask(where).text
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    assert len(blocks) == 1
    things = json.loads(blocks[0])
    assert types <= {thing["@type"] for thing in things}
    assert all(thing["@context"] == "https://schema.org" and
               (thing.get("name") or thing.get("itemListElement")) for thing in things)
