"""A made-up world: the bot, two networks, and a clock that jumps from one thing to the next.

What people and misfortune do are scripts: they do something, then yield how long they wait. Chance comes
from the seed alone, so a world happens again exactly as it did.
"""

import heapq
import logging
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TypeAlias

from adapters.telegram.addresses import message_id
from bot.contexts import codec as union_codec
from bot.log.store import Recorded
from bot.union.touches import UnionEnvelope
from domain.people import Channel
from tests.simulation.worlds.disk import Disk
from tests.simulation.worlds.ledger import stories
from tests.simulation.worlds.looking_back import Bugs, all_has_ended, as_it_was_taken_in, log_in
from tests.simulation.worlds.networks import Clock, Network
from tests.simulation.worlds.nostr import Nostr
from tests.simulation.worlds.outages import Outages
from tests.simulation.worlds.process import Process
from tests.simulation.worlds.record import History
from tests.simulation.worlds.shared import Server
from tests.simulation.worlds.telegram import Telegram

Script: TypeAlias = Iterator[timedelta]

TELEGRAM, NOSTR = "telegram", "nostr"
SOON = timedelta(seconds=1)
A_WHILE = timedelta(hours=1)


class World:
    """`chance` is everybody's. `history` is what a checker may read of it.

    `shared` is the event store where it is no file on the bot's disk.
    """

    def __init__(self, seed: int, folder: Path) -> None:
        self.seed = seed
        self.chance = random.Random(seed)  # noqa: S311 - repeatable is what it must be
        self.clock = Clock()
        self.history = History()
        self.outages = Outages(self.history, self.clock.now)
        self.telegram = Telegram(clock=self.clock, history=self.history, name=TELEGRAM, chance=self.chance)
        self.nostr = Nostr(clock=self.clock, history=self.history, name=NOSTR, chance=self.chance)
        self.networks: tuple[Network, ...] = (self.telegram, self.nostr)
        self.disk = Disk()
        self.shared = Server(self.chance, self.clock.now) if self.chance.random() < 0.3 else None
        self._folder = folder
        self._scripts: list[tuple[datetime, int, Script]] = []
        self._order = count()
        self._is_up = True
        self._is_still = False
        self._cuts_power = False
        self._starts_again: datetime | None = None
        self.process: Process | None = None

    # --- what happens -----------------------------------------------------------------------

    def begin(self, script: Script, *, after: timedelta = timedelta()) -> None:
        at = self.clock.now().replace(microsecond=0) + max(after, SOON)
        heapq.heappush(self._scripts, (at, next(self._order), script))

    def lives(self, length: timedelta) -> None:
        end = self.clock.now() + length
        while self.clock.now() < end:
            self._comes_to(min(end, self._next_moment() or end))

    def rests(self, length: timedelta) -> None:
        """Nobody does anything any more, and the bot is up, until all has ended that was begun."""
        self._scripts.clear()
        self.calms_down()
        end = self.clock.now() + length
        while self.clock.now() < end and not all_has_ended(self._envelopes()):
            self.lives(A_WHILE)
        self.lives(A_WHILE)
        self._closes()

    def bot_goes_down(self) -> None:
        """Whatever it had in mind is gone."""
        self._is_up = False
        self._ends()

    def bot_comes_up(self) -> None:
        self._is_up = True

    def bot_stands_still(self) -> None:
        """As the process of a machine that sleeps: nothing of it is lost, and its clock is right when it wakes."""
        if self.process is not None and not self._is_still:
            self._is_still = True
            for network in self.networks:
                self.outages.begins(network.name)

    def bot_goes_on(self) -> None:
        if self._is_still:
            self._is_still = False
            for network in self.networks:
                if not network.down:
                    self.outages.ends(network.name)

    def bot_is_killed(self, within: int = 1500) -> None:
        """At one of its next steps; it is started again a little later."""
        if self.process is not None:
            self.process.strikes_at = self.process.loop.steps + self.chance.randrange(1, within)

    def power_is_cut(self) -> None:
        """With one of the next things that are written."""
        last = self.disk.changes + self.chance.randrange(1, 60)
        self._cuts_power = True
        self.disk.strikes = lambda count: count >= last

    def disk_is_full(self, *, full: bool) -> None:
        """Whoever speaks meanwhile waits; who does not has missed nothing."""
        self.disk.full = full
        note = self.outages.begins if full else self.outages.ends
        for network in self.networks:
            note(network.name, is_noticed=False)

    def network_goes_down(self, network: Network) -> None:
        network.goes_down()
        self.outages.begins(network.name)

    def network_comes_back(self, network: Network) -> None:
        network.comes_back()
        self.outages.ends(network.name)

    def bot_is_put_out(self, group: Channel) -> None:
        self.telegram.puts_out(group)
        self.outages.begins(group)

    def bot_is_let_in(self, group: Channel) -> None:
        self.telegram.lets_in(group)
        self.outages.ends(group)

    def calms_down(self) -> None:
        self._is_up = True
        self.bot_goes_on()
        self.telegram.api.moods = 0
        for relay in self.nostr.relays.values():
            relay.moods = 0
        if self.shared is not None:
            self.shared.moods = 0
        self.disk.strikes = lambda _: False
        self.disk_is_full(full=False)
        for network in self.networks:
            self.network_comes_back(network)
        for group in sorted(self.telegram.closed):
            self.bot_is_let_in(group)

    def next_deadline(self, home: Channel) -> tuple[datetime, int] | None:
        """Of a proposal there that is open for an hour yet, and which it is."""
        later = self.clock.now() + A_WHILE
        due = [
            (case.deadline, number)
            for story in stories(self._envelopes()).values()
            if home in story.homes
            for number, case in story.cases.items()
            if not case.outcomes and case.deadline is not None and case.deadline > later
        ]
        return min(due, default=None)

    # --- the machinery ----------------------------------------------------------------------

    def _next_moment(self) -> datetime | None:
        """When somebody else than the bot does something."""
        moments = [
            self._scripts[0][0] if self._scripts else None,
            self.nostr.next_arrival(),
            self._starts_again if self._is_up else None,
        ]
        moments.append(self.shared.next_arrival() if self.shared else None)
        return min((at for at in moments if at is not None), default=None)

    def _comes_to(self, moment: datetime) -> None:
        self._bot_goes_on(until=moment)
        self.clock.time = max(self.clock.time, moment)
        self.nostr.arrive()
        if self.shared is not None:
            self.shared.arrive()
        while self._scripts and self._scripts[0][0] <= moment:
            _, _, script = heapq.heappop(self._scripts)
            pause = next(script, None)
            if pause is not None:
                self.begin(script, after=pause)

    def _bot_goes_on(self, *, until: datetime) -> None:
        if self.process is None and self._is_up and self._may_start():
            self._starts()
        if self.process is None or self._is_still:
            return
        self.process.loop.runs_until((until - self._began).total_seconds())
        self.telegram.answers_given()
        if self.process.is_dead():
            self.history.crashes.append(self.clock.now())
            self._ends()
            pause = timedelta(seconds=self.chance.choice((1, 1, 5, 60, 800)))
            self._starts_again = self.clock.now().replace(microsecond=0) + pause

    @property
    def _began(self) -> datetime:
        return self.clock.began

    def _may_start(self) -> bool:
        return self._starts_again is None or self._starts_again <= self.clock.now()

    def _starts(self) -> None:
        self._starts_again = None
        for network in self.networks:
            self.outages.ends(network.name)
            if network.down:
                self.outages.begins(network.name)
        self.process = Process(
            folder=self._folder,
            disk=self.disk,
            clock=self.clock,
            chance=self.chance,
            telegram=self.telegram,
            nostr=self.nostr,
            shared=self.shared,
        )

    def _ends(self) -> None:
        """What it held is free, and what was not synced is lost if it was the power."""
        self._is_still = False
        if self.process is None:
            return
        was_cut = self._cuts_power and self.disk.is_dark
        self._note_troubles(self.process)
        self.process.ends()
        self.process = None
        if was_cut:
            self._cuts_power = False
            self.history.power_cuts += 1
            self.disk.loses(self.chance)
        self.disk.comes_back()
        self.telegram.restarts()
        self.nostr.restarts()
        if self.shared is not None:
            self.shared.restarts()
        for network in self.networks:
            self.outages.begins(network.name)

    def _note_troubles(self, process: Process) -> None:
        for failure in process.loop.failures:
            if "future" in failure and "task" not in failure and "handle" not in failure:
                continue  # whoever waited for it was cancelled
            words = f"{failure.get('message')}: {failure.get('exception')!r}"
            self.history.troubles.append((self.clock.now(), words))

    # --- what is left -------------------------------------------------------------------------

    def _closes(self) -> None:
        self._ends()
        history = self.history
        history.envelopes = self._envelopes()
        history.end = self.clock.now()
        accounts = (account for network in self.networks for account in network.accounts.values())
        history.owners = {account.identity: account.owner for account in accounts}
        history.lost_answers = {Channel(f"telegram:{chat}"): n for chat, n in self.telegram.api.lost.items()}
        history.unknown = frozenset(message_id(*one) for one in self.telegram.api.unknown)
        as_it_was_taken_in(history)

    def _envelopes(self) -> list[UnionEnvelope]:
        decoding = union_codec()
        return [envelope for one in self._recorded() if (envelope := decoding.decode(one))]

    def _recorded(self) -> Sequence[Recorded]:
        if self.shared is not None:
            return self.shared.everything()
        if self.process is not None and (found := self.process.recorded()) is not None:
            return found
        return log_in(self._folder / "events.db")


@contextmanager
def world(seed: int) -> Iterator[World]:
    with tempfile.TemporaryDirectory() as folder:
        here = World(seed, Path(folder))
        bugs = Bugs(here.history, here.clock)
        logging.getLogger().addHandler(bugs)
        try:
            yield here
        finally:
            logging.getLogger().removeHandler(bugs)
            here.bot_goes_down()
            here.disk.unregister()
