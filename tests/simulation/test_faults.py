"""The real process while Telegram, or the network on the way there, does what it does now and then."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from tests.adapters.telegram.bot_api import BotApi, Place, User
from tests.simulation.process import Bot, Nursery, bot_on, eventually, together


@dataclass
class Town:
    """A union of Ann and Bob in their group, with the bot at work."""

    telegram: BotApi
    bot: Bot
    ann: User
    bob: User
    group: Place


async def too_many_requests(town: Town) -> None:
    town.telegram.will_say_too_many(seconds=1)
    await town.group.says(town.ann, "/propose Plant an oak")
    await town.group.sees("Plant an oak")
    assert sum("Plant an oak" in message.text for message in town.group.from_bot) == 1


async def dropped_after_it_was_accepted(town: Town) -> None:
    """Telegram has it, the bot does not know: it says it once more, and never loses it."""
    town.telegram.will_break_after_accepting()
    await town.group.says(town.ann, "/propose Plant an oak")
    first = await town.group.sees("Plant an oak")
    card = await town.group.sees("Plant an oak", after=first)
    await town.group.presses(town.bob, "Consent", on=card)
    await eventually(town.group, lambda message: message is card and "Carried" in message.text)


async def blocked_in_private(town: Town) -> None:
    """Who does not want to hear us delays nobody else."""
    dan = town.telegram.user("Dan", username="danny")
    private = town.telegram.private(dan)
    await private.says(dan, "/start")
    await private.sees("I help groups")
    await private.bot_becomes("kicked")
    await town.group.says(town.ann, "/invite Dan", mentions={"Dan": dan})
    card = await town.group.sees("Admit Dan")
    await private.bot_becomes("member")
    await private.says(dan, "/accept")
    await town.group.presses(town.bob, "Consent", on=card)
    await town.group.sees("Welcome, Dan! You are a member of Gardeners.")


async def put_out_of_the_group_and_let_in_again(town: Town) -> None:
    """What is decided meanwhile is told when somebody can be told."""
    await town.group.says(town.ann, "/propose Plant an oak")
    card = await town.group.sees("Plant an oak")
    await town.group.bot_becomes("kicked")
    private = town.telegram.private(town.bob)
    await private.says(town.bob, "/consent 1")
    await private.sees("consented")
    assert "Carried" not in town.group.transcript()
    await town.group.bot_becomes("member")
    await eventually(town.group, lambda message: message.replies_to is card and "Carried" in message.text)
    await eventually(town.group, lambda message: message is card and not message.keys)


async def a_group_becomes_a_supergroup(town: Town) -> None:
    await town.group.says(town.ann, "/propose Plant an oak")
    await town.group.sees("Plant an oak")
    await decides_in(await town.group.becomes_supergroup(), town)


async def a_group_became_a_supergroup_and_nobody_said_so(town: Town) -> None:
    """The only notice of it is that a message is refused."""
    await town.group.says(town.ann, "/propose Plant an oak")
    await town.group.sees("Plant an oak")
    supergroup = await town.group.becomes_supergroup(notices=False)
    await town.telegram.private(town.bob).says(town.bob, "/object 1 Too early")
    await decides_in(supergroup, town)


async def decides_in(supergroup: Place, town: Town) -> None:
    card = await eventually(supergroup, lambda message: "Plant an oak" in message.text and bool(message.keys))
    press = await supergroup.presses(town.bob, "Consent", on=card)
    assert "Thank you" in await press.answer()
    await eventually(supergroup, lambda message: message.replies_to is card and "Carried" in message.text)


async def bad_gateway_for_a_while(town: Town) -> None:
    town.telegram.will_fail()
    await town.group.says(town.ann, "/propose Plant an oak")
    await town.bot.says("does not answer")
    town.telegram.recovers()
    await eventually(town.group, lambda message: "Plant an oak" in message.text)


async def an_update_that_nobody_can_read(town: Town) -> None:
    await town.telegram.sends_raw({"message": {"date": "yesterday"}})
    await town.telegram.sends_raw({"callback_query": None, "secret": "body of a message"})
    await town.group.says(town.ann, "/union")
    await town.group.sees("Founded by Ann")
    assert "Skipped an update" in town.bot.log
    assert "yesterday" not in town.bot.log


async def delivered_twice(town: Town) -> None:
    said = await town.group.says(town.ann, "/propose Plant an oak")
    card = await town.group.sees("Plant an oak")
    press = await town.group.presses(town.bob, "Object", on=card)
    await press.answer()
    await town.telegram.sends_raw({"message": said.json()})
    await town.telegram.sends_raw({"callback_query": press.json()})
    await town.group.says(town.ann, "/proposals")
    listed = await town.group.sees("Open proposals")
    assert listed.text.count("Proposal") == 1
    assert await town.bot.stops() == 0
    kinds = [type(envelope.event).__name__ for envelope in await town.bot.envelopes()]
    assert kinds.count("ProposalOpened") == kinds.count("ObjectionRaised") == 1


FAULTS: tuple[Callable[[Town], Awaitable[None]], ...] = (
    too_many_requests,
    dropped_after_it_was_accepted,
    blocked_in_private,
    put_out_of_the_group_and_let_in_again,
    a_group_becomes_a_supergroup,
    a_group_became_a_supergroup_and_nobody_said_so,
    bad_gateway_for_a_while,
    an_update_that_nobody_can_read,
    delivered_twice,
)


async def test_whatever_telegram_does(tmp_path: Path, nursery: Nursery) -> None:
    """Each to a bot of its own, all at the same time."""
    await together({fault.__name__: befalls(fault, tmp_path, nursery) for fault in FAULTS})


async def befalls(fault: Callable[[Town], Awaitable[None]], tmp_path: Path, nursery: Nursery) -> None:
    home = tmp_path / fault.__name__
    home.mkdir()
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, home, nursery=nursery) as bot:
        ann, bob = telegram.user("Ann"), telegram.user("Bob", username="bobby")
        group = telegram.group("Gardeners", ann, bob)
        await group.says(bob, "hello")
        await group.says(ann, "/start_union Gardeners — plant trees Bob", mentions={"Bob": bob})
        await group.says(bob, "/accept")
        await group.sees("Bob is a founder now.")
        await fault(Town(telegram, bot, ann, bob, group))
        assert bot.process is None or await bot.stops() == 0
        assert "Traceback" not in bot.log


async def test_nobody_answers_at_the_start(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi(longest_poll=0.5) as telegram:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        await telegram.goes_down()
        async with bot_on(telegram, tmp_path, nursery=nursery) as bot:
            await bot.says("Telegram does not answer")
            await group.says(ann, "/start_union Gardeners — plant trees")
            await telegram.comes_back()
            await eventually(group, lambda message: "is founded" in message.text)
            assert bot.log.count("Telegram does not answer") == 1
            assert await bot.stops() == 0


async def test_a_wrong_token(tmp_path: Path, nursery: Nursery) -> None:
    """Said once, without the token; and the process waits for the cause to be gone."""
    token = "12345:wrong-secret"
    async with BotApi() as telegram, bot_on(telegram, tmp_path, token=token, nursery=nursery) as bot:
        await bot.says("@BotFather")
        telegram.token = token  # now it is known
        await bot.says("connected as @union_bot")
        assert bot.log.count("@BotFather") == 1
        assert "wrong-secret" not in bot.log
        assert await bot.stops() == 0
