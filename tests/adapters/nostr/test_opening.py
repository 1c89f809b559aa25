"""Opening gift wraps: the oldest first, so many at most, and none that stops the others."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime

from adapters.nostr.inbound import Accepted
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, Note
from adapters.nostr.opening import MAX_UNOPENED, Opener
from adapters.nostr.private import wrap
from tests.adapters.nostr.fakes import ANN, EVE, NOON, OTHER_UNION, PATIENCE, UNION, key, note, to


class Unusable(Key):
    """A key with a bug in it."""

    def reveal(self) -> bytes:
        raise KeyError("a secret")


class Desk:
    def __init__(self) -> None:
        self.opened: list[str | None] = []
        broken = Unusable(OTHER_UNION.reveal())
        self.opener = Opener({UNION.public: UNION, OTHER_UNION.public: broken}, self._opened)

    def put(self, one: Note, ours: Key = UNION) -> bool:
        wrapped = Accepted(note=one, ours=ours.public, at=NOON, is_known=False, outer=one)
        return self.opener.put(wrapped)

    async def all_opened(self) -> list[str | None]:
        task = asyncio.create_task(self.opener.run())
        async with asyncio.timeout(PATIENCE):
            while len(self.opener):  # noqa: ASYNC110 -- a glance at what anybody can see
                await asyncio.sleep(0)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        return self.opened

    def _opened(self, _: Accepted, rumor: Note | None) -> None:
        self.opened.append(rumor.content if rumor else None)


def whisper(text: str, whom: Key = UNION) -> Note:
    tags = (("p", whom.public),)
    draft = Draft(
        kind=Kind.PRIVATE_MESSAGE, content=text, tags=tags, created_at=int(datetime.now(UTC).timestamp())
    )
    return wrap(ANN, whom.public, draft).wrap


def junk(number: int) -> Note:
    return note(EVE, f"junk {number}", to(UNION), kind=Kind.GIFT_WRAP)


async def test_the_oldest_is_opened_first() -> None:
    desk = Desk()
    for text in ("a", "b"):
        assert desk.put(whisper(text))
    assert desk.put(junk(1))
    assert desk.put(whisper("c"))
    assert await desk.all_opened() == ["a", "b", None, "c"]


async def test_a_bug_at_one_wrap_stops_no_other() -> None:
    desk = Desk()
    desk.put(whisper("a"))
    desk.put(whisper("x", OTHER_UNION), OTHER_UNION)
    for number in range(40):
        desk.put(whisper(str(number)))
    assert await desk.all_opened() == ["a", None, *(str(number) for number in range(40))]


async def test_a_key_that_is_no_longer_ours_opens_nothing() -> None:
    desk = Desk()
    desk.put(whisper("a", key(900)), key(900))
    assert await desk.all_opened() == [None]


def test_there_is_room_for_so_many() -> None:
    desk, one = Desk(), junk(1)
    assert all(desk.put(one) for _ in range(MAX_UNOPENED))
    assert not desk.put(one)
