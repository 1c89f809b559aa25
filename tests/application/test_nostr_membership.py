"""Whose words on Nostr may concern a union: asked for a place, so that a puppet union opens no door to another."""

from datetime import UTC, datetime
from uuid import UUID

from adapters.nostr.channels import channel, identity
from adapters.nostr.homes import UnionKeys
from adapters.sqlite.local import LocalDatabase
from bot.log.envelope import Envelope, Metadata
from bot.log.read_models import Happened
from bot.union.read_models.indexing import UnionIndex
from bot.union.read_models.tables import UnionTables
from bot.union.touches import UnionEnvelope
from bot.wiring.nostr import Membership
from domain.people import Channel, Person
from domain.union.events import UnionStarted
from domain.union.evolve import evolve
from domain.union.state import Unstarted
from tests.adapters.nostr.fakes import ANN, BEN, BOT, EVE, key

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
GARDENERS, PUPPETS = UUID(int=1), UUID(int=2)
KEYS = UnionKeys(BOT)


def started(union_id: UUID, founder: str, *invited: str) -> UnionEnvelope:
    people = tuple(Person(identity=identity(one), name="?") for one in invited)
    event = UnionStarted(
        union_id=union_id,
        name="Union",
        mission="Together",
        founder=Person(identity=identity(founder), name="?"),
        invited=people,
        channel=Channel(f"telegram:-100{union_id.int}"),
        at=NOON,
    )
    metadata = Metadata(
        command="start", by=None, spoken=NOON, recorded=NOON, correlation="start", causation="start"
    )
    return Envelope(
        position=union_id.int,
        category="union",
        aggregate=union_id,
        revision=0,
        id=union_id,
        event=event,
        metadata=metadata,
    )


def membership(*envelopes: UnionEnvelope) -> Membership:
    database = LocalDatabase.in_memory()
    tables, index = UnionTables(database), UnionIndex(database)
    for envelope in envelopes:
        with database.at_once():
            index.take([Happened(envelope, Unstarted(), evolve(Unstarted(), envelope.event))])
    return Membership(bot=channel(BOT.public), home=KEYS.of, unions=tables)


def test_members_and_invited_people_are_known_at_their_unions_home_and_at_the_bots() -> None:
    known = membership(started(GARDENERS, ANN.public, BEN.public))
    for one in (ANN, BEN):
        assert known.holds(identity(one.public), KEYS.of(GARDENERS))
        assert known.holds(identity(one.public), channel(BOT.public))


def test_who_founds_a_union_of_their_own_stays_a_stranger_to_every_other() -> None:
    known = membership(started(GARDENERS, ANN.public), started(PUPPETS, EVE.public))
    assert known.holds(identity(EVE.public), KEYS.of(PUPPETS))
    assert not known.holds(identity(EVE.public), KEYS.of(GARDENERS))


def test_who_is_in_no_union_is_a_stranger_everywhere() -> None:
    known = membership(started(GARDENERS, ANN.public))
    for place in (KEYS.of(GARDENERS), channel(BOT.public), channel(key(900).public)):
        assert not known.holds(identity(EVE.public), place)
