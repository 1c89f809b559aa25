"""What was changed after it was said, and what others wrote, counts for nothing: and whoever meant it is told."""

from bot.network.incoming import Borrowed, Edited, MessageId, SaidAnonymously
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


async def test_a_flood_of_what_counts_for_nothing_is_answered_once_a_minute() -> None:
    async with town("ann", "bob") as here:
        for _ in range(300):
            edits(here, "mallory", "/union")
            passes_on(here, "mallory", "/union")
            here.pending.append(
                SaidAnonymously(channel=SQUARE, message=MessageId("message:1"), text="/union")
            )
        await goes_on(here)
        assert here.told("I do not act on edited") == 1
        assert here.told(OWN_WORDS) == 1
        assert here.told("I cannot tell who you are") == 1


async def test_a_crowd_that_edits_takes_no_words_from_members_and_hides_no_question() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.writes("bob", "/object 1")
        for number in range(100):
            edits(here, f"stranger{number}", "/union")
        await here.says("ann", "/whoami")
        assert here.told("what would have to change") == 1
        assert here.told("You are Ann") == 1
        assert here.told("I do not act on edited") <= 30


async def test_edits_keep_nobodys_own_stance_from_its_turn() -> None:
    """Else whoever edits without end would keep their union from settling anything."""
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        for _ in range(40):
            here.writes("bob", "/whoami")
        here.writes("bob", "/object 1 It takes the light")
        for _ in range(10):
            here.passes(seconds=1)
            for number in range(40):
                edits(here, "bob", f"/object {number}")
            await here.says("ann", "well?")
        assert here.notebook.under("put off") == []
