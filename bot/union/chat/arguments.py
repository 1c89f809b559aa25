"""What stands after the commands of a union, and what is asked for where it does not stand there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeAlias

from bot.chat.arguments import Arguments, Missing, Option, given
from bot.chat.grammar import Pointers, article_and_rest, name_and_mission, number_and_rest
from bot.chat.who import Misunderstood
from bot.union.changes import title_of
from bot.union.chat.asked import Asked, AskedOfUnion
from bot.union.chat.fitting import Fitting
from bot.union.telling.phrases import brief, names_in
from domain.people import Person
from domain.refusal import Refused
from domain.union.proposal import Open
from domain.union.reasons import Reason
from domain.union.regulation import InForce, articles_in_force

Fits: TypeAlias = Callable[[str, Pointers], bool]


class Part(StrEnum):
    """What may be missing, as the words that ask for it are named."""

    RESOLUTION = "resolution"
    NEW_ARTICLE = "new-article"
    NEW_TEXT = "new-text"
    REVISION = "revision"
    SUGGESTION = "suggestion"
    REMARK = "remark"
    REASON = "reason"
    ENDING = "ending"
    PROPOSAL = "proposal"
    ARTICLE = "article"
    NAME = "name"
    MISSION = "mission"
    PERSON = "person"
    MEMBER = "member"
    ACCOUNT = "account"
    OWN_ACCOUNT = "own-account"
    HOME = "home"
    LANGUAGE = "language"
    TIME_ZONE = "time-zone"
    DIGEST = "digest"
    MORE_TIME = "more-time"
    PERIOD = "period"
    RETURN = "return"
    REMINDERS = "reminders"
    OWN_TOPIC = "own-topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A proposal, by the number `typed` or else by its card or because no other fits, and what was said with it."""

    perhaps: int | None
    typed: int | None
    rest: str

    @property
    def number(self) -> int:
        """Where there has to be one. Raises Missing."""
        return given(self.perhaps)


def numbered(fits: Fits, fitting: Fitting) -> Arguments[AskedOfUnion, Numbered]:
    """Where several proposals fit and none is named, it is asked which one is meant.

    So it is of a single one where something of ours is replied to of which it is not known any more what it was
    about: it may have been the card of another.
    """

    def read(asked: AskedOfUnion, rest: str) -> Numbered:
        which = _numbered(asked, rest)
        if which.perhaps is not None:
            return which
        match fitting(asked):
            case [only] if not asked.replies_to_what_is_not_known:
                return replace(which, perhaps=only.number)
            case several:
                options = [_proposal(one, asked) for one in several]
                raise Missing(Part.PROPOSAL, after=which.rest, options=options)

    return Arguments(read=read, fits=fits)


def _numbered(asked: AskedOfUnion, rest: str) -> Numbered:
    typed, more = number_and_rest(rest)
    return Numbered(perhaps=asked.about if typed is None else typed, typed=typed, rest=more)


def _proposal(proposal: Open, asked: AskedOfUnion) -> Option:
    title = title_of(proposal, asked.view, asked.words)
    return Option(typed=str(proposal.number), label=f"{proposal.number}: {title}")


def is_number(rest: str, _: Pointers) -> bool:
    number, more = number_and_rest(rest)
    return number is not None and not more


def is_number_or_nothing(rest: str, pointers: Pointers) -> bool:
    return not rest or is_number(rest, pointers)


def is_number_and_more(rest: str, _: Pointers) -> bool:
    return number_and_rest(rest)[0] is not None


def is_number_or_words(rest: str, pointers: Pointers) -> bool:
    """A number and perhaps more, or words behind a colon: `object: too dear`."""
    return is_number_and_more(rest, pointers) or rest.startswith(":")


def is_article(rest: str, _: Pointers) -> bool:
    number, more = article_and_rest(rest)
    return number is not None and not more


def is_address(rest: str, pointers: Pointers) -> bool:
    return pointers.in_front(rest) == rest != ""


def article_in_front(asked: AskedOfUnion, rest: str, *, guesses: bool = True) -> tuple[str, str]:
    """Its number, and what follows. The only one there is may be left out where nothing else is said, if it `guesses`."""
    number, more = article_and_rest(rest)
    if number is not None:
        return number, more
    articles = articles_in_force(asked.union.regulation)
    if not articles:
        raise Misunderstood("regulation-empty")
    if len(articles) == 1 and guesses and not rest:
        return articles[0].number, ""
    options = [Option(typed=one.number, label=f"{one.number}: {brief(one.text)}") for one in articles]
    raise Missing(Part.ARTICLE, after=rest, options=options)


