"""What carries out the commands of each context, whoever they come from: members, or another context."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from bot.clock import Clock
from bot.context import AnyContext
from bot.log.handler import Execute, Rejected
from bot.log.reader import LogReader
from bot.log.tables import Tables
from bot.processes.running import Running

Executes: TypeAlias = Mapping[str, Execute[Any, Any, Any]]
"""By the category of the context."""

Decide: TypeAlias = Callable[[Any, Any], Sequence[Any]]


def executes_of(
    contexts: Sequence[AnyContext],
    reader: LogReader,
    *,
    clock: Clock,
    rejected: Rejected,
    deciding: Mapping[str, Decide],
) -> Executes:
    """`deciding` where more is to be known than a context's decider knows by itself."""
    return {
        context.decider.category: Execute(
            reader.states(context.decider),
            store=reader.store,
            codec=reader.codec,
            clock=clock,
            rejected=rejected,
            troubles=reader.troubles,
            decide=deciding.get(context.decider.category),
        )
        for context in contexts
    }


def processes_of(
    contexts: Sequence[AnyContext], reader: LogReader, *, executes: Executes, tables: Tables
) -> Sequence[Running]:
    return tuple(
        Running(process, reader=reader, executes=executes, tables=tables)
        for context in contexts
        for process in context.processes
    )


async def until_nothing_follows(processes: Sequence[Running]) -> None:
    """What one asks for, another may react to. Raises NotThisLog and Unavailable."""
    reached: list[int] = []
    while reached != (now := [one.subscription.position for one in processes]):
        reached = now
        for one in processes:
            await one.subscription.catch_up()
