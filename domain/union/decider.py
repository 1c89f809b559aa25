"""The union as one value: what the log and whoever carries out commands need of it."""

from typing import get_args

from domain.decider import Decider
from domain.union.commands import Command
from domain.union.decide import decide
from domain.union.events import UnionEvent
from domain.union.evolve import evolve
from domain.union.state import Union, Unstarted

UNION: Decider[Command, UnionEvent, Union] = Decider(
    category="union", initial=Unstarted(), decide=decide, evolve=evolve, events=get_args(UnionEvent)
)
