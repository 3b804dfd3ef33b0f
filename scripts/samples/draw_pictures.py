"""Draws the pictures of the sample events into lists/samples, in the colours of the portal.

They are made up like the events, and say so. Run it in the environment of the browser tests:
.venv/bin/python scripts/samples/draw_pictures.py
"""

import math
import pathlib

from playwright.sync_api import sync_playwright

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "lists/samples"
WIDTH, HEIGHT = 960, 640
PAPER, INK, EDGE, HAIRLINE = "#FAF8F3", "#1C2330", "#767B85", "#DDD8CC"
BLUES = ["#E6EDF7", "#DCE6F2", "#B3CAE4", "#7FA5CF", "#4477AE", "#1B4A8C"]
GREEN, GREEN_GROUND, KNOT = "#2B6A55", "#E3F0EA", "#B23A2B"
WOOD, WOOD_GROUND = "#7B5600", "#FBF0D6"


def rect(x, y, width, height, colour, more=""):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}" {more}/>'


def circle(x, y, radius, colour, more=""):
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}" {more}/>'


def path(data, colour="none", stroke="none", width=0):
    return (f'<path d="{data}" fill="{colour}" stroke="{stroke}" stroke-width="{width}" '
            'stroke-linecap="round" stroke-linejoin="round"/>')


def crafts():
    """A dyed cloth of waves, and a bowl, a plane and its shavings on a bench."""
    parts = [rect(0, 0, WIDTH, HEIGHT, PAPER), rect(90, 60, 780, 12, WOOD)]
    for panel in range(3):
        left = 110 + panel * 255
        parts.append(f'<clipPath id="c{panel}"><rect x="{left}" y="72" width="230" height="250"/></clipPath>')
        waves = [rect(left, 72, 230, 250, BLUES[5])]
        for row in range(8):
            for column in range(-1, 4):
                x = left + column * 76 + (38 if row % 2 else 0) + 20
                for radius, colour in ((38, BLUES[2]), (34, BLUES[5]), (24, BLUES[2]), (20, BLUES[5])):
                    waves.append(circle(x, 110 + row * 38, radius, colour))
        parts.append(f'<g clip-path="url(#c{panel})">{"".join(waves)}</g>')
    parts += [
        rect(0, 500, WIDTH, 140, WOOD_GROUND), rect(0, 500, WIDTH, 6, WOOD),
        path("M150 400 Q160 500 250 500 L290 500 Q380 500 390 400 Z", KNOT),
        path("M150 400 Q270 430 390 400 Q270 372 150 400 Z", INK),
        rect(560, 440, 260, 60, WOOD), path("M640 440 L690 372 L716 390 L690 440 Z", EDGE),
    ]
    for x, turn in ((480, 1), (520, -1), (850, 1)):
        parts.append(path(
            f"M{x} 496 q{20 * turn} -34 {-4 * turn} -40 q{-24 * turn} 0 {-12 * turn} 22", stroke=WOOD, width=7))
    return parts


def forest():
    """Hills behind one another, firs, and the stream that begins there."""
    parts = [rect(0, 0, WIDTH, HEIGHT, BLUES[0]), circle(740, 140, 52, WOOD_GROUND)]
    for level, (base, colour) in enumerate(
            ((250, BLUES[2]), (320, BLUES[3]), (390, "#7FA99A"), (470, GREEN))):
        line = " ".join(
            f"L{x} {base - 60 * math.sin(x / 150 + level * 2.1) - 24 * math.sin(x / 60 + level)}"
            for x in range(0, WIDTH + 1, 12))
        parts.append(path(f"M0 {HEIGHT} {line} L{WIDTH} {HEIGHT} Z", colour))
    for x, y, size in (
            (90, 560, 1.3), (190, 520, 1), (300, 580, 1.2), (690, 560, 1.1), (790, 520, 1), (880, 590, 1.4)):
        parts.append(rect(x - 5, y, 10, 34 * size, WOOD))
        for tier in range(3):
            half, top = (30 + tier * 14) * size, y - (120 - tier * 40) * size
            parts.append(path(f"M{x} {top} L{x + half} {top + 62 * size} L{x - half} {top + 62 * size} Z", "#1F4F40"))
    parts.append(path(
        "M516 508 C500 530 560 545 520 575 C495 600 555 615 540 640 L420 640 C420 612 480 600 492 570 "
        "C505 545 480 530 510 508 Z", BLUES[1]))
    return parts


def flower(x, y, radius, colour, heart):
    petals = "".join(
        circle(x + radius * math.cos(turn * math.pi / 3), y + radius * math.sin(turn * math.pi / 3),
               radius * .62, colour) for turn in range(6))
    return petals + circle(x, y, radius * .55, heart)


def flowers():
    """A table with a bowl of rice, chopsticks and flowers in a vase."""
    parts = [
        rect(0, 0, WIDTH, HEIGHT, GREEN_GROUND), rect(0, 470, WIDTH, 170, WOOD_GROUND),
        rect(0, 470, WIDTH, 6, WOOD)]
    for x, y, top in ((690, 330, 190), (740, 330, 130), (800, 330, 210)):
        parts.append(path(f"M745 {y} Q{x} {y - 60} {x} {top}", stroke=GREEN, width=8))
    parts += [
        flower(690, 190, 40, KNOT, WOOD_GROUND), flower(740, 118, 44, "#FFFFFF", WOOD),
        flower(808, 206, 38, BLUES[3], WOOD_GROUND),
        path("M700 320 L790 320 Q830 430 780 520 L710 520 Q660 430 700 320 Z", BLUES[5]),
        rect(676, 388, 138, 12, BLUES[2]),
        path("M150 380 Q190 260 300 262 Q410 260 450 380 Z", "#FFFFFF", HAIRLINE, 3),
        path("M120 380 L480 380 Q470 520 350 530 L250 530 Q130 520 120 380 Z", BLUES[4]),
        rect(236, 528, 128, 16, BLUES[5]), path("M120 380 L480 380", stroke=BLUES[5], width=10)]
    for x, y in ((230, 330), (280, 300), (330, 325), (375, 345), (300, 350), (250, 362)):
        parts.append(f'<ellipse cx="{x}" cy="{y}" rx="13" ry="7" fill="{HAIRLINE}" transform="rotate({x % 50} {x} {y})"/>')
    parts += [
        path("M500 560 L640 500", stroke=INK, width=9), path("M512 576 L652 516", stroke=INK, width=9)]
    return parts


def tag():
    """What no picture goes without: that it is made up."""
    return [
        rect(24, 566, 216, 50, "#FFFFFF", f'stroke="{WOOD}" stroke-width="3"'),
        f'<text x="42" y="601" font-family="BIZ UDPGothic" font-weight="700" font-size="28" '
        f'fill="{WOOD}">見本 Sample</text>']


PICTURES = {"crafts": crafts, "forest": forest, "flowers": flowers}


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, draw in PICTURES.items():
            page.set_content(
                f'<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
                f'height="{HEIGHT}" lang="ja" style="display:block">{"".join(draw() + tag())}</svg></body>')
            page.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
