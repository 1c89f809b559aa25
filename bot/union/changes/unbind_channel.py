"""How the giving up of a home reads."""

from bot.union.changes.wording import Wording
from bot.union.telling.phrases import short
from domain.union.changes import UnbindChannel

WORDING: Wording[UnbindChannel] = Wording(
    title=lambda change, _, __, words: words("change-unbind", channel=short(change.channel))
)
