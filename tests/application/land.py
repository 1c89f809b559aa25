"""Several unions that meet in the same chats, in tables and as whoever walks over all of them finds them."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from adapters.sqlite.local import LocalDatabase
from bot.log.envelope import Envelope, Metadata
from bot.log.read_models import Happened
from bot.union.actions import FOUNDING, opening_mark
from bot.union.read_models.indexing import UnionIndex
from bot.union.read_models.tables import QUIET_AFTER, Row, UnionTables
from bot.union.reminder_times import due_reminder, reminder_moments
from bot.union.touches import UnionEnvelope
from bot.union.upkeep.deadlines import _is_to_be_settled
from domain.people import Channel, Identity, network_of
from domain.union import events
from domain.union.events import UnionEvent
from domain.union.evolve import evolve, fold
from domain.union.proposal import Settled, candidate_of, due_at
from domain.union.state import Active, Dissolved, Union, Unstarted, member_with
from tests.domain.acts import CHANNELS, PEOPLE
from tests.domain.spec import GROUP, NOON
from tests.domain.stories import BEGINNING, Step, Turn, play

SOON = [timedelta(hours=hours) for hours in (0, 1, 10, 30, 24 * 9)]


@dataclass
class Walked:
    """One union as whoever walks over all of them knows it."""

    id: UUID
    union: Union = field(default_factory=Unstarted)
    openings: dict[int, UUID] = field(default_factory=dict)
    changed: dict[int, int] = field(default_factory=dict)
    settled: dict[int, Settled] = field(default_factory=dict)
    settled_at: dict[int, datetime] = field(default_factory=dict)
    texts: dict[tuple[str, int], str] = field(default_factory=dict)

    @property
    def last(self) -> Active:
        assert not isinstance(self.union, Unstarted)
        return self.union.last if isinstance(self.union, Dissolved) else self.union

    @property
    def is_active(self) -> bool:
        return isinstance(self.union, Active)

    def is_quiet(self, at: datetime) -> bool:
        lone = isinstance(self.union, Active) and len(self.union.roster) <= 1 and not self.union.open
        return lone and at - max([self.last.started.at, *self.settled_at.values()]) >= QUIET_AFTER

    def concerns(self, person: Identity) -> bool:
        if not isinstance(self.union, Active):
            return False
        candidates = [candidate_of(proposal) for proposal in self.union.open.values()]
        asked = any(candidate and candidate.identity == person for candidate in candidates)
        return self.has(person) or person in self.union.invited or asked

    def has(self, person: Identity) -> bool:
        return isinstance(self.union, Active) and member_with(self.union, person) is not None


class Land:
    """Its unions in tables, and as a walk over them all finds them."""

    def __init__(self) -> None:
        self.database = LocalDatabase.in_memory()
        self.tables = UnionTables(self.database)
        self.index = UnionIndex(self.database)
        self.unions: dict[UUID, Walked] = {}
        self.homes: dict[Channel, list[UUID]] = {}
        self.recorded = NOON
        self.log: list[tuple[UnionEnvelope, Union]] = []

    def holder(self, channel: Channel, at: datetime) -> Walked | None:
        there = [self.unions[one] for one in self.homes.get(channel, [])]
        first = next((one for one in there if one.is_active), None)
        return None if first is None or first.is_quiet(at) else first

    def happens(self, union_id: UUID, history: list[UnionEvent], spoken: datetime, now: datetime) -> None:
        self.recorded = max(now, self.recorded + timedelta(microseconds=1))
        walked = self.unions.setdefault(union_id, Walked(union_id))
        for event in history:
            revision = 1 + max(walked.changed.get(-1, -1), -1)
            envelope = self._envelope(walked, event, revision, spoken)
            before = walked.union
            with self.database.at_once():
                self.index.take([Happened(envelope, before, evolve(before, event))])
            self.log.append((envelope, before))
            self._walks(walked, envelope)

    def _envelope(self, walked: Walked, event: UnionEvent, revision: int, spoken: datetime) -> UnionEnvelope:
        metadata = Metadata(
            command="c", by=None, spoken=spoken, recorded=self.recorded, correlation="c", causation="c"
        )
        return Envelope(
            position=0,
            category="union",
            aggregate=walked.id,
            revision=revision,
            id=uuid5(walked.id, str(revision)),
            event=event,
            metadata=metadata,
        )

    def _walks(self, walked: Walked, envelope: UnionEnvelope) -> None:
        event = envelope.event
        before = {} if isinstance(walked.union, Unstarted) else walked.last.open
        homes = set() if isinstance(walked.union, Unstarted) else set(walked.last.channels)
        if isinstance(event, events.UnionStarted):
            keeping = [
                one for one in self.homes.get(event.channel, []) if not self.unions[one].is_quiet(event.at)
            ]
            self.homes[event.channel] = keeping
        walked.union = evolve(walked.union, event)
        now = walked.last.open
        for left in homes - set(walked.last.channels):
            self.homes[left] = [one for one in self.homes[left] if one != walked.id]
        for new in set(walked.last.channels) - homes:
            self.homes.setdefault(new, []).append(walked.id)
        walked.changed[-1] = envelope.revision
        for number in {*before, *now}:
            if before.get(number) != now.get(number):
                walked.changed[number] = envelope.revision
        for number in before.keys() - now.keys():
            walked.settled[number] = walked.last.settled[number]
            walked.settled_at[number] = envelope.metadata.spoken
        match event:
            case events.UnionStarted():
                walked.openings[FOUNDING] = envelope.id
            case events.ProposalOpened(number=number):
                walked.openings[number] = envelope.id
            case events.ArticleAdded(number=article, text=text):
                walked.texts[article, 1] = text
            case events.ArticleAmended(number=article, revision=revision, text=text):
                walked.texts[article, revision] = text
            case _:
                pass

    def look(self, now: datetime) -> None:
        everybody = list(self.unions.values())
        active = [one for one in everybody if one.is_active]
        tables = self.tables
        for channel in (*CHANNELS, *self.homes):
            assert ids(tables.at(channel)) == self.homes.get(channel, []), channel
            assert tables.is_home(channel) == bool(self.homes.get(channel))
        for person in PEOPLE:
            assert ids(tables.concerning(person)) == [one.id for one in active if one.concerns(person)]
            assert ids(tables.with_member(person)) == [one.id for one in active if one.has(person)]
            assert ids(tables.founded_by(person)) == [
                one.id for one in everybody if one.last.started.founder.identity == person
            ]
            since = now - timedelta(days=10)
            assert ids(tables.inviting(person, since=since)) == [
                one.id
                for one in everybody
                if one.last.started.at > since
                and person in [who.identity for who in one.last.started.invited]
            ]
            for other in PEOPLE:
                known = any(one.has(person) and one.has(other) for one in active)
                assert tables.know_each_other(person, other) == known
        opened = {one.id for one in active if one.last.open}
        assert set(tables.undecided()) == opened
        for network in ("telegram", "nostr"):
            at_home = {
                one.id for one in active if any(network_of(home) == network for home in one.last.channels)
            }
            identities = {
                one.id: [who for member in one.last.roster.values() for who in member.identities]
                for one in active
            }
            could_speak = {u for u in opened if any(network_of(who) == network for who in identities[u])}
            found = set(tables.on_network(network))
            assert at_home | could_speak <= found
        for at in (now + soon for soon in SOON):
            to_settle = {one.id for one in active if _is_to_be_settled(one.last, at)}
            assert to_settle <= set(tables.due(at)), (at, to_settle)
            reminded = {
                (one.id, number)
                for one in active
                for number, proposal in one.last.open.items()
                if due_reminder(proposal, one.last, at) is not None
            }
            assert reminded <= set(tables.to_remind(at))
            moments = [
                moment
                for one in active
                for proposal in one.last.open.values()
                for moment in (due_at(proposal), *reminder_moments(proposal))
                if moment > at
            ]
            assert tables.next_moment(at) == min(moments, default=None)
            for one in everybody:
                row = tables.row(one.id)
                assert row is not None
                assert row.is_quiet(at) == one.is_quiet(at)
                assert (row.name, row.language, row.is_active) == (
                    one.last.name,
                    one.last.language,
                    one.is_active,
                )
        for one in everybody:
            for number, event in one.openings.items():
                assert tables.opening(one.id, number) == opening_mark(event)
                assert tables.opened_by(one.id, number) == str(event)
                assert tables.is_open(one.id, number) == (number in one.last.open) or number == FOUNDING
                if number in one.changed:
                    assert tables.changed(one.id, number) == one.changed[number]
                assert tables.ended(one.id, number) == one.settled.get(number)
                assert tables.settled_at(one.id, number) == one.settled_at.get(number)
            for (article, revision), text in one.texts.items():
                assert tables.text(one.id, article, revision) == text


def contents(database: LocalDatabase) -> dict[str, set[tuple[object, ...]]]:
    tables = [name for (name,) in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: set(database.rows(f"SELECT * FROM {name}")) for name in tables}  # noqa: S608


def ids(rows: list[Row]) -> list[UUID]:
    return [row.id for row in rows]


def begun(at: datetime, channel: Channel = GROUP, founder: Identity | None = None) -> events.UnionStarted:
    first = BEGINNING[0]
    assert isinstance(first, events.UnionStarted)
    by = replace(first.founder, identity=founder or first.founder.identity)
    return replace(first, at=at, channel=channel, founder=by)


def live(land: Land, seed: int, told: list[list[Step]]) -> Iterator[datetime]:
    chance = Random(seed)  # noqa: S311 - a story is no secret
    queue: list[tuple[datetime, int, int]] = []
    plays: dict[int, Iterator[Turn]] = {}
    for number in range(len(told)):
        start = NOON + timedelta(hours=chance.randrange(24 * 30))
        heapq.heappush(queue, (start, number, 0))
    while queue:
        now, number, step = heapq.heappop(queue)
        union_id, steps = UUID(int=number + 1), told[number]
        if step == 0:
            free = land.holder(GROUP, now) is None
            began = begun(now, GROUP if free else Channel(f"telegram:{number}"), PEOPLE[chance.randrange(2)])
            alone = chance.random() < 0.6 or began.founder.identity == PEOPLE[1]
            beginning: list[UnionEvent] = [began] if alone else [began, *BEGINNING[1:]]
            land.happens(union_id, beginning, now, now)
            shifted = [replace(steps[0], pause=steps[0].pause + (now - NOON)), *steps[1:]] if steps else []
            plays[number] = play(shifted, fold(beginning))
        else:
            turn = next(plays[number])
            if turn.events:
                land.happens(union_id, list(turn.events), turn.command.at, now)
        yield now
        if step < len(steps):
            heapq.heappush(queue, (now + steps[step].pause, number, step + 1))
