"""What is said when a deadline has passed and is not settled yet: it may be moved, and then it was not too late.

So it is kept until that is known; meanwhile nothing is settled that was not due before it came.
"""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from uuid import UUID

from bot.inbox.put_off import PutOff, Spoken, Waiting
from bot.union.read_models.views import Views
from domain.union.settlement import first_due
from domain.union.state import Active


@dataclass(frozen=True, slots=True)
class Late:
    kept: PutOff
    views: Views

    def keep(self, spoken: Spoken, unions: Collection[UUID]) -> str:
        """What its author is told about it, nothing where it was kept before."""
        if spoken.id in self.kept:
            return ""
        if self.kept.is_full_of(spoken.author.identity):
            return "too-fast"
        self.kept.add(spoken, unions)
        return "kept-until-settled"

    def has_earlier(self, spoken: Spoken, unions: Collection[UUID]) -> bool:
        """Nobody's later word overtakes their earlier one in the same union."""
        author = spoken.author.identity
        return self.kept.has_any_of(author) and any(
            one.spoken.author.identity == author
            and one.spoken.id != spoken.id
            and not set(one.unions).isdisjoint(unions)
            for one in self.kept
        )

    async def known(self) -> AsyncIterator[Waiting]:
        """Of which it is known by now whether they were too late, in the order they came. Raises Unavailable."""
        for waiting in self.kept:
            if not [union_id for union_id in waiting.unions if await self._is_open(union_id, waiting)]:
                yield waiting

    async def _is_open(self, union_id: UUID, waiting: Waiting) -> bool:
        view = await self.views.get(union_id)
        union = view.union if view is not None else None
        return isinstance(union, Active) and first_due(union, waiting.spoken.at) is not None
