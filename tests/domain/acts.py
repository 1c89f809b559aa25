"""What members and machines of a made-up history may do, by how often they do it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from domain.people import Channel, Identity, Person
from domain.union import changes
from domain.union.changes import Change
from domain.union.commands import ChooseLanguage, Command, MoveChannel, RecordInterruption
from domain.union.events import (
    ProposalSuperseded,
)
from domain.union.proposal import objections
from domain.union.state import Active, Union
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    DAN,
    EVE,
    GROUP,
    KEY,
    accepts,
    adopts,
    asks_more_time,
    comes_back,
    consents,
    declines,
    doubts,
    fails,
    goes_away,
    leaves,
    lengthens,
    links,
    made_good,
    nostr,
    notified,
    objects,
    only_remarked,
    proposes,
    remarks,
    reopens,
    revises,
    settles,
    suggests,
    telegram,
    unlinks,
    withdraws,
    withdraws_consent,
    withdraws_objection,
)

SUPERGROUP = Channel("telegram:-1009999")
CHANNELS = (GROUP, KEY, SUPERGROUP)
TELEGRAM = (GROUP, SUPERGROUP)
PEOPLE: Sequence[Identity] = (
    *(telegram(who) for who in (ANN, BEA, DAN, EVE, 6, 7)),
    *(nostr(who) for who in (ANN, BEA, CAT, 6)),
)


Act = Callable[[Union, int, int, datetime], Command]


def _anybody(one: int) -> Identity:
    return PEOPLE[one % len(PEOPLE)]


def _member(union: Union, one: int) -> Identity:
    """Mostly a member."""
    if not isinstance(union, Active) or one % 9 == 0:
        return _anybody(one)
    identities = [identity for member in union.roster.values() for identity in member.identities]
    return identities[one % len(identities)]


def _number(union: Union, other: int) -> int:
    """Mostly an open proposal."""
    if not isinstance(union, Active):
        return 1
    numbers = [*union.open] * 8 + [*union.settled] or [1]
    return numbers[other % len(numbers)]


def _candidate(union: Union, one: int) -> Identity:
    """Mostly somebody who has been asked to join."""
    asked = [
        proposal.change.candidate.identity
        for proposal in (union.open.values() if isinstance(union, Active) else ())
        if isinstance(proposal.change, changes.AdmitMember)
    ]
    return asked[one % len(asked)] if asked and one % 4 else _anybody(one)


def _proposer(union: Union, one: int, other: int) -> Identity:
    """Mostly the one of that proposal."""
    proposal = union.open.get(_number(union, other)) if isinstance(union, Active) else None
    if proposal is None or one % 9 == 0 or not isinstance(union, Active):
        return _member(union, one)
    return union.roster[proposal.proposer].identities[0]


def _version(one: int) -> int | None:
    """Mostly the latest."""
    return 1 + one % 2 if one % 3 == 0 else None


def _consent(union: Union, one: int, other: int, at: datetime) -> Command:
    return consents(_member(union, one), _number(union, other), at, version=_version(one))


def _objection(union: Union, one: int, other: int, at: datetime) -> Command:
    return objects(
        _member(union, one), _number(union, other), ("no", "never", None)[one % 3], at, version=_version(one)
    )


def _answer(union: Union, one: int, other: int, at: datetime) -> Command:
    """Mostly by somebody who objects: a withdrawal, or a consent."""
    standing = [
        (member, number)
        for number, proposal in (union.open.items() if isinstance(union, Active) else ())
        for member in (objection.member for objection in objections(proposal))
    ]
    if not standing or not isinstance(union, Active):
        return withdraws_objection(_member(union, one), _number(union, other), at)
    member, number = standing[one % len(standing)]
    by = union.roster[member].identities[-1]
    return consents(by, number, at) if other % 3 == 0 else withdraws_objection(by, number, at)


def _notice(union: Union, one: int, other: int, at: datetime) -> Command:
    number = _number(union, other)
    proposal = union.open.get(number) if isinstance(union, Active) else None
    version = proposal.version if proposal and one % 5 else 1
    return notified(number, _channel(union, one), at, version=version)


def _superseded(union: Union, other: int) -> int:
    settled = union.settled.items() if isinstance(union, Active) else ()
    numbers = [number for number, one in settled if isinstance(one.outcome, ProposalSuperseded)]
    return numbers[other % len(numbers)] if numbers else _number(union, other)


def _channel(union: Union, one: int) -> Channel:
    """Mostly one of the union's."""
    channels = union.channels * 4 if isinstance(union, Active) else ()
    return (*channels, *CHANNELS)[one % (len(channels) + len(CHANNELS))]


