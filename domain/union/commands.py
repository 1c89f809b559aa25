"""What may be asked of a union.

`by` is the identity that acts, None for the service itself; whether it may is for the union to say. `at` is when it spoke,
aware UTC: the network's own stamp, or the time of receipt; `dated` is then when its author claims to have said it.
`commands.X` reaches them all: those of one proposal have a page of their own.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar, TypeAlias
from uuid import UUID

from domain.people import Channel, Identity, Person
from domain.union.changes import Change
from domain.union.events import Digest
from domain.union.members import MemberNumber
from domain.union.proposal_commands import *  # noqa: F403 - readers know one name
from domain.union.proposal_commands import ProposalCommand


@dataclass(frozen=True, slots=True, kw_only=True)
class StartUnion:
    """The caller chooses the id beforehand, so that the same command twice is one union.

    `language` is the one it is spoken to in until a member chooses another; None for whatever is usual.
    `public`: where it is started anybody can read along.
    """

    union_id: UUID
    name: str
    mission: str
    founder: Person
    invited: tuple[Person, ...]
    channel: Channel
    at: datetime
    language: str | None = None
    public: bool = False

    @property
    def by(self) -> Identity:
        return self.founder.identity


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenProposal:
    """`period` is what proposals run for where the union has decided on nothing longer, `length` what this one is to
    run for, if longer than others.
    """

    change: Change
    period: timedelta
    by: Identity
    at: datetime
    length: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenProposal:
    """Put a superseded proposal again, against the regulation as it is now.

    `superseded` is what it proposed, looked up by the caller: the union knows only the last ones by heart.
    """

    number: int
    period: timedelta
    by: Identity
    at: datetime
    superseded: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptAdmission:
    """By the candidate, the owner of the account that is to replace another, or an invited founder.

    Without a number: whichever invitation waits for them.
    """

    number: int | None
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineAdmission:
    number: int | None
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveUnion:
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkIdentity:
    """`by` and `other` are one person. The caller has proof of it from both sides."""

    other: Identity
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkIdentity:
    """`identity` is one of the member's own; it may be the one that acts."""

    identity: Identity
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPerson:
    """By who is no member any more, or never became one."""

    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Until the end of their last day away, wherever that day is counted."""

    until: datetime
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLanguage:
    language: str
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseRequests:
    """Whether strangers may ask the members to take them in."""

    taken: bool
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseTimeZone:
    """`zone` is the name of one, such as Europe/Berlin, which the caller has looked up."""

    zone: str
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseDigest:
    """How often the union is told what was decided."""

    digest: Digest
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishNotice:
    """The proposal has stood in `channel` since `at`.

    `absent` are the electors of its network who do not see what is posted there. With `to` it is a
    private conversation, and tells that member alone. The same channel again tells whom it now reaches.
    Of another `version` than the present one it tells nobody.
    """

    number: int
    version: int
    channel: Channel
    at: datetime
    absent: tuple[MemberNumber, ...] = ()
    to: MemberNumber | None = None
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAbsence:
    """Before silence is counted: these electors were told in `channel`, and see nothing there any more."""

    number: int
    channel: Channel
    absent: tuple[MemberNumber, ...]
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordInterruption:
    """What was said in `channel` between `start` and `end` could not be heard, or nothing be told there.

    It need not be a home of the union: some members are heard elsewhere on their network.
    """

    channel: Channel
    start: datetime
    end: datetime
    by: ClassVar[None] = None

    @property
    def at(self) -> datetime:
        return self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRestore:
    """The log was put back to what it was at `start`; the channel was told so at `end`."""

    channel: Channel
    start: datetime
    end: datetime
    by: ClassVar[None] = None

    @property
    def at(self) -> datetime:
        return self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFailedMessage:
    """What `author` said at `at` could not be taken in, by a fault of ours."""

    author: Identity
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMadeGood:
    """Of whom something had failed has spoken since, or what had failed was taken in after all."""

    author: Identity
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveChannel:
    """A channel has another address: a Telegram group that became a supergroup, or a topic that was opened in it."""

    old: Channel
    new: Channel
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleDue:
    """Anybody and anything may send it, at any time: it only ever does what is due."""

    at: datetime
    by: ClassVar[None] = None


Command: TypeAlias = (
    StartUnion
    | OpenProposal
    | ReopenProposal
    | ProposalCommand
    | AcceptAdmission
    | DeclineAdmission
    | LeaveUnion
    | ForgetPerson
    | LinkIdentity
    | UnlinkIdentity
    | Away
    | Back
    | ChooseLanguage
    | ChooseRequests
    | ChooseTimeZone
    | ChooseDigest
    | PublishNotice
    | NoteAbsence
    | RecordInterruption
    | RecordRestore
    | NoteFailedMessage
    | NoteMadeGood
    | MoveChannel
    | SettleDue
)
