"""The bounded contexts of the house: a further one is a folder of its own and a line here."""

from functools import cache

from bot.log.codec import Codec
from domain.union.decider import UNION

DECIDERS = (UNION,)

CATEGORIES = tuple(decider.category for decider in DECIDERS)
"""The log is the streams named `<category>-<uuid>`. What has another name stands beside it."""


@cache
def codec() -> Codec:
    return Codec(DECIDERS)
