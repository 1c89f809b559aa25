"""Who follows which union, and in which places nothing is taken, looked up without what they follow being folded."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from bot.log.database import Database, create
from bot.log.read_models import Happened
from domain.following.events import (
    FollowingEvent,
    HoursChosen,
    PlaceClosed,
    PlaceReopened,
    Subscribed,
    SubscriptionEnded,
    Unsubscribed,
    WebhookAsked,
    WebhookProven,
    WebhookSecretRotated,
)
from domain.following.state import Following
from domain.people import Channel

TABLES = """
CREATE TABLE IF NOT EXISTS subscription (person TEXT, number INTEGER, union_id TEXT, place TEXT,
    PRIMARY KEY (person, number)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS subscription_by_union ON subscription (union_id);
CREATE TABLE IF NOT EXISTS webhook (person TEXT, number INTEGER, union_id TEXT, PRIMARY KEY (person, number))
    WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS webhook_by_union ON webhook (union_id);
CREATE TABLE IF NOT EXISTS closed_place (place TEXT, person TEXT, PRIMARY KEY (place, person)) WITHOUT ROWID;
"""


class Followed(NamedTuple):
    person: UUID
    union_id: UUID
    place: Channel


class Hook(NamedTuple):
    person: UUID
    number: int


class Followers:
    """A read model."""

    def __init__(self, database: Database) -> None:
        self._database = database
        create(database, TABLES)

    def take(self, happened: Sequence[Happened[FollowingEvent, Following]]) -> None:
        for envelope, _, _ in happened:
            self._note(str(envelope.aggregate), envelope.event)

    def _note(self, person: str, event: FollowingEvent) -> None:
        write = self._database.write
        match event:
            case Subscribed(number=number, union_id=union_id, place=place):
                write("INSERT INTO subscription VALUES (?, ?, ?, ?)", person, number, str(union_id), place)
            case Unsubscribed(number=number) | SubscriptionEnded(number=number):
                for table in ("subscription", "webhook"):
                    write(f"DELETE FROM {table} WHERE person = ? AND number = ?", person, number)  # noqa: S608 - ours
            case PlaceClosed(place=place):
                write("INSERT OR IGNORE INTO closed_place VALUES (?, ?)", place, person)
            case PlaceReopened(place=place):
                write("DELETE FROM closed_place WHERE place = ? AND person = ?", place, person)
            case WebhookAsked(number=number, union_id=union_id):
                write("INSERT INTO webhook VALUES (?, ?, ?)", person, number, str(union_id))
            case HoursChosen() | WebhookProven() | WebhookSecretRotated():
                pass

    def all(self) -> Sequence[Followed]:
        return self._followed("")

    def of_union(self, union_id: UUID) -> Sequence[Followed]:
        return self._followed("WHERE union_id = ?", str(union_id))

    def of_person(self, person: UUID) -> Sequence[Followed]:
        return self._followed("WHERE person = ?", str(person))

    def told_in(self, place: Channel) -> Sequence[UUID]:
        rows = self._database.rows("SELECT DISTINCT person FROM subscription WHERE place = ?", place)
        return [UUID(person) for (person,) in rows]

    def closed(self, place: Channel) -> Sequence[UUID]:
        rows = self._database.rows("SELECT person FROM closed_place WHERE place = ?", place)
        return [UUID(person) for (person,) in rows]

    def webhooks(self) -> Sequence[Hook]:
        """All of them."""
        return self._hooks("")

    def webhooks_of_union(self, union_id: UUID) -> Sequence[Hook]:
        return self._hooks("WHERE union_id = ?", str(union_id))

    def webhooks_of_person(self, person: UUID) -> Sequence[Hook]:
        return self._hooks("WHERE person = ?", str(person))

    def _hooks(self, where: str, *values: str) -> Sequence[Hook]:
        rows = self._database.rows(f"SELECT person, number FROM webhook {where}", *values)  # noqa: S608 - ours
        return [Hook(UUID(person), number) for person, number in rows]

    def _followed(self, where: str, *values: str) -> Sequence[Followed]:
        rows = self._database.rows(
            f"SELECT DISTINCT person, union_id, place FROM subscription {where}",  # noqa: S608 - ours
            *values,
        )
        return [Followed(UUID(person), UUID(union_id), Channel(place)) for person, union_id, place in rows]
