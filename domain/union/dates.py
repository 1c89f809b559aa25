"""The order of what one key says, which the dates its holder gives decide."""

from datetime import timedelta

from domain.refusal import Refused
from domain.union import proposal_commands as commands
from domain.union.proposal import Open
from domain.union.proposal_events import Dated
from domain.union.reasons import Reason

FAST_CLOCK = timedelta(hours=3)
"""A key's own dates give the order of what it says even where its clock is ahead by so much."""


def dated_by(
    command: commands.GiveConsent
    | commands.WithdrawConsent
    | commands.RaiseObjection
    | commands.WithdrawObjection
    | commands.RaiseDoubt,
) -> Dated | None:
    """What is dated further ahead than an honest clock goes counts as said when it was received."""
    if command.dated is None:
        return None
    honest = command.dated <= command.at + FAST_CLOCK
    return Dated(key=command.by, at=command.dated if honest else command.at)


def is_older(proposal: Open, dated: Dated) -> bool:
    """Than what the same key has said since."""
    latest = proposal.dates.get(dated.key)
    return latest is not None and dated.at < latest


def is_newer(proposal: Open, dated: Dated | None) -> bool:
    latest = proposal.dates.get(dated.key) if dated else None
    return dated is not None and (latest is None or dated.at > latest)


def refuse_older(proposal: Open, dated: Dated | None) -> None:
    """A relay may have held it back until its author had said something else."""
    if dated is not None and is_older(proposal, dated):
        raise Refused(Reason.SAID_EARLIER, number=proposal.number)
