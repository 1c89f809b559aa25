"""How texts, people and times read in a member's language."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.network.locale import Words
from bot.union.read_models.look_alikes import alike, alike_among
from domain.people import Channel, Identity
from domain.union.members import MemberNumber
from domain.union.state import Active

MANY = 20
"""More names than this are not all written out."""

LONG = 1500
"""Nor more than so many characters of them."""

ADDRESS = 32
"""Characters of an address that are shown."""

BRIEF = 80
"""Characters of a text where it only serves to recognise it."""


def names_in(union: Active, words: Words) -> Mapping[MemberNumber, str]:
    """Everybody who ever was a member, with the number where the name could be taken for another's."""
    unclear = alike_among(union.names)
    return {
        number: numbered(number, union, words) if number in unclear or not name else name
        for number, name in union.names.items()
    }


def numbered(member: MemberNumber, union: Active, words: Words) -> str:
    """So that nobody can be taken for another."""
    name = union.names[member]
    if not name:
        return words("member-forgotten", number=str(member))
    return words("member-numbered", name=name, number=str(member))


def looks_like(identity: Identity, name: str, union: Active, words: Words) -> str:
    """A warning where somebody's name could be taken for another member's; empty where it could not."""
    others = [
        numbered(member.number, union, words)
        for member in union.roster.values()
        if identity not in member.identities and alike(name, member.name)
    ]
    return words("looks-like", name=name, others=listed(others, words)) if others else ""


def short(place: Channel | Identity) -> str:
    """An address as far as it serves to recognise it: keys are long."""
    return place if len(place) <= ADDRESS else f"{place[:ADDRESS]}…"


def names_of(members: Iterable[MemberNumber], union: Active, words: Words) -> str:
    names = names_in(union, words)
    return listed([names[member] for member in members], words)


def listed(names: Collection[str], words: Words) -> str:
    first: list[str] = []
    for name in list(names)[:MANY]:
        if first and sum(map(len, first)) + len(name) > LONG:
            break
        first.append(name)
    rest = len(names) - len(first)
    return ", ".join(first) + (words("and-more", count=rest) if rest else "")


def all_of(numbers: Sequence[str], words: Words) -> str:
    """As they are said in a sentence: `3, 4 and 5`."""
    first = numbers[:MANY]
    if len(first) < len(numbers):
        return listed(numbers, words)
    return words("all-of", first=", ".join(first[:-1]), last=first[-1]) if first[1:] else "".join(first)


def brief(text: str, longest: int = BRIEF) -> str:
    """In one line of so many characters at most."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def time_left(until: datetime, now: datetime, words: Words) -> str:
    return duration(max(until - now, timedelta(0)), words)


def duration(length: timedelta, words: Words) -> str:
    """In days and hours, hours and minutes, or minutes: whatever tells enough."""
    minutes = round(length / timedelta(minutes=1))
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days > 1:
        parts = [("days", days), ("hours", hours)]
    else:
        parts = [("hours", hours + 24 * days), ("minutes", minutes)]
    told = [words(f"duration-{unit}", count=count) for unit, count in parts if count]
    return " ".join(told) or words("duration-moment")
