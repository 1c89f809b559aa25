"""The real process on a strict Telegram in privacy mode: called by its name it answers, and asks for what is missing."""

from pathlib import Path

from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.process import Nursery, bot_on, until


async def test_what_a_command_lacks_is_asked_by_a_forced_reply_and_its_answer_goes_on(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery) as bot:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        begun = await group.says(ann, "/start_union")
        asked = await group.sees("Ann, what should the union be called?")
        assert asked.asks_reply
        assert asked.replies_to is begun
        assert await bot.stops() == 0
        await bot.starts()
        await group.says(ann, "Gardeners", to=asked)
        asked = await group.sees("Ann, and what is it for?")
        await group.says(ann, "plant trees", to=asked)
        await group.sees("Gardeners is founded.")
        await group.says(ann, "@union_bot add article Water daily")
        await group.sees("This is article 1 of the regulation.")
        await group.says(ann, "@union_bot 1")
        copy = await group.sees(lambda message: "Article 1" in message.labels)
        await group.presses(ann, "Article 1", on=copy)
        await until(
            lambda: any("Regulation of Gardeners" in shown.text for shown in group.alone(ann)),
            group.transcript,
        )


async def test_who_calls_it_is_answered_and_nobody_else(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery):
        ann, bob = telegram.user("Ann"), telegram.user("Bob")
        group = telegram.group("Gardeners", ann, bob)
        await group.says(ann, "/start_union Gardeners — plant trees")
        await group.sees("Gardeners is founded.")
        await group.says(bob, "What a day")
        await group.says(bob, "@union_bot")
        await group.sees("Here I am.")
        await group.says(bob, "/unknown@union_bot")
        await group.sees("I do not know “unknown”.")
        await group.says(bob, "@union_bot что открыто?")
        await group.sees("Nothing is open.")
        await group.says(ann, "/предложения")
        await group.sees("Nothing is open.", after=group.from_bot[-1])
        await group.says(ann, "/propse Meet at dawn")
        offer = await group.sees("Did you mean:")
        refused = await group.presses(bob, "/propose Meet at dawn", on=offer)
        assert (
            await refused.answer()
            == "This question waits for nobody's answer any more, or for somebody else's."
        )
        await group.presses(ann, "/propose Meet at dawn", on=offer)
        await group.sees("Decided by Ann")
        assert "What a day" not in " ".join(message.text for message in group.from_bot)


async def test_a_better_text_is_asked_for_by_the_card_and_taken_with_one_tap(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery):
        ann, bob = telegram.user("Ann"), telegram.user("Bob", username="bob")
        group = telegram.group("Gardeners", ann, bob)
        await group.says(bob, "@union_bot hello")
        await group.sees("Here I am. There is no union here yet.")
        await group.says(ann, "/start_union Gardeners — plant trees @bob")
        asked = await group.sees("do you mean")
        await group.presses(ann, "Yes, them", on=asked)
        await group.presses(bob, "Accept", on=await group.sees("please accept"))
        await group.sees("Bob is a founder now.")
        await group.says(ann, "/propose Plant an oak")
        card = await group.sees(lambda message: "Other wording" in message.labels)
        await group.presses(bob, "Other wording", on=card)
        asked = await group.sees("Bob, how would you put it?")
        assert asked.asks_reply
        assert asked.replies_to is card
        await group.says(bob, "Plant an elm", to=asked)
        told = await group.sees("Bob suggests another text for proposal 1.")
        await group.presses(ann, "Adopt", on=told)
        await group.sees("version 2, in the words of Bob")
        await group.sees("It was replaced: version 2 is below.")
        assert card.labels == []
