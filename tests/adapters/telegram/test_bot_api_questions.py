"""What the loopback server answers to a bot that asks, as Telegram would."""

import pytest

from tests.adapters.telegram.chats import Json, User
from tests.adapters.telegram.test_bot_api import talking


async def test_a_bot_may_ask_who_is_in_a_group() -> None:
    async with talking() as (server, bot):
        ann, bob, eve = server.user("Ann"), server.user("Bob"), server.user("Eve")
        group = server.group("Gardeners", ann, bob)
        await group.appoints(ann, "creator", by=ann)

        async def status(user: User) -> str:
            return str((await bot.ok("getChatMember", chat_id=group.chat.id, user_id=user.id))["status"])

        assert [await status(user) for user in (ann, bob, eve)] == ["creator", "member", "left"]
        await group.removes(bob, by=ann)
        await group.joins(eve)
        await group.appoints(eve, "silenced", by=ann)
        assert [await status(user) for user in (bob, eve)] == ["kicked", "restricted"]


@pytest.mark.parametrize(
    ("params", "status", "reason"),
    [
        ({"user_id": 4711}, 400, "user not found"),
        ({"chat_id": -4711}, 400, "chat not found"),
        ({}, 400, "member list is inaccessible"),
    ],
)
async def test_what_telegram_does_not_say_of_people(params: Json, status: int, reason: str) -> None:
    async with talking() as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        group.chat.hides_members = True
        told = await bot.no("getChatMember", **({"chat_id": group.chat.id, "user_id": ann.id} | params))
        assert (told[0], told[1].removeprefix("Bad Request: ")) == (status, reason)


async def test_a_bot_that_is_in_no_group_is_told_of_nobody_in_it() -> None:
    async with talking() as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        await group.bot_becomes("kicked")
        status, _ = await bot.no("getChatMember", chat_id=group.chat.id, user_id=ann.id)
        assert status == 403


async def test_a_bot_may_ask_how_many_updates_wait() -> None:
    async with talking() as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        for text in ("1", "2"):
            await group.says(ann, text)
        assert (await bot.ok("getWebhookInfo"))["pending_update_count"] == 2


async def test_who_types_must_be_allowed_to_write() -> None:
    async with talking() as (server, bot):
        group = server.group("Gardeners", server.user("Ann"))
        await bot.ok("sendChatAction", chat_id=group.chat.id, action="typing")
        _, thread = await bot.no(
            "sendChatAction", chat_id=group.chat.id, action="typing", message_thread_id=7
        )
        assert "thread not found" in thread
        await group.bot_becomes("silenced")
        assert (await bot.no("sendChatAction", chat_id=group.chat.id, action="typing"))[0] == 400
