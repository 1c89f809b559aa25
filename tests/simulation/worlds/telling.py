"""A world's history as one reads it: who said what and meant what, what the bot showed, what the log holds."""

from collections.abc import Iterator
from datetime import datetime

from bot.network.markup import plain
from tests.simulation.worlds.record import History


def told(history: History) -> list[str]:
    """A line or more for each thing, in the order of time."""
    lines = [*_spoken(history), *_shown(history), *_envelopes(history), *_outages(history)]
    return [f"{at:%d %H:%M:%S} {line}" for at, line in sorted(lines, key=lambda one: one[0])]


def _spoken(history: History) -> Iterator[tuple[datetime, str]]:
    for one in history.spoken:
        meaning = one.meaning
        heard = f" (heard {one.received:%d %H:%M:%S})" if one.received and one.received != one.at else ""
        about = f" {meaning.number}" if meaning.number else ""
        yield (
            one.at,
            f"{one.person} as {one.account[:20]} in {one.channel[:24]}: {one.text[:200]} — means: {meaning.act}{about}{heard}",
        )
        for answer in history.told:
            if answer.to == one.id:
                yield answer.at, f"    bot to {one.person}: {answer.text}"


def _shown(history: History) -> Iterator[tuple[datetime, str]]:
    for one in history.shown:
        for count, (at, message) in enumerate(one.editions):
            labels = [button.label for row in message.buttons for button in row]
            text = plain(message.text).replace("\n", "\n        ")[:1000]
            yield at, f"  bot{'~' if count else ''} in {one.channel[:24]}: {text} {labels or ''}"


def _envelopes(history: History) -> Iterator[tuple[datetime, str]]:
    for envelope in history.envelopes:
        yield (
            envelope.metadata.recorded,
            f"      log: {envelope.aggregate.hex[:4]} {envelope.event!r:.300} <- {envelope.metadata.command[:60]}",
        )


def _outages(history: History) -> Iterator[tuple[datetime, str]]:
    for outage in history.outages:
        yield outage.start, f"    out: {outage.place} until {outage.end}"
    for at, trouble in history.troubles:
        yield at, f"    trouble: {trouble[:200]}"
