"""How another time for objections reads."""

from bot.union.changes.wording import Wording
from bot.union.telling.phrases import duration
from domain.union.changes import ChangePeriod

WORDING: Wording[ChangePeriod] = Wording(
    title=lambda change, _, __, words: words("change-period", period=duration(change.period, words))
)
