"""Random stories of a small union: who says what, when, and until when everything had been heard."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from hypothesis import strategies as st

from domain.people import Channel, Identity, Person
from domain.refusal import Refused
from domain.union import changes
from domain.union.changes import Change
from domain.union.commands import ChooseLanguage, Command, MoveChannel, RecordInterruption
from domain.union.decide import decide
from domain.union.events import (
    ArticleAdded,
    ChannelBound,
    FoundingInvitationAccepted,
    ProposalSuperseded,
    UnionEvent,
)
from domain.union.evolve import evolve, fold
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
    NOON,
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
    person,
    proposes,
    remarks,
    reopens,
    revises,
    settles,
    started,
    suggests,
    telegram,
    unlinks,
    withdraws,
    withdraws_consent,
    withdraws_objection,
)

BEGINNING: tuple[UnionEvent, ...] = (
    replace(started(invited=[person(BEA), person(CAT, nostr(CAT)), person(DAN), person(EVE)]), at=NOON),
    FoundingInvitationAccepted(member=BEA, identity=telegram(BEA), name="Bea"),
    FoundingInvitationAccepted(member=CAT, identity=nostr(CAT), name="Cat"),
    FoundingInvitationAccepted(member=DAN, identity=telegram(DAN), name="Dan"),
    ChannelBound(channel=KEY, proposal=9),
    ArticleAdded(number="1", text="Water by turns.", proposal=9),
)
"""Eve has not answered yet; Cat is on Nostr; strangers are 6 and 7."""

SUPERGROUP = Channel("telegram:-1009999")
CHANNELS = (GROUP, KEY, SUPERGROUP)
TELEGRAM = (GROUP, SUPERGROUP)
PEOPLE: Sequence[Identity] = (
    *(telegram(who) for who in (ANN, BEA, DAN, EVE, 6, 7)),
    *(nostr(who) for who in (ANN, BEA, CAT, 6)),
)


@dataclass(frozen=True, slots=True)
class Step:
    """`one` and `other` choose among whom and what there is at that moment."""

    act: str
    one: int
    other: int
    pause: timedelta
    late: timedelta
    unheard: timedelta


@dataclass(frozen=True, slots=True)
class Turn:
    """`events` are None when the command was refused."""

    command: Command
    heard: datetime
    before: Union
    events: Sequence[UnionEvent] | None
    after: Union


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

WEIGHTS = [weight for weight, _ in ACTS.values()]
PAUSES = [
    timedelta(),
    timedelta(seconds=1.5),
    timedelta(minutes=5),
    *(timedelta(hours=hours) for hours in (0.5, 2, 5, 12, 24, 60)),
]
UNHEARD = [*[timedelta()] * 6, timedelta(minutes=5), timedelta(hours=10), timedelta(days=3)]
LATE = [*[timedelta()] * 6, timedelta(hours=2), timedelta(hours=30)]


def stories(*, disorder: bool = True, longest: int = 60) -> st.SearchStrategy[list[Step]]:
    """Without `disorder` nothing is delivered late, but the end of what has been heard still lags behind.

    A seed tells a more varied story than Hypothesis would; it still finds how short a failing one can be.
    """

    def story(seed: int, length: int) -> list[Step]:
        chance = Random(seed)  # noqa: S311 - a story is no secret
        return [_step(chance, disorder) for _ in range(length)]

    lengths = st.integers(min_value=1, max_value=longest) | st.just(longest)
    return st.builds(story, seed=st.integers(min_value=0, max_value=2**32), length=lengths)


def _step(chance: Random, disorder: bool) -> Step:
    return Step(
        act=chance.choices([*ACTS], WEIGHTS)[0],
        one=chance.randrange(10_000),
        other=chance.randrange(10_000),
        pause=chance.choice(PAUSES),
        late=chance.choice(LATE) if disorder else timedelta(),
        unheard=chance.choice(UNHEARD),
    )


def play(steps: Sequence[Step], union: Union | None = None) -> Iterator[Turn]:
    """What is heard never goes back, and an interruption is not heard through."""
    union = fold(BEGINNING) if union is None else union
    now = heard = NOON
    for step in steps:
        now += step.pause
        command = ACTS[step.act][1](union, step.one, step.other, now - step.late)
        if isinstance(command, RecordInterruption):
            start = max(command.start, heard)
            command = replace(command, start=start, end=max(command.end, start))
            heard = max(heard, min(now - step.unheard, start))
        else:
            heard = max(heard, now - step.unheard)
        turn = respond(command, union, heard)
        yield turn
        union = turn.after


def respond(command: Command, union: Union, heard: datetime) -> Turn:
    try:
        events = decide(command, union, heard=heard)
    except Refused:
        return Turn(command, heard, union, None, union)
    after = union
    for event in events:
        after = evolve(after, event)
    return Turn(command, heard, union, events, after)


def moments(turns: Sequence[Turn]) -> Iterator[tuple[Union, UnionEvent, Union]]:
    """Every single event, with the union before and after it."""
    for turn in turns:
        union = turn.before
        for event in turn.events or ():
            after = evolve(union, event)
            yield union, event, after
            union = after
