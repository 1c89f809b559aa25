"""What a union has decided about its money is booked in its ledger."""

from collections.abc import Iterator

from bot.log.envelope import Envelope
from bot.processes.process import Process, Reaction
from bot.treasury.mandates import order_in
from domain.treasury.commands import BookAttestation, TreasuryCommand
from domain.treasury.ledger import TREASURY
from domain.union.changes import Mandate
from domain.union.decider import UNION
from domain.union.events import ProposalCarried, UnionEvent
from domain.union.state import Active, Union


def react(
    envelope: Envelope[UnionEvent], before: Union, _after: Union
) -> Iterator[Reaction[TreasuryCommand]]:
    if not isinstance(envelope.event, ProposalCarried) or not isinstance(before, Active):
        return
    number = envelope.event.number
    change = before.open[number].change
    if isinstance(change, Mandate) and change.context == TREASURY.category:
        attestation = order_in(change.payload).attestation
        command = BookAttestation(proposal=number, attestation=attestation, at=envelope.metadata.spoken)
        yield Reaction(to=TREASURY, of=envelope.aggregate, command=command)


BOOKING: Process[UnionEvent, Union] = Process(name="booking", follows=UNION, react=react)
