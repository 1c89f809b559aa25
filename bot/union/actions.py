"""What a button or a deep link means: which act, in which union, on which proposal."""

import binascii
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from uuid import UUID

FOUNDING = 0
"""Stands for the founding invitation, which has no proposal."""

REMEMBERED = 1_000
"""Buttons that were read last: each press is weighed before it is taken in."""


class Action(StrEnum):
    CONSENT = "consent"
    OBJECT = "object"
    ACCEPT = "accept"
    DECLINE = "decline"
    REOPEN = "reopen"
    REVISE = "revise"
    SUGGEST = "suggest"
    ADOPT = "adopt"
    MEETS = "meets"
    STILL = "still"
    MORE_TIME = "time"
    TAKE_IN = "admit"
    """Of a request to join: `number` is its own, and `opening` tells whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """`number` is the proposal's, or FOUNDING, and `opening` names the event that opened it. `version` is of the
    text that it answers, and `suggestion` the one that is to be adopted.

    Buttons that were posted before openings were named have none.
    """

    action: Action
    union_id: UUID
    number: int
    opening: str | None = None
    version: int = 1
    suggestion: int = 0


def opening_mark(event_id: UUID) -> str:
    """Enough of the id of the event that opened a proposal to tell it from any other of that number."""
    return urlsafe_b64encode(event_id.bytes[:8]).decode().rstrip("=")


def action(
    kind: Action, union_id: UUID, number: int, opening: str, *, version: int = 1, suggestion: int = 0
) -> str:
    """At most 64 bytes, which is what Telegram lets a button carry. The first version goes without saying."""
    which = f":{_SUGGESTED}{suggestion}" if suggestion else f":{version}" if version > 1 else ""
    return f"{kind}:{_packed(union_id)}:{number}:{opening}{which}"


def door_link(union_id: UUID, code: str) -> str:
    """The payload of the deep link by which strangers ask to join: it opens nothing without its `code`."""
    return f"{_DOOR}-{_packed(union_id)}-{code}"


def read_door(text: str) -> tuple[UUID, str] | None:
    kind, _, rest = text.partition("-")
    union_id = _unpacked(rest[:_PACKED]) if kind == _DOOR else None
    code = rest[_PACKED + 1 :]
    return (union_id, code) if union_id and code and rest[_PACKED] == "-" else None


def page_link(union_id: UUID, number: int = FOUNDING) -> str:
    """What leads the app to the page of a union, or of one of its proposals. Letters, digits, `_` and `-` only."""
    return f"{_PAGE}-{_packed(union_id)}-{number}"


def read_page_link(text: str) -> tuple[UUID, int] | None:
    kind, _, rest = text.partition("-")
    union_id, number = _unpacked(rest[:_PACKED]), rest[_PACKED + 1 :]
    is_one = kind == _PAGE and rest[_PACKED : _PACKED + 1] == "-" and _NUMBER.fullmatch(number)
    return (union_id, int(number)) if union_id and is_one else None


def start_link(kind: Action, union_id: UUID, number: int, opening: str) -> str:
    """The payload of a deep link: letters, digits, `_` and `-` only, so what stands between is fixed."""
    return f"{kind}-{_packed(union_id)}-{number}-{opening}"


@lru_cache(maxsize=REMEMBERED)
def read_action(text: str) -> Act | None:
    kind, _, rest = text.partition(":")
    union, _, rest = rest.partition(":")
    number, parting, rest = rest.partition(":")
    opening, more, which = rest.partition(":")
    if more and not _WHICH.fullmatch(which):
        return None
    act = _act(kind, union, number, opening if parting else None)
    if act is None or not more:
        return act
    if which.startswith(_SUGGESTED):
        return replace(act, suggestion=int(which.removeprefix(_SUGGESTED)))
    return replace(act, version=int(which))


def read_start_link(text: str) -> Act | None:
    kind, _, rest = text.partition("-")
    number, parting, opening = rest[_PACKED + 1 :].partition("-")
    return _act(kind, rest[:_PACKED], number, opening if parting else None)


def _act(kind: str, union: str, number: str, opening: str | None) -> Act | None:
    """Buttons may be forged: anything odd means nothing."""
    if opening is not None and not _OPENING.fullmatch(opening):
        return None
    union_id = _unpacked(union)
    if kind not in {*Action} or union_id is None or not (number.isascii() and number.isdigit()):
        return None
    return Act(action=Action(kind), union_id=union_id, number=int(number[:9]), opening=opening)


def _unpacked(text: str) -> UUID | None:
    if len(text) != _PACKED:
        return None
    try:
        return UUID(bytes=urlsafe_b64decode(f"{text}=="))
    except (binascii.Error, ValueError):
        return None


def _packed(union_id: UUID) -> str:
    return urlsafe_b64encode(union_id.bytes).decode().rstrip("=")


_PACKED = 22
_DOOR = "join"
_PAGE = "page"
_SUGGESTED = "s"
_WHICH = re.compile(rf"[2-9]|{_SUGGESTED}[1-9][0-9]{{0,5}}", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,6}", re.ASCII)
_OPENING = re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII)
