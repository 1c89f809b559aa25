"""Until when each of our keys was heard on any relay: one that answers is enough, if it lets us listen to that key."""

from collections.abc import Collection, Mapping
from datetime import datetime

from adapters.nostr.channels import channel
from domain.people import Channel


class Coverage:
    def __init__(self) -> None:
        self._began: datetime | None = None
        self._until: dict[str, datetime] = {}
        self._deaf: dict[str, dict[str, datetime]] = {}
        self._given_up: dict[Channel, datetime] = {}

    def begin(self, at: datetime) -> None:
        """The network is there (again); what was missed before is known to the application."""
        self._began = self._began or at

    def caught_up(self, relay: str, until: datetime, deaf: Collection[str]) -> datetime:
        """The instant until which this relay has told us everything."""
        before, known = self._until.get(relay, self._began or until), self._deaf.get(relay, {})
        self._deaf[relay] = {key: known.get(key, before) for key in deaf}
        self._until[relay] = until
        return min([until, *self._deaf[relay].values()])

    @property
    def until(self) -> datetime | None:
        return max(self._until.values(), default=None)

    def behind(self) -> Mapping[Channel, datetime]:
        """The keys that were heard less far, each by its place."""
        until = self.until
        if until is None:
            return {}
        found = {}
        for key in {key for deaf in self._deaf.values() for key in deaf}:
            place = channel(key)
            heard = [deaf.get(key, self._until[relay]) for relay, deaf in self._deaf.items()]
            if given_up := self._given_up.get(place):
                heard.append(given_up)
            if max(heard) < until:
                found[place] = max(heard)
        return found

    def give_up(self, place: Channel, until: datetime) -> None:
        """What was said there before is lost, and everybody was told."""
        self._given_up[place] = until
