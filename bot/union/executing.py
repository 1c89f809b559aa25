"""How the commands of a union are carried out, and where its stream is."""

from collections.abc import Callable, Sequence
from typing import TypeAlias
from uuid import UUID

from bot.inbox.watermark import Watermark
from bot.log.envelope import stream_name
from bot.log.handler import Execute, Executed
from bot.log.states import States
from bot.union.gaps import Gaps
from bot.union.quotas import Quotas
from domain.decider import DoFirst
from domain.union.commands import Command, RecordInterruption, StartUnion
from domain.union.decide import decide
from domain.union.decider import UNION
from domain.union.events import UnionEvent
from domain.union.state import Union, Unstarted

ExecuteUnion: TypeAlias = Execute[Command, UnionEvent, Union]
ExecutedByUnion: TypeAlias = Executed[UnionEvent, Union]
UnionStates: TypeAlias = States[UnionEvent, Union]


def union_stream(union_id: UUID) -> str:
    return stream_name(UNION.category, union_id)


def deciding(
    watermark: Watermark, gaps: Gaps, quotas: Quotas
) -> Callable[[Command, Union], Sequence[UnionEvent]]:
    """A union's decisions, with what this process knows: how far it has heard, and who has founded enough."""

    def decided(command: Command, union: Union) -> Sequence[UnionEvent]:
        if isinstance(command, StartUnion) and isinstance(union, Unstarted):
            quotas.check_founding(command)
        if not isinstance(command, RecordInterruption) and (unheard := gaps.first(union)):
            raise DoFirst(unheard)
        complete = watermark.is_complete(union, command.at)
        return decide(command, union, heard=watermark.heard_until(union), complete=complete)

    return decided
