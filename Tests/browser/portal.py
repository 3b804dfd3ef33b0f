"""The portal as the tests see it: its pages, and plain requests to it."""

import datetime
import http.client
import urllib.parse
from dataclasses import dataclass


LANGUAGES = ["ja", "en"]

# The samples are made for the week in which they are served.
TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))).date()
MONTH = TODAY.strftime("%Y-%m")
WEEK = TODAY.strftime("%G-w%V")

# Every type of page, by an example that shows what the type can show.
PAGES = {
    "home": "/",
    "list": "/programmes",
    "results": "/programmes?q=水素 福島県",
    "filtered": "/programmes?theme=industry&prefecture=07000",
    "no results": "/programmes?q=ピラミッド",
    "behind the last page": "/programmes?page=99",
    "government that is gone": "/governments/093670",
    "programme": "/programmes/tokyo-2025-74",
    "programme with a class": "/programmes/tokyo-2025-11",
    "programme of many names": "/programmes/tokyo-2025-56",
    "programme without names": "/programmes/tokyo-2025-53",
    "participants": "/programmes/tokyo-2025-11/participants",
    "governments": "/governments",
    "governments by sound": "/governments?kana=あ",
    "which government": "/governments?name=府中市",
    "no such government": "/governments?name=ぽぽぽ市",
    "city": "/governments/082201",
    "designated city": "/governments/141003",
    "prefecture": "/governments/080004",
    "issuer": "/governments/130001",
    "special ward": "/governments/131016",
    "ward": "/governments/141011",
    "comparison": "/compare?g=082201&g=082023",
    "comparison of three": "/compare?g=080004&g=141003&g=194425",
    "comparison to choose": "/compare?g=082201&g=府中市",
    "city on one page": "/governments/082201/brief",
    "programme on one page": "/programmes/tokyo-2025-76/brief",
    "municipalities": "/governments/080004/municipalities",
    "maps": "/maps",
    "maps of a theme": "/maps?theme=industry&relation=covered",
    "theme matrix": "/maps/themes",
    "ties": "/maps/ties",
    "ties of nobody": "/maps/ties?g=ぽぽぽ市",
    "reach": "/maps/reach",
    "years": "/maps/years",
    "groups": "/groups",
    "group": "/groups/all-prefectures",
    "themes": "/themes",
    "theme": "/themes/industry",
    "bureaus": "/bureaus",
    "bureau": "/bureaus/waterworks",
    "editions": "/editions",
    "edition": "/editions/tokyo-2025",
    "findings of an edition": "/editions/tokyo-2025/checks",
    "events": "/events",
    "events of a place": "/events?place=130001",
    "month of events": f"/events/{MONTH}",
    "week of events": f"/events/{WEEK}",
    "event": "/events/130001-S01",
    "cancelled event": "/events/190004-S06",
    "news": "/news",
    "news post": "/news/190004-SN3",
    "check": "/check",
    "check rules": "/check/rules",
    "changes": "/editions/tokyo-2025/changes",
    "changes of a kind": "/editions/tokyo-2025/changes?kind=participants",
    "no changes yet": "/editions/tokyo-2024/changes",
    "earlier programme": "/programmes/tokyo-2024-1",
    "about": "/about",
    "reading": "/about/reading",
    "data": "/about/data",
    "accessibility": "/about/accessibility",
    "design": "/about/design",
    "api": "/api",
    "open data": "/data",
    "embedding": "/embed?url=/programmes/tokyo-2025-74",
    "not found": "/nothing/小菅村",
    "unreadable": "/programmes?page=x",
}

# Further examples of a type, which the slowest audits leave out.
VARIANTS = {
    "comparison of three",
    "changes of a kind", "earlier programme", "filtered", "programme of many names",
    "no such government", "designated city", "special ward", "issuer", "bureau",
    "behind the last page", "government that is gone",
    "events of a place", "cancelled event", "governments by sound", "unreadable", "maps of a theme", "ties of nobody",
}
TYPES = [name for name in PAGES if name not in VARIANTS]


def address(name, language):
    """The address of a page type in a language."""
    path = PAGES[name]
    return path if language == "ja" else f"/{language}" + ("" if path == "/" else path)


def resize(page, width):
    """Gives the window a width, and waits until the page has it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(
        """width => new Promise(done => {
          const look = () => innerWidth === width ? done() : requestAnimationFrame(look);
          look();
        })""", width)


def follow(link):
    """Follows a link or presses a button that leads to a page, and waits for the page."""
    with link.page.expect_navigation():
        link.click()


@dataclass
class Answer:
    """What the portal answers to a plain request."""

    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode()


class Portal:
    def __init__(self, origin):
        self.origin = origin

    def ask(self, path, method="GET", headers={}, body=None):
        """Sends a request and follows nothing."""
        connection = http.client.HTTPConnection(self.origin.removeprefix("http://"), timeout=60)
        try:
            connection.request(
                method, urllib.parse.quote(path, safe="/?&=%+"), body=body, headers=headers)
            answer = connection.getresponse()
            fields = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, fields, answer.read())
        finally:
            connection.close()

    def location(self, answer):
        """Where a redirect leads, readable."""
        return urllib.parse.unquote(answer.headers["location"])
