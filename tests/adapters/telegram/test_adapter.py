"""The whole adapter: its commands are registered, it says how it stands, and it never tells its token."""

import logging
from traceback import TracebackException

import pytest
from pydantic import SecretStr

from adapters.telegram import Menu, Telegram
from bot.log.store import Unavailable
from bot.network.outgoing import MessageRefused, Outgoing, Unreachable
from domain.people import Channel, Identity
from tests.adapters.telegram.bot_api import BotApi, Fault
from tests.adapters.telegram.fakes import HandSetClock, Listener, Naps, listening

MENU: Menu = {
    "group": {"en": [("rules", "The regulation")], "ru": [("rules", "Регламент")]},
    "private": {"en": [("start", "Begin")], "ru": [("start", "Начать")]},
}


async def test_the_commands_are_registered_per_scope_and_language_and_in_english_for_everybody_else() -> None:
    async with BotApi() as server:
        async with listening(server, Listener(), menu=MENU):
            await server.called("setMyCommands", times=6)
        registered = {where: commands[0]["description"] for where, commands in server.world.commands.items()}
    assert registered == {
        ("all_group_chats", ""): "The regulation",
        ("all_group_chats", "en"): "The regulation",
        ("all_group_chats", "ru"): "Регламент",
        ("all_private_chats", ""): "Begin",
        ("all_private_chats", "en"): "Begin",
        ("all_private_chats", "ru"): "Начать",
    }


async def test_the_menu_button_of_a_private_chat_shows_the_commands() -> None:
    async with BotApi() as server:
        async with listening(server, Listener(), menu=MENU):
            await server.called("setChatMenuButton")
        assert server.world.menu_button == "commands"


async def test_commands_that_could_not_be_registered_are_registered_later() -> None:
    async with BotApi() as server:
        server.will(Fault("setMyCommands", 502, "Bad Gateway", times=3))
        server.will(Fault("setMyCommands", 429, "Too Many Requests", {"retry_after": 90}))
        server.will(Fault("setMyCommands", 400, "Bad Request: BOT_COMMAND_INVALID"))
        naps = Naps()
        async with listening(server, Listener(), menu=MENU, naps=naps):
            await server.called("setMyCommands", times=4 + 1 + 5)
            assert 90 in naps.taken


async def test_it_says_whether_it_can_be_reached() -> None:
    async with BotApi() as server:
        clock = HandSetClock()
        right = Telegram(SecretStr(server.token), clock=clock, api_url=server.url)
        wrong = Telegram("12345:wrong", clock=clock, api_url=server.url)
        odd = Telegram("odd", clock=clock, api_url=server.url)
        told = [await each.reachable() for each in (right, wrong, odd)]
        await server.goes_down()
        told.append(await right.reachable())
        for telegram in (right, wrong, odd):
            await telegram.close()
    assert [each.ok for each in told] == [True, False, False, False]
    assert told[0].line == "Telegram knows us as @union_bot"
    assert "@BotFather" in told[1].line
    assert told[1].line == told[2].line
    assert "does not answer" in told[3].line


async def test_the_token_is_never_told(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[str] = []
    async with BotApi() as server:
        secret = server.token.partition(":")[2]
        server.will(Fault("getMe", 401, "Unauthorized"))
        server.will(Fault("getUpdates", 502, "Bad Gateway", times=2))
        server.will(Fault("getUpdates"))
        inbox, naps = Listener(), Naps()
        async with listening(server, inbox, menu=MENU, naps=naps) as telegram:
            await inbox.is_caught_up()
            told += [repr(telegram), str(vars(telegram)), repr(telegram.messenger), telegram.state]
            hello = Outgoing(channel=Channel("telegram:-1"), text="Hello")
            server.will(Fault("sendMessage"))
            await server.goes_down()
            for _ in range(2):
                with pytest.raises(Unavailable) as failure:
                    await telegram.messenger.post(hello)
                told += [everything_in(failure.value), repr(failure.value)]
                assert (failure.value.__cause__, failure.value.__context__) == (None, None)
            told.append((await telegram.reachable()).line)
            told.append(repr(await telegram.messenger.is_present(hello.channel, Identity("telegram:1"))))
            await naps.has(lambda naps: len(naps.taken) > 5)
            told.append(telegram.state)
    told.append(caplog.text)
    assert caplog.text
    assert not [words for words in told if secret in words]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 429, 500])
async def test_a_server_that_echoes_our_address_does_not_make_us_tell_the_token(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with BotApi() as server:
        secret = server.token.partition(":")[2]
        echo = {"retry_after": 1} if status == 429 else {}
        for method, times in (("getUpdates", 3), ("sendMessage", 3), ("getChatMember", 3), ("getMe", 1)):
            words = f"Cannot POST /bot{server.token}/{method}"
            server.will(Fault(method, status, words, echo, times=times))
        inbox = Listener()
        async with listening(server, inbox) as telegram:
            await inbox.is_caught_up()
            told = [telegram.state]
            group = server.group("Gardeners", ann := server.user("Ann"))
            here = Channel(f"telegram:{group.chat.id}")
            try:
                await telegram.messenger.post(Outgoing(channel=here, text="Hello"))
            except (Unavailable, Unreachable, MessageRefused) as failure:
                told += [everything_in(failure), repr(failure)]
            await telegram.messenger.is_present(here, Identity(f"telegram:{ann.id}"))
            server.will(Fault("getMe", status, f"Cannot POST /bot{server.token}/getMe", echo))
            told.append((await telegram.reachable()).line)
    assert caplog.text
    assert not [words for words in (*told, caplog.text) if secret in words]


def everything_in(error: BaseException) -> str:
    """As the most talkative log would have it: with the variables of every frame but the test's own."""
    assert error.__traceback__ is not None
    frames = error.__traceback__.tb_next
    return "".join(TracebackException(type(error), error, frames, capture_locals=True).format())


async def test_a_run_that_was_stopped_can_be_started_again() -> None:
    async with BotApi() as server:
        ann = server.user("Ann")
        group = server.group("Gardeners", ann)
        for text in ("/propose one", "/propose two"):
            inbox = Listener()
            async with listening(server, inbox):
                await inbox.is_caught_up()
                await group.says(ann, text)
                await inbox.has_texts(text)
                await server.confirmed()
