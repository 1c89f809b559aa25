"""Sends what happens in a union to programs that asked for it, each in order, as Standard Webhooks has it.

What is not taken is tried again for a day; then it is given up, and the next one says from where to catch up. A
program that takes nothing for a week is left alone.
"""

import asyncio
import json
from base64 import b64encode
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from standardwebhooks.webhooks import Webhook as Signed

from bot.chat.unions import PublishedEvent
from bot.following.subjects import WebhookEnded, WebhookWorks
from bot.following.tables import Followers, Hook
from bot.log.causes import service_id
from bot.log.envelope import Stream
from bot.log.store import Unavailable
from bot.log.tables import Table
from bot.network.fetching import Unanswered
from bot.outbox.owed import Owed, Priority
from bot.upkeep import Surroundings
from domain.following.commands import EndWebhook, FollowingCommand, ProveWebhook
from domain.following.decide import FOLLOWING
from domain.following.events import EndCause
from domain.following.state import Webhook
from domain.people import Channel
from domain.union.decider import UNION

GIVEN_UP = timedelta(days=1)
LEFT_ALONE = timedelta(days=7)
CHALLENGES = 5
"""So often somebody is asked whether they want to be told; then never again."""

FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(hours=1)
AT_ONCE = 8
LONGEST_ANSWER = 4_096
"""Bytes."""

LOOKING = 30.0
"""Seconds between two looks at what is tried again later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`told` is the id of the last event that was taken or given up; `missed` where the first of those given up
    came after. The next one is tried `tries` times by now, `since` then; nothing was taken `silent` since then.
    """

    told: str = ""
    missed: str = ""
    tries: int = 0
    since: datetime | None = None
    silent: datetime | None = None
    again: datetime | None = None


WEBHOOKS = Table(path=("webhook",), key=tuple[UUID, int], value=Progress, limit=20_000, of_one_log=True)
"""By person and number."""


