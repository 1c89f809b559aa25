"""The members of a union as a circle of discs, each filled by how they stand to a proposal."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

LARGEST = 13.0
"""Of a disc's radius, where the circle is 100 wide."""


class Stand(StrEnum):
    MEMBER = "member"
    CONSENTS = "consents"
    OBJECTS = "objects"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Disc:
    x: float
    y: float
    radius: float
    stand: Stand


@lru_cache(maxsize=500)
def circle(stands: Sequence[Stand]) -> Sequence[Disc]:
    """In a square from 0 to 100, the first at the top, clockwise."""
    count = len(stands)
    step = 2 * math.pi / max(count, 1)
    radius = min(LARGEST, (50 - LARGEST) * math.sin(step / 2) * 0.8) if count > 1 else LARGEST
    ring = 50 - LARGEST
    return [
        Disc(
            round(50 + ring * math.sin(step * place), 2),
            round(50 - ring * math.cos(step * place), 2),
            round(radius, 2),
            stand,
        )
        for place, stand in enumerate(stands)
    ]
