"""Where mail goes that is told somewhere: whoever sends it knows no more of a mailbox than this. Nothing here does IO."""

from dataclasses import dataclass
from typing import Protocol

from domain.people import Channel

EMAIL = "email"
"""The network: `email:<place>`, never an address, which is kept beside the log and can be forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """`ends_at` is the page on which all of it is ended, with one click; empty where there is nothing to end."""

    address: str
    ends_at: str


class Mailboxes(Protocol):
    def at(self, place: Channel) -> Addressee | None:
        """None where nobody is written to (any more)."""
        ...

    def taken(self, place: Channel) -> None:
        """What was sent there."""
        ...

    def may_try_again(self, place: Channel) -> bool:
        """Whether somebody whose mailbox refused something is to be written to now."""
        ...

    def refused(self, place: Channel) -> bool:
        """By the mailbox. Whether it is to be tried again at all: not once that has lasted too long."""
        ...
