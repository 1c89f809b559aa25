"""After an outage of Telegram whoever is answered first wakes the others: who listens, and every chat that waits."""

import asyncio

from bot.network.outgoing import Messenger, Outgoing
from bot.network.way import LOST
from bot.supervisor import Supervisor
from domain.people import Channel
from tests.adapters.telegram.bot_api import BotApi, Place
from tests.adapters.telegram.fakes import Listener, Naps, listening


class Sound(Naps):
    """A sleep from which nobody wakes by themselves, once it is told so."""

    def __init__(self) -> None:
        super().__init__()
        self.is_sound = False

    async def __call__(self, seconds: float) -> None:
        await super().__call__(seconds)
        if self.is_sound:
            await asyncio.Event().wait()


async def test_who_listens_is_woken_by_the_first_message_that_goes_through() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group, inbox, naps = server.group("Gardeners", ann), Listener(), Sound()
        async with listening(server, inbox, naps=naps) as telegram:
            await inbox.is_caught_up()
            naps.is_sound = True
            slept = len(naps.taken)
            await server.goes_down()
            await naps.has(lambda naps: len(naps.taken) > slept)
            hello = Outgoing(channel=channel_of(group), text="Hello")
            supervisor = Supervisor(sleep=Naps())
            posting = asyncio.create_task(
                supervisor.see_through("channel", lambda: _post(telegram.messenger, hello))
            )
            while not telegram.network.way.is_lost:  # noqa: ASYNC110 - nothing announces it
                await asyncio.sleep(0)
            await server.comes_back()
            await posting
            await inbox.has(lambda inbox: inbox.connections() == 2)


async def test_every_chat_that_waits_is_woken_when_who_listens_is_answered() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        groups = [server.group(title, ann) for title in ("North", "South")]
        inbox, naps, pauses = Listener(), Naps(), Sound()
        pauses.is_sound = True
        async with listening(server, inbox, naps=naps) as telegram:
            await inbox.is_caught_up()
            await server.goes_down()
            await naps.has(lambda naps: len(naps.taken) >= LOST)
            supervisor, way = Supervisor(sleep=pauses), telegram.network.way
            posting = [
                asyncio.create_task(
                    supervisor.see_through(
                        f"channel {channel_of(group)}",
                        lambda group=group: _post(  # type: ignore[misc]
                            telegram.messenger, Outgoing(channel=channel_of(group), text="Hello")
                        ),
                        woken=way.open_again,
                    )
                )
                for group in groups
            ]
            await pauses.has(lambda pauses: len(pauses.taken) == len(groups))
            await server.comes_back()
            await asyncio.gather(*posting)
            for group in groups:
                await group.sees("Hello")


async def _post(messenger: Messenger, message: Outgoing) -> None:
    await messenger.post(message)


def channel_of(group: Place) -> Channel:
    return Channel(f"telegram:{group.chat.id}")
