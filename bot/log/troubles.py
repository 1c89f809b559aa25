"""What concerns one union, one channel or one message alone is kept apart from the rest, and stands until it is over."""

import logging
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from traceback import format_tb
from types import MappingProxyType

from bot.log.store import Unavailable
from bot.pulse import beat

log = logging.getLogger(__name__)

MOST_STANDING = 500
"""Troubles kept to be shown; the oldest are in the log of the process."""

OURS = ("bot", "domain", "adapters")
"""What the failures come from whose words are ours."""


@dataclass(slots=True)
class Attempt:
    """Something that was tried; `trouble` is what came between, empty as long as nothing did."""

    trouble: str = ""


class Troubles:
    """What is wrong now, by what it concerns: a union, a channel. For the operator, and without members' words."""

    def __init__(self) -> None:
        self._standing: OrderedDict[str, str] = OrderedDict()

    @property
    def standing(self) -> Mapping[str, str]:
        return MappingProxyType(self._standing)

    @contextmanager
    def apart(self, concerned: str) -> Iterator[Attempt]:
        """A failure in here stays here: it is said once, stands until the next attempt succeeds, and delays nobody.

        Raises Unavailable alone: the world is everybody's trouble.
        """
        attempt = Attempt()
        try:
            yield attempt
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            attempt.trouble = _said_of(error)
            self.note(concerned, attempt.trouble, where="" if _is_ours(error) else _where(error))
        else:
            self.over(concerned)
        finally:
            beat()

    def note(self, concerned: str, trouble: str, *, where: str = "") -> None:
        """Said once, however often it repeats."""
        if self._standing.get(concerned) != trouble:
            log.error("%s: %s%s", concerned, trouble, f" at\n{where}" if where else "")
        self._standing[concerned] = trouble
        if len(self._standing) > MOST_STANDING:
            self._standing.popitem(last=False)

    def over(self, concerned: str) -> None:
        if self._standing.pop(concerned, None) is not None:
            log.info("%s: all is well again", concerned)


def _said_of(error: Exception) -> str:
    """Only our own failures speak in sentences for the operator; a bug's words may be a member's."""
    kind = type(error).__name__
    return f"{kind}: {error}" if _is_ours(error) and str(error) else kind


def _is_ours(error: Exception) -> bool:
    return type(error).__module__.partition(".")[0] in OURS


def _where(error: Exception) -> str:
    return "".join(format_tb(error.__traceback__))
