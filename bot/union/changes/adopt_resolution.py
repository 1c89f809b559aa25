"""How a resolution reads: by its own text."""

from bot.union.changes.wording import Wording, quoted_in_full, quoted_in_short
from domain.union.changes import AdoptResolution

WORDING: Wording[AdoptResolution] = Wording(
    title=lambda change, _, words: quoted_in_short(change.text, words),
    body=lambda change, _, __, words: quoted_in_full(change.text, words),
)
