"""How another name and mission read: the difference to those of today."""

from bot.network.locale import Words
from bot.network.quoting import quoted
from bot.union.changes.wording import Wording, quoted_in_short
from bot.union.read_models.views import View, shown
from bot.union.telling.difference import difference
from domain.union.changes import RenameUnion
from domain.union.proposal import Open


def body(change: RenameUnion, _: Open, view: View, words: Words) -> str:
    union = shown(view)
    mission = quoted(difference(union.mission, change.mission), words)
    return f"{difference(union.name, change.name)} — {mission}"


WORDING: Wording[RenameUnion] = Wording(
    title=lambda change, _, __, words: words(
        "change-rename", name=change.name, mission=quoted_in_short(change.mission, words)
    ),
    body=body,
    own_words=lambda change: f"{change.name} {change.mission}",
)
