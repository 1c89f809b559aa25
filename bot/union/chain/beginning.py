"""A union as its public time begins with it: by numbers, without what was said before."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Literal, cast
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, TypeAdapter
from pydantic_core import SchemaValidator

from bot.log.strictness import STRICT, strict
from bot.union.chain.canonical import Object
from domain.people import Channel, Identity, Person
from domain.union.events import ProposalOpened, UnionStarted
from domain.union.evolve_proposal import opened
from domain.union.members import Member
from domain.union.proposal import AwaitingCandidate, Consent, Objecting, Open, Phase, Running, Stance, Unheard
from domain.union.regulation import InForce
from domain.union.settlement import agenda_of
from domain.union.state import Active


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _Person(_Part):
    identity: str
    name: str


class _Place(_Part):
    address: str


class _Member(_Part):
    number: int
    name: str
    identities: tuple[str, ...]
    since: AwareDatetime | None
    vouched: bool


class _Article(_Part):
    number: str
    text: str
    revision: int
    proposal: int


class _Objection(_Part):
    member: int
    version: int
    contested: bool


class _Proposal(_Part):
    number: int
    proposer: int
    change: dict[str, object]
    version: int
    electors: tuple[int, ...]
    base_revision: int | None
    period_seconds: int
    length_seconds: int
    put: AwareDatetime
    consents: tuple[int, ...]
    objections: tuple[_Objection, ...]
    phase: Literal["unheard", "running", "awaiting-candidate"]
    deadline: AwareDatetime | None
    candidate_accepted: bool
    told: tuple[int, ...]
    absent: tuple[int, ...]


class _State(_Part):
    name: str
    mission: str
    language: str | None
    period_seconds: int | None
    started: AwareDatetime
    numbered: int
    opened: int
    channels: tuple[_Place, ...]
    invited: tuple[_Person, ...]
    members: tuple[_Member, ...]
    articles: tuple[_Article, ...]
    open: tuple[_Proposal, ...]


def union_standing(state: Object, union_id: UUID) -> Active:
    """`state` is whole, be it with stand-ins. Raises ValueError for what is no such state."""
    read = _State.model_validate_json(json.dumps(state))
    channels = tuple(Channel(place.address) for place in read.channels)
    founder = Person(identity=Identity("withheld:founder"), name="")
    started = UnionStarted(
        union_id=union_id,
        name=read.name,
        mission=read.mission,
        founder=founder,
        invited=(),
        channel=next(iter(channels), Channel("withheld:channel")),
        at=read.started,
    )
    union = Active(
        started=started,
        name=read.name,
        mission=read.mission,
        roster={one.number: _member(one) for one in read.members},
        names={read.numbered: "", **{one.number: one.name for one in read.members}},
        invited={Identity(one.identity): one.name for one in read.invited},
        channels=channels,
        regulation={one.number: InForce(**one.model_dump()) for one in read.articles},
        open={one.number: _open(one) for one in read.open},
        opened=read.opened,
        language=read.language,
        period=None if read.period_seconds is None else timedelta(seconds=read.period_seconds),
        visible=True,
    )
    return replace(union, agenda=agenda_of(union))


def _member(member: _Member) -> Member:
    return Member(
        number=member.number,
        name=member.name,
        identities=tuple(map(Identity, member.identities)),
        since=member.since,
        vouched=member.vouched,
    )


def _open(proposal: _Proposal) -> Open:
    """Earlier texts are not told: there were so many."""
    stances: Mapping[int, Stance] = {
        **{member: Consent() for member in proposal.consents},
        **{
            one.member: Objecting(None, contested=one.contested, version=one.version)
            for one in proposal.objections
        },
    }
    return replace(
        opened(_opening(proposal), to_founders=False),
        stances=stances,
        phase=_phase(proposal),
        earlier=("",) * (proposal.version - 1),
        candidate_accepted=proposal.candidate_accepted,
        told=frozenset(proposal.told),
        absent=frozenset(proposal.absent),
    )


def _opening(proposal: _Proposal) -> ProposalOpened:
    change = dict(proposal.change)
    if (seconds := change.pop("period_seconds", None)) is not None:
        change["period"] = f"PT{seconds}S"
    event = {
        "number": proposal.number,
        "proposer": proposal.proposer,
        "change": change,
        "electors": proposal.electors,
        "base_revision": proposal.base_revision,
        "period": f"PT{proposal.period_seconds}S",
        "at": proposal.put.isoformat(),
        "length": f"PT{proposal.length_seconds}S",
    }
    return cast(ProposalOpened, _openings().validate_json(json.dumps(event)))


@cache
def _openings() -> SchemaValidator:
    return SchemaValidator(strict(TypeAdapter(ProposalOpened).core_schema), STRICT)


def _phase(proposal: _Proposal) -> Phase:
    match proposal.phase, proposal.deadline:
        case "running", deadline if deadline is not None:
            return Running(deadline)
        case "awaiting-candidate", deadline if deadline is not None:
            return AwaitingCandidate(deadline)
        case "unheard", None:
            return Unheard()
        case _:
            raise ValueError("a clock runs until a deadline")
