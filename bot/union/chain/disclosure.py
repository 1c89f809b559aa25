"""What of a log's event stands open in the chain, format 1. Whatever is not named here is withheld.

It says for ever what was published: what another version of the log needs is another format, beside this one.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeAlias, cast

from bot.union.chain.canonical import Json, Object

FORMAT = 1


class Openness(Enum):
    """A value without parts that are told apart."""

    OPEN = "open"


OPEN = Openness.OPEN


@dataclass(frozen=True, slots=True)
class Each:
    """Of a list: how many there are stands open."""

    rule: "Rule"


@dataclass(frozen=True, slots=True)
class ByKind:
    rules: Mapping[str, "Fields"]


Fields: TypeAlias = Mapping[str, "Rule"]
"""Of an object: each field that is not named is withheld, whole and by itself."""

Rule: TypeAlias = "Openness | Fields | Each | ByKind"


def _fields(names: str, /, **parted: Rule) -> Fields:
    return MappingProxyType({**dict.fromkeys(names.split(), OPEN), **parted})


NOTHING = _fields("")
"""Of a person, or a place: that there is one."""

CHANGE = ByKind(
    {
        "AdmitMember": _fields("kind", candidate=NOTHING),
        "ExpelMember": _fields("kind member reason"),
        "AddArticle": _fields("kind number text"),
        "AmendArticle": _fields("kind number text"),
        "RepealArticle": _fields("kind number"),
        "AdoptResolution": _fields("kind text"),
        "BindChannel": _fields("kind"),
        "UnbindChannel": _fields("kind"),
        "ReplaceIdentity": _fields("kind member"),
        "RenameUnion": _fields("kind name mission"),
        "ChangePeriod": _fields("kind period period_seconds"),
        "SetVisibility": _fields("kind public"),
        "DissolveUnion": _fields("kind reason"),
        "Mandate": _fields("kind context needs_second_voice"),  # its summary may name who is paid
    }
)

EVENTS: Mapping[str, Fields] = MappingProxyType(
    {
        "UnionStarted": _fields(
            "union_id name mission at language public", founder=NOTHING, invited=Each(NOTHING)
        ),
        "FoundingInvitationAccepted": _fields("member"),
        "ProposalOpened": _fields("number proposer electors base_revision period at length", change=CHANGE),
        "ProposalRevised": _fields("number version text electors at suggestion"),
        "WordingSuggested": _fields("number suggestion member text"),
        "NoticePublished": _fields("number deadline version"),
        "ConsentGiven": _fields("number member version"),
        "ConsentWithdrawn": _fields("number member"),
        "ObjectionRaised": _fields("number member reason contested version"),
        "ObjectionReasonGiven": _fields("number member reason version"),
        "ObjectionWithdrawn": _fields("number member"),
        "ObjectionConfirmed": _fields("number member version"),
        "ObjectionForgotten": _fields("number member"),
        "Remarked": _fields("number member text unclear"),
        "DoubtSettled": _fields("number member"),
        "DeadlineMoved": _fields("number cause deadline member"),
        "ProposerChanged": _fields("number proposer"),
        "CandidateAccepted": _fields("number"),
        "CandidateDeclined": _fields("number"),
        "ProposalCarried": _fields("number basis"),
        "ProposalRejected": _fields("number", objections=Each(_fields("member"))),
        "ProposalWithdrawn": _fields("number"),
        "ProposalDeclined": _fields("number"),
        "ProposalSuperseded": _fields("number"),
        "ProposalLapsed": _fields("number cause"),
        "MemberAdmitted": _fields("member proposal at"),
        "MemberExpelled": _fields("member proposal"),
        "MemberLeft": _fields("member"),
        "MembersMerged": _fields("member merged at"),
        "PersonForgotten": _fields("member proposal"),
        "IdentityLinked": _fields("member"),
        "IdentityUnlinked": _fields("member"),
        "IdentityReplaced": _fields("member proposal"),
        "ArticleAdded": _fields("number text proposal"),
        "ArticleAmended": _fields("number revision text proposal"),
        "ArticleRepealed": _fields("number revision proposal"),
        "ResolutionAdopted": _fields("text proposal"),
        "ChannelBound": _fields("proposal"),
        "ChannelUnbound": _fields("proposal"),
        "UnionRenamed": _fields("name mission proposal"),
        "PeriodChanged": _fields("period proposal"),
        "VisibilitySet": _fields("public proposal"),
        "LanguageChosen": _fields("member language"),
        "ServiceInterrupted": _fields("start end restored"),
        "UnionDissolved": _fields("proposal"),
    }
)
"""By type. Of any other it is not even said what happened."""

BY_A_CANDIDATE = _fields("number member unclear")
"""A remark: what somebody says before they have accepted is withheld with all else of theirs."""

STATE = _fields(
    "name mission language period_seconds started numbered opened articles",
    channels=Each(NOTHING),
    invited=Each(NOTHING),
    members=Each(_fields("number since vouched")),
    open=Each(
        _fields(
            "number proposer version electors base_revision period_seconds length_seconds put consents"
            " objections phase deadline candidate_accepted",
            change=CHANGE,
        )
    ),
)
"""Of a union as it stands when its public time begins."""

STATE_AT = "/state"

METADATA = _fields("spoken recorded rules format")


def event_rule(name: str, data: Object) -> Fields:
    """Of an object with its type, data, metadata and id."""
    if _is_for_members_alone(name, data):
        return MappingProxyType({"metadata": METADATA})
    is_candidates = name == "Remarked" and data.get("member") is None
    rule = BY_A_CANDIDATE if is_candidates else EVENTS[name]
    return MappingProxyType({"type": OPEN, "data": rule, "metadata": METADATA})


def _is_for_members_alone(name: str, data: Object) -> bool:
    """A notice that starts no clock tells only who is in which chat; who never answered an invitation is nobody."""
    match name:
        case "NoticePublished":
            return data.get("deadline") is None
        case "PersonForgotten":
            return data.get("invitation") is not None
        case _:
            return name not in EVENTS


def parted(value: Object, rule: Fields, at: str = "") -> tuple[Object, Object]:
    """What stands open of it, and what is withheld, by where it stood (RFC 6901)."""
    withheld: Object = {}
    return _opened_fields(value, rule, at, withheld), withheld


def _opened_fields(value: Object, rule: Fields, at: str, withheld: Object) -> Object:
    opened: Object = {}
    for name, one in value.items():
        if name in rule:
            opened[name] = _opened(one, rule[name], f"{at}/{name}", withheld)
        else:
            withheld[f"{at}/{name}"] = one
    return opened


def _opened(value: Json, rule: Rule, at: str, withheld: Object) -> Json:
    match rule, value:
        case Openness(), _:
            return value
        case Each(rule=each), list():
            return [_opened(one, each, f"{at}/{place}", withheld) for place, one in enumerate(value)]
        case ByKind(rules=rules), dict():
            return _opened_fields(value, rules.get(str(value.get("kind")), NOTHING), at, withheld)
        case Mapping(), dict():
            return _opened_fields(value, rule, at, withheld)
        case _:
            raise ValueError(f"{at} is not what it is in format {FORMAT}")


def put_back(opened: Object, withheld: Mapping[str, Json]) -> Object:
    """The whole again. Raises LookupError, ValueError or TypeError where there is no such place."""
    whole: Any = deepcopy(opened)
    for at, value in withheld.items():
        *way, last = at.split("/")[1:]
        place = whole
        for step in way:
            place = place[_key(place, step)]
        place[_key(place, last)] = value
    return cast(Object, whole)


def _key(place: object, step: str) -> int | str:
    return int(step) if isinstance(place, list) else step
