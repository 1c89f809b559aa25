"""Strangers who want to join: they ask, any member puts it to the others with one tap, and any member closes it."""

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.chat.arguments import Arguments
from bot.chat.completing import says
from bot.chat.outcome import Asks, Outcome, Says
from bot.chat.paging import Page
from bot.chat.questions import Choice, Line, Way
from bot.chat.table import ChatButton, ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.log.store import Unavailable
from bot.network.network import Networks
from bot.network.outgoing import Button
from bot.network.quoting import quoted
from bot.outbox.owed import Owed, Priority
from bot.union.actions import Action, read_door
from bot.union.chat.asked import Acted, Asked, AskedOfUnion, Resources, answer_with, encourage, of_union
from bot.union.chat.deeds import UnionDeed
from bot.union.chat.pages import Entry, listing
from bot.union.chat.which_union import here, perhaps_here
from bot.union.read_models.views import View, invitations, shown
from bot.union.telling.requested import request_line, taking_in
from bot.union.telling.requests import AGAIN_AFTER, LONGEST, JoinRequest
from bot.union.telling.subjects import Requested
from domain.people import Channel, Identity, Person, network_of
from domain.union.changes import AdmitMember
from domain.union.commands import ChooseRequests
from domain.union.limits import check_length
from domain.union.state import Active, member_with

MOST = 10
"""Requests in one message of the list."""


@dataclass(frozen=True, slots=True)
class Asking:
    """`payload` is that of the link they followed, empty where they are in the union's own place."""

    payload: str
    words: str


def door(view: View, place: Channel, resources: Resources) -> Button | None:
    """To the private chat in which one asks to be taken in, where there is such a link."""
    union = view.union
    if not (
        isinstance(union, Active)
        and union.takes_requests
        and resources.networks.abilities(place).opens_private
    ):
        return None
    words = resources.languages[union.language]
    return Button(label=words("button-join"), start=resources.requests.door(view.union_id))


async def at_the_door(asked: Asked, payload: str) -> Asks | None:
    """Who followed the link is asked whether they mean it. None where they are answered as if there were no such union.

    Raises Misunderstood.
    """
    view = await _behind(asked, payload)
    if view is None or member_with(shown(view), asked.by) or _waits(view, asked):
        return None
    _check_time(asked, view)
    union, words = shown(view), asked.words
    line = f"/{NAME} {payload}"
    return Asks(
        of=view.union_id,
        text=words("join-question", name=union.name, mission=quoted(union.mission, words)),
        choices=(says(line, words("choice-join")), Choice(way=Way.NOT_NOW)),
        line=Line(before=f"{line} ", lacks=True),
    )


async def ask_to_join(asked: Asked, asking: Asking) -> Outcome:
    """In a group that has a private chat beside it, the way there."""
    if asking.payload:
        view = await _behind(asked, asking.payload)
        if view is None:
            raise Misunderstood("join-by-link")
        return _noted(of_union(asked, view), asking.words, from_outside=False)
    if not isinstance(asked, AskedOfUnion):
        raise Misunderstood("join-by-link" if asked.said.private else "no-union-here")
    way_in = None if asked.said.private else door(asked.view, asked.said.channel, asked.resources)
    if way_in is not None and not member_with(asked.union, asked.by):
        return answer_with(asked, asked.words("join-there", name=asked.union.name), ((way_in,),))
    is_open = asked.resources.networks.abilities(asked.said.channel).is_open
    return _noted(asked, asking.words, from_outside=is_open)


def _noted(asked: AskedOfUnion, presented: str, *, from_outside: bool) -> str:
    """What to say to them. Raises Misunderstood and Refused."""
    union, requests, now = asked.union, asked.resources.requests, asked.resources.clock.now()
    if member_with(union, asked.by):
        raise Misunderstood("start-as-member", name=union.name)
    encourage(asked.view, asked.by, now)
    if not (isinstance(asked.view.union, Active) and union.takes_requests):
        raise Misunderstood("join-closed", name=union.name)
    _check_time(asked, asked.view)
    check_length(presented or union.name, LONGEST)
    if not requests.has_room(asked.view.union_id, now, from_outside=from_outside):
        raise Misunderstood("join-full", name=union.name)
    person = Person(identity=asked.by, name=asked.said.author.name)
    request = requests.note(
        asked.view.union_id,
        person,
        presented,
        now,
        may_show=asked.by not in union.expelled,
        from_outside=from_outside,
    )
    return _told(asked, request)


def _told(asked: AskedOfUnion, request: JoinRequest) -> str:
    """Where it is shown to the group, who asked there sees that."""
    groups = _groups(asked.view, asked.resources) if request.shown else []
    key = f"request {request.union_id} {request.identity}"
    subject = Requested(union_id=request.union_id, identity=request.identity)
    asked.resources.owe(
        [Owed(channel=one, subject=subject, priority=Priority.CHATTER, key=key) for one in groups]
    )
    return "" if asked.said.channel in groups else asked.words("join-asked", name=asked.union.name)


def _check_time(asked: Asked, view: View) -> None:
    """Once in seven days. Raises Misunderstood."""
    before = asked.resources.requests.lately(view.union_id, asked.by, asked.resources.clock.now())
    if before is not None:
        when = asked.words.when(before.at + AGAIN_AFTER)
        raise Misunderstood("join-asked-lately", name=shown(view).name, when=when)


