"""After the log was restored from a backup: what was said since is unknown, and every union is told so once.

Nothing is settled in a union before it was told; its log says that nobody was heard from the backup's
end until the start, and then until it was told. The notebook says that there was a restore, and who has been told.
"""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.clock import Clock
from bot.inbox.watermark import Watermark
from bot.log.causes import service_id
from bot.log.subscription import Subscription
from bot.log.tables import Table, Tables
from bot.log.troubles import Troubles
from bot.outbox.deliveries import Deliveries
from bot.outbox.outbox import Outbox
from bot.outbox.owed import Owed, Priority
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.read_models.posted import Posted
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.subjects import Restored as ToldRestored
from domain.people import Channel, network_of
from domain.union.commands import RecordRestore
from domain.union.state import Active

HOLD = "restored"
BEGUN = "begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """Nothing is known of what was said from `until`, when the backup was made, to when it was restored, `at`."""

    until: datetime
    at: datetime


RESTORED = Table(path=("restored",), key=tuple[()], value=Restored)
TOLD_OF_RESTORE = Table(path=("restored",), key=str, value=bool)
"""By union, for each that was told, and `BEGUN`."""


class Restoration:
    """`networks` are those we speak on."""

    def __init__(
        self,
        *,
        networks: Collection[str],
        tables: Tables,
        views: Views,
        told: Subscription,
        execute: ExecuteUnion,
        watermark: Watermark,
        outbox: Outbox,
        deliveries: Deliveries,
        posted: Posted,
        clock: Clock,
        troubles: Troubles,
    ) -> None:
        self._networks = networks
        self._restored = tables.of(RESTORED)
        self._done = tables.of(TOLD_OF_RESTORE)
        self._views = views
        self._told = told
        self._execute = execute
        self._watermark = watermark
        self._outbox = outbox
        self._deliveries = deliveries
        self._posted = posted
        self._clock = clock
        self._troubles = troubles
        self._owed: dict[UUID, list[Channel]] = {}

    async def begin(self) -> None:
        """Once the log is read, before anybody is heard. What is older is told to nobody again; open cards are
        posted anew, and nothing that is said now comes too late. Raises Unavailable.
        """
        until = self._until()
        if until is None:
            return
        if not self._done.get(BEGUN):
            async for view in self._active():
                self._forget_cards(view)
            self._outbox.forget_news()
            self._deliveries.begin(self._told.checkpoint)
            self._done.put(BEGUN, True)
        async for view in self._active():
            if not self._done.get(str(view.union_id)):
                self._watermark.hold(view.union_id, HOLD, until)
                self._owed[view.union_id] = self._owe(view, until)
                with self._troubles.apart(f"union {view.union_id}, its restore"):
                    await self._record(view.union_id, until)

    async def act(self) -> None:
        """Record it where it has been told. Raises Unavailable."""
        until = self._until()
        if until is None:
            return
        for union_id, owed in list(self._owed.items()):
            if not any(self._outbox.owes(channel, _key(union_id)) for channel in owed):
                with self._troubles.apart(f"union {union_id}, its restore"):
                    await self._record(union_id, until)
                    self._finish(union_id)
        if not self._owed:
            self._restored.drop(())
            self._done.only(lambda _, __: False)

    async def _record(self, union_id: UUID, until: datetime) -> None:
        now = self._clock.now()
        for channel in self._owed[union_id]:
            command = RecordRestore(channel=channel, start=until, end=now)
            stretch = (channel, until.isoformat(), now.isoformat())
            command_id = service_id("restore", union_stream(union_id), *stretch)
            await self._execute(union_id, command, command_id=command_id)

    async def _active(self) -> AsyncIterator[View]:
        """All of them: they have all lost what was said since."""
        for row in self._views.tables.all():
            view = await self._views.get(row.id)
            if view is not None and isinstance(view.union, Active):
                yield view

    def _finish(self, union_id: UUID) -> None:
        self._done.put(str(union_id), True)
        self._watermark.release(union_id, HOLD)
        del self._owed[union_id]

    def _owe(self, view: View, until: datetime) -> list[Channel]:
        homes = [home for home in self._views.homes(view) if network_of(home) in self._networks]
        subject = ToldRestored(union_id=view.union_id, until=until)
        self._outbox.owe(
            [
                Owed(channel=home, subject=subject, priority=Priority.FIRST, key=_key(view.union_id))
                for home in homes
            ]
        )
        return homes

    def _forget_cards(self, view: View) -> None:
        for number in shown(view).open:
            for home in self._views.homes(view):
                self._posted.forget_card(view.union_id, number, home)

    def _until(self) -> datetime | None:
        restored = self._restored.get(())
        return restored.until if restored else None


def _key(union_id: UUID) -> str:
    return f"restored {union_id}"
