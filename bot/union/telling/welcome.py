"""What a new member has to know, on one screen: what the union is for, how it decides, what is open, where its rules are."""

from datetime import timedelta

from bot.chat.buttons import show_action
from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.outgoing import Button
from bot.network.quoting import quoted
from bot.union.changes import plain_heading
from bot.union.read_models.views import View, shown
from bot.union.telling.notification import Notification
from bot.union.telling.phrases import duration
from domain.people import Identity
from domain.union.regulation import articles_in_force
from domain.union.state import member_with

MOST = 5
"""Of what is open: more is looked up."""


def welcome(view: View, identity: Identity, period: timedelta, words: Words) -> Notification:
    """`period` is what proposals run for. Without what is open where all of it is theirs to answer."""
    union = shown(view)
    parts = [
        f"{bold(words('welcome-title', name=union.name))}\n{quoted(union.mission, words)}",
        words("welcome-how", period=duration(period, words)),
        "\n".join(_open_before(view, identity, words)),
        words("welcome-articles", count=len(articles_in_force(union.regulation))),
    ]
    menu = Button(label=words("button-menu"), action=show_action("menu"))
    return Notification(text="\n\n".join(filter(None, parts)), buttons=((menu,),))


def _open_before(view: View, identity: Identity, words: Words) -> list[str]:
    """What was put to the others before they came."""
    union = shown(view)
    member = member_with(union, identity)
    earlier = [one for one in union.open.values() if member and member.number not in one.electors]
    if not earlier:
        return []
    lines = [words("welcome-open"), *(plain_heading(one, view, words) for one in earlier[:MOST])]
    rest = len(earlier) - MOST
    return [*lines, words("welcome-more-open", count=rest)] if rest > 0 else lines
