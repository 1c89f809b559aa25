"""What a union has decided to buy stands on its shelf."""

from collections.abc import Iterator

from bot.log.envelope import Envelope
from bot.processes.process import Process, Reaction
from domain.union.changes import Mandate
from domain.union.decider import UNION
from domain.union.events import ProposalCarried, UnionEvent
from domain.union.state import Active, Union
from tests.extending.lending.commands import AddThing, LendingCommand
from tests.extending.lending.shelf import LENDING


def react(envelope: Envelope[UnionEvent], before: Union, _after: Union) -> Iterator[Reaction[LendingCommand]]:
    if not isinstance(envelope.event, ProposalCarried) or not isinstance(before, Active):
        return
    change = before.open[envelope.event.number].change
    if isinstance(change, Mandate) and change.context == LENDING.category:
        command = AddThing(name=change.payload, at=envelope.metadata.spoken)
        yield Reaction(to=LENDING, of=envelope.aggregate, command=command)


BUYING: Process[UnionEvent, Union] = Process(name="buying", follows=UNION, react=react)
