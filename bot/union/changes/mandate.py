"""How a mandate reads: as its context has put it."""

from bot.union.changes.wording import Wording, quoted_in_full, quoted_in_short
from domain.union.changes import Mandate

WORDING: Wording[Mandate] = Wording(
    title=lambda change, _, __, words: quoted_in_short(change.summary, words),
    body=lambda change, _, __, words: quoted_in_full(change.summary, words),
    own_words=lambda change: change.summary,
)
