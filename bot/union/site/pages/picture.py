"""What a chat shows beside a link to a page: the members as a circle, each by how they stand. Its words are the link's."""

from collections.abc import Sequence
from functools import lru_cache
from math import hypot

from bot.union.site.pages.circle import Disc, Stand, circle
from bot.union.site.pages.png import Canvas, Shape

WIDTH, HEIGHT = 1200, 630
"""As chats and networks want it."""

SCALE = 5.2
"""Pixels for each hundredth of the circle."""

THICK = 0.09
"""Of the ring by which a disc shows silence, as a part of its size."""

PAPER, GREEN, INK, QUIET = (251, 250, 246), (47, 143, 91), (29, 36, 33), (140, 146, 141)
INKS = (GREEN, INK, QUIET)


@lru_cache(maxsize=200)
def picture(stands: tuple[Stand, ...]) -> bytes:
    """As PNG."""
    return _drawn(circle(stands))


def _drawn(discs: Sequence[Disc]) -> bytes:
    canvas = Canvas(WIDTH, HEIGHT, PAPER, INKS)
    for disc in discs:
        x, y = WIDTH / 2 + (disc.x - 50) * SCALE, HEIGHT / 2 + (disc.y - 50) * SCALE
        radius = disc.radius * SCALE
        shape, ink = _shape(disc.stand, radius)
        canvas.draw(shape, ink, x=x, y=y, reach=radius)
    return canvas.png()


def _shape(stand: Stand, radius: float) -> tuple[Shape, int]:
    match stand:
        case Stand.MEMBER | Stand.CONSENTS:
            return lambda x, y: radius - hypot(x, y), 0
        case Stand.OBJECTS:
            return lambda x, y: (radius - abs(x) - abs(y)) * 0.7, 1
        case Stand.SILENT:
            middle, half = radius * (1 - THICK), radius * THICK
            return lambda x, y: half - abs(hypot(x, y) - middle), 2
