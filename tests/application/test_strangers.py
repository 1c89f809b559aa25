"""What strangers do comes between nobody and their own union."""

from uuid import uuid4

from bot.contexts import codec as union_codec
from bot.log.envelope import Metadata
from bot.union.executing import union_stream
from bot.union.read_models.views import shown
from domain.people import Channel
from domain.union.events import ChannelBound
from domain.union.proposal import Objecting
from tests.simulation.town import SQUARE, Town, found, private_chat, town

ELSEWHERE = Channel("town:elsewhere")


async def test_an_invitation_by_strangers_makes_no_command_ambiguous() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.home = ELSEWHERE
        await here.says("eve", "/start_union Ravens — we croak @bob")
        await here.says("bob", "/object 1 it takes the light", private=True)
        assert isinstance(shown(here.views[0]).open[1].stances[2], Objecting)
        assert here.told("several unions", where=private_chat("bob")) == 0


async def test_who_is_a_member_nowhere_is_told_of_their_invitation() -> None:
    async with town("ann", "bob") as here:
        here.home = ELSEWHERE
        await here.says("eve", "/start_union Ravens — we croak @cy")
        await here.says("cy", "/object 1 no", private=True)
        assert here.told("You are invited to Ravens", where=private_chat("cy")) == 1


async def test_who_is_invited_elsewhere_still_answers_that_invitation() -> None:
    async with town("ann", "bob") as here:
        here.home = ELSEWHERE
        await here.says("eve", "/start_union Ravens — we croak @bob")
        await here.says("bob", "/accept", private=True)
        assert here.told("Bob is a founder", where=ELSEWHERE) == 1


async def test_strangers_write_to_nobody_more_than_once_a_week() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "hello", private=True)
        for number in range(5):
            here.home = Channel(f"town:{number}")
            await here.says("eve", f"/start_union Ravens{number} — we croak @bob")
        assert here.told("You are invited to join", where=private_chat("bob")) == 1
        here.home = Channel("town:6")
        await here.says("ann", "/start_union Owls — we hoot @bob")
        assert here.told("You are invited to join Owls", where=private_chat("bob")) == 1, "Ann is no stranger"
        await here.waits(days=8)
        here.home = Channel("town:7")
        await here.says("eve", "/start_union Ravens7 — we croak @bob")
        assert here.told("You are invited to join", where=private_chat("bob")) == 3


async def test_of_strangers_who_invite_at_the_same_time_the_first_is_let_in() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "hello", private=True)
        here.goes_down()
        for number in range(3):
            here.home = Channel(f"town:{number}")
            here.writes("eve", f"/start_union Ravens{number} — we croak @bob")
            here.passes(seconds=20)
        await here.comes_up()
        assert here.told("You are invited to join Ravens0", where=private_chat("bob")) == 1
        assert here.told("You are invited to join", where=private_chat("bob")) == 1


async def says_it_is_at_home(here: Town, channel: Channel) -> None:
    """As a union may have decided before there was a rule against it."""
    meant = Metadata(
        command="old",
        by=None,
        spoken=here.clock.now(),
        recorded=here.clock.now(),
        correlation="old",
        causation="old",
    )
    bound = ChannelBound(channel=channel, proposal=1)
    await here.store.append(
        union_stream(here.view.union_id),
        [union_codec().encode(bound, meant, event_id=uuid4())],
        expected=here.view.revision,
    )


async def test_what_is_typed_reaches_the_union_whose_chat_it_is() -> None:
    """Also when another union says it is at home there: the place stays with the first."""
    async with town("ann", "bob") as here:
        here.home = ELSEWHERE
        await found(here, "eve", "mallory")
        await says_it_is_at_home(here, SQUARE)
        await here.says("eve", "/propose Croak")
        here.home = SQUARE
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 it takes the light")
        assert isinstance(shown(here.views[0]).open[1].stances[2], Objecting)


async def test_a_command_in_reply_to_a_card_speaks_of_its_union() -> None:
    """An old card stays in the chat when its union is gone and another has come."""
    async with town("ann") as here:
        await here.says("ann", "/invite @bob")
        old = here.card(1)
        await here.says("ann", "/dissolve We are done")
        await found(here, "cy", "dan")
        await here.says("cy", "/propose Plant an elm")
        await here.says("dan", "/object 1 no", to=old)
        assert here.union.open[1].stances.keys() == {1}, "the new union's proposal has the same number"
