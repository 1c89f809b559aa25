"""What a proposal can change: one dataclass for each kind of decision a union takes."""

from dataclasses import dataclass
from typing import TypeAlias

from domain.union.people import Channel, Identity, MemberNumber, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmitMember:
    candidate: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpelMember:
    member: MemberNumber
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddArticle:
    """Without a number it becomes the next top-level article at the moment it is carried."""

    number: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendArticle:
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RepealArticle:
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptResolution:
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BindChannel:
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class UnbindChannel:
    channel: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceIdentity:
    member: MemberNumber
    old: Identity
    new: Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameUnion:
    name: str
    mission: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DissolveUnion:
    reason: str


Change: TypeAlias = (
    AdmitMember
    | ExpelMember
    | AddArticle
    | AmendArticle
    | RepealArticle
    | AdoptResolution
    | BindChannel
    | UnbindChannel
    | ReplaceIdentity
    | RenameUnion
    | DissolveUnion
)
