"""For how long each union could not be heard, as long as that does not stand in its log.

Nothing is decided in a union before that does: whoever decides asks what is `first` there.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.inbox.watermark import Watermark
from domain.people import Channel
from domain.union.commands import RecordInterruption
from domain.union.interruptions import TOLERANCE, record_interruption
from domain.union.state import Active, Union

HOLD = "interruption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """`within`: only what is said in this place was lost, which need not concern the union."""

    channel: Channel
    start: datetime
    end: datetime
    within: Channel | None = None


class Gaps:
    def __init__(self, watermark: Watermark) -> None:
        self._watermark = watermark
        self._owed: defaultdict[UUID, dict[Gap, None]] = defaultdict(dict)

    def __iter__(self) -> Iterator[UUID]:
        """The unions that are owed any."""
        return iter([*self._owed])

    def owe(self, union_id: UUID, gap: Gap) -> None:
        if gap.end - gap.start > TOLERANCE:
            owed = self._owed[union_id]
            owed[gap] = None
            self._watermark.hold(union_id, HOLD, min(one.start for one in owed))

    def first(self, union: Union) -> RecordInterruption | None:
        """What is to be recorded before anything else is decided. What is recorded, or concerns nobody, is owed no more."""
        if not isinstance(union, Active):  # where nothing runs, nothing can be late
            return None
        union_id = union.started.union_id
        for gap in [*self._owed.get(union_id, ())]:
            command = RecordInterruption(channel=gap.channel, start=gap.start, end=gap.end)
            if self._concerns(gap, union) and record_interruption(command, union):
                return command
            del self._owed[union_id][gap]
        if self._owed.pop(union_id, None) is not None:
            self._watermark.release(union_id, HOLD)
        return None

    def _concerns(self, gap: Gap, union: Active) -> bool:
        return gap.within is None or self._watermark.may_concern(gap.within, union)
