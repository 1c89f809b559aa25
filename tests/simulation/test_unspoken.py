"""What was changed after it was said, and what others wrote, counts for nothing: and whoever meant it is told."""

from bot.messages import Borrowed, Edited, MessageId
from tests.simulation.town import SQUARE, Posted, Town, author, town

SENT_AGAIN = "please send it as a new message"
OWN_WORDS = "Please send it in your own words"


def edits(here: Town, name: str, text: str, *, to: Posted | None = None) -> None:
    said = MessageId("message:1")
    replied = to.id if to else None
    here.pending.append(
        Edited(channel=SQUARE, private=False, author=author(name), message=said, text=text, replied=replied)
    )


def passes_on(here: Town, name: str, text: str, *, to: Posted | None = None) -> None:
    said = MessageId("message:1")
    replied = to.id if to else None
    here.pending.append(
        Borrowed(channel=SQUARE, private=False, author=author(name), message=said, text=text, replied=replied)
    )


async def goes_on(here: Town) -> None:
    await here.waits(seconds=1)


async def test_who_turns_their_reply_into_an_objection_afterwards_is_told_that_it_is_none() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        before = await here.kinds()
        edits(here, "bob", "I object, it is too early", to=here.card(1))
        await goes_on(here)
        assert here.told(SENT_AGAIN) == 1
        assert await here.kinds() == before


async def test_a_reply_through_an_inline_bot_does_not_count_and_is_not_passed_over_in_silence() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        before = await here.kinds()
        passes_on(here, "bob", "I object", to=here.card(1))
        passes_on(here, "bob", "/leave")
        await goes_on(here)
        assert here.told(OWN_WORDS) == 2
        assert await here.kinds() == before


async def test_talk_that_was_changed_or_passed_on_is_left_alone() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/union")
        answer = here.network.messages[-1]
        edits(here, "bob", "Good evening")
        passes_on(here, "bob", "Good evening", to=answer)
        await goes_on(here)
        assert here.network.messages[-1] is answer
