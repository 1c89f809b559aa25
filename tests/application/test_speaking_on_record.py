"""Nothing more is said before what was said last is on record where the next speaker finds it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.network.incoming import MessageId, Pressed
from bot.network.outgoing import Outgoing
from bot.operation.shared_notebook import LONGEST_RETRY, OnRecord
from domain.people import Channel, Identity
from tests.application.notebooks import SQUARE, House, a_house


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with a_house() as house:
        yield house


class Mouth:
    def __init__(self) -> None:
        self.said: list[str] = []

    async def post(self, message: Outgoing) -> MessageId:
        self.said.append(message.text)
        return MessageId(str(len(self.said)))

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        self.said.append(f"{posted}: {message.text}")

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        self.said.append(f"{posted} is gone: {message.text}")

    async def answer(self, press: Pressed, text: str) -> None:
        self.said.append(f"{press.id}: {text}")

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002 - all see all
        return True


async def test_the_next_message_waits_until_the_last_one_is_on_record(house: House) -> None:
    turn, mouth = await house.turn(), Mouth()
    messenger = OnRecord(mouth, turn.notebook)
    await messenger.post(Outgoing(channel=SQUARE, text="one"))
    turn.line.refusing = True
    turn.notebook.put("told", SQUARE, value=1)
    second = asyncio.create_task(messenger.post(Outgoing(channel=SQUARE, text="two")))
    third = asyncio.create_task(messenger.edit(MessageId("1"), Outgoing(channel=SQUARE, text="three")))
    await house.time.pass_by(20)
    assert mouth.said == ["one"]
    turn.line.refusing = False
    await house.time.pass_by(LONGEST_RETRY)
    assert mouth.said == ["one", "two", "1: three"]
    await asyncio.gather(second, third)


async def test_nothing_waits_for_what_may_wait_itself(house: House) -> None:
    turn, mouth = await house.turn(), Mouth()
    turn.notebook.put("told", value=1)
    await house.time.settle()
    turn.line.dead = True
    turn.notebook.put("heard", "town", value="12:00")
    await OnRecord(mouth, turn.notebook).post(Outgoing(channel=SQUARE, text="one"))
    assert mouth.said == ["one"]


async def test_whoever_was_succeeded_is_silent(house: House) -> None:
    first, mouth = await house.turn(), Mouth()
    await house.turn()
    messenger = OnRecord(mouth, first.notebook)
    await messenger.post(Outgoing(channel=SQUARE, text="one"))
    first.notebook.put("told", SQUARE, value=1)
    second = asyncio.create_task(messenger.post(Outgoing(channel=SQUARE, text="two")))
    await house.time.pass_by(60)
    assert mouth.said == ["one"]
    second.cancel()
