"""How it reads that a union is to be open to all, or to its members alone."""

from bot.network.locale import Words
from bot.union.changes.wording import Opened, Wording
from bot.union.read_models.views import View
from domain.union.changes import SetVisibility
from domain.union.proposal import Open


def title(change: SetVisibility, _: Opened, __: View, words: Words) -> str:
    return words("change-public" if change.public else "change-private")


def body(change: SetVisibility, _: Open, __: View, words: Words) -> str:
    """What follows from it: most of it cannot be undone."""
    return words("change-public-means" if change.public else "change-private-means")


WORDING: Wording[SetVisibility] = Wording(title=title, body=body)
