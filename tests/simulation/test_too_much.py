"""A flood costs who makes it, and nobody else: neither a voice, nor a word of the bot's, nor time."""

import pytest

from bot.inbox.put_off import MOST
from domain.people import Channel
from tests.simulation.town import SQUARE, Town, found, identity, private_chat, town


async def test_ordinary_talk_costs_nothing() -> None:
    async with town("ann", "bob") as here:
        for _ in range(200):
            await here.says("bob", "what a day")
        await here.says("bob", "/whoami")
        assert here.told("You are Bob") == 1


async def test_who_asks_too_fast_is_told_so_kindly_and_once_a_minute() -> None:
    async with town("ann", "bob") as here:
        for _ in range(60):
            await here.says("bob", "/whoami")
        assert 28 <= here.told("You are Bob") <= 30
        assert here.told("That is a lot in one minute.") == 1
        await here.says("ann", "/whoami")
        assert here.told("You are Ann") == 1
        await here.waits(minutes=2)
        await here.says("bob", "/whoami")
        assert here.told("You are Bob") in {29, 30, 31}


@pytest.mark.parametrize("padding", [" ", "\n", "\x01", "\u200e", "\u2066"])
async def test_what_nobody_sees_in_front_of_a_command_hides_it_from_no_rate(padding: str) -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        for _ in range(60):
            here.writes("mallory", 250 * padding + "/union")
            here.writes("bob", 250 * padding + "/whoami")
        here.writes("bob", 250 * padding + "/object 1 It takes the light")
        await here.says("bob", "well?")
        assert here.told("plant trees") <= 30
        assert here.told("You are Bob") <= 30
        assert here.told("What you said is kept") == 1
        await here.waits(hours=25)
        assert here.told("Not carried: Bob’s objection stands.") == 1


async def test_a_stance_over_the_rate_is_put_off_and_counts_from_when_it_came() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59, seconds=59)
        for _ in range(40):
            here.writes("bob", "/whoami")
        here.writes("bob", "/object 1 It takes the light")
        await here.says("bob", "well?")
        assert here.told("What you said is kept") == 1
        here.goes_down()  # what is put off is written down
        here.passes(seconds=30)
        await here.comes_up()
        assert here.told("Not carried: Bob’s objection stands.") == 1
        assert here.told("has passed") == 0


async def test_nobodys_later_word_overtakes_their_earlier_one() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        for _ in range(40):
            here.writes("bob", "/whoami")
        here.writes("bob", "/object 1 It takes the light")
        here.writes("bob", "/consent 1")
        await here.says("bob", "well?")
        for _ in range(3):
            await here.waits(minutes=1)
        assert "Consented: Ann, Bob" in here.card(1).text


async def test_a_stance_that_is_delivered_again_waits_once() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        for _ in range(40):
            here.writes("bob", "/whoami")
        objection = here.writes("bob", "/object 1 It takes the light")
        here.pending.append(objection)
        await here.says("bob", "well?")
        await here.waits(minutes=2)
        assert (await here.kinds()).count("ObjectionRaised") == 1
        assert here.notebook.under("put off") == []


async def test_a_stranger_who_presses_buttons_holds_nobody_back() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        for _ in range(100):
            here.taps("mallory", "Object")
        await here.waits(hours=24)
        assert here.told("Carried: nobody objected.") == 1
        assert here.notebook.under("put off") == []


async def test_a_flood_of_stances_holds_a_union_back_for_minutes_only() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.waits(hours=23, minutes=59)
        for number in range(3 * MOST):
            here.writes("bob", f"/{'object' if number % 2 else 'consent'} 1")
        await here.says("bob", "/consent 1")
        assert len(here.notebook.under("put off")) <= MOST
        for _ in range(10):
            await here.waits(minutes=1)
        assert here.notebook.under("put off") == []


async def test_a_chat_that_others_keep_busy_holds_no_stance_back() -> None:
    crowd = [f"member{number}" for number in range(5)]
    async with town("ann", "bob", *crowd) as here:
        await here.says("ann", "/propose Plant an oak")
        await keep_busy(here, *crowd)
        here.writes("bob", "/object 1 It takes the light")
        await here.says("bob", "well?")
        assert here.told("What you said is kept") == 1
        await keep_busy(here, *crowd)
        assert (await here.kinds()).count("ObjectionRaised") == 1
        assert here.notebook.under("put off") == []


async def test_one_unions_members_use_up_nothing_of_anothers_where_neither_is_at_home() -> None:
    crowd = [f"stranger{number}" for number in range(5)]
    async with town() as here:
        for name in crowd:
            here.home = Channel(f"town:{name}")
            await here.says(name, "/start_union Ravens — we croak")
        here.home = SQUARE
        await found(here, "ann", "bob")
        here.home = Channel("town:commons")
        await keep_busy(here, *crowd)
        await here.says("bob", "/start_union Herons — we wade")
        assert here.union.name == "Herons"


async def keep_busy(here: Town, *crowd: str) -> None:
    """With all they may ask in a minute."""
    here.passes(minutes=1)
    for name in crowd:
        for _ in range(30):
            here.writes(name, "/whoami")
    await here.says(crowd[0], "well?")


async def test_a_person_founds_so_many_unions_a_day_and_in_all() -> None:
    async with town() as here:
        for number in range(25):
            if number % 3 == 0:
                await here.waits(hours=24)
            here.home = Channel(f"town:square{number}")
            await here.says("ann", f"/start_union Garden {number} — plant trees")
        assert len(here.views) == 20
        await here.says("bob", "/start_union Gardeners — plant trees")
        assert len(here.views) == 21
    async with town() as here:
        for number in range(5):
            here.home = Channel(f"town:square{number}")
            await here.says("ann", f"/start_union Garden {number} — plant trees")
        assert len(here.views) == 3
        assert here.told("The next one is possible tomorrow", where=here.home) == 1


async def test_a_person_writes_to_so_many_strangers_a_day() -> None:
    async with town() as here:
        names = [f"guest{number}" for number in range(30)]
        for name in names:
            await here.says(name, "/start", private=True)
        await found(here, "ann")
        await here.says("ann", f"/start_union More — of it {' '.join(f'@{name}' for name in names)}")
        here.home = Channel("town:elsewhere")
        await here.says("ann", f"/start_union More — of it {' '.join(f'@{name}' for name in names)}")
        written = [here.told("invited to join", where=private_chat(name)) for name in names]
        assert sum(written) == 20
        assert max(written) == 1
        assert identity("guest29") in here.union.invited  # the invitation itself stands in the group


async def test_outcomes_and_expulsions_are_told_before_a_flood_of_proposals() -> None:
    async with town("ann", "bob", "cy", "mallory") as here:
        await here.says("ann", "/propose Plant an oak")
        here.loses_the_network()
        for number in range(5):
            await here.bot.hear(here.writes("mallory", f"/propose Spam {number}"))
        await here.bot.hear(here.writes("ann", "/expel @mallory floods us"))
        await here.bot.hear(here.writes("bob", "/consent 1"))
        await here.bot.hear(here.writes("cy", "/consent 1"))
        await here.bot.hear(here.writes("mallory", "/consent 1"))
        here.pending.clear()
        before = len(here.network.messages)
        await here.connects()
        told = [message.text for message in here.network.messages[before:]]
        assert "Carried" in told[0]
        assert "Mallory" in told[1]
        assert "Spam" in told[2]


async def test_strangers_take_no_words_from_members() -> None:
    async with town("ann", "bob") as here:
        for number in range(200):
            here.writes(f"stranger{number}", "/union")
        await here.says("bob", "/whoami")
        assert here.told("You are Bob") == 1
