"""A union on Nostr alone: the real bot on a real relay, and members who have nothing but a client."""

import stat
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from adapters.nostr.adapter import nowhere
from adapters.nostr.addresses import encode
from adapters.nostr.keys import Key, KeyRefused, bot_key, union_key
from adapters.nostr.notes import Kind
from adapters.nostr.reading import short
from bot.inbox.inbox import Inbox
from bot.log.troubles import Troubles
from bot.network.locale import Languages, all_words
from bot.settings import Settings
from bot.wiring.nostr import open_nostr
from tests.adapters.nostr.fakes import Memory, WallClock, key
from tests.adapters.nostr.relay_process import RelayProcess, client
from tests.simulation.nostr_square import Square, nostr_bot
from tests.simulation.process import Bot, Nursery, together
from tests.simulation.readers import no_unions

PERIOD = "PT7S"
ANN, BOB, EVE = key(201), key(202), key(203)


async def test_the_main_job_on_nostr_alone(tmp_path: Path, relay: RelayProcess, nursery: Nursery) -> None:
    us = key(200)
    async with nostr_bot(tmp_path / "bot", relay.url, nursery=nursery, key=us, period=PERIOD) as bot:
        await bot.says("connected")
        async with client(relay) as one:
            here = Square(one, us)
            await here.founds(ANN, BOB)
        await together(
            {
                story.__name__: _told(story, relay, us, here.union)
                for story in (silence, an_objection_deleted, minds_changed, a_better_text, in_private)
            }
        )
        assert await bot.stops() == 0
        await _keeps_the_secrets(bot, us)


Story: TypeAlias = Callable[[Square], Coroutine[Any, Any, None]]


async def _told(story: Story, relay: RelayProcess, us: Key, union: str) -> None:
    async with client(relay) as one:
        await story(Square(one, us, union))


async def silence(here: Square) -> None:
    """Silence is consent at the deadline, and everybody can follow what comes of it."""
    await here.says(ANN, "add article We meet on Sundays")
    card = await here.proposed("We meet on Sundays")
    assert "Silent so far" in card.text
    told = await here.outcome(card, "Carried: nobody objected")
    assert "article 1" in told.text
    regulation = await here.sees("We meet on Sundays", kind=Kind.DOCUMENT)
    assert regulation.names("d", "regulation")
    assert "evision 1" in regulation.text
    roster = await here.sees(lambda post: post.names("d", "members"), kind=Kind.FOLLOW_SET)
    assert {tag[1] for tag in roster.tags if tag[0] == "p"} == {ANN.public, BOB.public}
    profile = await here.sees("plant trees", kind=Kind.PROFILE)
    assert '"Gardeners"' in profile.text
    assert (await here.sees("", kind=Kind.RELAY_LIST)).tags
    assert (await here.sees("", kind=Kind.PRIVATE_RELAY_LIST)).tags


async def an_objection_deleted(here: Square) -> None:
    """What was heard was heard: there is a receipt, and a note that is deleted still counts."""
    await here.says(ANN, "propose Buy a shed")
    card = await here.proposed("Buy a shed")
    said = await here.says(BOB, "object: too costly", to=card)
    await here.receipt(said)
    await here.deletes(BOB, said)
    told = await here.outcome(card, "Not carried")
    assert "too costly" in told.text


async def minds_changed(here: Square) -> None:
    """A `+` or `-` on a card is a stance. A smile is none, nor is a like of anything else that the bot said."""
    await here.says(ANN, "propose Plant an oak")
    card = await here.proposed("Plant an oak")
    smile = await here.reacts(BOB, "🤙", card)
    minus = await here.reacts(BOB, "-", card)
    await here.receipt(minus)
    question = await here.answer(card, "what would have to change")
    liked = await here.reacts(BOB, "+", question)
    copy = await here.answer(await here.says(BOB, f"proposal {card.number}"))
    assert f"Consented: {short(ANN.public)}\n" in copy.text
    reason = await here.says(BOB, "It takes the light", to=question)
    await here.receipt(reason)
    retracted = await here.says(BOB, f"retract {card.number}")
    await here.receipt(retracted)
    await here.receipt(await here.reacts(BOB, "+", copy))
    told = await here.outcome(card, "Carried: everybody consented")
    more = [await here.reacts(BOB, sign, told) for sign in ("+", "-")]
    refused = await here.says(EVE, "consent", to=card)
    assert "Only members" in (await here.answer(refused)).text
    await here.answer(await here.says(BOB, "whoami"))  # by now all that Bob said before is answered
    for nothing in (smile, liked, *more):
        assert not await here.posts(**{"#e": [nothing.id]})


