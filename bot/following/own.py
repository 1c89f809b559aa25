"""What somebody's own page shows of what they follow."""

from collections.abc import Sequence

from bot.chat.party import own_aggregate
from bot.following.chat.subscribing import lines_of
from bot.http.sections import Asking, Entry, Section
from bot.log.reader import LogReader
from domain.following.decide import FOLLOWING


async def followed(log: LogReader, asking: Asking) -> Sequence[Section]:
    words = asking.words
    state = (await log.states(FOLLOWING).get(own_aggregate(asking.identity))).state
    told = [line async for line in lines_of(state, log, words)]
    entries = [Entry(text=line) for line in told]
    return [
        Section(
            title=words("own-follows"),
            entries=entries,
            nothing=words("own-follows-nothing"),
            after=words("own-follows-change"),
        )
    ]
