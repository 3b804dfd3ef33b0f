"""What is on is found by day, place and holder, and other programs get the same."""

import datetime
import json
import re
import xml.etree.ElementTree

import icalendar
import pytest
from playwright.sync_api import expect

from portal import LANGUAGES, MONTH, TODAY, WEEK, follow

MONDAY = TODAY - datetime.timedelta(days=TODAY.weekday())
SATURDAY = MONDAY + datetime.timedelta(days=5)
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_on_this_weekend_stands_first(page, language):
    page.goto("/events" if language == "ja" else "/en/events")
    first = page.get_by_role("main").locator("ol.rows").first
    title = "全国ものづくり体験デー" if language == "ja" else "Crafts of Japan Open Day"
    expect(first.get_by_role("link", name=title)).to_be_visible()


def test_every_sample_bears_its_mark(page):
    page.goto("/events")
    rows = page.locator(".row.when")
    assert rows.count() >= 10
    for row in rows.all():
        expect(row.locator(".tag").first).to_have_text("見本")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_place_is_chosen_with_the_form_and_let_go_again(reader, scripts):
    page = reader(java_script_enabled=scripts)
    page.goto("/events")
    page.get_by_label("開催地").select_option("010006")
    follow(page.get_by_role("main").get_by_role("button", name="絞り込む"))
    assert "place=010006" in page.url
    expect(page.locator(".row.when")).to_have_count(1)
    expect(page.get_by_role("link", name="都市間MICE連絡会")).to_be_visible()
    follow(page.get_by_role("main").get_by_role("link", name=re.compile("外す")))
    assert page.locator(".row.when").count() > 5


def test_the_month_is_a_table_with_days_and_leads_to_its_neighbours(page):
    page.goto(f"/events/{MONTH}")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(8)
    expect(table.locator("[aria-current=date]")).to_contain_text(str(TODAY.day))
    steps = page.get_by_role("navigation", name="前後の期間")
    follow(steps.get_by_role("link").last)
    following = (TODAY.replace(day=1) + datetime.timedelta(days=32)).strftime("%Y-%m")
    assert page.url.endswith(f"/events/{following}")


def test_on_a_phone_the_month_is_a_list_of_the_days_with_events(reader):
    page = reader(width=360)
    page.goto(f"/events/{MONTH}")
    days = page.locator(".month td").filter(visible=True)
    assert days.count() > 0
    for day in days.all():
        assert day.get_by_role("link").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_week_names_its_seven_days(page):
    page.goto(f"/events/{WEEK}")
    expect(page.locator("h2.week-day")).to_have_count(7)
    saturday = page.locator(f"h2.week-day:has(time[datetime='{SATURDAY}']) + ol")
    expect(saturday.get_by_role("link", name="全国ものづくり体験デー")).to_be_visible()


def test_a_cancelled_event_says_so_before_anything_else(page):
    page.goto("/events/190004-S06")
    expect(page.locator(".notice.error")).to_contain_text("中止")
    assert "見本" in page.title()


def test_an_event_leads_to_its_programme_and_back(page):
    page.goto("/events/130001-S01")
    follow(page.get_by_role("main").get_by_role("link", name=re.compile("匠の技の祭典")))
    assert page.url.endswith("/programmes/tokyo-2025-8")
    follow(page.get_by_role("main").get_by_role("link", name="全国ものづくり体験デー").first)
    assert page.url.endswith("/events/130001-S01")


def test_the_subscription_is_read_by_another_program(portal):
    answer = portal.ask("/events.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert all(len(line) <= 75 for line in answer.body.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(answer.body)
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    assert len(events) == 14
    assert not any(event.errors for event in events.values())
    fair = events["130001-S01@renkei"]
    assert str(fair["SUMMARY"]).startswith("【見本】")
    assert fair["DTSTART"].dt.date() == SATURDAY
    assert fair["DTSTART"].dt.utcoffset() == datetime.timedelta(hours=9)
    # Open from ten to five on each of two days, and not in the night between.
    assert fair["DTEND"].dt - fair["DTSTART"].dt == datetime.timedelta(hours=7)
    assert fair["RRULE"]["FREQ"] == ["DAILY"] and fair["RRULE"]["COUNT"] == [2]
    assert str(fair["URL"]).startswith(portal.origin)
    assert events["190004-S06@renkei"]["STATUS"] == "CANCELLED"
    assert events["130001-S08@renkei"]["RRULE"]["COUNT"] == [6]
    for event in events.values():
        assert event["DTSTAMP"].dt.tzinfo is not None and int(event["SEQUENCE"]) >= 0


def test_a_subscription_holds_what_its_page_is_narrowed_to(page, portal):
    page.goto("/events?holder=082201")
    links = page.get_by_role("main")
    webcal = links.get_by_role("link", name="カレンダーに登録する（購読）").get_attribute("href")
    assert webcal.startswith("webcal://") and "holder=082201" in webcal
    href = links.get_by_role("link", name="iCalendar (.ics)").get_attribute("href")
    calendar = icalendar.Calendar.from_ical(portal.ask(href).body)
    assert len(calendar.walk("VEVENT")) == 1


@pytest.mark.parametrize("path", ["/events.atom", "/en/events.atom", "/news.atom"])
def test_the_feeds_are_atom(portal, path):
    feed = xml.etree.ElementTree.fromstring(portal.ask(path).body)
    assert feed.tag == ATOM + "feed"
    entries = feed.findall(ATOM + "entry")
    assert entries
    for entry in entries:
        for name in ["id", "title", "updated", "author"]:
            assert entry.find(ATOM + name) is not None


def test_linked_data_is_of_an_event_and_breaks_no_policy(page):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto("/events/130001-S01")
    blocks = page.locator("script[type='application/ld+json']").all_text_contents()
    things = [json.loads(block) for block in blocks]
    data = next(
        thing for thing in things if isinstance(thing, dict) and thing["@type"] == "Event")
    assert data["startDate"].startswith(str(SATURDAY))
    assert data["location"]["address"]["addressRegion"] == "東京都"
    assert said == []


def test_news_are_told_by_their_kind(page):
    page.goto("/news")
    follow(page.get_by_role("navigation", name="種別").get_by_role("link", name="連携事業レポート"))
    expect(page.locator(".row.when")).to_have_count(1)
    follow(page.get_by_role("link", name="水源の森を歩く会を行いました"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("水源の森")