def _change(union: Union, other: int) -> Change:
    which, other = other % 12, other // 12
    member = 1 + other % 6
    article = ("1", "1.1", "2", "3")[other % 4]
    kinds: tuple[Change, ...] = (
        changes.AdmitMember(candidate=Person(identity=_anybody(other), name="Somebody")),
        changes.ExpelMember(member=member, reason="sells our seeds"),
        changes.AddArticle(number=None, text="Plant trees."),
        changes.AddArticle(number=article, text="Plant plums."),
        changes.AmendArticle(number=article, text=f"Water {other} times."),
        changes.RepealArticle(number=article),
        changes.AdoptResolution(text="Meet."),
        changes.ReplaceIdentity(member=member, old=_held(union, member), new=_anybody(other)),
        changes.DissolveUnion(reason="The garden is sold."),
        changes.SetVisibility(public=other % 2 == 0),
        changes.ChangePeriod(period=timedelta(days=1 + other % 3)),
        changes.Mandate(
            context="treasury", summary="Buy seeds.", payload="{}", needs_second_voice=other % 2 == 0
        ),
    )
    return kinds[which]


def _home(other: int) -> Change:
    channel = CHANNELS[other // 2 % 3]
    return changes.BindChannel(channel=channel) if other % 2 else changes.UnbindChannel(channel=channel)


def _held(union: Union, member: int) -> Identity:
    held = union.roster.get(member) if isinstance(union, Active) else None
    return held.identities[-1] if held else telegram(member)


ACTS: Mapping[str, tuple[int, Act]] = {
    "propose": (7, lambda union, one, other, at: proposes(_member(union, one), _change(union, other), at)),
    "rehome": (1, lambda union, one, other, at: proposes(_member(union, one), _home(other), at)),
    "reopen": (2, lambda union, one, other, at: reopens(_member(union, one), _superseded(union, other), at)),
    "consent": (16, _consent),
    "withdraw consent": (
        3,
        lambda union, one, other, at: withdraws_consent(_member(union, one), _number(union, other), at),
    ),
    "revise": (
        3,
        lambda union, one, other, at: revises(
            _proposer(union, one, other), f"Plant {one % 7} pears.", _number(union, other), at
        ),
    ),
    "object": (4, _objection),
    "answer": (4, _answer),
    "withdraw": (1, lambda union, one, other, at: withdraws(_member(union, one), _number(union, other), at)),
    "lengthen": (
        2,
        lambda union, one, other, at: lengthens(
            _proposer(union, one, other),
            at + timedelta(hours=one % 400),
            _number(union, other),
            at,
        ),
    ),
    "more time": (
        2,
        lambda union, one, other, at: asks_more_time(_member(union, one), _number(union, other), at),
    ),
    "suggest": (
        2,
        lambda union, one, other, at: suggests(
            _member(union, one), f"Plant {one % 5} figs.", _number(union, other), at
        ),
    ),
    "adopt": (
        2,
        lambda union, one, other, at: adopts(
            _proposer(union, one, other), 1 + one % 3, _number(union, other), at
        ),
    ),
    "doubt": (2, lambda union, one, other, at: doubts(_member(union, one), _number(union, other), "hm", at)),
    "settle doubt": (
        1,
        lambda union, one, other, at: only_remarked(_member(union, one), _number(union, other), at),
    ),
    "remark": (
        2,
        lambda union, one, other, at: remarks(_candidate(union, one), "It rains.", _number(union, other), at),
    ),
    "accept": (
        6,
        lambda union, one, other, at: accepts(
            _candidate(union, one), _number(union, other) if other % 9 == 0 else None, at
        ),
    ),
    "decline": (1, lambda union, one, _, at: declines(_candidate(union, one), None, at)),
    "leave": (1, lambda union, one, _, at: leaves(_member(union, one), at)),
    "link": (2, lambda union, one, other, at: links(_member(union, one), _anybody(other), at)),
    "unlink": (1, lambda union, one, other, at: unlinks(_member(union, one), _member(union, other), at)),
    "away": (
        2,
        lambda union, one, other, at: goes_away(_member(union, one), at + timedelta(days=1 + other % 70), at),
    ),
    "back": (1, lambda union, one, _, at: comes_back(_member(union, one), at)),
    "language": (1, lambda _, one, __, at: ChooseLanguage(language="ru", by=_anybody(one), at=at)),
    "notice": (14, _notice),
    "interrupt": (
        2,
        lambda union, one, other, at: RecordInterruption(
            channel=_channel(union, one), start=at - timedelta(minutes=1 + 40 * (other % 9)), end=at
        ),
    ),
    "fail": (2, lambda union, one, _, at: fails(_member(union, one), at)),
    "make good": (1, lambda union, one, _, at: made_good(_member(union, one), at)),
    "move": (1, lambda _, one, __, at: MoveChannel(old=TELEGRAM[one % 2], new=TELEGRAM[one % 2 - 1], at=at)),
    "settle": (2, lambda _, __, ___, at: settles(at)),
}
"""How often, and how, given two numbers to choose by."""
