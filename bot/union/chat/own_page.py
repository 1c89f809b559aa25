"""The way to one's own page: in private alone, since who presses the button is signed in there."""

from bot.chat.arguments import NOTHING
from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.network.outgoing import Button
from bot.union.chat.asked import Asked, answer_with
from bot.union.chat.which_union import anywhere

LINK = "page"
"""The payload of the deep link that leads here, and of an app that begins with it."""


async def page(asked: Asked, _: str) -> Outcome:
    """Raises Misunderstood where there are no pages."""
    words, site = asked.words, asked.resources.site_url
    if not site:
        raise Misunderstood("page-own-nowhere")
    if not asked.said.private:
        return answer_with(
            asked, words("page-own-in-private"), ((Button(label=words("button-page-own"), start=LINK),),)
        )
    if not asked.resources.networks.abilities(asked.said.channel).signs_in:
        return words("page-own-elsewhere", url=f"{site}/sign-in")
    open_here = Button(label=words("button-open-page"), app=LINK)
    sign_in = Button(label=words("button-sign-in"), signs_in=f"{site}/sign-in/link", opens=f"{site}/me")
    return answer_with(asked, words("page-own", url=f"{site}/me"), ((open_here,), (sign_in,)))


COMMANDS = (
    ChatCommand(
        "page", page, anywhere, NOTHING, may=May.ANYBODY, looks=True, linked=True, offered=Offered.PRIVATE
    ),
)
