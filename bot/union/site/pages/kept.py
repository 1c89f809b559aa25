"""Pages that were made already: of all who read along, whoever asks first has it made for the others."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from weakref import WeakValueDictionary

MOST = 64
"""Pages: those that were asked for last."""


class Kept:
    """By all that a page depends on. `made` counts those that were not kept."""

    def __init__(self) -> None:
        self._pages: OrderedDict[Hashable, str] = OrderedDict()
        self._being_made: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()
        self.made = 0

    async def page(self, of: Hashable, make: Callable[[], Awaitable[str | None]]) -> str | None:
        """None where there is none; that is not kept. Raises what making it raises."""
        async with self._being_made.setdefault(of, asyncio.Lock()):
            if of not in self._pages:
                self.made += 1
                page = await make()
                if page is None:
                    return None
                self._pages[of] = page
            self._pages.move_to_end(of)
            while len(self._pages) > MOST:
                self._pages.popitem(last=False)
            return self._pages[of]
