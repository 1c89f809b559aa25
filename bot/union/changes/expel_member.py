"""How an expulsion reads: by a name that is nobody else's, and with its reason."""

from bot.network.quoting import quoted
from bot.union.changes.wording import Wording
from bot.union.read_models.views import shown
from bot.union.telling.phrases import numbered
from domain.union.changes import ExpelMember

WORDING: Wording[ExpelMember] = Wording(
    title=lambda change, _, view, words: words(
        "change-expel", name=numbered(change.member, shown(view), words)
    ),
    body=lambda change, _, __, words: words("body-reason", reason=quoted(change.reason, words)),
    own_words=lambda change: change.reason,
)
