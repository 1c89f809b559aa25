"""A curve as a picture that any browser shows, drawn with nothing but text."""

from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT, LEFT, BELOW, ABOVE, RIGHT = 720, 300, 60, 45, 35, 20
STEPS = 5


def svg(points: Sequence[tuple[float, float]], *, title: str, across: str, up: str) -> str:
    """From nought in both directions, so that a line that is flat looks flat."""
    widest, highest = (_round(max(one[axis] for one in points)) for axis in (0, 1))
    line = " ".join(f"{_x(x, widest):.1f},{_y(y, highest):.1f}" for x, y in points)
    marks = [
        *(_across(step * widest / STEPS, widest) for step in range(STEPS + 1)),
        *(_up(step * highest / STEPS, highest) for step in range(STEPS + 1)),
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
            f'<text x="{LEFT}" y="20" font-size="14">{escape(title)}</text>',
            *marks,
            f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 8}" text-anchor="end">{escape(across)}</text>',
            f'<text x="{LEFT - 8}" y="{ABOVE - 8}" text-anchor="end">{escape(up)}</text>',
            f'<polyline points="{line}" fill="none" stroke="#256d46" stroke-width="2"/>',
            "</svg>",
            "",
        ]
    )


def _x(value: float, widest: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * value / widest


def _y(value: float, highest: float) -> float:
    return HEIGHT - BELOW - (HEIGHT - BELOW - ABOVE) * value / highest


def _across(value: float, widest: float) -> str:
    return (
        f'<text x="{_x(value, widest):.1f}" y="{HEIGHT - BELOW + 18}" text-anchor="middle">{value:g}</text>'
    )


def _up(value: float, highest: float) -> str:
    y = _y(value, highest)
    return (
        f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#d8d5cc"/>'
        f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>'
    )


def _round(most: float) -> float:
    """Up to one that divides well."""
    size = 10 ** floor(log10(most)) / 2 if most > 0 else 1
    return ceil(most / size) * size
