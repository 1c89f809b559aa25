"""A chain replayed as far as it is whole: each event in its place, at its date, and by the rules."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.log.envelope import stream_of
from bot.union.chain.beginning import union_standing
from bot.union.chain.canonical import Object
from bot.union.chain.disclosure import STATE, parted
from bot.union.chain.endings import effects, is_alike
from bot.union.chain.lawful import Act, wrongs
from bot.union.chain.reading import Joined
from bot.union.chain.stand_ins import Impossible, Told
from bot.union.chain.standing import standing
from bot.union.chain.writing import EPOCH
from domain.replacing import replace
from domain.union import events
from domain.union.events import UnionEvent
from domain.union.evolve import evolve
from domain.union.state import Active, Union, Unstarted

FOLLOWS = ("name", "mission", "members", "articles", "opened", "numbered")
"""Of how a union stands: what also follows from its public events, where there was no gap."""


class Replay:
    """`union` is how it stands after what was taken, with stand-ins for what is withheld."""

    def __init__(self) -> None:
        self.union: Union = Unstarted()
        self._last: Joined | None = None
        self._effects: list[Sequence[UnionEvent]] = []

    def take(self, one: Told) -> list[str]:
        """What is wrong with it. Raises Impossible where nothing can be said of what comes after it."""
        sentences = [*self._date(one), *self._place(one)]
        try:
            sentences += self._judge(one)
            evolved = self._evolved(one)
            if one.state is not None and self._is_next(one):
                sentences += _contradicts(one.state, evolved)
            self.union = evolved if one.state is None else _standing(one.joined, one.state)
        except (LookupError, ValueError, TypeError) as error:
            raise Impossible("it cannot have happened to the union as it stood") from error
        self._last = one.joined
        return sentences

    def _is_next(self, one: Told) -> bool:
        return one.number == (self._last.number + 1 if self._last else 0)

    def _date(self, one: Told) -> Iterator[str]:
        recorded = (one.recorded - EPOCH) // timedelta(seconds=1)
        date, before = one.joined.created_at, self._last.created_at if self._last else 0
        if date < recorded or (date > max(recorded, before) and self._is_next(one)):
            yield "it is not dated when it was recorded"

    def _place(self, one: Told) -> Iterator[str]:
        if self._is_next(one):
            return
        if one.state is None:
            raise Impossible("nothing says how the union stood before it")
        if self._last is not None and isinstance(self.union, Active) and self.union.visible:
            yield "the union was public before the gap, so that what is missing there was public as well"

    def _judge(self, one: Told) -> Iterator[str]:
        if one.envelope is None or not self._is_next(one):
            self._effects = []
            return
        event, union = one.envelope.event, self.union
        if self._effects:
            yield from self._carried_out(event)
        elif isinstance(union, Active):
            yield from _unfounded(event, union)
            yield from wrongs(Act(event=event, by=one.by, spoken=one.spoken), union)
            self._effects = [rest for rest in effects(event, union, one.spoken) if rest]
        elif isinstance(union, Unstarted):
            yield from _starting(event, one)
        elif not isinstance(event, events.PersonForgotten):
            yield "the union had been dissolved"

    def _carried_out(self, event: UnionEvent) -> Iterator[str]:
        """What a decision brings about stands right behind it."""
        alike = [rest[1:] for rest in self._effects if is_alike(event, rest[0])]
        if not alike:
            yield f"the decision before it makes {type(self._effects[0][0]).__name__} of itself, not this"
        self._effects = [rest for rest in alike if rest]

    def _evolved(self, one: Told) -> Union:
        if one.envelope is None or not self._is_next(one):
            return self.union
        event, evolved = one.envelope.event, evolve(self.union, one.envelope.event)
        if isinstance(event, events.ObjectionRaised):
            return _may_be_forgotten(event, self.union, evolved)
        return evolved


def _may_be_forgotten(event: events.ObjectionRaised, before: Union, after: Union) -> Union:
    """Whether its author was asked if it was still meant hangs on dates that are withheld: the stance before is kept."""
    if not isinstance(before, Active) or not isinstance(after, Active) or event.number not in before.open:
        return after
    stance, proposal = before.open[event.number].stances.get(event.member), after.open[event.number]
    kept = replace(proposal, questioned={**proposal.questioned, event.member: stance})
    return replace(after, open={**after.open, event.number: kept})


def _standing(joined: Joined, state: Object) -> Active:
    stream = stream_of(joined.link.stream)
    if stream is None:
        raise Impossible(f"{joined.link.stream} is no union's")
    return union_standing(state, stream.aggregate)


def _contradicts(state: Object, union: Union) -> Iterator[str]:
    """What is said of how the union stands, where all that came before it is here as well."""
    if not isinstance(union, Active):
        return
    follows, _ = parted(standing(union), STATE)
    said, _ = parted(state, STATE)
    for part in FOLLOWS:
        if said.get(part) != follows[part]:
            yield f"what it says of the union's {part} does not follow from what was before"


def _starting(event: UnionEvent, one: Told) -> Iterator[str]:
    stream = stream_of(one.joined.link.stream)
    if not isinstance(event, events.UnionStarted):
        raise Impossible("a union begins with its founding")
    if stream is None or event.union_id != stream.aggregate:
        yield "it is the founding of another union"


def _unfounded(event: UnionEvent, union: Active) -> Iterator[str]:
    is_over = isinstance(event, events.UnionDissolved) and event.proposal is None and not union.roster
    if isinstance(event, events.Effect) and not is_over:
        yield "no decision before it brings it about"
