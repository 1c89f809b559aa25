"""How the addition of an article reads."""

from bot.network.locale import Words
from bot.union.changes.wording import Wording, as_revised
from domain.union.changes import AddArticle
from domain.union.state import Active


def title(change: AddArticle, _: Active, words: Words) -> str:
    return words("change-add-next") if change.number is None else words("change-add", number=change.number)


WORDING: Wording[AddArticle] = Wording(
    title=title, body=lambda change, proposal, _, words: as_revised(change.text, proposal, words)
)
