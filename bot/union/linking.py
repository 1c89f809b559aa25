"""Proof that two accounts are one person's: a code asked for with one of them and said with the other."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bot.log.notebook import Notebook
from domain.union.people import Identity

VALID_FOR = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`by` asked for the code, to be said by `other` before `until`."""

    code: str
    union_id: UUID
    by: Identity
    other: Identity
    until: datetime


class Linking:
    """`new_code` makes codes like `K7QF-2M9D`, which nobody can guess."""

    def __init__(self, notebook: Notebook, new_code: Callable[[], str]) -> None:
        self._notebook = notebook
        self._new_code = new_code

    def offer(self, *, union_id: UUID, by: Identity, other: Identity, at: datetime) -> str:
        """A code that only `other` can use, and once."""
        self._forget_expired(at)
        code, until = self._new_code(), at + VALID_FOR
        value = {"union": str(union_id), "by": by, "other": other, "until": until.isoformat()}
        self._notebook.put("link", code, value=value)
        return code

    def claimed(self, text: str, by: Identity) -> Claim | None:
        """What `by` proves with a text that is the code and nothing else. Expired ones are told apart by `until`."""
        match = _CODE.fullmatch(text.strip().upper())
        claim = _claim(match[1], self._notebook.get("link", match[1])) if match else None
        return claim if claim is not None and claim.other == by else None

    def done(self, claim: Claim) -> None:
        self._notebook.drop("link", claim.code)

    def _forget_expired(self, now: datetime) -> None:
        for claim in list(self._claims()):
            if claim.until <= now:
                self._notebook.drop("link", claim.code)

    def _claims(self) -> Iterator[Claim]:
        for key, value in self._notebook.under("link"):
            claim = _claim(key[1], value)
            if claim is not None:
                yield claim


def _claim(code: str, value: object) -> Claim | None:
    match value:
        case {"union": str(union_id), "by": str(by), "other": str(other), "until": str(until)}:
            return Claim(
                code=code,
                union_id=UUID(union_id),
                by=Identity(by),
                other=Identity(other),
                until=datetime.fromisoformat(until),
            )
        case _:
            return None


_CODE = re.compile(r"(?:/?LINK\s{1,5})?([A-Z2-9]{4}-[A-Z2-9]{4})")
