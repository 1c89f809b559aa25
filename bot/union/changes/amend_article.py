"""How an amendment reads: the difference to the text that it was opened on, and to its own version before."""

from bot.network.locale import Words
from bot.network.quoting import quoted
from bot.union.changes.wording import Opened, Wording, quoted_in_short
from bot.union.read_models.views import View
from bot.union.telling.difference import difference, from_what_differs
from bot.union.telling.phrases import BRIEF
from domain.union.changes import AmendArticle
from domain.union.proposal import Open


def title(change: AmendArticle, opened: Opened, view: View, words: Words) -> str:
    told = from_what_differs(_old(change, opened, view), change.text, fits=BRIEF)
    return words("change-amend", number=change.number, text=quoted_in_short(told, words))


def body(change: AmendArticle, proposal: Open, view: View, words: Words) -> str:
    told = quoted(difference(_old(change, proposal, view), change.text), words)
    if not proposal.earlier:
        return told
    since = words("change-amend-since", version=str(proposal.version - 1))
    return f"{told}\n\n{since}\n{quoted(difference(proposal.earlier[-1], change.text), words)}"


def _old(change: AmendArticle, opened: Opened, view: View) -> str:
    return view.text(change.number, opened.base_revision or 0) or change.text


WORDING: Wording[AmendArticle] = Wording(title=title, body=body, own_words=lambda change: change.text)