class Webhooks:
    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._states = around.log.states(FOLLOWING)
        self._followers = Followers(around.log.database)
        self._progress = around.tables.of(WEBHOOKS)
        self._stale: dict[Hook, None] = dict.fromkeys(self._followers.webhooks())
        self._due: dict[Hook, datetime] = {}
        self._serving = set[Hook]()
        self._some = asyncio.Semaphore(AT_ONCE)
        self._stirred = asyncio.Event()
        around.log.noticed.append(self._notice)

    async def run(self) -> None:
        """For ever. One program that is slow keeps no other waiting."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._stirred.clear()
                for hook in self._begun():
                    tasks.create_task(self._take_turn(hook))
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOKING):
                        await self._stirred.wait()

    async def deliver(self) -> None:
        """All that is due by now."""
        while hooks := self._begun():
            await asyncio.gather(*map(self._take_turn, hooks))

    def _begun(self) -> Sequence[Hook]:
        """Those for which there may be something to do, and nothing is being done."""
        now = self._around.clock.now()
        due = [hook for hook, at in self._due.items() if at <= now]
        hooks = [hook for hook in dict.fromkeys([*due, *self._stale]) if hook not in self._serving]
        self._serving.update(hooks)
        return hooks

    async def _take_turn(self, hook: Hook) -> None:
        """For one event at the most: whoever has many waiting has a turn for each."""
        try:
            async with self._some:
                self._stale.pop(hook, None)
                with self._around.log.troubles.apart(f"webhook {hook.number} of {hook.person}"):
                    if await self._serve(hook):
                        self._stale[hook] = None
        except Unavailable:  # the log, for whose return nobody else need wait here
            self._due[hook] = self._around.clock.now() + FIRST_PAUSE
        finally:
            self._serving.discard(hook)
            if hook in self._stale:
                self._stirred.set()

    def secret(self, person: UUID, number: int, rotated: int) -> str:
        return secret_of(self._around.secret_for, person, number, rotated)

    def _notice(self, stream: Stream) -> None:
        if stream.category == UNION.category:
            self._stale |= dict.fromkeys(self._followers.webhooks_of_union(stream.aggregate))
        elif stream.category == FOLLOWING.category:
            self._stale |= dict.fromkeys(self._followers.webhooks_of_person(stream.aggregate))
        if self._stale:
            self._stirred.set()

    async def _serve(self, hook: Hook) -> bool:
        """Whether more may be to be done. Each time it is looked whether it is still wanted, and may be read."""
        waits = self._due.pop(hook, None)
        if waits is not None and waits > self._around.clock.now():
            self._due[hook] = waits  # what happens meanwhile comes in its order
            return False
        webhook = await self._webhook(hook)
        return webhook is not None and await self._goes_on(hook, webhook)

    async def _webhook(self, hook: Hook) -> Webhook | None:
        return (await self._states.get(hook.person)).state.webhooks.get(hook.number)

    async def _goes_on(self, hook: Hook, webhook: Webhook) -> bool:
        """Whether something was done, and more may be to be done."""
        asked, progress = webhook.asked, self._progress.get(hook) or Progress()
        published = await self._around.unions.published(asked.union_id, asked.by, after=progress.told, most=1)
        if published is None:
            await self._end(hook, webhook, EndCause.NO_ACCESS)
            return False
        if not webhook.is_proven:
            return await self._challenge(hook, webhook, progress, published.as_of)
        if not progress.told:  # its notes were lost: what has happened by now is no news
            self._note(hook, Progress(told=published.as_of))
            return False
        return bool(published.events) and await self._tell(hook, webhook, published.events[0])

    async def _challenge(self, hook: Hook, webhook: Webhook, progress: Progress, as_of: str) -> bool:
        """Whoever has not asked to be told does not say back what they were told."""
        code = self._around.secret_for(f"challenge {hook.person} {hook.number}").hex()
        body = json.dumps({"type": "webhook.challenge", "data": {"challenge": code}})
        if not await self._is_taken(hook, webhook, f"challenge-{hook.number}", body, echo=code):
            if progress.tries + 1 >= CHALLENGES:
                await self._end(hook, webhook, EndCause.NOT_PROVEN)
            else:
                self._pause(hook, progress)
            return False
        self._note(hook, Progress(told=as_of))
        self._owe(webhook.asked.place, WebhookWorks(person=hook.person, number=hook.number), hook)
        now = self._around.clock.now()
        await self._do(hook, ProveWebhook(number=hook.number, at=now), "proves")
        return True

    async def _tell(self, hook: Hook, webhook: Webhook, event: PublishedEvent) -> bool:
        """Whether the next one has its turn."""
        progress = self._progress.get(hook) or Progress()
        body = _body(event, webhook.asked.union_id, progress.missed)
        event_id = f"{hook.person.hex}-{hook.number}-{event.id}"
        if await self._is_taken(hook, webhook, event_id, body):
            self._note(hook, Progress(told=event.id))
            return True
        now = self._around.clock.now()
        since, silent = progress.since or now, progress.silent or now
        if now - silent >= LEFT_ALONE:
            await self._end(hook, webhook, EndCause.FAILING)
            return False
        if now - since >= GIVEN_UP:
            missed = progress.missed or progress.told
            self._note(hook, Progress(told=event.id, missed=missed, silent=silent))
            return True
        self._pause(hook, replace(progress, since=since, silent=silent))
        return False

    async def _is_taken(
        self, hook: Hook, webhook: Webhook, event_id: str, body: str, *, echo: str | None = None
    ) -> bool:
        now = self._around.clock.now()
        signed = Signed(self.secret(hook.person, hook.number, webhook.rotated))
        headers = {
            "content-type": "application/json",
            "webhook-id": event_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": signed.sign(event_id, now, body),
        }
        try:
            reply = await self._around.deliver(
                webhook.asked.url, body=body.encode(), headers=headers, most=LONGEST_ANSWER
            )
        except Unanswered:
            return False
        return reply.is_taken and (echo is None or echo.encode() in reply.body)

    def _pause(self, hook: Hook, progress: Progress) -> None:
        pause = min(FIRST_PAUSE * 4**progress.tries, LONGEST_PAUSE)
        again = self._around.clock.now() + pause
        self._due[hook] = again
        self._note(hook, replace(progress, tries=progress.tries + 1, again=again))

    async def _end(self, hook: Hook, webhook: Webhook, cause: EndCause) -> None:
        """Its owner is told first: whoever is killed in between tells it once more, and ends it all the same."""
        ended = WebhookEnded(person=hook.person, url=webhook.asked.url, cause=cause)
        self._owe(webhook.asked.place, ended, hook)
        at = self._around.clock.now()
        await self._do(hook, EndWebhook(number=hook.number, cause=cause, at=at), f"ends {cause}")
        self._progress.drop(hook)

    def _note(self, hook: Hook, progress: Progress) -> None:
        self._progress.put(hook, progress)

    async def _do(self, hook: Hook, command: FollowingCommand, what: str) -> None:
        await self._around.execute(
            hook.person, command, command_id=service_id("webhook", str(hook.person), hook.number, what)
        )

    def _owe(self, place: Channel, subject: object, hook: Hook) -> None:
        key = f"webhook {hook.number} {type(subject).__name__}"
        self._around.owe([Owed(channel=place, subject=subject, priority=Priority.REMINDER, key=key)])


def secret_of(secret_for: Callable[[str], bytes], person: UUID, number: int, rotated: int) -> str:
    """As Standard Webhooks writes it."""
    return f"whsec_{b64encode(secret_for(f'webhook {person} {number} {rotated}')).decode()}"


def _body(event: PublishedEvent, union_id: UUID, missed: str) -> str:
    """`catch_up_from` is the last event before those that were given up."""
    data = {"union": str(union_id), "id": event.id, **event.fields}
    more = {"catch_up_from": missed} if missed else {}
    told = {"type": event.type, "timestamp": event.at.isoformat(), "data": {**data, **more}}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
