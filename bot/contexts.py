"""The bounded contexts of the house: a further one is a folder of its own and a line here."""

from collections.abc import Sequence
from functools import cache

from bot.context import AnyContext
from bot.log.codec import Codec
from bot.union import context as union

CONTEXTS: Sequence[AnyContext] = (union.CONTEXT,)

DECIDERS = tuple(context.decider for context in CONTEXTS)

CATEGORIES = tuple(decider.category for decider in DECIDERS)
"""The log is the streams named `<category>-<uuid>`. What has another name stands beside it."""


@cache
def codec() -> Codec:
    return Codec(DECIDERS)
