"""How a repeal reads: the text that would go."""

from bot.network.locale import Words
from bot.union.changes.wording import Wording
from bot.union.phrases import quoted
from bot.union.views import View
from domain.union.changes import RepealArticle
from domain.union.proposal import Open


def body(change: RepealArticle, proposal: Open, view: View, words: Words) -> str:
    return quoted(view.text(change.number, proposal.base_revision or 0) or "", words)


WORDING: Wording[RepealArticle] = Wording(
    title=lambda change, _, words: words("change-repeal", number=change.number), body=body
)
