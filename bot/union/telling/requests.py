"""Strangers who ask a union to take them in: who asked lately, and the door at which they ask.

None of it is in the log: whoever is never taken in leaves no trace there.
"""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from uuid import UUID

from bot.log.tables import Table, Tables
from bot.union.actions import door_link, read_door
from domain.people import Identity, Person

AGAIN_AFTER = timedelta(days=7)
"""A person asks a union once in so long."""

FORGOTTEN_AFTER = timedelta(days=30)

DAY = timedelta(days=1)
SHOWN_A_DAY = 3
"""In the group; others stand in the list alone."""

MOST = 50
"""That wait in one union."""

MOST_FROM_OUTSIDE = 20
"""Of these from where an account costs nothing, so that it leaves room for who is in the group."""

LONGEST = 300
"""Characters in which somebody says who they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRequest:
    """`words` are how they present themselves. It was `shown` in the group, or came `from_outside` of it.

    One that is `answered` waits for nobody's word any more: a member has put it to the others, or closed them all.
    """

    identity: Identity
    union_id: UUID
    number: int
    name: str
    words: str
    at: datetime
    shown: bool = False
    from_outside: bool = False
    answered: bool = False

    @property
    def mark(self) -> str:
        """Enough of whose it is that a button can never come to mean somebody else."""
        digest = sha256(self.identity.encode()).digest()
        return urlsafe_b64encode(digest[:8]).decode().rstrip("=")

    @property
    def person(self) -> Person:
        return Person(identity=self.identity, name=self.name)


REQUESTS = Table(
    path=("request",),
    key=tuple[UUID, Identity],
    value=JoinRequest,
    named=("union_id", "identity"),
    limit=20_000,
)
DOORS = Table(path=("door",), key=UUID, value=str, limit=20_000)


class Requests:
    """`new_code` makes codes that nobody can guess."""

    def __init__(self, tables: Tables, new_code: Callable[[], str]) -> None:
        self._requests = tables.of(REQUESTS)
        self._doors = tables.of(DOORS)
        self._new_code = new_code

    def door(self, union_id: UUID) -> str:
        """The payload of a link that is shown in the union's own group: whoever has it was there."""
        code = self._doors.get(union_id)
        if code is None:
            code = f"{self._new_code()}-{self._new_code()}"
            self._doors.put(union_id, code)
        return door_link(union_id, code)

    def behind(self, payload: str) -> UUID | None:
        """Whose door it opens. None for what was guessed, or was shown before the door was shut."""
        door = read_door(payload)
        code = self._doors.get(door[0]) if door else None
        return door[0] if door and code and compare_digest(code.encode(), door[1].encode()) else None

    def shut(self, union_id: UUID) -> None:
        """What waits is forgotten, but for when each of them asked last; links that were shown lead nowhere any more."""
        self._doors.drop(union_id)
        for request in self.waiting(union_id):
            self.answered(request)

    def lately(self, union_id: UUID, identity: Identity, now: datetime) -> JoinRequest | None:
        """What keeps them from asking again."""
        request = self._requests.get((union_id, identity))
        return request if request and now < request.at + AGAIN_AFTER else None

    def of(self, union_id: UUID, identity: Identity) -> JoinRequest | None:
        return self._requests.get((union_id, identity))

    def waiting(self, union_id: UUID) -> list[JoinRequest]:
        """For a member's word, in the order they came."""
        waiting = (request for request in self._requests.values(str(union_id)) if not request.answered)
        return sorted(waiting, key=lambda request: request.number)

    def numbered(self, union_id: UUID, number: int) -> JoinRequest | None:
        return next((one for one in self.waiting(union_id) if one.number == number), None)

    def has_room(self, union_id: UUID, now: datetime, *, from_outside: bool) -> bool:
        """What is too old goes first."""
        self._requests.only(lambda _, one: now < one.at + FORGOTTEN_AFTER, str(union_id))
        waiting = self.waiting(union_id)
        outside = sum(request.from_outside for request in waiting)
        return len(waiting) < MOST and not (from_outside and outside >= MOST_FROM_OUTSIDE)

    def note(
        self, union_id: UUID, person: Person, words: str, at: datetime, *, may_show: bool, from_outside: bool
    ) -> JoinRequest:
        """It is shown in the group where that is allowed and not too many were."""
        known = self._requests.values(str(union_id))
        lately = sum(request.shown and at < request.at + DAY for request in known)
        request = JoinRequest(
            union_id=union_id,
            identity=person.identity,
            number=max((one.number for one in known), default=0) + 1,
            name=person.name,
            words=words,
            at=at,
            shown=may_show and not from_outside and lately < SHOWN_A_DAY,
            from_outside=from_outside,
        )
        self._requests.put((union_id, person.identity), request)
        return request

    def answered(self, request: JoinRequest) -> None:
        """When it came is still known."""
        done = replace(request, answered=True, words="")
        self._requests.put((request.union_id, request.identity), done)
