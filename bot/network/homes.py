"""What a network does where a union has an address of its own and shows how it looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from bot.network.signing import Signed, Signer
from domain.people import Channel, Identity, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileArticle:
    """`origin` says its revision and the decision it came from."""

    number: str
    text: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A union as it shows itself, in its own language. `members` has an entry for each of their identities."""

    name: str
    about: str
    regulation_title: str
    articles: tuple[ProfileArticle, ...]
    no_articles: str
    members_title: str
    members: tuple[Person, ...]


class Homes(Protocol):
    """Of unions, on a network where each has an address of its own and can be followed like a person."""

    def home(self, union_id: UUID) -> Channel:
        """The union's own channel there, the same for ever."""
        ...

    def own_place(self) -> Channel:
        """Where people speak to the bot itself rather than to a union."""
        ...

    def privately(self, person: Identity) -> Channel:
        """Where the bot itself speaks to one person alone."""
        ...

    def move_in(self, union_id: UUID) -> None:
        """From now on the union is heard and can speak at its home. Repeating it changes nothing."""
        ...

    def move_out(self, union_id: UUID) -> None:
        """The union is not heard at its home any more, until it moves in again. Repeating it changes nothing."""
        ...

    def address(self, home: Channel) -> str:
        """How people write a union's home there."""
        ...

    def signer(self, union_id: UUID) -> Signer:
        """With the union's own key, whether it is heard there or not."""
        ...

    async def publish(self, event: Signed) -> None:
        """Returns once somebody keeps it for others. Publishing it again changes nothing.

        Raises Unavailable, and Unreachable where everybody refuses it.
        """
        ...

    async def published(self, union_id: UUID, filters: Mapping[str, object]) -> Sequence[Signed]:
        """What others keep of what the union has signed, as far as it is asked for. Raises Unavailable."""
        ...

    async def show(self, channel: Channel, profile: Profile) -> None:
        """Publish how the union looks, where it differs from what was published. Raises as `Messenger.post`."""
        ...
