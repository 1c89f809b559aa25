"""Whom a member means: by a reply, a mention, a username or an identity; among members also by name."""

from dataclasses import dataclass, field

from bot.chat.contacts import Contacts
from bot.network.incoming import Mention, Said
from bot.network.network import Networks
from domain.people import Identity, Person, network_of
from domain.union.members import Member
from domain.union.state import Active, member_with


class Misunderstood(Exception):
    """A message that cannot be understood as it stands. `key` names what to tell its author."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


@dataclass(frozen=True, slots=True)
class Who:
    """Finds people for one message. `by_username` are those whom only a username pointed at: it may be another's."""

    said: Said
    contacts: Contacts
    networks: Networks
    by_username: list[Person] = field(default_factory=list)

    def person_and_rest(self, rest: str, union: Active | None) -> tuple[Person, str]:
        """Who is pointed at in front of `rest`, or replied to, or named there. Raises Misunderstood."""
        pointed = self._pointed_at(rest, union)
        if pointed is not None:
            return pointed
        author, named = self.said.replied_author, self._named(rest, union)
        if author is not None and named is not None and named[0].identity != author.identity:
            raise Misunderstood("who-two", replied=author.name, named=named[0].name)
        if author is not None:
            return Person(identity=author.identity, name=author.name), named[1] if named else rest
        if named is not None:
            return named
        first = rest.split(maxsplit=1)[0] if rest else ""
        raise Misunderstood("who-unknown" if first else "who-missing", name=first)

    def only_person(self, rest: str) -> Person:
        """As `person_and_rest`, where nobody else may be pointed at after them."""
        person, more = self.person_and_rest(rest, None)
        if any(_begins_with(more, mention.text) for mention in self.said.mentions):
            raise Misunderstood("who-one-at-a-time", name=person.name)
        return person

    def mentioned(self, mention: Mention) -> Person:
        """Raises Misunderstood for a name that nobody here was seen with."""
        if mention.identity is not None:
            known = self.contacts.person(mention.identity)
            return Person(identity=mention.identity, name=mention.name or known.name)
        return self._bearing(mention.text)

    def _bearing(self, username: str) -> Person:
        """Raises Misunderstood for what is no username, or nobody's, or lately somebody else's."""
        network = network_of(self.said.author.identity)
        if not username.startswith("@"):
            raise Misunderstood("who-unknown", name=username)
        if self.contacts.changed_hands(network, username, self.said.at):
            raise Misunderstood("who-changed-hands", name=username)
        person = self.contacts.named(network, username, self.said.at)
        if person is None:
            raise Misunderstood("who-unknown", name=username)
        self.by_username.append(person)
        return person

    def _pointed_at(self, rest: str, union: Active | None) -> tuple[Person, str] | None:
        for mention in self.said.mentions:
            if _begins_with(rest, mention.text):
                return self.mentioned(mention), _after(rest, mention.text)
        written = self.networks.address(rest)
        if written is None or written.identity is None:
            return None
        return self._as_seen_by(union, written.identity), _after(rest, written.text)

    def _named(self, rest: str, union: Active | None) -> tuple[Person, str] | None:
        member = _member_named(rest, union) if union else None
        if member is not None:
            return _person(member), _after(rest, member.name)
        first = rest.split(maxsplit=1)[0].rstrip(",:") if rest else ""
        return (self._bearing(first), _after(rest, first)) if first.startswith("@") else None

    def _as_seen_by(self, union: Active | None, identity: Identity) -> Person:
        member = member_with(union, identity) if union else None
        return Person(identity=identity, name=member.name) if member else self.contacts.person(identity)


def _member_named(rest: str, union: Active) -> Member | None:
    """The member whose name stands in front. Raises Misunderstood when two bear it."""
    named = [member for member in union.roster.values() if _begins_with_name(rest, member.name)]
    longest = max((len(member.name) for member in named), default=0)
    fitting = [member for member in named if len(member.name) == longest]
    if len(fitting) > 1:
        raise Misunderstood("who-ambiguous", name=fitting[0].name)
    return fitting[0] if fitting else None


def _person(member: Member) -> Person:
    return Person(identity=member.identities[0], name=member.name)


def _begins_with(rest: str, name: str) -> bool:
    return bool(name) and rest.startswith(name) and not rest[len(name) : len(name) + 1].isalnum()


def _begins_with_name(rest: str, name: str) -> bool:
    """However it is written."""
    front = rest[: len(name)]
    return front.casefold() == name.casefold() and _begins_with(rest, front)


def _after(rest: str, name: str) -> str:
    return rest[len(name) :].lstrip(" ,:—–-\n")
