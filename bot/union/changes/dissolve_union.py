"""How a dissolution reads."""

from bot.network.quoting import quoted
from bot.union.changes.wording import Wording
from domain.union.changes import DissolveUnion

WORDING: Wording[DissolveUnion] = Wording(
    title=lambda _, __, ___, words: words("change-dissolve"),
    body=lambda change, _, __, words: words("body-reason", reason=quoted(change.reason, words)),
    own_words=lambda change: change.reason,
)
