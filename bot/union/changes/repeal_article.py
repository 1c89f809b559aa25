"""How a repeal reads: the text that would go."""

from bot.network.locale import Words
from bot.union.changes.wording import Opened, Wording, quoted_in_full, quoted_in_short
from bot.union.read_models.views import View
from domain.union.changes import RepealArticle
from domain.union.proposal import Open


def title(change: RepealArticle, opened: Opened, view: View, words: Words) -> str:
    text = quoted_in_short(_text(change, opened, view), words)
    return words("change-repeal", number=change.number, text=text)


def body(change: RepealArticle, proposal: Open, view: View, words: Words) -> str:
    return quoted_in_full(_text(change, proposal, view), words)


def _text(change: RepealArticle, opened: Opened, view: View) -> str:
    return view.text(change.number, opened.base_revision or 0) or ""


WORDING: Wording[RepealArticle] = Wording(title=title, body=body)
