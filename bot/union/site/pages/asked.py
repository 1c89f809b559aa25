"""What is asked of a union on its pages: in whose words it is told, and as of when."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from fastapi import HTTPException, Request

from bot.context import Known
from bot.http.guests import Guest
from bot.http.visit import Visit, visit_of
from bot.union.read_models.views import shown as as_known
from bot.union.site.current import Current
from bot.union.site.pages.telling import Telling
from bot.union.site.reading import Reading

AS_LONG_AS = 10
"""Seconds for which a page is the same where nothing happens: what is left of a deadline is told in minutes."""


class Asked:
    def __init__(self, known: Known, now: Callable[[], datetime]) -> None:
        self.reading = Current(known, Reading)
        self._now = now

    async def __call__(self, request: Request, union_id: UUID) -> tuple[Visit, Telling]:
        """Of one that they may not read, and of none, the same page. Raises HTTPException, and Unavailable."""
        guest: Guest = request.state.guest
        union = await self.reading().union(union_id, guest.identity)
        if union is None:
            guest.check_known()
            raise HTTPException(404)
        visit = visit_of(request, as_known(union.view).language)
        return visit, Telling(self.reading(), union, visit.words, _lately(self._now()))


def _lately(now: datetime) -> datetime:
    return now.replace(second=now.second // AS_LONG_AS * AS_LONG_AS, microsecond=0)
