"""Proof that two accounts are one person's: a code asked for with one of them and said with the other."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from pydantic import Field

from bot.log.tables import Table, Tables
from domain.people import Identity

VALID_FOR = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`by` asked for the code, to be said by `other` before `until`."""

    code: str
    union_id: Annotated[UUID, Field(alias="union")]
    by: Identity
    other: Identity
    until: datetime


CLAIMS = Table(path=("link",), key=str, value=Claim, named=("code",), limit=1_000)
"""By code."""


class Linking:
    """`new_code` makes codes like `K7QF-2M9D`, which nobody can guess."""

    def __init__(self, tables: Tables, new_code: Callable[[], str]) -> None:
        self._claims = tables.of(CLAIMS)
        self._new_code = new_code

    def offer(self, *, union_id: UUID, by: Identity, other: Identity, at: datetime) -> str:
        """A code that only `other` can use, and once."""
        self._claims.only(lambda _, claim: at < claim.until)
        code = self._new_code()
        claim = Claim(code=code, union_id=union_id, by=by, other=other, until=at + VALID_FOR)
        self._claims.put(code, claim)
        return code

    def claimed(self, text: str, by: Identity) -> Claim | None:
        """What `by` proves with a text that is the code and nothing else. Expired ones are told apart by `until`."""
        match = _CODE.fullmatch(text.strip().upper())
        claim = self._claims.get(match[1]) if match else None
        return claim if claim is not None and claim.other == by else None

    def done(self, claim: Claim) -> None:
        self._claims.drop(claim.code)


_CODE = re.compile(r"(?:/?LINK\s{1,5})?([A-Z2-9]{4}-[A-Z2-9]{4})")
