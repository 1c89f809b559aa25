"""What carries out the commands of each context, by its category."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from bot.clock import Clock
from bot.context import AnyContext
from bot.log.handler import Execute, Rejected
from bot.log.reader import LogReader

Executes: TypeAlias = Mapping[str, Execute[Any, Any, Any]]

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
