"""The real process on a strict Telegram in privacy mode: what a member does in a month, by tapping and plain replies."""

from pathlib import Path

from tests.adapters.telegram.bot_api import BotApi, Place, User
from tests.simulation.process import Nursery, bot_on


async def test_a_union_is_founded_and_decides_without_a_command_being_typed(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery):
        olga, petya = telegram.user("Ольга", language="ru"), telegram.user("Петя", language="ru")
        group = telegram.group("Сад", olga, petya, supergroup=True)
        await group.bot_becomes("left")
        await group.bot_becomes("member")
        hello = await group.sees("Здравствуйте! Я помогаю группе решать сообща.")
        await group.presses(olga, "Начать союз", on=hello)
        await answers(group, olga, "Ольга, как назвать союз?", "Сад")
        await answers(group, olga, "Ольга, а для чего он?", "Растить яблони")
        await group.sees("Союз основан: Сад")
        await group.says(olga, "/menu")
        menu = await group.sees("Ольга, сейчас вас ничего не ждёт.")
        await group.presses(olga, "Предложить…", on=menu)
        await group.sees(lambda message: message is menu and "Что хотите предложить?" in message.text)
        await group.presses(olga, "Что-то решить", on=menu)
        await answers(group, olga, "Ольга, что вы предлагаете?", "Купить лопаты")
        await group.sees("Принято. В союзе пока один участник")
        press = await group.presses(petya, "Что-то решить", on=menu)
        assert (await press.answer()).startswith("Это могут только участники союза «Сад».")


async def test_in_private_a_member_is_away_and_back_by_tapping(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery):
        ann = telegram.user("Ann")
        group, private = telegram.group("Gardeners", ann), telegram.private(ann)
        await group.says(ann, "/start_union Gardeners — plant trees")
        await group.sees("Gardeners is founded.")
        await private.says(ann, "/menu")
        menu = await private.sees("Ann, nothing waits for you.")
        await private.presses(ann, "I am away", on=menu)
        asked = await private.sees("Ann, until which day?")
        await private.presses(ann, "A week", on=asked)
        await private.sees("You are away until the end of")
        await private.presses(ann, "What waits for me", on=menu)
        await private.sees("Ann, nothing waits for you in Gardeners.")
        await private.says(ann, "menu")
        menu = await private.sees(lambda message: "I am back" in message.labels)
        await private.presses(ann, "I am back", on=menu)
        await private.sees("Welcome back")


async def answers(group: Place, who: User, question: str, text: str) -> None:
    asked = await group.sees(question)
    assert asked.asks_reply
    await group.says(who, text, to=asked)