def _waits(view: View, asked: Asked) -> bool:
    """They are invited already."""
    return bool(invitations(shown(view), asked.by, asked.resources.clock.now()))


async def _behind(asked: Asked, payload: str) -> View | None:
    """The union whose door it is, for who is in its group: to all others there is none."""
    union_id = asked.resources.requests.behind(payload)
    view = await asked.resources.unions.get(union_id) if union_id else None
    if view is None or not (isinstance(view.union, Active) and view.union.takes_requests):
        return None
    return view if await _is_there(view, asked.by, asked.resources) else None


async def _is_there(view: View, identity: Identity, resources: Resources) -> bool:
    """Where the network does not say, the link has to be enough: it stood in the group alone."""
    groups = [group for group in _groups(view, resources) if network_of(group) == network_of(identity)]
    return any([await _sees(group, identity, resources.networks) for group in groups])


async def _sees(group: Channel, identity: Identity, networks: Networks) -> bool:
    try:
        return await networks.messenger(group).is_present(group, identity) is not False
    except Unavailable:
        return True


def _groups(view: View, resources: Resources) -> list[Channel]:
    """Of its homes those that not everybody sees."""
    networks = resources.networks
    return [
        home
        for home in resources.unions.homes(view)
        if networks.of(home) and not networks.abilities(home).is_open
    ]


@dataclass(frozen=True, slots=True)
class Listed:
    """All of them."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """`mark` tells whose it is, where a button names it."""

    number: int
    mark: str


Wanted: TypeAlias = Listed | Chosen | bool
"""The list, one of it put to the members, or whether there is to be one."""


async def requests(asked: AskedOfUnion, wanted: Wanted) -> Outcome:
    match wanted:
        case Listed():
            return _list(asked)
        case Chosen(number=number, mark=mark):
            request = asked.resources.requests.numbered(asked.view.union_id, number)
            if request is None or mark not in {"", request.mark}:
                raise Misunderstood("request-gone")
            return asked.opens(AdmitMember(candidate=request.person))
        case bool():
            if not wanted:
                asked.resources.requests.shut(asked.view.union_id)
            return asked.does(ChooseRequests(taken=wanted, by=asked.by, at=asked.at))


def _list(asked: AskedOfUnion) -> Outcome:
    words, union = asked.words, asked.union
    waiting = _still_waiting(asked)
    if not waiting:
        return words("requests-none" if union.takes_requests else "requests-closed", name=union.name)
    told, rest = waiting[:MOST], len(waiting) - MOST
    return listing(
        asked,
        words("requests-title", name=union.name),
        [Entry(line=request_line(one, union, words)) for one in told],
        Page(command="requests", number=1, is_last=True),
        rows=tuple((taking_in(one, words),) for one in told),
        after=[*([words("requests-more", count=rest)] if rest > 0 else []), words("requests-how")],
    )


def _still_waiting(asked: AskedOfUnion) -> list[JoinRequest]:
    """Who is a candidate or a member by now waits for nothing more."""
    now, known = asked.resources.clock.now(), asked.resources.requests
    waiting = list[JoinRequest]()
    for request in known.waiting(asked.view.union_id):
        is_in = member_with(asked.union, request.identity) is not None
        if is_in or invitations(asked.union, request.identity, now):
            known.answered(request)
        else:
            waiting.append(request)
    return waiting


def _read_asking(_: Any, rest: str) -> Asking:
    payload, _, presented = rest.partition(" ")
    is_one = read_door(payload) is not None
    return Asking(payload, presented.strip()) if is_one else Asking("", rest)


def _read_wanted(_: Any, rest: str) -> Wanted:
    """What is something else is taken for a look."""
    typed = rest.strip(" .!?").casefold()
    if typed in ON_OR_OFF:
        return ON_OR_OFF[typed]
    match = _NUMBER.fullmatch(rest.strip())
    return Chosen(int(match[1]), match[2] or "") if match else Listed()


ON_OR_OFF = {
    **dict.fromkeys(("on", "open", "вкл", "включить", "открыть"), True),
    **dict.fromkeys(("off", "close", "выкл", "выключить", "закрыть"), False),
}
_NUMBER = re.compile(r"[#№]?([0-9]{1,6})(?:\s+([A-Za-z0-9_-]{11}))?", re.ASCII)

NAME = "ask_to_join"

ASKING: Arguments[Any, Asking] = Arguments(read=_read_asking, fits=lambda rest, _: not rest, named=False)
WANTED: Arguments[Any, Wanted] = Arguments(
    read=_read_wanted,
    fits=lambda rest, _: not rest or not isinstance(_read_wanted(None, rest), Listed),
)

COMMANDS = (
    ChatCommand(NAME, ask_to_join, perhaps_here, ASKING, may=May.ANYBODY, offered=Offered.GROUP, begins=True),
    ChatCommand(
        "requests",
        requests,
        here,
        WANTED,
        begins=True,
        deed=UnionDeed(ChooseRequests, "requests", told_to_all=True),
    ),
)

BUTTONS: tuple[ChatButton[Acted], ...] = (
    ChatButton(Action.TAKE_IN, lambda acted: Says(f"/requests {acted.number} {acted.act.opening or ''}")),
)
