"""A page comes in piece by piece, and nothing that is there moves for what comes later."""

import re

import pytest

from conftest import launch
from portal import LANGUAGES, PAGES, address, resize

# A small page is cut as finely as a large one.
PIECES = 40

# Writes a page into the parser as a slow line would bring it, and asks after each piece where each
# text, picture and control stands: the same on every machine, and below the fold too.
MOVED = """async pieces => {
  const seen = [], moved = [], range = document.createRange();
  const place = node => {
    const start = node.data?.search(/\\S/);
    if (node.data) range.setStart(node, start), range.setEnd(node, start + 1);
    const box = (node.data ? range : node).getBoundingClientRect();
    return box.width && box.height ? [box.x, box.y] : null;
  };
  document.open();
  const nodes = document.createTreeWalker(
    document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
      node.parentElement?.closest('svg, head') ? NodeFilter.FILTER_REJECT
      : (node.data ? /\\S/.test(node.data) : node.matches('svg, input, select, .button'))
      ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
  for (const piece of pieces) {
    document.write(piece);
    const sheet = document.querySelector('link[rel=stylesheet]');
    if (!sheet.sheet) await new Promise(done => sheet.addEventListener('load', done));
    while (nodes.nextNode()) seen.push({node: nodes.currentNode});
    for (const one of seen) {
      const now = place(one.node), before = one.place;
      if (before && now && Math.hypot(now[0] - before[0], now[1] - before[1]) > 0.01)
        moved.push((one.node.data?.trim() ?? one.node.outerHTML).slice(0, 60)
          + ` from ${before.map(Math.round)} to ${now.map(Math.round)}`
          + ` as ${piece.slice(-60)} came`);
      one.place = now ?? before;
    }
  }
  document.close();
  return [seen.length, moved];
}"""


def pieces(html):
    """The page cut between tags into about as many parts; its head is the first of them."""
    head, body = re.split("(?<=</head>)", html)
    least = len(body) // PIECES
    return [head, *re.findall(rf"(?s).{{{least}}}.*?>(?=\s*<|$)|.+", body)]


@pytest.fixture(scope="module")
def slate(playwright, portal):
    """A page of the portal to write others on, in a browser whose scroll bars take room."""
    browser = launch(playwright, ignore_default_args=["--hide-scrollbars"])
    page = browser.new_page(base_url=portal.origin, reduced_motion="reduce")
    page.goto("/about")
    assert page.evaluate("() => innerWidth > document.documentElement.clientWidth")
    yield page
    browser.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_while_a_page_comes_in(slate, portal, name, language):
    parts = pieces(portal.ask(address(name, language)).text)
    for width in (360, 768, 1280):
        resize(slate, width)
        seen, moved = slate.evaluate(MOVED, parts)
        assert seen > 30
        assert moved == [], f"at {width}"
