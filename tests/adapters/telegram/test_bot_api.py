"""The loopback server refuses what Telegram refuses: otherwise the other tests would prove nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

import aiohttp
import pytest

from tests.adapters.telegram.bot_api import BotApi, Fault
from tests.adapters.telegram.chats import Json


class Client:
    """Calls the server as a bot does, without any library's kindness."""

    def __init__(self, server: BotApi, http: aiohttp.ClientSession) -> None:
        self.server = server
        self.http = http

    async def ok(self, method: str, **params: Any) -> Any:
        answer = await self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def no(self, method: str, **params: Any) -> tuple[int, str]:
        answer = await self.call(method, **params)
        assert not answer["ok"], answer
        return answer["error_code"], answer["description"]

    async def call(self, method: str, *, token: str | None = None, **params: Any) -> Json:
        form = {name: value if isinstance(value, str) else str(value) for name, value in params.items()}
        url = f"{self.server.url}/bot{token or self.server.token}/{method}"
        async with self.http.post(url, data=form) as response:
            answer: Json = await response.json()
        assert answer.get("error_code", 200) == response.status
        return answer


Talk: TypeAlias = tuple[BotApi, Client]


@asynccontextmanager
async def talking(*, privacy: bool = False) -> AsyncIterator[Talk]:
    async with BotApi(privacy=privacy) as server, aiohttp.ClientSession() as http:
        yield server, Client(server, http)


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({}, "there is no document in the request"),
        ({"document": "attach://file"}, "there is no document in the request"),
        ({"document": "log.jsonl"}, "there is no document in the request"),
    ],
)
async def test_a_file_that_is_none_is_refused(params: Json, reason: str) -> None:
    async with talking() as (server, bot):
        group = server.group("Gardeners")
        status, words = await bot.no("sendDocument", chat_id=group.chat.id, **params)
        assert (status, reason in words) == (400, True)


@pytest.mark.parametrize(
    ("content", "caption", "reason"),
    [(b"", "x", "file must be non-empty"), (b"x", "ж" * 1025, "message caption is too long")],
)
async def test_a_file_must_have_something_in_it_and_few_words_beside(
    content: bytes, caption: str, reason: str
) -> None:
    async with talking() as (server, bot):
        form = aiohttp.FormData({"chat_id": str(server.group("Gardeners").chat.id), "caption": caption})
        form.add_field("document", "attach://file")
        form.add_field("file", content, filename="log.jsonl")
        async with bot.http.post(f"{server.url}/bot{server.token}/sendDocument", data=form) as response:
            assert reason in (await response.json())["description"]


async def test_a_token_is_wrong_or_malformed() -> None:
    async with talking() as (_, bot):
        assert await bot.no("getMe", token="12345:wrong") == (401, "Unauthorized")
        assert await bot.no("getMe", token="odd") == (404, "Not Found")
        assert await bot.no("sendAnything") == (404, "Not Found: method not found")
        assert (await bot.ok("getMe"))["username"] == "union_bot"


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🌱" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
        ({"text": "<h1>x</h1>", "parse_mode": "HTML"}, "can't parse entities: Unsupported start tag"),
        ({"text": "a < b", "parse_mode": "HTML"}, "can't parse entities: Unsupported start tag"),
        ({"text": "<b><i>x</b></i>", "parse_mode": "HTML"}, "can't parse entities: Unmatched end tag"),
        ({"text": "x", "message_thread_id": 3}, "message thread not found"),
        ({"text": "x", "reply_parameters": '{"message_id": 9}'}, "message to be replied not found"),
        ({"text": "x", "chat_id": -4711}, "chat not found"),
    ],
)
async def test_a_message_that_telegram_does_not_take(params: Json, reason: str) -> None:
    async with talking() as (server, bot):
        group = server.group("Gardeners", server.user("Ann"))
        status, description = await bot.no("sendMessage", **({"chat_id": group.chat.id} | params))
        assert status == 400
        assert description.startswith(f"Bad Request: {reason}")
        assert group.from_bot == []


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ('{"text": "x", "callback_data": "%s"}' % ("ж" * 33), "BUTTON_DATA_INVALID"),
        ('{"text": "x", "callback_data": ""}', "BUTTON_DATA_INVALID"),
        ('{"text": "x", "url": "nowhere"}', "BUTTON_URL_INVALID"),
        ('{"text": "x"}', "can't parse inline keyboard button"),
        ('{"text": "", "callback_data": "x"}', "can't parse inline keyboard button"),
    ],
)
async def test_a_button_that_telegram_does_not_take(key: str, reason: str) -> None:
    async with talking() as (server, bot):
        group = server.group("Gardeners", server.user("Ann"))
        keyboard = f'{{"inline_keyboard": [[{key}]]}}'
        _, description = await bot.no("sendMessage", chat_id=group.chat.id, text="x", reply_markup=keyboard)
        assert description.startswith(f"Bad Request: {reason}")


