"""The bounded contexts of the house: a further one is a folder of its own and a line here."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, tzinfo
from functools import cache

from bot.context import AnyContext
from bot.following import context as following
from bot.log.codec import Codec
from bot.network.locale import Words, all_words
from bot.treasury import context as treasury
from bot.union import context as union

CONTEXTS: Sequence[AnyContext] = (union.CONTEXT, following.CONTEXT, treasury.CONTEXT)

CATEGORIES = tuple(context.decider.category for context in CONTEXTS)
"""The log is the streams named `<category>-<uuid>`. What has another name stands beside it."""

DECIDERS = tuple(context.decider for context in CONTEXTS)


@cache
def codec() -> Codec:
    return Codec(DECIDERS)


def words(contexts: Iterable[AnyContext] = CONTEXTS, *, zone: tzinfo = UTC) -> Mapping[str, Words]:
    """By language."""
    folders = (context.locales for context in contexts if context.locales is not None)
    return all_words(folders, zone=zone)
