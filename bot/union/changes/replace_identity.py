"""How a replacement reads: whose account, by which; and what its owner is asked."""

from bot.network.locale import Words
from bot.network.markup import bold
from bot.union.changes.wording import Wording
from bot.union.read_models.views import shown
from bot.union.telling.phrases import numbered
from domain.union.changes import ReplaceIdentity
from domain.union.state import Active


def invitation(change: ReplaceIdentity, union: Active, words: Words) -> str:
    """To speak for a member."""
    whom = union.names[change.member]
    return words("told-privately-replacing", name=bold(union.name), member=whom, number=str(change.member))


WORDING: Wording[ReplaceIdentity] = Wording(
    title=lambda change, _, view, words: words(
        "change-replace", name=numbered(change.member, shown(view), words)
    ),
    body=lambda change, _, __, words: (
        words("body-replace", old=change.old, new=change.new) if change.old else ""
    ),
    invitation=invitation,
)
