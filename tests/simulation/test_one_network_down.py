"""A union on two networks, one of which falls silent: its members' silence does not count meanwhile."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import count
from uuid import UUID

import pytest

from adapters.nostr.adapter import ABILITIES as NOSTR
from adapters.nostr.keys import Key, union_key
from adapters.nostr.signer import KeySigner
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from adapters.telegram.adapter import ABILITIES as TELEGRAM
from bot.network.addresses import in_full
from bot.network.homes import Profile
from bot.network.incoming import Author, Mention, MessageId, Pressed, Said
from bot.network.locale import Languages, all_words
from bot.network.markup import plain
from bot.network.network import Network, Networks
from bot.network.signing import Signed
from bot.union.read_models.views import shown
from bot.wiring.application import Application
from bot.wiring.world import World
from domain.people import Channel, Identity
from domain.union.proposal import deadline_of
from tests.simulation.fate import Fate
from tests.simulation.network import NOON, Clock
from tests.simulation.network import Network as Phones
from tests.simulation.readers import reader_of, views_of

CODE = "K7QF-2M9D"
GROUP, HOME, OWN_PLACE = Channel("telegram:-1"), Channel("nostr:home"), Channel("nostr:bot")
ANN, BOB, BOB_ON_NOSTR = Identity("telegram:1"), Identity("telegram:2"), Identity(f"nostr:{'b' * 64}")
DAY = timedelta(hours=24)


@dataclass
class TheirHomes:
    heard: set[UUID] = field(default_factory=set)
    homes: dict[UUID, Channel] = field(default_factory=dict)
    shown: list[tuple[Channel, Profile]] = field(default_factory=list)
    published_events: list[Signed] = field(default_factory=list)

    def home(self, union_id: UUID) -> Channel:
        return self.homes.setdefault(union_id, Channel(f"nostr:{union_id}") if self.homes else HOME)

    def own_place(self) -> Channel:
        return OWN_PLACE

    def privately(self, person: Identity) -> Channel:
        return Channel(f"{OWN_PLACE}/{person.removeprefix('nostr:')}")

    def move_in(self, union_id: UUID) -> None:
        self.heard.add(union_id)

    def move_out(self, union_id: UUID) -> None:
        self.heard.discard(union_id)

    def address(self, home: Channel) -> str:
        return home

    def signer(self, union_id: UUID) -> KeySigner:
        return KeySigner(union_key(Key(b"\x11" * 32), union_id))

    async def publish(self, event: Signed) -> None:
        self.published_events.append(event)

    async def published(self, union_id: UUID, filters: Mapping[str, object]) -> Sequence[Signed]:  # noqa: ARG002
        return []

    async def show(self, channel: Channel, profile: Profile) -> None:
        self.shown.append((channel, profile))

    async def acknowledge(self, _: Said) -> bool:
        return True


@dataclass
class Two:
    """The bot on Telegram and on Nostr, with a clock that is set by hand."""

    clock: Clock
    network: Phones
    bot: Application
    homes: TheirHomes
    world: World
    numbers: Iterator[int] = field(default_factory=count)

    async def says(
        self,
        who: Identity,
        text: str,
        channel: Channel = GROUP,
        *,
        private: bool = False,
        in_public: bool = True,
    ) -> None:
        number = str(next(self.numbers))
        said = Said(
            id=number,
            message=MessageId(number),
            channel=channel,
            private=private,
            author=Author(identity=who, name=who, username=who.partition(":")[2]),
            at=self.clock.now(),
            text=text,
            mentions=(Mention(text="@2", identity=BOB),) if "@2" in text else (),
            in_public=in_public and channel.startswith("telegram:"),
        )
        await self.bot.hear(said)
        await self.tells()

    async def answers(self, who: Identity, label: str) -> None:
        """With that button of the last message that has it."""
        asked = next(one for one in reversed(self.network.messages) if label in one.labels)
        [action] = [one.action for row in asked.now.buttons for one in row if one.label == label]
        pressed = Pressed(
            id=str(next(self.numbers)),
            channel=asked.now.channel,
            private=False,
            author=Author(identity=who, name=who),
            at=self.clock.now(),
            message=asked.id,
            action=action,
        )
        await self.bot.hear(pressed)
        await self.tells()

    async def hears(self, *networks: str, **since: float) -> None:
        """Until now, after so much time."""
        self.clock.time += timedelta(**since)
        for network in networks:
            self.bot.watermark.heard(network, self.clock.now())  # as was said every few seconds
            await self.bot.heard(network, until=self.clock.now())
            await self.bot.act()
        await self.tells()

    async def tells(self) -> None:
        """On Nostr first: it is the faster one."""
        await self.bot.catch_up()
        while channel := next(iter(self.bot.outbox.channels()), None):
            await self.bot.sender.empty(channel)
            await self.bot.catch_up()

    async def deadline(self) -> timedelta | None:
        """Of the only proposal, after noon; None when it has ended."""
        [view] = await views_of(self.bot)
        proposal = next(iter(shown(view).open.values()), None)
        deadline = deadline_of(proposal) if proposal else None
        return deadline - NOON if deadline else None

    def told(self, words: str, channel: Channel) -> int:
        return sum(words in plain(message.first.text) for message in self.network.on(channel))


@pytest.fixture
async def here() -> AsyncIterator[Two]:
    """Bob is a member who has nothing but Nostr any more, and Ann has proposed something."""
    clock = Clock()
    network = Phones(clock, Fate())
    store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
    homes = TheirHomes()
    networks = Networks(
        Network(name="telegram", abilities=TELEGRAM, messenger=network),
        Network(
            name="nostr",
            abilities=NOSTR,
            messenger=network,
            address=partial(in_full, "nostr", ".*"),
            homes=homes,
            acknowledge=homes.acknowledge,
        ),
    )
    world = World(
        reader=reader_of(store),
        notebook=notebook,
        clock=clock,
        networks=networks,
        new_code=lambda: CODE,
        languages=Languages(all_words(), "en"),
        period=DAY,
    )
    two = Two(clock, network, Application(world), homes, world)
    await two.bot.start()
    for name in ("telegram", "nostr"):
        await two.bot.connected(name, at=clock.now())
    await two.hears("telegram", "nostr")
    await two.says(BOB, "hello")
    await two.says(ANN, "/start_union Gardeners — plant trees @2")
    await two.says(BOB, "/accept")
    await two.says(ANN, "/bind nostr")
    await two.says(BOB, "/consent 1")
    await two.says(BOB, f"/link {BOB_ON_NOSTR}")
    await two.says(BOB_ON_NOSTR, CODE, Channel(f"{HOME}/bob"), private=True)
    await two.answers(BOB_ON_NOSTR, "Yes, that is me")
    await two.says(BOB, "/unlink telegram")
    await two.answers(BOB, "Unlink")
    await two.says(ANN, "/propose Plant an oak")
    await two.hears("telegram", "nostr", hours=20)
    assert await two.deadline() == DAY
    yield two
    await store.close()
    notebook.close()


async def test_nothing_is_settled_while_one_network_is_silent_and_the_deadline_moves(here: Two) -> None:
    await here.hears("telegram", hours=6)
    assert await here.deadline() == DAY
    await here.bot.connected("nostr", at=here.clock.now())
    await here.bot.act()
    assert await here.deadline() == DAY + timedelta(hours=6)
    await here.says(BOB_ON_NOSTR, "object 2 It takes the light", HOME)
    await here.hears("telegram", "nostr", hours=4)
    for channel in (GROUP, HOME):
        assert here.told("Not carried: ", channel) == 1
        assert here.told("(6 h)", channel) == 1


async def test_a_few_minutes_of_silence_move_nothing(here: Two) -> None:
    await here.hears("telegram", "nostr", hours=3, minutes=55)
    await here.hears("telegram", minutes=9)
    assert await here.deadline() == DAY
    await here.bot.connected("nostr", at=here.clock.now())
    await here.hears("telegram", "nostr")
    for channel in (GROUP, HOME):
        assert here.told("Carried: nobody objected.", channel) == 1


async def test_a_card_that_cannot_be_drawn_again_is_followed_by_its_deadline(here: Two) -> None:
    """When it was posted, not everybody had been told yet; and what follows is no card."""
    cards = [message for message in here.network.on(HOME) if message.first.card == 2]
    assert ["You can object until" in plain(card.first.text) for card in cards] == [False]
    [told] = [
        message for message in here.network.on(HOME) if "You can object until" in plain(message.first.text)
    ]
    assert told.first.replies_to == cards[0].id
    assert told.first.card is None


async def test_where_no_card_can_be_drawn_again_none_is(here: Two) -> None:
    await here.says(BOB_ON_NOSTR, "object 2 It takes the light", HOME)
    cards = [message for message in here.network.messages if message.first.card == 2]
    drawn_again = {message.now.channel: message.now != message.first for message in cards}
    assert drawn_again == {GROUP: True, HOME: False}


async def test_a_network_that_has_not_been_heard_is_named_with_since_when(here: Two) -> None:
    await here.hears("telegram", "nostr")
    await here.hears("telegram", hours=1)
    await here.says(ANN, "/health")
    assert "Nostr: I have heard nothing since 2 May 2026, 08:00" in here.network.messages[-1].text
