"""A post is published only once it is on record that it was signed: a restart repeats it, and signs no other."""

import asyncio

from adapters.nostr.channels import channel
from adapters.nostr.profile import profile
from bot.network.outgoing import Outgoing
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import UNION, Listening, Memory
from tests.adapters.nostr.scripted_relay import scripted

HOME = channel(UNION.public)


class Slow(Memory):
    """Writes when it is told to, and remembers what stood in it when it was waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.may_write = asyncio.Event(), asyncio.Event()

    async def on_record(self) -> None:
        self.asked.set()
        await self.may_write.wait()


async def test_a_post_and_a_profile_wait_for_the_notebook() -> None:
    for words in ("Plant an oak", "Tea for all"):
        notebook = Slow()
        async with scripted() as relay, at_work(Listening(), relay, notebook=notebook) as adapter:
            said = (
                adapter.messenger.post(Outgoing(channel=HOME, text=words, card=1))
                if words == "Plant an oak"
                else adapter.proclaim(HOME, profile(name="Tea", about=words))
            )
            saying = asyncio.create_task(_run(said))
            await notebook.asked.wait()
            assert words in notebook.everything()
            assert words not in repr(relay.published)
            notebook.may_write.set()
            await saying
            assert words in repr(relay.published)


async def _run(said: object) -> None:
    assert asyncio.iscoroutine(said)
    await said
