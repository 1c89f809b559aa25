"""What an operator may ask of a bot that is not running: is all well, does the log fold, what is in it."""

import json
from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterator
from uuid import UUID

from adapters.nostr.relay_names import named
from bot.log.store import NO_STREAM, START, EventStore, Recorded
from bot.settings import BadSetting, Settings
from bot.union.executing import union_stream
from bot.wiring.checking import check_store
from bot.wiring.clock import SystemClock
from bot.wiring.folding import fold
from bot.wiring.stores import Failed, only_failing, open_store
from domain.union.state import Active, Union

PAGE = 1000


async def check(settings: Settings) -> AsyncIterator[tuple[bool, str]]:
    """A line for each thing the bot needs, and whether it is well."""
    yield (
        True,
        f"settings: a proposal is open to objections for {settings.decision_period}",
    )
    url = settings.event_store_url.get_secret_value()
    async for line in check_store(url):
        yield line
    try:
        for problem in (await fold(_log(settings))).unreadable:
            yield False, f"log: {problem}"
    except Failed:
        pass  # that the store does not answer has been said
    yield _nostr(settings)
    if not settings.telegram_bot_token.get_secret_value():
        yield True, "telegram: off; set TELEGRAM_BOT_TOKEN to switch it on"
        return
    from adapters.telegram import Telegram  # noqa: PLC0415 - aiogram takes a second to load

    telegram = Telegram(settings.telegram_bot_token, clock=SystemClock(), api_url=settings.telegram_api_url)
    try:
        reachable = await telegram.reachable()
    finally:
        await telegram.close()
    yield reachable.ok, f"telegram: {reachable.line}"


def _nostr(settings: Settings) -> tuple[bool, str]:
    from bot.wiring.nostr import check_key  # noqa: PLC0415 - its cryptography takes a while to load

    try:
        check_key(settings)
    except BadSetting as problem:
        return False, f"nostr: {problem}"
    relays = ", ".join(named(settings.nostr_relays))
    return True, f"nostr: on, with {relays}" if relays else "nostr: off; set NOSTR_RELAYS to switch it on"


async def replay(settings: Settings) -> list[str]:
    """Folds the whole log and counts what it found. Raises Failed, naming every event that does not fold."""
    folded = await fold(_log(settings))
    if folded.unreadable:
        raise Failed("\n".join(folded.unreadable))
    return [
        f"{folded.events} events, all of them fold",
        *_counts(folded.unions.values()),
        *_kinds(folded.kinds),
    ]


async def export(settings: Settings, union_id: UUID) -> AsyncIterator[str]:
    """The union's events as JSON Lines, oldest first. Raises Failed when there are none."""
    url = settings.event_store_url.get_secret_value()
    async with only_failing(url), open_store(url) as store:
        async for recorded in _stream(store, union_stream(union_id)):
            yield _as_json(recorded)


async def _log(settings: Settings) -> AsyncIterator[Recorded]:
    url = settings.event_store_url.get_secret_value()
    checkpoint = START
    async with only_failing(url), open_store(url) as store:
        while page := await store.read_all(after=checkpoint, limit=PAGE):
            for recorded in page:
                yield recorded
            checkpoint = page[-1].checkpoint


async def _stream(store: EventStore, stream: str) -> AsyncIterator[Recorded]:
    revision = NO_STREAM
    while page := await store.read(stream, after=revision, limit=PAGE):
        for recorded in page:
            yield recorded
        revision = page[-1].revision
    if revision == NO_STREAM:
        raise Failed(f"there is no {stream} in this store; /union shows the id of a union")


def _as_json(recorded: Recorded) -> str:
    line = {
        "stream": recorded.stream,
        "revision": recorded.revision,
        "id": str(recorded.id),
        "type": recorded.type,
        "data": json.loads(recorded.data),
        "metadata": json.loads(recorded.metadata),
    }
    return json.dumps(line, ensure_ascii=False)


def _counts(unions: Collection[Union]) -> Iterator[str]:
    active = [union for union in unions if isinstance(union, Active)]
    yield f"{len(unions)} unions, {len(active)} of them active"
    yield f"{sum(len(union.roster) for union in active)} members, {sum(len(union.open) for union in active)} open proposals"


def _kinds(kinds: Counter[str]) -> Iterator[str]:
    return (f"{count:>8} {kind}" for kind, count in sorted(kinds.items()))
