"""A client of the open API of unions: reads what may be read, hears what happens, and says what is signed.

It needs aiohttp alone. What it has no name for stands in `fields`, as the API tells it.
"""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from aiohttp import ClientResponse, ClientSession, ClientTimeout

FOR_EVER = ClientTimeout(total=None, connect=10, sock_read=60)
"""Of a stream: it says that it is still there every twenty seconds."""


class Problem(Exception):
    """What the API says instead of an answer (RFC 9457). `again_after` are seconds, where asking again may help."""

    def __init__(self, status: int, detail: str, again_after: int | None) -> None:
        super().__init__(f"{status}: {detail}")
        self.status = status
        self.again_after = again_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """`nostr` is its public key there, by which it is spoken to; None where it has none that everybody may know."""

    id: UUID
    name: str
    mission: str
    members: int
    articles: int
    open: tuple[int, ...]
    nostr: str | None
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """`text` is what it would put or decide, where it is one of words. Members are numbers."""

    number: int
    proposer: int
    kind: str
    text: str | None
    phase: str
    outcome: str | None
    consents: tuple[int, ...]
    objections: tuple[int, ...]
    silent: tuple[int, ...]
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`id` is the place to go on from."""

    id: str
    type: str
    number: int
    by: int | None
    proposal: int | None
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """`taken` once what follows stands in the log; `refused` is None where that is told in private alone."""

    id: str
    taken: bool
    refused: bool | None
    answers: tuple[str, ...]
    repeated: bool


class UnionClient:
    """`url` is where the site is found; with a `token` private unions of its owner can be read."""

    def __init__(self, session: ClientSession, url: str, *, token: str = "") -> None:
        self._session = session
        self._url = url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    async def unions(self) -> AsyncIterator[Union]:
        async for page in self._pages("/v1/unions", {}, "after"):
            for one in page["unions"]:
                yield _union(one)

    async def union(self, union: UUID) -> Union:
        return _union(await self._read(f"/v1/unions/{union}"))

    async def proposals(self, union: UUID, *, ended: bool = False) -> AsyncIterator[Proposal]:
        """The newest first."""
        asked = {"ended": str(ended).lower()}
        async for page in self._pages(f"/v1/unions/{union}/proposals", asked, "before"):
            for one in page["proposals"]:
                yield _proposal(one)

    async def proposal(self, union: UUID, number: int) -> Proposal:
        return _proposal(await self._read(f"/v1/unions/{union}/proposals/{number}"))

    async def decisions(self, union: UUID, words: str = "") -> tuple[Proposal, ...]:
        found = await self._read(f"/v1/unions/{union}/decisions", {"q": words})
        return tuple(map(_proposal, found["decisions"]))

    async def events(self, union: UUID) -> AsyncIterator[Event]:
        """All that happened, from the first on."""
        async for page in self._pages(f"/v1/unions/{union}/events", {}, "after"):
            for one in page["events"]:
                yield _event(one["id"], one)

    async def live(self, union: UUID, *, after: str = "") -> AsyncIterator[Event]:
        """What happens after the event of that id, or from now on, until the connection ends: then ask for the rest.

        Raises Problem and aiohttp.ClientError.
        """
        headers = {**self._headers, **({"Last-Event-ID": after} if after else {})}
        address = f"{self._url}/v1/unions/{union}/events/live"
        async with self._session.get(address, headers=headers, timeout=FOR_EVER) as answer:
            await _check(answer)
            told = dict[str, str]()
            async for line in answer.content:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name:
                    told[name] = value
                elif "data" in told:
                    yield _event(told["id"], json.loads(told["data"]))
                    told.clear()

    async def say(self, note: Mapping[str, Any]) -> Receipt:
        """A signed event of Nostr."""
        async with self._session.post(f"{self._url}/v1/commands", json=dict(note)) as answer:
            await _check(answer)
            told = await answer.json()
        return Receipt(**{**told, "answers": tuple(told["answers"])})

    async def _read(self, path: str, asked: Mapping[str, str] = {}) -> Any:
        async with self._session.get(f"{self._url}{path}", params=asked, headers=self._headers) as answer:
            await _check(answer)
            return await answer.json()

    async def _pages(self, path: str, asked: Mapping[str, str], place: str) -> AsyncIterator[Any]:
        while True:
            page = await self._read(path, asked)
            yield page
            if page["next"] is None:
                return
            asked = {**asked, place: str(page["next"])}


async def _check(answer: ClientResponse) -> None:
    if answer.ok:
        return
    again = answer.headers.get("Retry-After", "")
    try:
        detail = (await answer.json(content_type=None))["detail"]
    except (ValueError, TypeError, KeyError):  # a proxy answered in the site's place
        detail = answer.reason or ""
    raise Problem(answer.status, detail, int(again) if again.isdigit() else None)


def _union(told: Mapping[str, Any]) -> Union:
    return Union(
        id=UUID(told["id"]),
        name=told["name"],
        mission=told["mission"],
        members=told["members"],
        articles=told["articles"],
        open=tuple(told["open"]),
        nostr=told["nostr"],
        fields=told,
    )


def _proposal(told: Mapping[str, Any]) -> Proposal:
    return Proposal(
        number=told["number"],
        proposer=told["proposer"],
        kind=told["change"]["kind"],
        text=told["change"].get("text"),
        phase=told["phase"],
        outcome=told["outcome"],
        consents=tuple(told["consents"]),
        objections=tuple(told["objections"]),
        silent=tuple(told["silent"]),
        fields=told,
    )


def _event(event_id: str, told: Mapping[str, Any]) -> Event:
    return Event(
        id=event_id,
        type=told["type"],
        number=told["number"],
        by=told["by"],
        proposal=told["proposal"],
        data=told["data"],
    )