async def test_an_edit_that_telegram_does_not_take() -> None:
    async with talking() as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        hers = await group.says(ann, "Hello")
        ours = await bot.ok("sendMessage", chat_id=group.chat.id, text="<b>x</b>", parse_mode="HTML")
        edit = {"chat_id": group.chat.id, "text": "<b>x</b>", "parse_mode": "HTML"}
        tried = [
            await bot.no("editMessageText", **edit, message_id=number)
            for number in (4711, hers.id, ours["message_id"])
        ]
        assert [description.partition(": ")[2][:25] for _, description in tried] == [
            "message to edit not found",
            "message can't be edited",
            "message is not modified: ",
        ]


async def test_a_press_is_answered_once_and_in_time() -> None:
    async with talking() as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        keyboard = '{"inline_keyboard": [[{"text": "Agree", "callback_data": "agree"}]]}'
        await bot.ok("sendMessage", chat_id=group.chat.id, text="x", reply_markup=keyboard)
        press = await group.presses(ann, "Agree")
        _, too_long = await bot.no("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
        await bot.ok("answerCallbackQuery", callback_query_id=press.id, text="Noted")
        _, twice = await bot.no("answerCallbackQuery", callback_query_id=press.id)
        _, unknown = await bot.no("answerCallbackQuery", callback_query_id="4711")
        assert await press.answer() == "Noted"
        assert "TOO_LONG" in too_long
        assert "query is too old" in twice
        assert twice == unknown
        with pytest.raises(AssertionError, match="no button 'Object'"):
            await group.presses(ann, "Object")


async def test_updates_come_again_until_the_next_offset_confirms_them() -> None:
    async with talking() as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        for text in ("1", "2", "3"):
            await group.says(ann, text)
        first = await bot.ok("getUpdates", limit=2)
        again = await bot.ok("getUpdates", limit=2)
        rest = await bot.ok("getUpdates", offset=first[1]["update_id"] + 1)
        assert first == again
        assert [update["message"]["text"] for update in first + rest] == ["1", "2", "3"]
        assert len(server.unconfirmed) == 1
        assert await bot.ok("getUpdates", offset=rest[0]["update_id"] + 1) == []


async def test_of_two_pollers_the_earlier_is_sent_away() -> None:
    async with talking() as (server, bot):
        group = server.group("Gardeners", ann := server.user("Ann"))
        first = asyncio.create_task(bot.no("getUpdates", timeout=50))
        await server.polled()
        second = asyncio.create_task(bot.ok("getUpdates", timeout=50))
        status, description = await first
        assert (status, description[:36]) == (409, "Conflict: terminated by other getUpd")
        await group.says(ann, "Hello")
        assert len(await second) == 1


async def test_with_a_webhook_there_is_no_polling_until_it_is_deleted() -> None:
    async with talking() as (server, bot):
        server.world.webhook = "https://example.org"
        status, description = await bot.no("getUpdates")
        assert (status, "webhook is active" in description) == (409, True)
        await bot.ok("deleteWebhook")
        assert await bot.ok("getUpdates") == []


async def test_only_wanted_kinds_of_updates_come() -> None:
    async with talking() as (server, bot):
        ann, bob = server.user("Ann"), server.user("Bob")
        group = server.group("Gardeners", ann)
        await group.bot_becomes("administrator")
        await group.joins(bob)
        await bot.ok("getUpdates", allowed_updates='["chat_member"]')
        await group.leaves(bob)
        await group.joins(bob)
        kinds = [next(kind for kind in update if kind != "update_id") for update in server.unconfirmed]
        assert kinds == ["my_chat_member", "message", "chat_member", "chat_member"]


async def test_in_privacy_mode_a_bot_hears_what_is_meant_for_it() -> None:
    async with talking(privacy=True) as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        await bot.ok("sendMessage", chat_id=group.chat.id, text="Why?")
        await group.says(ann, "Good morning")
        await group.says(ann, "/rules")
        await group.says(ann, "Because", to=await group.sees("Why?"))
        await group.says(ann, "So what is open, @Union_Bot?")
        heard = [update["message"]["text"] for update in await bot.ok("getUpdates")]
        assert heard == ["/rules", "Because", "So what is open, @Union_Bot?"]


async def test_who_has_left_says_nothing() -> None:
    async with talking() as (server, _):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        await group.leaves(ann)
        with pytest.raises(AssertionError, match="Ann is not in Gardeners"):
            await group.says(ann, "Hello")


async def test_a_supergroup_counts_its_messages_anew_and_the_old_group_points_to_it() -> None:
    async with talking() as (server, bot):
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        await group.says(ann, "Hello")
        new = await group.becomes_supergroup()
        refused = await bot.call("sendMessage", chat_id=group.chat.id, text="x")
        assert refused["parameters"] == {"migrate_to_chat_id": new.chat.id}
        assert (await bot.ok("sendMessage", chat_id=new.chat.id, text="x"))["message_id"] == 2


async def test_faults_strike_as_often_as_ordered_and_only_where() -> None:
    async with talking() as (server, bot):
        here, there = server.group("Here", server.user("Ann")), server.group("There", server.user("Bob"))
        server.will_say_too_many(seconds=3, chat=here.chat.id)
        server.will(Fault("getMe", 403, "Forbidden"))
        await bot.ok("sendMessage", chat_id=there.chat.id, text="x")
        refused = await bot.call("sendMessage", chat_id=here.chat.id, text="x")
        assert refused["parameters"] == {"retry_after": 3}
        await bot.ok("sendMessage", chat_id=here.chat.id, text="x")
        assert await bot.no("getMe") == (403, "Forbidden")
        server.will_fail()
        assert [(await bot.no("getMe"))[0] for _ in range(3)] == [502, 502, 502]
        server.recovers()
        await bot.ok("getMe")


async def test_a_broken_connection_and_an_outage() -> None:
    async with talking() as (server, bot):
        group = server.group("Gardeners", server.user("Ann"))
        server.will_break_after_accepting()
        with pytest.raises(aiohttp.ClientError):
            await bot.ok("sendMessage", chat_id=group.chat.id, text="Hello")
        assert group.transcript() == "Union: Hello"
        await server.goes_down()
        with pytest.raises(aiohttp.ClientConnectorError):
            await bot.ok("getMe")
        await server.comes_back()
        await bot.ok("getMe")


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"commands": '[{"command": "Rules", "description": "x"}]'}, "BOT_COMMAND_INVALID"),
        ({"commands": '[{"command": "rules", "description": ""}]'}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": "[]", "scope": '{"type": "everywhere"}'}, "invalid scope or language code"),
        ({"commands": "[]", "language_code": "russian"}, "invalid scope or language code"),
    ],
)
async def test_commands_that_telegram_does_not_take(params: Json, reason: str) -> None:
    async with talking() as (_, bot):
        assert await bot.no("setMyCommands", **params) == (400, f"Bad Request: {reason}")
