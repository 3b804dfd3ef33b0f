"""Writes prefecture_outlines.json: each prefecture's outline, to lay under its municipalities.

A place is at x = (longitude − west) × scaleX + frame.x and y = (north − latitude) × scaleY +
frame.y, with the figures of the first frame whose bounds hold it. The last frame is the main part;
東京都, 島根県, 鹿児島県 and 沖縄県 have far islands in frames of their own before it.
"""

import json
import math

import shapely
from shapely.affinity import affine_transform
from shapely.geometry import MultiPolygon, Polygon

import natural_earth
import tables
from natural_earth import KAGOSHIMA, OKINAWA, SHIMANE
from paths import frame_path, polygon_path

WIDTH = 1000
GAP = 20
TOLERANCE = 1.2
SPECK, SPECK_RADIUS = 30, 4
PADDING = 0.02
TOKYO = "13000"

# The degrees (west, south, east, north) and the height in units of each far frame; they stand in
# a row under the main one, which shows what is in none of them.
FAR = {
    TOKYO: [
        ((138.9, 30.3, 140.5, 35.0), 560),
        ((140.7, 24.1, 142.4, 27.9), 560),
        ((153.85, 24.2, 154.1, 24.4), 100),
    ],
    SHIMANE: [((131.82, 37.2, 131.92, 37.28), 90)],
    KAGOSHIMA: [((128.2, 26.9, 130.2, 30.06), 620)],
    OKINAWA: [((122.8, 23.95, 125.6, 26.05), 420), ((131.1, 25.75, 131.45, 26.02), 160)],
}


def offices() -> dict[str, list[tuple[float, float]]]:
    places: dict[str, list[tuple[float, float]]] = {}
    for row in tables.read("governments.csv"):
        point = (float(row["longitude"]), float(row["latitude"]))
        places.setdefault(row["code"][:2] + "000", []).append(point)
    return places


def held(frame, x: float, y: float) -> bool:
    west, south, east, north = frame
    return west <= x <= east and south <= y <= north


def speck(part: Polygon) -> Polygon:
    if part.area >= SPECK:
        return part
    x, y = part.centroid.coords[0]
    r = SPECK_RADIUS
    return Polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)])


def frame(bounds, x: float, y: float, scale: float) -> dict:
    """A degree of latitude is `scale` units; one of longitude is less, by the middle's cosine."""
    west, south, east, north = bounds
    across = scale * math.cos(math.radians((south + north) / 2))
    return {
        "bounds": [round(value, 4) for value in bounds],
        "x": round(x, 1),
        "y": round(y, 1),
        "width": round((east - west) * across, 1),
        "height": round((north - south) * scale, 1),
        "scaleX": round(across, 2),
        "scaleY": round(scale, 2),
    }


def outline(code: str, polygons: list[Polygon], points) -> dict:
    far = [degrees for degrees, _ in FAR.get(code, [])]

    def near(x: float, y: float) -> bool:
        return not any(held(degrees, x, y) for degrees in far)

    inner = [p for p in polygons if near(*p.representative_point().coords[0])]
    west, south, east, north = shapely.total_bounds(
        inner + [shapely.Point(point) for point in points if near(*point)]
    )
    pad_x, pad_y = (east - west) * PADDING, (north - south) * PADDING
    bounds = (west - pad_x, south - pad_y, east + pad_x, north + pad_y)
    middle = math.cos(math.radians((bounds[1] + bounds[3]) / 2))
    frames = [frame(bounds, 0, 0, WIDTH / ((bounds[2] - bounds[0]) * middle))]
    height = frames[0]["height"]

    x = 0.0
    for degrees, tall in FAR.get(code, []):
        frames.append(
            frame(degrees, x, frames[0]["height"] + GAP, tall / (degrees[3] - degrees[1]))
        )
        x += frames[-1]["width"] + GAP
        height = max(height, frames[-1]["y"] + tall)

    drawn = []
    for polygon in polygons:
        at = polygon.representative_point()
        # The far frames first: a first frame's box may reach over their corners.
        home = next((f for f in frames[1:] if held(f["bounds"], at.x, at.y)), frames[0])
        west, _, _, north = home["bounds"]
        matrix = [
            home["scaleX"], 0, 0, -home["scaleY"],
            home["x"] - west * home["scaleX"], home["y"] + north * home["scaleY"],
        ]  # fmt: skip
        drawn.append(affine_transform(polygon, matrix))
    simple = [speck(part) for part in shapely.simplify(drawn, TOLERANCE)]
    insets = (frame_path(f["x"], f["y"], f["width"], f["height"]) for f in frames[1:])
    return {
        "bounds": frames[0]["bounds"],
        "viewBox": [0, 0, WIDTH, math.ceil(height)],
        "frames": frames[1:] + frames[:1],
        "inset": "".join(insets),
        "d": polygon_path(MultiPolygon(simple).geoms, 0),
    }


def main() -> None:
    places = offices()
    parts = natural_earth.prefectures()
    parts[SHIMANE].append(natural_earth.takeshima(0.005))
    lines = []
    for code, polygons in parts.items():
        value = outline(code, polygons, places[code])
        lines.append(f"{json.dumps(code)}:{json.dumps(value, separators=(',', ':'))}")
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    path = tables.RESOURCES / "prefecture_outlines.json"
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
