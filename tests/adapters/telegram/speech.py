"""A bot that speaks in a group, for the tests of what it says."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.telegram import TelegramMessenger
from bot.network.outgoing import Button
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi, Place
from tests.adapters.telegram.fakes import Listener, Naps, listening

AGREE = ((Button(label="Agree", action="agree 1"), Button(label="Object", action="object 1")),)


@asynccontextmanager
async def speaking(
    server: BotApi, *, inbox: Listener | None = None, naps: Naps | None = None, app_url: str = ""
) -> AsyncIterator[TelegramMessenger]:
    """A messenger whose bot is connected and caught up."""
    inbox = inbox or Listener()
    async with listening(server, inbox, naps=naps, app_url=app_url) as telegram:
        await inbox.is_caught_up()
        yield telegram.messenger


def gardeners(server: BotApi, **kind: bool) -> Place:
    return server.group("Gardeners", server.user("Ann"), **kind)


def at(place: Place) -> Channel:
    topic = f"/{place.topic}" if place.topic else ""
    return Channel(f"telegram:{place.chat.id}{topic}")
