"""What one person alone is shown in a group: after their press, or where the bot is an administrator; else all see it."""

from bot.network.incoming import MessageId, Pressed, Said
from bot.network.outgoing import Button, Outgoing
from domain.people import Identity
from tests.adapters.telegram.bot_api import BotApi, Place, User
from tests.adapters.telegram.fakes import Listener
from tests.adapters.telegram.speech import AGREE, at, speaking
from tests.adapters.telegram.told import ANN, BOT, heard, message, said


def people(server: BotApi) -> tuple[Place, User, User]:
    ann, bob = server.user("Ann"), server.user("Bob")
    return server.group("Gardeners", ann, bob, supergroup=True), ann, bob


def to(group: Place, user: User, text: str, *, press: str = "") -> Outgoing:
    who = Identity(f"telegram:{user.id}")
    return Outgoing(channel=at(group), text=text, only_for=who, press=press and f"telegram:press:{press}")


async def test_after_a_press_its_author_alone_is_shown_what_comes_of_it() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group, ann, bob = people(server)
        await messenger.post(Outgoing(channel=at(group), text="Menu", buttons=AGREE))
        press = await group.presses(ann, "Agree")
        await messenger.post(to(group, ann, "Your rules", press=press.id))
        assert [each.text for each in group.alone(ann)] == ["Your rules"]
        assert group.alone(bob) == []
        assert [each.text for each in group.from_bot] == ["Menu"]


async def test_too_long_after_the_press_all_see_it() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group, ann, _ = people(server)
        await messenger.post(Outgoing(channel=at(group), text="Menu", buttons=AGREE))
        press = await group.presses(ann, "Agree")
        press.at = press.at.replace(year=2020)
        await messenger.post(to(group, ann, "Your rules", press=press.id))
        assert [each.text for each in group.from_bot] == ["Menu", "Your rules"]


async def test_without_a_press_all_see_it_and_that_is_found_out_once() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group, ann, _ = people(server)
        await messenger.post(to(group, ann, "One"))
        await messenger.post(to(group, ann, "Two"))
        assert [each.text for each in group.from_bot] == ["One", "Two"]
        asked = [call for call in server.calls("sendMessage") if "ephemeral_message_parameters" in call]
        assert len(asked) == 1


async def test_an_administrator_may_at_any_time() -> None:
    inbox = Listener()
    async with BotApi() as server, speaking(server, inbox=inbox) as messenger:
        group, ann, _ = people(server)
        await messenger.post(to(group, ann, "One"))
        await group.bot_becomes("administrator")
        await server.confirmed()
        await messenger.post(to(group, ann, "Two"))
        assert [each.text for each in group.from_bot] == ["One"]
        assert [each.text for each in group.alone(ann)] == ["Two"]


async def test_an_older_server_is_found_out_once_and_says_it_once() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group, ann, _ = people(server)
        server.world.knows_alone = False
        posted = await messenger.post(to(group, ann, "One"))
        assert posted == f"{group.chat.id}:{group.from_bot[0].id}"
        server.world.knows_alone = True
        await group.bot_becomes("administrator")
        await messenger.post(to(group, ann, "Two"))
        assert [each.text for each in group.from_bot] == ["One", "Two"]


async def test_what_is_to_be_replied_to_and_what_is_private_is_said_as_ever() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group, ann, _ = people(server)
        await group.bot_becomes("administrator")
        why = to(group, ann, "Why?")
        await messenger.post(
            Outgoing(channel=why.channel, text="Why?", only_for=why.only_for, wants_reply=True)
        )
        assert group.from_bot[0].asks_reply
        await server.private(ann).says(ann, "/start")
        await messenger.post(to(server.private(ann), ann, "Hello"))
        assert [each.text for each in server.private(ann).from_bot] == ["Hello"]


async def test_it_can_be_changed_and_taken_away_and_is_let_alone_once_it_is_gone() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        group, ann, _ = people(server)
        await group.bot_becomes("administrator")
        posted = await messenger.post(to(group, ann, "One"))
        buttons = ((Button(label="Older", action="look:rules"),),)
        await messenger.edit(posted, Outgoing(channel=at(group), text="Two", buttons=buttons))
        (shown,) = group.alone(ann)
        assert (shown.text, shown.labels) == ("Two", ["Older"])
        await messenger.remove(posted, to(group, ann, "gone"))
        assert group.alone(ann) == []
        await messenger.edit(posted, to(group, ann, "Three"))
        await messenger.remove(posted, to(group, ann, "gone"))
        assert group.from_bot == []


def alone(text: str, number: int, **more: object) -> dict[str, object]:
    return message(text, message_id=0, ephemeral_message_id=number, receiver_user=BOT, **more)


def test_what_is_said_to_us_alone_is_no_repeat_of_what_was_said_before_under_its_number() -> None:
    first, second = alone("/consent 1", 4), alone("/consent 2", 4)
    assert _id(first, 1) != _id(second, 2)
    assert _id(first, 1) == _id(first, 1)


def _id(told: dict[str, object], number: int) -> str:
    (only,) = heard(message=told, update_id=number)
    assert isinstance(only, Said)
    return only.id


def test_who_answers_what_they_alone_see_speaks_to_us_and_replies_to_nothing() -> None:
    (only,) = heard(message=alone("yes", 4, reply_to_message=message("?", message_id=0, **{"from": BOT})))
    assert isinstance(only, Said)
    assert (only.called, only.alone, only.replied) == (True, True, None)
    assert only.message == "-100:7:4"


def test_a_reply_for_all_to_see_to_what_one_alone_sees_replies_to_nothing() -> None:
    assert said(reply_to_message=message("?", message_id=0, **{"from": BOT})).replied is None


def test_a_press_below_what_one_alone_sees_names_that_message() -> None:
    below = alone("Menu", 4, **{"from": BOT})
    (pressed,) = heard(callback_query={"id": "9", "from": ANN, "data": "look:rules", "message": below})
    assert isinstance(pressed, Pressed)
    assert pressed.message == MessageId("-100:7:4")
