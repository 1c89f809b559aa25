"""What somebody can do here now, on buttons; in words where there are none."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from bot.chat.arguments import Arguments
from bot.chat.buttons import begin_action, look_action, show_action
from bot.chat.outcome import Posts
from bot.chat.table import ChatCommand, May, names_of
from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.outgoing import Button, Outgoing
from bot.union.chat.asked import Asked, AskedOfUnion, answer_with
from bot.union.chat.joining import door
from bot.union.chat.which_union import perhaps_here
from bot.union.read_models.views import invitations, shown
from bot.union.telling.cards import Rows
from bot.union.telling.phrases import duration, listed
from bot.union.telling.private_notifications import invitation
from bot.union.telling.waiting import what_waits
from domain.people import Channel
from domain.union.changes.expel_member import FEWEST_ELECTORS
from domain.union.members import Member
from domain.union.regulation import articles_in_force
from domain.union.state import Active, is_away, member_with


class Section(StrEnum):
    """Pages of the menu, as they are typed."""

    MAIN = ""
    PROPOSE = "propose"
    MORE = "more"
    SETTINGS = "settings"


Items: TypeAlias = Sequence[Sequence[str]]
"""Commands by name, in rows; `menu …` leads to another page."""

SHOWN = ("open", "proposals", "decisions", "regulation", "members", "treasury", "help")
BEGUN = (
    *("propose", "add_article", "amend_article", "repeal_article", "invite", "expel", "rename", "period"),
    *("dissolve", "away", "back", "leave"),
    *("language", "timezone", "digest", "requests", "topic", "reminders"),
    *("start_union", "ask_to_join"),
)
PAGES = ("menu", "menu propose", "menu more", "menu settings")
"""What leads to them."""

FOR_STRANGERS: Items = (("proposals", "regulation"), ("members", "help"))
FOR_FOUNDERS: Items = (("start_union",), ("language", "help"))
FOR_NEWCOMERS: Items = (("start_union", "language"),)
IN_PRIVATE: Items = (("language", "help"),)
OF_SEVERAL: Items = (("open",), ("language", "help"))


async def menu(asked: Asked, section: Section) -> Posts:
    """Where it is a member's the page that is asked for, else the only one there is."""
    if isinstance(asked, AskedOfUnion) and isinstance(asked.view.union, Active):
        member = member_with(asked.union, asked.by)
        return _of_member(asked, member, section) if member else await _of_stranger(asked)
    return await _without_union(asked)


def _of_member(asked: AskedOfUnion, member: Member, section: Section) -> Posts:
    match section:
        case Section.MAIN:
            count, items = _waiting(asked, member), _main(asked, member)
            if _is_in_words(asked):
                items = (*items, *_proposing(asked.union), *_more(asked.union), *_settings(asked))
            return _page(asked, asked.words("menu-of-member", member=member.name, count=count), items)
        case Section.PROPOSE:
            return _page(asked, asked.words("menu-propose-what"), _proposing(asked.union))
        case Section.MORE:
            return _page(asked, asked.words("menu-propose-what"), _more(asked.union))
        case Section.SETTINGS:
            return _page(asked, asked.words("menu-settings-what"), _settings(asked))


def _waiting(asked: AskedOfUnion, member: Member) -> int:
    now, union, words = asked.resources.clock.now(), asked.union, asked.words
    return sum(any(what_waits(one, member.number, union, words, now)) for one in union.open.values())


def _main(asked: AskedOfUnion, member: Member) -> Items:
    away = "back" if is_away(asked.union, member.number, asked.resources.clock.now()) else "away"
    return (
        ("open",),
        ("menu propose", "proposals"),
        ("decisions", "regulation"),
        ("members", "treasury"),
        (away, "menu settings", "help"),
    )


def _proposing(union: Active) -> Items:
    articles = ("add_article", "amend_article") if articles_in_force(union.regulation) else ("add_article",)
    return (("propose",), articles, ("invite", "menu more"), ("menu",))


