"""What a page prints, piece by piece, and which of its kanji have readings."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

KANJI = re.compile("[\u4e00-\u9fff々]+")
# What stands inside a piece of text, and what has no end.
INLINE = {"ruby", "wbr", "mark"}
EMPTY = {"br", "circle", "col", "hr", "img", "input", "line", "link", "meta", "path", "rect", "use"}
# What no reading can or should stand over.
PLAIN = {"abbr", "code", "kept", "option", "pre", "svg", "textarea", "title"}
SILENT = {"script", "style"}
SPOKEN = ("alt", "aria-label", "placeholder", "title")


@dataclass(frozen=True)
class Piece:
    """A text between two tags, without spaces."""

    text: str
    # Its stretches of kanji without a reading, where one could stand.
    bare: tuple
    # The elements around it, each with its classes, and whether one is kept in all languages.
    around: tuple

    def is_in(self, *elements):
        return any(one in self.around for one in elements)


class Printed(HTMLParser):
    """The pieces of a page, attributes that are read aloud among them, and the words with readings."""

    def __init__(self, text):
        super().__init__()
        self.pieces = []
        self.words = set()
        self.around = []
        self.text = self.bare = self.word = ""
        self.ruby = self.reading = False
        self.feed(text)
        self.close()
        self.end()

    def end(self):
        text = "".join(self.text.split())
        if text and not any(SILENT & set(one) for one in self.around):
            around = tuple(name for one in self.around for name in one if name)
            is_plain = any(PLAIN & set(one) for one in self.around)
            bare = () if is_plain else tuple(KANJI.findall(self.bare))
            self.pieces.append(Piece(text, bare, around))
        self.text = self.bare = ""

    def handle_starttag(self, name, attributes):
        attributes = dict(attributes)
        for spoken in SPOKEN:
            if text := "".join((attributes.get(spoken) or "").split()):
                self.pieces.append(Piece(text, (), (spoken,)))
        self.ruby = self.ruby or name == "ruby"
        if name in ("rt", "rp"):
            self.reading = True
            self.words.add(self.word)
            self.word = ""
        if name in INLINE or self.reading:
            return
        self.end()
        if name in EMPTY:
            return
        # The end of an option need not be written.
        if self.around and self.around[-1][0] == "option" and name == "option":
            self.around.pop()
        classes = attributes.get("class") or ""
        kept = "kept" if attributes.get("translate") == "no" else ""
        self.around.append((name, f"{name}.{classes}" if classes else "", kept))

    def handle_endtag(self, name):
        # The end of a reading need not be written.
        if name in ("ruby", "rt", "rp"):
            self.reading = False
        if name == "ruby":
            self.ruby = False
        if name in INLINE or name in ("rt", "rp"):
            return
        self.end()
        if any(one[0] == name for one in self.around):
            while self.around.pop()[0] != name:
                pass

    def handle_data(self, data):
        if self.reading:
            return
        self.text += data
        if self.ruby:
            self.word += data
        # A word with its reading parts what stands beside it.
        self.bare += "|" if self.ruby else data

    def has_read(self, kanji):
        """Whether words that have their readings on the page make up a stretch of kanji."""
        return not kanji or any(
            kanji.startswith(word) and self.has_read(kanji[len(word):])
            for word in self.words if word)
