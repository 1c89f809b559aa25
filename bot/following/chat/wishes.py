"""What somebody wants to follow, read from what they typed: a union, one proposal of it perhaps, what of it, and where."""

import re
from dataclasses import dataclass
from uuid import UUID

from bot.chat.arguments import Arguments, Missing, Option
from bot.chat.party import HeardFromPerson
from bot.chat.unions import NamedUnion
from bot.chat.who import Misunderstood
from bot.following.chat.parts import Part
from domain.following.events import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    union_id: UUID
    topic: Topic
    proposal: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    union: str
    proposal: int | None
    topic: Topic | None


TOPICS = {
    **dict.fromkeys(("all", "everything", "всё", "все"), Topic.ALL),
    **dict.fromkeys(("proposals", "предложения"), Topic.PROPOSALS),
    **dict.fromkeys(("outcomes", "decisions", "итоги", "решения"), Topic.OUTCOMES),
    **dict.fromkeys(("mine", "моё", "мое"), Topic.MINE),
    **dict.fromkeys(("reminders", "напоминания"), Topic.REMINDERS),
}
HERE = {"here", "здесь", "сюда", "тут"}

_NUMBER = re.compile(r"[#№]?([1-9][0-9]{0,5})")


def _wish(found: HeardFromPerson, rest: str) -> Wish | None:
    """None before others, where nobody is asked what they want to follow. Raises Missing and Misunderstood."""
    if found.alone is None:
        return None
    typed = _typed(found, rest)
    after = " ".join(filter(None, [str(typed.proposal or ""), typed.topic or ""]))
    union = union_meant(found, typed.union, after=after)
    if typed.topic is not None or typed.proposal is not None:
        return Wish(union_id=union.id, topic=typed.topic or Topic.ALL, proposal=typed.proposal)
    is_member = any(one.id == union.id for one in found.unions.of(found.said.author.identity))
    topics = [topic for topic in Topic if is_member or topic is not Topic.MINE]
    options = [Option(typed=topic, label=found.words(f"topic-{topic}")) for topic in topics]
    raise Missing(Part.TOPIC, before=f"{union.id} ", options=options)


def _typed(found: HeardFromPerson, rest: str) -> _Typed:
    """A union may be called as if there were more: its name goes before what else that could mean."""
    parts, topic, proposal = rest.split(), None, None
    if parts and parts[-1].casefold() in HERE:
        parts.pop()
    if parts and not _is_named(found, parts) and (topic := TOPICS.get(parts[-1].casefold())):
        parts.pop()
    if parts and not _is_named(found, parts) and (number := _NUMBER.fullmatch(parts[-1])):
        proposal = int(number[1])
        parts.pop()
    return _Typed(union=" ".join(parts), proposal=proposal, topic=topic)


def _is_named(found: HeardFromPerson, parts: list[str]) -> bool:
    return bool(found.unions.named(" ".join(parts), found.said.author.identity))


def union_meant(found: HeardFromPerson, typed: str, *, after: str) -> NamedUnion:
    """By its name or id, or else the one that is spoken to or of, or the only one of theirs. `after` it goes on.

    Raises Misunderstood and Missing.
    """
    identity, unions = found.said.author.identity, found.unions
    if typed:
        named = unions.named(typed, identity)
        if not named:
            raise Misunderstood("following-unknown", name=typed)
    else:
        named = _meant(found) or unions.of(identity)
        if not named:
            raise Misunderstood("following-none")
    if len(named) > 1:
        options = [Option(typed=str(one.id), label=one.name) for one in named]
        raise Missing(Part.UNION, after=after, options=options)
    return named[0]


def _meant(found: HeardFromPerson) -> list[NamedUnion]:
    """That which is spoken to or of, where they may read it."""
    identity, unions, subject = found.said.author.identity, found.unions, found.subject
    there = unions.at(found.said)
    spoken_of = [subject.union_id] if subject else [there.id] if there else []
    return [one for union_id in spoken_of for one in unions.named(str(union_id), identity)]


WISH: Arguments[HeardFromPerson, Wish | None] = Arguments(
    read=_wish, fits=lambda rest, _: bool(rest), anything=True
)
