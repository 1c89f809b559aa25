"""How an amendment reads: the difference to the text that it was opened on."""

from bot.network.locale import Words
from bot.union.changes.wording import Wording
from bot.union.difference import difference
from bot.union.phrases import quoted
from bot.union.views import View
from domain.union.changes import AmendArticle
from domain.union.proposal import Open


def body(change: AmendArticle, proposal: Open, view: View, words: Words) -> str:
    old = view.text(change.number, proposal.base_revision or 0) or change.text
    return quoted(difference(old, change.text), words)


WORDING: Wording[AmendArticle] = Wording(
    title=lambda change, _, words: words("change-amend", number=change.number), body=body
)
