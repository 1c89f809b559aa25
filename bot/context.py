"""What a bounded context gives to the rest of the house: all of it in one value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from bot.chat.table import AnyCommand, ChatButton, Deed
from bot.http.desk import AtTheDesk
from bot.http.sections import OwnSections
from bot.log.database import Database
from bot.log.read_models import ReadModel
from bot.log.reader import LogReader
from bot.log.states import StoryOf
from bot.processes.process import Process
from bot.upkeep import Surroundings, Upkeep
from domain.decider import Command, Decider

if TYPE_CHECKING:  # who serves nothing need not wait until it is loaded
    from fastapi import APIRouter

C = TypeVar("C", bound=Command)
E = TypeVar("E")
S = TypeVar("S")


Known: TypeAlias = Callable[[], LogReader]
"""What is known of the log by now. Raises Unavailable until all was read once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context(Generic[C, E, S]):
    """`story` numbers what an event belongs to, where several run side by side in one aggregate. An aggregate bears
    the id of the union for which it stands, unless they are `personal`: one for each who speaks.

    `models` are its read models, with their tables, in a database that can be lost and built anew. `deeds` are of
    the commands to which no chat command leads. `routes` are served to the operator's side, the `site` to everybody, and its `own` sections stand on somebody's own page. `processes` follow what happens in others. `upkeep` is what it does by itself, `owes` are the kinds of what it tells then. `locales` is a folder as `bot/locales`, unless its words stand there.
    """

    decider: Decider[C, E, S]
    story: StoryOf[E] = lambda _: None
    personal: bool = False
    models: Callable[[Database], Sequence[ReadModel[S]]] = lambda _: ()
    commands: Sequence[AnyCommand] = ()
    buttons: Sequence[ChatButton[Any]] = ()
    deeds: Sequence[Deed[Any]] = ()
    routes: Callable[[Known], "APIRouter"] | None = None
    site: Callable[[Known, AtTheDesk], "APIRouter"] | None = None
    own: OwnSections | None = None
    processes: Sequence[Process[Any, Any]] = ()
    owes: Sequence[type] = ()
    upkeep: Callable[[Surroundings], Upkeep] | None = None
    locales: Path | None = None


AnyContext = Context[Any, Any, Any]
