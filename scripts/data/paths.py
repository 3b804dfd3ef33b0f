"""Rings of points to SVG path data, in relative steps of a fixed number of decimals."""


def number(units: int, decimals: int) -> str:
    """A whole number of the smallest steps as the shortest decimal: -5 with one decimal is -.5."""
    sign, units = ("-", -units) if units < 0 else ("", units)
    whole, rest = divmod(units, 10**decimals)
    fraction = f"{rest:0{decimals}d}".rstrip("0") if decimals else ""
    if not fraction:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{fraction}"


def pair(x: int, y: int, decimals: int) -> str:
    second = number(y, decimals)
    return number(x, decimals) + ("" if second.startswith("-") else " ") + second


def ring_path(ring, decimals: int) -> str:
    """M for the first point, then one relative l; the closing point is Z's."""
    scale = 10**decimals
    points = [(round(x * scale), round(y * scale)) for x, y in ring[:-1]]
    kept = [p for i, p in enumerate(points) if p != points[i - 1]]
    if len(kept) < 3:
        return ""
    steps = [
        pair(x - left, y - top, decimals)
        for (left, top), (x, y) in zip(kept, kept[1:], strict=False)
    ]
    joined = steps[0]
    for step in steps[1:]:
        joined += step if step.startswith("-") else " " + step
    return f"M{pair(*kept[0], decimals)}l{joined}z"


def polygon_path(polygons, decimals: int) -> str:
    """Largest part first, so that a truncated drawing still shows the main island."""
    ordered = sorted(polygons, key=lambda p: -p.area)
    rings = [ring for p in ordered for ring in (p.exterior, *p.interiors)]
    return "".join(ring_path(list(ring.coords), decimals) for ring in rings)


def frame_path(x: float, y: float, width: float, height: float) -> str:
    return f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"
