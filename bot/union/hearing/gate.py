"""Lets in what is asked of the bot at a pace that leaves room for everybody.

Ordinary talk costs nothing. What is asked too fast is refused, kindly and once a minute; a stance is never
refused but put off, and counts from when it came. What counts for nothing anyway is passed over in silence.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto
from itertools import takewhile
from typing import TypeAlias
from uuid import UUID

from bot.chat.grammar import LONGEST
from bot.chat.reading import read
from bot.chat.table import CommandTable, Request, Unknown
from bot.clock import Clock
from bot.inbox.put_off import PutOff, Spoken
from bot.inbox.rates import MINUTE, Rates
from bot.network.incoming import Borrowed, Edited, Pressed, Said, SaidAnonymously
from bot.network.markup import clean
from bot.network.network import Networks
from bot.outbox.deliveries import Deliveries
from bot.union.actions import read_action
from bot.union.read_models.views import Views
from domain.people import Channel, Identity

Voiceless: TypeAlias = Edited | Borrowed | SaidAnonymously
"""What never counts, and is answered so that whoever meant it knows."""


class Weight(Enum):
    TALK = auto()
    COMMAND = auto()
    STANCE = auto()


class Passage(Enum):
    NOW = auto()
    LATER = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    table: CommandTable
    views: Views
    deliveries: Deliveries
    put_off: PutOff
    networks: Networks
    clock: Clock
    rates: Rates = field(default_factory=Rates)
    _told: dict[str, datetime] = field(default_factory=dict)

    def passage(self, spoken: Spoken) -> Passage:
        weight, unions = self.weigh(spoken)
        author = spoken.author.identity
        if weight is Weight.TALK:
            return Passage.NOW
        # nobody's later word overtakes their earlier one
        if not self.put_off.has_any_of(author) and self.has_room(spoken):
            return Passage.NOW
        if weight is Weight.COMMAND or self.put_off.is_full_of(author):
            return Passage.REFUSED
        self.put_off.add(spoken, unions)
        return Passage.LATER

    def answers(self, voiceless: Voiceless) -> bool:
        """Whether to say that it counts for nothing: once a minute of the same, and never at the cost of a stance."""
        replied = None if isinstance(voiceless, SaidAnonymously) else voiceless.replied
        waits = self.put_off.has_any_of(_speaker(voiceless))
        what = f"{type(voiceless).__name__} {replied}"
        return not waits and self.tells(voiceless, what) and self.has_room(voiceless)

    def has_room(self, heard: Spoken | Voiceless) -> bool:
        """Whether it fits now; then it is counted."""
        home, speaker, tables = self.views.row_at(heard.channel), _speaker(heard), self.views.tables
        known = tables.concerns(home.id, speaker) if home else bool(tables.concerning(speaker))
        private = not isinstance(heard, SaidAnonymously) and heard.private
        # where no union is at home, unions share nothing: else one's members would use up another's
        chat = None if private or (known and home is None) else heard.channel
        return self.rates.takes(speaker, chat, self.clock.now(), stranger=not known)

    def has_room_later(self, spoken: Spoken) -> bool:
        """As `has_room`, of what was put off: it waits for its author alone, else a busy chat held it back for ever."""
        return self.rates.takes(spoken.author.identity, None, self.clock.now(), stranger=False)

    def tells(self, heard: Spoken | Voiceless, what: str) -> bool:
        """Whether it is time to say so: once a minute to a person in a chat."""
        return self._is_time(f"{what} {heard.channel} {_speaker(heard)}")

    def greets(self, channel: Channel) -> bool:
        """Whether it is time to say in a chat who we are: whoever puts us out and in again gets no flood of it."""
        return self._is_time(f"greeting {channel}")

    def _is_time(self, key: str) -> bool:
        now = self.clock.now()
        if now - self._told.get(key, now - MINUTE) < MINUTE:
            return False
        for old in [*takewhile(lambda one: now - self._told[one] >= MINUTE, self._told)]:
            del self._told[old]
        self._told[key] = now
        return True

    def weigh(self, spoken: Spoken) -> tuple[Weight, tuple[UUID, ...]]:
        """What it is, and in which unions its author may take a stance with it."""
        weight, union = self._pressed(spoken) if isinstance(spoken, Pressed) else self._said(spoken)
        if weight is not Weight.STANCE:
            return weight, ()
        author = spoken.author.identity
        concerned = [row.id for row in self.views.tables.concerning(author) if union in {None, row.id}]
        return (Weight.STANCE, tuple(concerned)) if concerned else (Weight.COMMAND, ())

    def _pressed(self, pressed: Pressed) -> tuple[Weight, UUID | None]:
        act, button = read_action(pressed.action), self.table.button(pressed.action)
        if act is not None and button is not None:
            return (Weight.STANCE if button.is_stance else Weight.COMMAND), act.union_id
        # whatever else a button under something of a proposal's says, it may be somebody's no
        subject = self.deliveries.subject(pressed.channel, pressed.message)
        return (Weight.STANCE, subject.union_id) if subject else (Weight.COMMAND, None)

    def _said(self, said: Said) -> tuple[Weight, UUID | None]:
        subject = self.deliveries.subject(said.channel, said.replied) if said.replied else None
        text = clean(said.text[:LONGEST])  # all that will be read: padding hides nothing
        home = self.views.row_at(said.channel)
        match read(replace(said, text=text), subject, self.table, self.networks):
            case Request(command=command) if command.is_stance:
                named = subject.union_id if subject else home.id if home else None
                return Weight.STANCE, named
            case _ if subject and (subject.is_card or said.mark is None):
                return Weight.STANCE, subject.union_id
            case None if said.replied and said.replied_author is None and said.mark is None:
                # what tells of several proposals is about none of them, and may be answered by a no
                return Weight.STANCE, home.id if home else None
            case Request():
                return Weight.COMMAND, None
            case Unknown(near=[_, *_]):
                return Weight.COMMAND, None
            case _:
                return (Weight.COMMAND if said.private or said.called else Weight.TALK), None


def _speaker(heard: Spoken | Voiceless) -> Identity:
    """All who speak as nobody in particular share one pace in a chat."""
    match heard:
        case SaidAnonymously(channel=channel):
            return Identity(f"anonymous in {channel}")
        case _:
            return heard.author.identity