def _more(union: Active) -> Items:
    """What is proposed once in a while."""
    repealing = (("repeal_article",),) if articles_in_force(union.regulation) else ()
    expelling = (("expel",),) if len(union.roster) > FEWEST_ELECTORS else ()
    return (*repealing, *expelling, ("rename",), ("period",), ("dissolve",), ("menu",))


def _settings(asked: AskedOfUnion) -> Items:
    has_topics = asked.resources.networks.has_topics(asked.said.channel) and not asked.said.private
    topic = (("topic",),) if has_topics else ()
    return (("language", "timezone"), ("digest", "requests"), ("reminders",), *topic, ("leave",), ("menu",))


async def _of_stranger(asked: AskedOfUnion) -> Posts:
    waiting = invitations(asked.union, asked.by, asked.resources.clock.now())
    if waiting:
        told = invitation(asked.view, waiting[0], asked.words)
        return answer_with(asked, told.text, told.buttons)
    way_in = door(asked.view, asked.said.channel, asked.resources)
    may_ask = asked.union.takes_requests and way_in is None
    items = (("ask_to_join",), *FOR_STRANGERS) if may_ask else FOR_STRANGERS
    first = ((way_in,),) if way_in else ()
    return _page(asked, asked.words("menu-of-stranger", name=asked.union.name), items, first=first)


async def _without_union(asked: Asked) -> Posts:
    words = asked.words
    if not asked.said.private:
        return _page(asked, words("menu-no-union"), FOR_FOUNDERS)
    theirs = await asked.resources.unions.with_member(asked.by)
    if theirs:
        names = listed([shown(view).name for view in theirs], words)
        return _page(asked, words("menu-several", names=names), OF_SEVERAL)
    return _page(asked, words("menu-in-private"), IN_PRIVATE)


def introduction(channel: Channel, period: timedelta, words: Words) -> Outgoing:
    """To a group that we have just been added to. `period` is what new proposals run for."""
    text = words("introduction", period=duration(period, words))
    return Outgoing(channel=channel, text=text, buttons=_rows(FOR_NEWCOMERS, words), language=words.language)


def _page(asked: Asked, text: str, items: Items, *, first: Rows = ()) -> Posts:
    """`first` are rows above those of the `items`."""
    if _is_in_words(asked):
        return answer_with(asked, "\n".join([text, *_in_words(items, asked.words)]), (), turns=True)
    title = f"{bold(asked.union.name)}\n" if isinstance(asked, AskedOfUnion) else ""
    return answer_with(asked, f"{title}{text}", (*first, *_rows(items, asked.words)), turns=True)


def _is_in_words(asked: Asked) -> bool:
    """Where the bot is spoken to without a slash, and there are no buttons."""
    return asked.resources.networks.abilities(asked.said.channel).own_addresses


def _rows(items: Items, words: Words) -> Rows:
    return tuple(tuple(_button(item, words) for item in row) for row in items)


def _button(item: str, words: Words) -> Button:
    label = words(f"tap-{item.replace(' ', '-')}")
    if item.startswith("menu"):
        return Button(label=label, action=look_action(item))
    return Button(label=label, action=show_action(item) if item in SHOWN else begin_action(item))


def _in_words(items: Items, words: Words) -> Iterator[str]:
    """How it is said, and what for; all pages are one."""
    for name in (item for row in items for item in row if not item.startswith("menu")):
        yield f"{names_of(name, words)[0]} — {words(f'menu-{name}')}"


def _read(_: Any, rest: str) -> Section:
    typed = rest.strip(" .!?").casefold()
    return Section(typed) if typed in {*Section} else Section.MAIN


SECTION: Arguments[Any, Section] = Arguments(
    read=_read, fits=lambda rest, _: rest.casefold() in {*Section}, named=False
)

COMMAND = ChatCommand("menu", menu, perhaps_here, SECTION, may=May.ANYBODY, looks=True, rank=0)
