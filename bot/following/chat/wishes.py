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
    """`by_email` is None where they did not say where."""

    union_id: UUID
    topic: Topic
    proposal: int | None
    by_email: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    union: str
    proposal: int | None
    topic: Topic | None
    by_email: bool | None


TOPICS = {
    **dict.fromkeys(("all", "everything", "всё", "все"), Topic.ALL),
    **dict.fromkeys(("proposals", "предложения"), Topic.PROPOSALS),
    **dict.fromkeys(("outcomes", "decisions", "итоги", "решения"), Topic.OUTCOMES),
    **dict.fromkeys(("mine", "моё", "мое"), Topic.MINE),
    **dict.fromkeys(("reminders", "напоминания"), Topic.REMINDERS),
}
HERE = {"here", "здесь", "сюда", "тут"}
EMAIL = {"email", "e-mail", "mail", "почта", "почтой", "имейл"}

_NUMBER = re.compile(r"[#№]?([1-9][0-9]{0,5})")


def _wish(found: HeardFromPerson, rest: str) -> Wish | None:
    """None before others, where nobody is asked what they want to follow. Raises Missing and Misunderstood."""
    if found.alone is None:
        return None
    typed = _typed(found, rest)
    where = {None: "", False: "here", True: "email"}[typed.by_email]
    after = " ".join(filter(None, [str(typed.proposal or ""), typed.topic or "", where]))
    union = union_meant(found, typed.union, after=after)
    if typed.topic is not None or typed.proposal is not None:
        topic = typed.topic or Topic.ALL
        return Wish(union_id=union.id, topic=topic, proposal=typed.proposal, by_email=typed.by_email)
    is_member = any(one.id == union.id for one in found.unions.of(found.said.author.identity))
    topics = [topic for topic in Topic if is_member or topic is not Topic.MINE]
    options = [Option(typed=topic, label=found.words(f"topic-{topic}")) for topic in topics]
    raise Missing(Part.TOPIC, before=f"{union.id} ", after=where, options=options)


def _typed(found: HeardFromPerson, rest: str) -> _Typed:
    """A union may be called as if there were more: its name goes before what else that could mean."""
    parts, topic, proposal, by_email = rest.split(), None, None, None
    if parts and not _is_named(found, parts) and (place := parts[-1].casefold()) in HERE | EMAIL:
        by_email = place in EMAIL
        parts.pop()
    if parts and not _is_named(found, parts) and (topic := TOPICS.get(parts[-1].casefold())):
        parts.pop()
    if parts and not _is_named(found, parts) and (number := _NUMBER.fullmatch(parts[-1])):
        proposal = int(number[1])
        parts.pop()
    return _Typed(union=" ".join(parts), proposal=proposal, topic=topic, by_email=by_email)


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
