"""How an expulsion reads: by a name that is nobody else's, and with its reason."""

from bot.union.changes.wording import Wording
from bot.union.phrases import numbered, quoted
from domain.union.changes import ExpelMember

WORDING: Wording[ExpelMember] = Wording(
    title=lambda change, union, words: words("change-expel", name=numbered(change.member, union, words)),
    body=lambda change, _, __, words: words("body-reason", reason=quoted(change.reason, words)),
)
