"""How a resolution reads: by its own text."""

from bot.union.changes.wording import Wording, as_revised, quoted_in_short
from domain.union.changes import AdoptResolution

WORDING: Wording[AdoptResolution] = Wording(
    title=lambda change, _, __, words: quoted_in_short(change.text, words),
    body=lambda change, proposal, _, words: as_revised(change.text, proposal, words),
    own_words=lambda change: change.text,
)
