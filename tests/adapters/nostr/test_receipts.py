"""A stance is receipted at once, also while whoever heard it has not finished with it."""

import asyncio

from adapters.nostr.channels import channel
from bot.network.incoming import Incoming, Said
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import ANN, UNION, Listening, WallClock, note, to
from tests.adapters.nostr.scripted_relay import scripted


class Thoughtful(Listening):
    """Takes what is said in, and is not done with it before it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard_one = asyncio.Queue[Said]()
        self.may_end = asyncio.Event()

    async def hear(self, incoming: Incoming) -> None:
        assert isinstance(incoming, Said)
        await self.heard_one.put(incoming)
        await self.may_end.wait()


async def test_a_receipt_may_go_out_before_the_handing_over_is_done() -> None:
    inbox = Thoughtful()
    async with scripted() as relay, at_work(inbox, relay) as adapter:
        await inbox.silence_counts()
        stance = note(ANN, "consent 1", to(UNION), at=WallClock().now())
        await relay.say(stance)
        said = await inbox.heard_one.get()
        assert said.channel == channel(UNION.public)
        await adapter.messenger.acknowledge(said)
        assert stance.id in repr([raw["tags"] for raw in relay.published])
        inbox.may_end.set()