async def a_better_text(here: Square) -> None:
    """Suggested by a reply, adopted by a word; a like of the old card is no consent to the new one."""
    await here.says(ANN, "propose Dig a pond of 9 metres")
    card = await here.proposed("Dig a pond of 9 metres")
    assert "Reply: consent · object: reason · better: text" in card.text
    said = await here.says(BOB, "better: Dig a pond of 5 metres", to=card)
    told = await here.outcome(card, "suggests another text")
    assert "5" in told.text
    question = await here.answer(said, "Do you object unless it is changed")
    await here.answer(await here.says(BOB, "Just an idea", to=question), "remark")
    await here.says(ANN, "adopt", to=told)
    new = await here.outcome(card, "in the words of")
    assert "version 2" in new.text
    late = await here.reacts(BOB, "+", card)
    assert "an earlier text" in (await here.answer(late, "an earlier text")).text
    await here.receipt(await here.reacts(BOB, "+", new))
    await here.outcome(new, "Carried: everybody consented")


async def in_private(here: Square) -> None:
    """A direct message is answered by one, and nobody else is told."""
    await here.whispers(BOB, "whoami")
    await here.hears(BOB, "member 2 of Gardeners")
    await here.whispers(EVE, "whoami")
    await here.hears(EVE, "not a member")
    assert await here.told("member 2 of") <= 1  # where he asked so that all can see


async def test_the_key_that_is_made_stays_and_is_its_owners_alone(
    tmp_path: Path, relay: RelayProcess, nursery: Nursery
) -> None:
    home = tmp_path / "bot"
    async with nostr_bot(home, relay.url, nursery=nursery) as bot:
        await bot.says("connected")
        made = (home / "nostr.key").read_bytes()
        assert stat.S_IMODE((home / "nostr.key").stat().st_mode) == 0o600
        us = bot_key("", home / "nostr.key")
        async with client(relay) as one:
            here = Square(one, us)
            await here.founds(ANN)
            assert await bot.stops() == 0
            await bot.starts()
            await bot.says("connected", times=2)
            await here.answer(await here.says(ANN, "whoami"), "member 1 of Gardeners")
        assert (home / "nostr.key").read_bytes() == made
        assert await bot.stops() == 0
        await _keeps_the_secrets(bot, us)


def test_processes_that_share_a_store_are_told_that_they_need_a_key(tmp_path: Path) -> None:
    settings = Settings(
        nostr_relays="ws://127.0.0.1:1",
        event_store_url="esdb://127.0.0.1:2113?Tls=false",
    )
    inbox = Inbox(clock=WallClock(), troubles=Troubles())
    with pytest.raises(KeyRefused, match=r"^Processes that share .* NOSTR_SECRET_KEY in each of them\.$"):
        open_nostr(
            settings,
            folder=tmp_path,
            inbox=inbox,
            clock=WallClock(),
            notebook=Memory(),
            fetch=nowhere,
            languages=Languages(all_words(), settings.default_language),
            unions=no_unions(),
        )


async def _keeps_the_secrets(bot: Bot, us: Key) -> None:
    envelopes = await bot.envelopes()
    notebook = b"".join(path.read_bytes() for path in bot.home.glob("union*"))
    everything = bot.log.encode() + notebook
    assert us.public.encode() in everything
    for key_of_ours in (
        us,
        *(union_key(us, union_id) for union_id in {envelope.aggregate for envelope in envelopes}),
    ):
        secret = key_of_ours.reveal()
        for form in (secret.hex(), secret.hex().upper(), encode("nsec", secret)):
            assert form.encode() not in everything
        assert secret not in everything
