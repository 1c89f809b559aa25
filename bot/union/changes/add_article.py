"""How the addition of an article reads: by its text."""

from bot.network.locale import Words
from bot.union.changes.wording import Opened, Wording, as_revised, quoted_in_short
from bot.union.read_models.views import View
from domain.union.changes import AddArticle


def title(change: AddArticle, _: Opened, __: View, words: Words) -> str:
    text = quoted_in_short(change.text, words)
    if change.number is None:
        return words("change-add-next", text=text)
    return words("change-add", number=change.number, text=text)


WORDING: Wording[AddArticle] = Wording(
    title=title,
    body=lambda change, proposal, _, words: as_revised(change.text, proposal, words),
    own_words=lambda change: change.text,
)
