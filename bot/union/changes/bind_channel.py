"""How a further home reads."""

from bot.union.changes.wording import Wording
from bot.union.telling.phrases import short
from domain.union.changes import BindChannel

WORDING: Wording[BindChannel] = Wording(
    title=lambda change, _, __, words: words("change-bind", channel=short(change.channel))
)