def article_and_text(asked: AskedOfUnion, rest: str) -> tuple[str, str]:
    number, text = article_in_front(asked, rest)
    if not text and not isinstance(asked.union.regulation.get(number), InForce):
        raise Refused(Reason.NO_SUCH_ARTICLE, number=number)
    return number, given(text, Part.NEW_TEXT, before=f"{number} ")


def _new_article(_: AskedOfUnion, rest: str) -> tuple[str | None, str]:
    number, text = article_and_rest(rest)
    return number, given(text, Part.NEW_ARTICLE, before=f"{number} " if number else "")


def named(rest: str, *, after: str = "") -> tuple[str, str]:
    """A name and a mission. Raises Missing."""
    rest = rest.removeprefix(":").lstrip()
    whole = name_and_mission(rest)
    if whole is not None:
        return whole
    name = given(rest.strip(" —–-\n"), Part.NAME, after=after)
    raise Missing(Part.MISSION, before=f"{name} — ", after=after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """A person, and what is said of them, as it follows all that was `typed`."""

    person: Person
    more: str
    typed: str


def _person_and_more(asked: AskedOfUnion, rest: str) -> Whom:
    _somebody(asked, rest, _other_members(asked), Part.MEMBER)
    person, more = asked.who.person_and_rest(rest, asked.union)
    return Whom(person=person, more=more, typed=f"{rest} " if rest else "")


def _candidate(asked: AskedOfUnion, rest: str) -> Person:
    _somebody(asked, rest, (), Part.PERSON)
    return asked.who.only_person(rest)


def _somebody(asked: AskedOfUnion, rest: str, options: Sequence[Option], part: Part) -> None:
    if not rest and asked.said.replied_author is None:
        raise Missing(part, options=options)


def _other_members(asked: AskedOfUnion) -> list[Option]:
    """By an identity: names may be alike."""
    names = names_in(asked.union, asked.words)
    others = (one for one in asked.union.roster.values() if asked.by not in one.identities)
    return [Option(typed=one.identities[0], label=names[one.number]) for one in others]


NUMBER_IF_ANY: Arguments[AskedOfUnion, Numbered] = Arguments(read=_numbered, fits=is_number_or_nothing)

NAME_AND_MISSION: Arguments[AskedOfUnion, tuple[str, str]] = Arguments(
    read=lambda _, rest: named(rest), fits=lambda rest, _: name_and_mission(rest) is not None
)

PERSON: Arguments[AskedOfUnion, Person] = Arguments(read=_candidate, fits=is_address)

PERSON_AND_MORE = Arguments(
    read=_person_and_more, fits=lambda rest, pointers: pointers.in_front(rest) not in {"", rest}
)
"""More is what the handler needs: who is meant is told before that it is missing."""

NEW_ARTICLE = Arguments(read=_new_article, fits=lambda rest, _: bool(rest), anything=True)

ARTICLE: Arguments[AskedOfUnion, str] = Arguments(
    read=lambda asked, rest: article_in_front(asked, rest, guesses=not asked.begun)[0], fits=is_article
)

ARTICLE_AND_TEXT = Arguments(read=article_and_text, fits=lambda rest, _: all(article_and_rest(rest)))


def on_or_off(part: Part, *, on: str, off: str) -> Arguments[Any, bool]:
    """Which of the two; `on` and `off` name the words that offer them where neither was said."""

    def read(asked: Asked, rest: str) -> bool:
        typed = _plainly(rest)
        if typed in _ON | _OFF:
            return typed in _ON
        options = [Option(typed="on", label=asked.words(on)), Option(typed="off", label=asked.words(off))]
        raise Missing(part, options=options)

    return Arguments(read=read, fits=lambda rest, _: _plainly(rest) in _ON | _OFF)


def _plainly(text: str) -> str:
    return text.casefold().strip(" .!")


_ON = frozenset({"on", "yes", "вкл", "включить", "включи", "да"})
_OFF = frozenset({"off", "no", "выкл", "выключить", "выключи", "нет"})
