"""The 47 prefectures' polygons: Natural Earth 1:10m admin-1, as Debian's qgis-common packs them.

Three corrections: 奄美群島 belongs to 鹿児島県, 北方領土 to 北海道, and 竹島 is put in as a dot.
"""

import os
import sqlite3
import unicodedata
from pathlib import Path

from shapely import wkb
from shapely.geometry import MultiPolygon, Point, Polygon

import tables

DEFAULT = "/usr/share/qgis/resources/data/world_map.gpkg"
ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
TAKESHIMA = (131.8665, 37.2411)

HOKKAIDO, SHIMANE, KAGOSHIMA, OKINAWA = "01000", "32000", "46000", "47000"


def polygons_of(blob: bytes) -> list[Polygon]:
    """A GeoPackage geometry: a header with an envelope, then well-known binary."""
    if blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry")
    head = 8 + ENVELOPE_BYTES[blob[3] >> 1 & 7]
    shape = wkb.loads(blob[head:])
    return list(shape.geoms) if shape.geom_type == "MultiPolygon" else [shape]


def plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def is_amami(part: Polygon) -> bool:
    centre = part.representative_point()
    return centre.y > 27.0 and centre.x > 128.3


def is_northern_territory(part: Polygon) -> bool:
    west, south, _, _ = part.bounds
    return 145.0 <= west <= 147.5 and south < 44.6


def prefectures() -> dict[str, list[Polygon]]:
    """Five-digit code → parts, in degrees."""
    path = Path(os.environ.get("NATURAL_EARTH", DEFAULT))
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    query = "select {} from states_provinces where {}"
    codes = {
        row["romaji"].lower(): row["code"][:5]
        for row in tables.read("governments.csv")
        if row["kind"] == "prefecture"
    }
    parts = {}
    for name, blob in database.execute(query.format("name, geom", "iso_a2 = 'JP'")):
        parts[codes[plain(name)]] = polygons_of(blob)

    amami = [part for part in parts[OKINAWA] if is_amami(part)]
    parts[OKINAWA] = [part for part in parts[OKINAWA] if not is_amami(part)]
    parts[KAGOSHIMA] += amami

    (blob,) = database.execute(query.format("geom", "name = 'Sakhalin'")).fetchone()
    northern = [part for part in polygons_of(blob) if is_northern_territory(part)]
    parts[HOKKAIDO] += northern

    if (len(parts), len(amami), len(northern)) != (47, 6, 7):
        raise ValueError("the map is not the one that the corrections were written for")
    return dict(sorted(parts.items()))


def shapes() -> dict[str, MultiPolygon]:
    return {code: MultiPolygon(parts) for code, parts in prefectures().items()}


def takeshima(radius: float) -> Polygon:
    return Point(TAKESHIMA).buffer(radius, quad_segs=2)
