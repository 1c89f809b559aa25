"""How much one person, or one chat, may ask in a minute; and that strangers never use up the members' share."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
A_PERSON = 30
A_CHAT = 120
STRANGERS = A_CHAT // 4

IDLE = 5_000
"""Budgets kept; those that are full again are forgotten beyond."""


@dataclass(slots=True)
class _Budget:
    """Refills steadily, `size` in a minute."""

    size: int
    left: float
    at: datetime

    def refill(self, now: datetime) -> None:
        passed = max(timedelta(), now - self.at) / MINUTE
        self.left, self.at = min(self.size, self.left + passed * self.size), now


class Rates:
    def __init__(self) -> None:
        self._budgets: dict[Hashable, _Budget] = {}

    def takes(self, person: str, chat: str | None, now: datetime, *, stranger: bool) -> bool:
        """Whether one more command fits; if so, it is counted. `chat` is None where nobody else can speak."""
        budgets = [self._budget(("person", person), A_PERSON, now)]
        if chat is not None:
            budgets.append(self._budget(("chat", chat), A_CHAT, now))
            if stranger:
                budgets.append(self._budget(("strangers", chat), STRANGERS, now))
        if any(budget.left < 1 for budget in budgets):
            return False
        for budget in budgets:
            budget.left -= 1
        return True

    def _budget(self, key: Hashable, size: int, now: datetime) -> _Budget:
        if key not in self._budgets and len(self._budgets) >= IDLE:
            self._forget_idle(now)
        budget = self._budgets.setdefault(key, _Budget(size, size, now))
        budget.refill(now)
        return budget

    def _forget_idle(self, now: datetime) -> None:
        for key, budget in list(self._budgets.items()):
            budget.refill(now)
            if budget.left >= budget.size:
                del self._budgets[key]
