"""What the picture in the README shows: a few words in a group, and how the bot answers them on Telegram today."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.network.outgoing import Outgoing
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi
from tests.adapters.telegram.speech import at, gardeners, speaking
from tests.simulation.town import Posted, town

PROPOSED = "/propose@mission_union_bot Open the shop at 9:00, from Monday to Saturday"
OBJECTED = "no, too early on Saturdays"
QUOTED = 60
"""Characters of what is replied to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    label: str
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """`html` is as it was sent. `quotes` is what it replies to, by whom and how it begins."""

    author: str
    html: str
    at: str
    is_bot: bool = False
    keys: Sequence[Sequence[Key]] = ()
    quotes: tuple[str, str] | None = None


async def scene() -> list[Bubble]:
    """The bot's part by the real application and the real adapter, as the strictest server takes it."""
    card, asking = await _told()
    sent = await _sent(card, asking)
    title = card.text.split("\n", 1)[0]
    return [
        Bubble(author="Ann", html=PROPOSED, at="12:00"),
        _of_the_bot(sent[0], "12:00"),
        Bubble(author="Bob", html=OBJECTED, at="12:04", quotes=("Mission Union", _brief(title))),
        replace(_of_the_bot(sent[1], "12:04"), quotes=("Mission Union", _brief(title))),
    ]


async def _told() -> tuple[Posted, Posted]:
    """The card as it stands once Cy has consented and Bob has objected, and what Bob is asked."""
    async with town("ann", "bob", "cy", "dee") as here:
        await here.says("ann", PROPOSED.replace("@mission_union_bot", ""))
        card = here.card(1)
        await here.presses("cy", "Consent", on=card)
        await here.says("bob", OBJECTED, to=card)
        return here.card(1), here.network.messages[-1]


async def _sent(*posted: Posted) -> list[dict[str, Any]]:
    """What the adapter asks Telegram to show."""
    async with BotApi() as server, speaking(server) as messenger:
        group = gardeners(server)
        for one in posted:
            await messenger.post(_bare(one.now, at(group)))
        return [call.params for call in server.world.calls if call.method == "sendMessage"]


def _bare(message: Outgoing, channel: Channel) -> Outgoing:
    return replace(message, channel=channel, replies_to=None)


def _of_the_bot(sent: dict[str, Any], at_: str) -> Bubble:
    markup = sent.get("reply_markup") or {}
    rows = (json.loads(markup) if isinstance(markup, str) else markup).get("inline_keyboard", [])
    keys = [[Key(label=key["text"], style=key.get("style", "")) for key in row] for row in rows]
    return Bubble(author="Mission Union", html=str(sent["text"]), at=at_, is_bot=True, keys=keys)


def _brief(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED].rstrip()}…"
