"""How much happened in a world, and the table of it on the page about reliability."""

from collections import Counter

from tests.simulation.reliability import rows, table, with_section
from tests.simulation.seeds import seeds_in
from tests.simulation.worlds.evidence import Evidence
from tests.simulation.worlds.lived import Life

SECTION = "worlds"
WORLDS, FAILED = "worlds", "failed"
COUNTED = ("days", "words", "messages", "events", "proposals", "outcomes", "outages")


def counted(life: Life) -> Counter[str]:
    history = life.history
    cases = [case for _, case in Evidence(history).cases()]
    end = history.end or life.began
    return Counter(
        {
            "days": (end - life.began).days,
            "words": len(history.spoken),
            "messages": len(history.shown),
            "events": len(history.envelopes),
            "proposals": len(cases),
            "outcomes": sum(len(case.outcomes) for case in cases),
            "outages": len(history.outages),
        }
    )


def added_to(page: str, seeds: str, counts: Counter[str], *, failed: int) -> str:
    """A run of some seeds takes the place of earlier runs of any of them; the last row sums up all."""
    lived = set(seeds_in(seeds))
    known = [row for row in rows(SECTION, page) if row[0] != "**all**"]
    others = [row for row in known if lived.isdisjoint(seeds_in(row[0].replace(" ", "")))]
    new = [seeds, *(f"{counts[what]:,}" for what in COUNTED)]
    body = sorted(
        [*others, [new[0], f"{len(lived):,}", str(failed), *new[1:]]], key=lambda row: seeds_in(row[0])[0]
    )
    sums = [sum(int(row[place].replace(",", "")) for row in body) for place in range(1, len(body[0]))]
    total = ["**all**", *(f"{one:,}" for one in sums)]
    return with_section(SECTION, table(["seeds", WORLDS, FAILED, *COUNTED], [*body, total]), page)
