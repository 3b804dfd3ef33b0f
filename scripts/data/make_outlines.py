"""Writes outlines.json: the 47 prefectures as SVG paths in one compact box.

Lambert's conformal conic projection, borders simplified together so that neighbours still meet.
The islands south of 30°N are moved, at the same scale, into frames: 奄美 and 沖縄 to the upper
left, 小笠原 and 南鳥島 to the lower right.
"""

import json
import math

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Polygon, box

import natural_earth
from natural_earth import SHIMANE
from paths import frame_path, polygon_path
from tables import RESOURCES

WIDTH = 720
DECIMALS = 1
TOLERANCE = 1.4
# An island smaller than this, in square units, is drawn as a lozenge of this radius.
SPECK, SPECK_RADIUS = 1.2, 1.1
MARGIN = 4

# Each frame: the degrees it shows (west, south, east, north) and where its corner stands, as a
# share of the drawing's width and height. The first frame that holds a part takes it.
FRAMES = [
    ((122.6, 23.9, 131.7, 30.1), ("left", "top")),
    ((140.6, 24.0, 142.6, 28.0), ("right", "bottom")),
    ((153.7, 24.0, 154.3, 24.6), ("beside", "bottom")),
]

CENTRE, FIRST, SECOND = math.radians(137), math.radians(33), math.radians(44)


def _tangent(latitude: float) -> float:
    return math.tan(math.pi / 4 + latitude / 2)


CONE = math.log(math.cos(FIRST) / math.cos(SECOND)) / math.log(_tangent(SECOND) / _tangent(FIRST))
RADIUS = math.cos(FIRST) * _tangent(FIRST) ** CONE / CONE


def project(points):
    """Degrees to a plane whose y grows southward."""
    longitude, latitude = np.radians(points).T
    rho = RADIUS / np.tan(math.pi / 4 + latitude / 2) ** CONE
    theta = CONE * (longitude - CENTRE)
    return np.column_stack([rho * np.sin(theta), rho * np.cos(theta)])


def frame_of(part: Polygon) -> int | None:
    point = part.representative_point()
    for index, (degrees, _) in enumerate(FRAMES):
        if box(*degrees).contains(point):
            return index
    return None


def speck(part: Polygon) -> Polygon:
    if part.area >= SPECK:
        return part
    x, y = part.centroid.coords[0]
    r = SPECK_RADIUS
    return Polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)])


def main() -> None:
    degrees = natural_earth.prefectures()
    degrees[SHIMANE].append(natural_earth.takeshima(0.01))
    codes, parts, frames = [], [], []
    for code, polygons in degrees.items():
        for polygon in polygons:
            codes.append(code)
            parts.append(polygon)
            frames.append(frame_of(polygon))

    plane = shapely.transform(parts, project)
    main_parts = [p for p, frame in zip(plane, frames, strict=True) if frame is None]
    left, top, right, bottom = shapely.total_bounds(main_parts)
    scale = (WIDTH - 2 * MARGIN) / (right - left)
    height = math.ceil((bottom - top) * scale + 2 * MARGIN)

    drawn = shapely.transform(plane, lambda points: (points - (left, top)) * scale + MARGIN)
    simple = list(shapely.coverage_simplify(drawn, TOLERANCE))

    # Move what belongs in a frame.
    insets, beside = [], 0.0
    for index, (_, (across, down)) in enumerate(FRAMES):
        members = [i for i, frame in enumerate(frames) if frame == index]
        west, north, east, south = shapely.total_bounds([drawn[i] for i in members])
        pad = 8
        width, tall = math.ceil(east - west + 2 * pad), math.ceil(south - north + 2 * pad)
        x = {"left": 1, "right": WIDTH - width - 1, "beside": beside - width - 6}[across]
        y = {"top": 1, "bottom": height - tall - 1}[down]
        beside = x
        insets.append(frame_path(x, y, width, tall))
        for i in members:
            simple[i] = translate(simple[i], x + pad - west, y + pad - north)

    prefectures = {}
    for code in degrees:
        polygons = [speck(p) for c, p in zip(codes, simple, strict=True) if c == code]
        largest = max(polygons, key=lambda p: p.area)
        circle = shapely.maximum_inscribed_circle(largest)
        x, y = circle.coords[0]
        prefectures[code] = {
            "d": polygon_path(MultiPolygon(polygons).geoms, DECIMALS),
            "label": [round(x, 1), round(y, 1)],
        }
    document = {
        "viewBox": [0, 0, WIDTH, height],
        "inset": "".join(insets),
        "prefectures": prefectures,
    }
    lines = ",\n".join(
        f"{json.dumps(code)}:{json.dumps(value, separators=(',', ':'))}"
        for code, value in prefectures.items()
    )
    head = json.dumps({k: document[k] for k in ("viewBox", "inset")}, separators=(",", ":"))
    text = f'{head[:-1]},"prefectures":{{\n{lines}\n}}}}\n'
    (RESOURCES / "outlines.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
