"""What was said of a proposal and what came of it, step by step, in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol, cast

from bot.network.locale import Words
from bot.network.markup import bold
from bot.union.published.changes import Fields
from bot.union.published.happened import Shown
from bot.union.site.pages.telling import WHOLE
from bot.union.telling.difference import difference
from domain.union.events import MoveCause
from domain.union.members import MemberNumber


class Kind(StrEnum):
    OPENED = "opened"
    REVISED = "revised"
    CONSENTED = "consented"
    OBJECTED = "objected"
    TOOK_BACK = "took-back"
    SAID = "said"
    HAPPENED = "happened"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`who` is the member who acted; `name` is theirs, or a candidate's. `text` is what they said; another wording is
    told by what is new in it.
    """

    at: datetime
    kind: Kind
    who: MemberNumber | None
    name: str
    line: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """`text` shows what is new in it, where the one before is public."""

    number: int
    text: str
    at: datetime


class Names(Protocol):
    """How members are called, in words of one language."""

    words: Words

    def name(self, member: MemberNumber | None) -> str: ...


def steps(timeline: Sequence[Shown], outcome: str, names: Names) -> list[Step]:
    told, present = list[Step](), ""
    for one in timeline:
        present = _put(one)[0] or present
        step = _step(one, outcome, names)
        if step is not None and one.type == "WordingSuggested" and present:
            step = replace(step, text=difference(present, step.text, longest=WHOLE))
        told += [step] if step else []
    return told


def versions(timeline: Sequence[Shown]) -> Iterator[Version]:
    """Those that were put when it could be read; of a change whose text can be revised."""
    before: str | None = None
    for one in timeline:
        text, number = _put(one)
        if text is None:
            continue
        told = text if before is None else difference(before, text, longest=WHOLE)
        yield Version(number=number, text=told, at=one.at)
        before = text


def reasons(timeline: Sequence[Shown]) -> Mapping[MemberNumber, Sequence[str]]:
    """What those said who object, as far as it was said when it could be read."""
    given: dict[MemberNumber, list[str]] = {}
    for one in timeline:
        member, reason = one.data.get("member"), one.data.get("reason")
        if not isinstance(member, int):
            continue
        match one.type:
            case "ObjectionRaised" | "ObjectionReasonGiven" if isinstance(reason, str):
                given.setdefault(member, []).append(reason)
            case "ConsentGiven" | "ObjectionWithdrawn" | "ObjectionForgotten":
                given.pop(member, None)
            case _:
                pass
    return given


def _put(one: Shown) -> tuple[str | None, int]:
    match one.type:
        case "ProposalOpened":
            change = cast("Fields", one.data["change"])
            return _string(change, "text") or None, 1
        case "ProposalRevised":
            return _string(one.data, "text"), cast("int", one.data["version"])
        case _:
            return None, 0


def _step(one: Shown, outcome: str, names: Names) -> Step | None:
    """None for what another step of the same moment tells already."""
    who = cast("MemberNumber | None", one.data.get("member", one.by))
    name = names.name(who)
    told = _told(one, bold(name), outcome, names.words)
    if told is None:
        return None
    kind, line = told
    is_ours = kind in {Kind.HAPPENED, Kind.ENDED}
    text = _string(one.data, "reason") or ("" if kind is Kind.REVISED else _string(one.data, "text"))
    return Step(at=one.at, kind=kind, who=None if is_ours else who, name=name, line=line, text=text)


def _told(one: Shown, name: str, outcome: str, words: Words) -> tuple[Kind, str] | None:
    match one.type:
        case "ProposalOpened":
            return Kind.OPENED, words("step-opened", name=name)
        case "ProposalRevised":
            return Kind.REVISED, words("step-revised", name=name, version=str(one.data["version"]))
        case "WordingSuggested":
            return Kind.SAID, words("step-suggested", name=name)
        case "NoticePublished":
            return Kind.HAPPENED, words("step-noticed", when=_when(one, words))
        case "ConsentGiven":
            return Kind.CONSENTED, words("step-consented", name=name)
        case "ConsentWithdrawn":
            return Kind.TOOK_BACK, words("step-consent-withdrawn", name=name)
        case "ObjectionRaised":
            return Kind.OBJECTED, words("step-objected", name=name)
        case "ObjectionReasonGiven":
            return Kind.SAID, words("step-reason-given", name=name)
        case "ObjectionConfirmed":
            return Kind.SAID, words("step-objection-confirmed", name=name)
        case "ObjectionWithdrawn" | "ObjectionForgotten":
            return Kind.TOOK_BACK, words("step-objection-withdrawn", name=name)
        case "Remarked":
            is_unclear = bool(one.data["unclear"])
            return Kind.SAID, words("step-unclear" if is_unclear else "step-remarked", name=name)
        case "DeadlineMoved":
            return _moved(one, name, words)
        case "ProposerChanged":
            return Kind.HAPPENED, words("step-proposer", name=name)
        case "CandidateAccepted":
            return Kind.CONSENTED, words("step-candidate-accepted")
        case _ if one.type in ENDINGS:
            return Kind.ENDED, outcome
        case _:
            return None


def _moved(one: Shown, name: str, words: Words) -> tuple[Kind, str]:
    """By whom, or why."""
    when = _when(one, words)
    match MoveCause(_string(one.data, "cause")):
        case MoveCause.LENGTHENED:
            return Kind.SAID, words("step-lengthened", name=name, when=when)
        case MoveCause.MORE_TIME:
            return Kind.SAID, words("step-more-time", name=name, when=when)
        case MoveCause.AWAITING_CANDIDATE:
            return Kind.HAPPENED, words("page-awaiting", when=when)
        case MoveCause.OBJECTION_WITHDRAWN | MoveCause.OBJECTOR_GONE:
            return Kind.HAPPENED, words("step-moved-objection", when=when)
        case MoveCause.INTERRUPTION | MoveCause.RESTORED | MoveCause.FAILED:
            return Kind.HAPPENED, words("step-moved-unheard", when=when)
        case MoveCause.DOUBT | MoveCause.QUESTIONED:
            return Kind.HAPPENED, words("step-moved-unclear", when=when)
        case MoveCause.UNTOLD_GONE | MoveCause.NOT_REACHED | MoveCause.ABSENCE:
            return Kind.HAPPENED, words("step-moved", when=when)


ENDINGS = frozenset(
    f"Proposal{end}" for end in ("Carried", "Rejected", "Withdrawn", "Declined", "Superseded", "Lapsed")
)


def _when(one: Shown, words: Words) -> str:
    return words.when(datetime.fromisoformat(_string(one.data, "deadline")))


def _string(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
