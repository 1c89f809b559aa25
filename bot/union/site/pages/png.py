"""A picture of a few flat colours as PNG, with round and straight edges that are smooth."""

import struct
import zlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]

SHADES = 16
"""Steps from the paper to a colour, by how much of a pixel it covers."""

SMOOTH = 0.75
"""Pixels over which an edge fades."""

Shape: TypeAlias = Callable[[float, float], float]
"""How far a point lies inside of it, in pixels; less than nothing outside."""


class Canvas:
    """Colours are named by their place among `inks`; nothing is drawn over something else."""

    def __init__(self, width: int, height: int, paper: Colour, inks: Sequence[Colour]) -> None:
        self._width, self._height = width, height
        self._rows = [bytearray(width) for _ in range(height)]
        self._colours = [paper]
        for ink in inks:
            self._colours += [_between(paper, ink, step / SHADES) for step in range(1, SHADES + 1)]

    def draw(self, shape: Shape, ink: int, *, x: float, y: float, reach: float) -> None:
        """No part of it lies further than `reach` from this point, to the side or up and down."""
        first = 1 + ink * SHADES
        for row in range(max(0, int(y - reach) - 1), min(self._height, int(y + reach) + 2)):
            line = self._rows[row]
            for column in range(max(0, int(x - reach) - 1), min(self._width, int(x + reach) + 2)):
                covered = 0.5 + shape(column + 0.5 - x, row + 0.5 - y) / SMOOTH
                if covered > 0:
                    line[column] = first - 1 + max(1, min(SHADES, round(covered * SHADES)))

    def png(self) -> bytes:
        head = struct.pack(">IIBBBBB", self._width, self._height, 8, 3, 0, 0, 0)
        palette = b"".join(bytes(colour) for colour in self._colours)
        pixels = zlib.compress(b"".join(b"\0" + row for row in self._rows), 6)
        parts = [(b"IHDR", head), (b"PLTE", palette), (b"IDAT", pixels), (b"IEND", b"")]
        return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, data) for name, data in parts)


def _between(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
