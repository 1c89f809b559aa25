"""What was said to a proposal, how its author stands to it, and the commands that it may mean."""

from dataclasses import dataclass

from bot.network.incoming import Said
from bot.network.markup import brief
from bot.union.chat.rewording import is_revisable, rewording
from domain.people import Identity
from domain.union.commands import (
    GiveConsent,
    RaiseDoubt,
    RaiseObjection,
    Remark,
    ReviseProposal,
    SuggestWording,
    WithdrawConsent,
    WithdrawObjection,
)
from domain.union.limits import MAX_REASON, MAX_REMARKS
from domain.union.members import Member
from domain.union.proposal import Consent, Objecting, Open, Proposal, Stance, candidate_of, last_of
from domain.union.state import Active, member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """`version` is of the text that it answers; None is the latest. Of an ended proposal all is as it was then."""

    said: Said
    union: Active
    proposal: Proposal
    version: int | None = None

    @property
    def number(self) -> int:
        return last_of(self.proposal).number

    @property
    def by(self) -> Identity:
        return self.said.author.identity

    @property
    def text(self) -> str:
        """As much of it as is recorded."""
        return self.said.text if len(self.said.text) <= MAX_REASON else brief(self.said.text, MAX_REASON)

    @property
    def open(self) -> Open | None:
        return self.proposal if isinstance(self.proposal, Open) else None

    @property
    def member(self) -> Member | None:
        return member_with(self.union, self.by)

    @property
    def stance(self) -> Stance | None:
        member = self.member
        return last_of(self.proposal).stances.get(member.number) if member else None

    @property
    def objection(self) -> Objecting | None:
        return self.stance if isinstance(self.stance, Objecting) else None

    @property
    def consents(self) -> bool:
        return isinstance(self.stance, Consent)

    @property
    def proposes(self) -> bool:
        member = self.member
        return member is not None and self.open is not None and self.open.proposer == member.number

    @property
    def has_a_voice(self) -> bool:
        member = self.member
        return member is not None and self.open is not None and member.number in self.open.electors

    @property
    def is_asked_anew(self) -> bool:
        """Whether their objection meets it still, now that it has another text."""
        return (
            self.open is not None
            and self.objection is not None
            and self.objection.version < self.open.version
        )

    @property
    def is_candidate(self) -> bool:
        """Of an admission, or the owner of an account that is to replace another."""
        candidate = candidate_of(last_of(self.proposal))
        return candidate is not None and candidate.identity == self.by

    def gives_consent(self) -> GiveConsent:
        said = self.said
        return GiveConsent(number=self.number, by=self.by, at=said.at, dated=said.dated, version=self.version)

    def objects(self, reason: str | None) -> RaiseObjection:
        said = self.said
        return RaiseObjection(
            number=self.number, reason=reason, by=self.by, at=said.at, dated=said.dated, version=self.version
        )

    def takes_objection_back(self) -> WithdrawObjection:
        said = self.said
        return WithdrawObjection(
            number=self.number, by=self.by, at=said.at, dated=said.dated, version=self.version
        )

    def takes_consent_back(self) -> WithdrawConsent:
        said = self.said
        return WithdrawConsent(number=self.number, by=self.by, at=said.at, dated=said.dated)

    def leaves_a_doubt(self) -> RaiseDoubt:
        said = self.said
        return RaiseDoubt(number=self.number, text=said.text, by=self.by, at=said.at, dated=said.dated)

    def remarks(self) -> Remark | None:
        """None where it cannot be put on record: talk among people is not to be refused by us."""
        proposal, member = self.open, self.member
        author = member.number if member else None
        may = member is not None or self.is_candidate
        if not may or proposal is None or proposal.remarked.get(author, 0) >= MAX_REMARKS:
            return None
        return Remark(number=self.number, text=self.text, by=self.by, at=self.said.at)

    def puts_otherwise(self, text: str) -> ReviseProposal | SuggestWording | None:
        """None where nothing can be, or not by who speaks."""
        if self.open is None or not is_revisable(self.open):
            return None
        return rewording(self.open, self.union, text, self.by, self.said.at)


def plainly(said: Said) -> str:
    return " ".join(said.text.casefold().strip(" .!").split())
