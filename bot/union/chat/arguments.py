"""What stands after the commands of a union."""

from dataclasses import dataclass

from bot.chat.arguments import Arguments, given
from bot.chat.grammar import Pointers, article_and_rest, name_and_mission, number_and_rest
from bot.union.chat.asked import AskedOfUnion
from domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A proposal, by the number `typed` or else by its card, if by any, and what was said with it."""

    perhaps: int | None
    typed: int | None
    rest: str

    @property
    def number(self) -> int:
        """Where there has to be one. Raises Missing."""
        return given(self.perhaps)


def _numbered(asked: AskedOfUnion, rest: str) -> Numbered:
    typed, more = number_and_rest(rest)
    return Numbered(perhaps=asked.about if typed is None else typed, typed=typed, rest=more)


def _is_number(rest: str, _: Pointers) -> bool:
    number, more = number_and_rest(rest)
    return number is not None and not more


def is_article(rest: str, _: Pointers) -> bool:
    number, more = article_and_rest(rest)
    return number is not None and not more


def is_address(rest: str, pointers: Pointers) -> bool:
    return pointers.in_front(rest) == rest != ""


def _person_and_more(asked: AskedOfUnion, rest: str) -> tuple[Person, str]:
    return asked.who.person_and_rest(rest, asked.union)


NUMBER = Arguments(read=_numbered, fits=_is_number)

NUMBER_IF_ANY = Arguments(read=_numbered, fits=lambda rest, pointers: not rest or _is_number(rest, pointers))

NUMBER_AND_MORE = Arguments(read=_numbered, fits=lambda rest, _: number_and_rest(rest)[0] is not None)

NAME_AND_MISSION: Arguments[AskedOfUnion, tuple[str, str]] = Arguments(
    read=lambda _, rest: given(name_and_mission(rest)),
    fits=lambda rest, _: name_and_mission(rest) is not None,
)

PERSON_AND_MORE = Arguments(
    read=_person_and_more, fits=lambda rest, pointers: pointers.in_front(rest) not in {"", rest}
)
"""More is what the handler needs: who is meant is told before that it is missing."""
