"""Seeds as one writes them, `1-200` or `7` or `1-40,90`: which worlds to live."""

import re
from collections.abc import Iterable

_PART = re.compile(r"(\d+)(?:-(\d+))?")


class NotSeeds(ValueError):
    """Written otherwise."""


def seeds_in(written: str) -> list[int]:
    """In their order, each once. Raises NotSeeds."""
    found = dict[int, None]()
    for part in written.split(","):
        match = _PART.fullmatch(part.strip())
        if match is None:
            raise NotSeeds(f"{written!r} are no seeds: write 7, 1-200, or 1-40,90")
        first = int(match[1])
        found |= dict.fromkeys(range(first, int(match[2] or first) + 1))
    return [*found]


def ranges_of(seeds: Iterable[int]) -> str:
    """As `seeds_in` reads them, in as few parts as may be."""
    parts = list[list[int]]()
    for seed in sorted(set(seeds)):
        if parts and parts[-1][1] == seed - 1:
            parts[-1][1] = seed
        else:
            parts.append([seed, seed])
    return ",".join(_range(first, last) for first, last in parts)


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
