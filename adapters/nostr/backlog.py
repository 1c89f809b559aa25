"""What may be a member's and is not taken in yet: until then the place where it was said is not heard.

A note is here from its receipt until its consequences are durable, or until it is known to be a
stranger's. What is put off stays, and relays are asked for it by its id.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.people import Channel

MAX_WAITING = 20_000
"""Notes known by their id. What comes on top only leaves a mark on its place."""


@dataclass(slots=True)
class _Waiting:
    place: Channel
    since: datetime
    put_off: bool = False
    given_up: bool = False


class Backlog:
    def __init__(self, most: int = MAX_WAITING) -> None:
        self._most = most
        self._waiting: dict[str, _Waiting] = {}
        self._flooded: dict[Channel, datetime] = {}

    def __contains__(self, note_id: str) -> bool:
        """Whether it is in hand; what was put off is not."""
        found = self._waiting.get(note_id)
        return found is not None and not found.put_off

    def wait(self, note_id: str, place: Channel, at: datetime) -> datetime:
        """When it was received for the first time: that is when it counts."""
        if found := self._waiting.get(note_id):
            found.place, found.put_off = place, False
            return found.since
        if len(self._waiting) < self._most:
            self._waiting[note_id] = _Waiting(place, at)
        else:
            self._flooded.setdefault(place, at)
        return at

    def put_off(self, note_id: str) -> None:
        if found := self._waiting.get(note_id):
            found.put_off = True

    def release(self, note_id: str) -> None:
        self._waiting.pop(note_id, None)

    def wanted(self, most: int) -> list[str]:
        """The ids of what was put off, the oldest first."""
        found: list[str] = []
        for note_id, waiting in self._waiting.items():
            if len(found) == most:
                break
            if waiting.put_off:
                found.append(note_id)
        return found

    def behind(self) -> Mapping[Channel, datetime]:
        """Of each place in which something waits, the instant until which all was taken in."""
        oldest = dict(self._flooded)
        for waiting in self._waiting.values():
            if not waiting.given_up:
                oldest[waiting.place] = min(waiting.since, oldest.get(waiting.place, waiting.since))
        return oldest

    def give_up(self, place: Channel) -> None:
        """Wait for nothing there any more. What comes of it after all is still taken in, at its receipt."""
        self._flooded.pop(place, None)
        for note_id, waiting in list(self._waiting.items()):
            if waiting.place == place and waiting.put_off:
                del self._waiting[note_id]
            elif waiting.place == place:
                waiting.given_up = True
