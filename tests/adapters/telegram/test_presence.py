"""Who is in a group is asked of Telegram, seldom and gently, and whoever came or went is asked about anew."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from adapters.telegram import TelegramMessenger
from adapters.telegram.presence import A_SECOND, AT_ONCE, SURE_SECONDS, UNSURE_SECONDS
from bot.network.incoming import Departed, Entered, Found, Lost
from bot.network.outgoing import Outgoing, Unreachable, Urgency
from domain.people import Channel, Identity
from tests.adapters.telegram.bot_api import BotApi, Fault, Place, User
from tests.adapters.telegram.chats import Standing
from tests.adapters.telegram.fakes import Listener, Naps, listening


@dataclass
class Garden:
    """A group of Ann, who may remove people, and Bob; `naps` is the time by which the bot asks."""

    server: BotApi
    inbox: Listener
    naps: Naps
    messenger: TelegramMessenger
    ann: User
    bob: User
    group: Place

    async def has(self, user: User) -> bool | None:
        channel = Channel(f"telegram:{self.group.chat.id}")
        return await self.messenger.is_present(channel, Identity(f"telegram:{user.id}"))

    def questions(self) -> int:
        return len(self.server.calls("getChatMember"))


@asynccontextmanager
async def garden(*, supergroup: bool = False) -> AsyncIterator[Garden]:
    async with BotApi() as server:
        ann, bob = server.user("Ann"), server.user("Bob")
        group = server.group("Gardeners", ann, bob, supergroup=supergroup)
        inbox, naps = Listener(), Naps()
        async with listening(server, inbox, naps=naps) as telegram:
            await inbox.is_caught_up()
            yield Garden(server, inbox, naps, telegram.messenger, ann, bob, group)


@pytest.mark.parametrize(
    ("stands", "present"),
    [("creator", True), ("administrator", True), ("member", True), ("silenced", True), ("left", False)],
)
async def test_who_is_in_the_group(stands: Standing, present: bool) -> None:
    async with garden() as here:
        await here.group.appoints(here.bob, stands, by=here.ann)
        assert await here.has(here.bob) is present


async def test_who_was_never_in_the_group_or_is_of_another_network_is_not_present() -> None:
    async with garden() as here:
        assert await here.has(here.server.user("Eve")) is False
        group = Channel(f"telegram:{here.group.chat.id}")
        assert await here.messenger.is_present(group, Identity("nostr:ab12")) is False


async def test_a_topic_is_seen_by_who_is_in_its_group() -> None:
    async with garden(supergroup=True) as here:
        topic = await here.group.opens_topic("Budget")
        channel = Channel(f"telegram:{here.group.chat.id}/{topic.topic}")
        assert await here.messenger.is_present(channel, Identity(f"telegram:{here.bob.id}")) is True


async def test_an_answer_is_believed_for_ten_minutes() -> None:
    """A large group shows nobody that somebody was removed from it."""
    async with garden() as here:
        assert [await here.has(here.bob) for _ in range(3)] == [True, True, True]
        await here.group.removes(here.bob, by=here.ann, notice=False)
        assert (await here.has(here.bob), here.questions()) == (True, 1)
        await here.naps(SURE_SECONDS)
        assert (await here.has(here.bob), here.questions()) == (False, 2)


@pytest.mark.parametrize("bot", ["member", "administrator"])
async def test_a_member_whom_an_administrator_removed_is_known_to_be_gone_at_once(bot: Standing) -> None:
    async with garden() as here:
        if bot == "administrator":
            await here.group.bot_becomes(bot)
        assert await here.has(here.bob) is True
        await here.group.removes(here.bob, by=here.ann, notice=bot == "member")
        await here.inbox.has(lambda inbox: any(isinstance(each, Departed) for each in inbox.journal))
        assert await here.has(here.bob) is False
        await here.group.joins(here.bob)
        await here.inbox.has(lambda inbox: any(isinstance(each, Entered) for each in inbox.journal))
        assert await here.has(here.bob) is True


async def test_an_answer_that_was_overtaken_by_a_departure_is_asked_for_again() -> None:
    async with garden() as here:
        here.server.will(Fault("getChatMember", held=(on_its_way := asyncio.Event()), times=2))
        asking = [asyncio.create_task(here.has(here.bob)) for _ in range(2)]
        await here.server.called("getChatMember", times=2)
        await here.group.leaves(here.bob)
        await here.inbox.has(lambda inbox: any(isinstance(each, Departed) for each in inbox.journal))
        on_its_way.set()
        assert await asyncio.gather(*asking) == [False, False]


async def test_where_we_were_away_everybody_is_asked_about_anew() -> None:
    async with garden() as here:
        assert await here.has(here.bob) is True
        await here.group.bot_becomes("kicked")
        await here.inbox.has(lambda inbox: any(isinstance(each, Lost) for each in inbox.journal))
        assert await here.has(here.bob) is None
        await here.group.removes(here.bob, by=here.ann)
        await here.group.bot_becomes("member")
        await here.inbox.has(lambda inbox: any(isinstance(each, Found) for each in inbox.journal))
        assert await here.has(here.bob) is False


async def test_after_an_outage_everybody_is_asked_about_anew() -> None:
    async with garden() as here:
        assert await here.has(here.bob) is True
        await here.server.goes_down()
        await here.naps.has(lambda naps: len(naps.taken) > 0)
        await here.group.removes(here.bob, by=here.ann, notice=False)
        await here.server.comes_back()
        await here.inbox.has(lambda inbox: inbox.connections() == 2)
        assert await here.has(here.bob) is False


@pytest.mark.parametrize(
    "fault",
    [
        Fault("getChatMember", 400, "Bad Request: user not found"),
        Fault("getChatMember", 400, "Bad Request: member list is inaccessible"),
        Fault("getChatMember", 403, "Forbidden: bot is not a member of the supergroup chat"),
        Fault("getChatMember", 401, "Unauthorized"),
        Fault("getChatMember", 502, "Bad Gateway"),
        Fault("getChatMember", 429, "Too Many Requests", {"retry_after": 3600}),
        Fault("getChatMember"),
    ],
    ids=lambda fault: fault.description or "no answer",
)
async def test_what_telegram_does_not_tell_is_not_known_and_soon_asked_again(fault: Fault) -> None:
    async with garden() as here:
        here.server.will(fault)
        assert await here.has(here.bob) is None
        assert await here.has(here.bob) is None
        assert here.questions() == 1
        await here.naps(max(UNSURE_SECONDS, fault.parameters.get("retry_after", 0)))
        assert await here.has(here.bob) is True


async def test_nobody_waits_for_each_of_a_hundred_and_fifty_when_telegram_is_down() -> None:
    async with garden() as here:
        await here.server.goes_down()
        members = [Identity(f"telegram:{number}") for number in range(1, 151)]
        channel = Channel(f"telegram:{here.group.chat.id}")
        told = await asyncio.gather(*(here.messenger.is_present(channel, each) for each in members))
        assert told == [None] * 150
        assert here.questions() == 0


async def test_asking_for_a_hundred_and_fifty_members_is_paced_and_delays_no_outcome() -> None:
    async with garden() as here:
        members = [here.server.user(f"Member {number}") for number in range(150)]
        here.group.chat.members |= {member.id: member for member in members}
        asking = asyncio.gather(*(here.has(member) for member in members))
        await here.server.called("getChatMember", times=AT_ONCE)
        asked_before = here.questions()
        outcome = Outgoing(
            channel=Channel(f"telegram:{here.group.chat.id}"), text="Carried", urgency=Urgency.OUTCOME
        )
        began = here.naps.now()
        await here.messenger.post(outcome)
        assert asked_before < 150
        assert here.naps.now() - began <= 1 + here.questions() / A_SECOND
        assert await asking == [True] * 150
        assert here.questions() == 150
        assert here.naps.now() - began >= 150 / A_SECOND - 2


async def test_telegrams_wish_for_silence_is_respected_and_the_answer_awaited() -> None:
    async with garden() as here:
        here.server.will_say_too_many(seconds=17, method="getChatMember")
        assert [await here.has(here.ann), await here.has(here.bob)] == [True, True]
        assert 17 in [round(nap) for nap in here.naps.taken]


async def test_a_group_that_became_a_supergroup_is_asked_about_at_its_new_address() -> None:
    async with garden() as here:
        await here.group.becomes_supergroup(notices=False)
        assert await here.has(here.bob) is True
        assert await here.has(here.ann) is True
        await here.inbox.has(lambda inbox: len(inbox.moves) == 1)
        assert here.questions() == 3


async def test_a_private_chat_is_read_by_its_person_until_they_block_us() -> None:
    async with garden() as here:
        private = here.server.private(here.ann)
        channel = Channel(f"telegram:{here.ann.id}")
        ann, bob = (Identity(f"telegram:{user.id}") for user in (here.ann, here.bob))
        await private.says(here.ann, "/start")
        assert await here.messenger.is_present(channel, ann) is True
        assert await here.messenger.is_present(channel, bob) is False
        await private.bot_becomes("kicked")
        await here.inbox.has(lambda inbox: any(isinstance(each, Lost) for each in inbox.journal))
        assert await here.messenger.is_present(channel, ann) is None
        await private.bot_becomes("member")
        await here.inbox.has(lambda inbox: any(isinstance(each, Found) for each in inbox.journal))
        assert await here.messenger.is_present(channel, ann) is True
        assert here.questions() == 0


async def test_who_blocked_us_while_we_were_away_is_found_out_by_writing_to_them() -> None:
    async with garden() as here:
        private = here.server.private(here.ann)
        private.chat.bot = "kicked"
        channel = Channel(f"telegram:{here.ann.id}")
        with pytest.raises(Unreachable):
            await here.messenger.post(Outgoing(channel=channel, text="Hello"))
        assert await here.messenger.is_present(channel, Identity(f"telegram:{here.ann.id}")) is None
