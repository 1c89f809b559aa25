"""Nostr in a story: who has a key, and what they read of the union there."""

import json
import re
from collections.abc import Iterator, Sequence

from adapters.console.lines import Press, Speak
from adapters.console.told import Told
from adapters.nostr import private
from adapters.nostr.addresses import IN_TEXT, public_key
from adapters.nostr.notes import Draft, Kind, Note, parse, sign
from bot.network.incoming import Mark
from domain.people import Channel
from tests.adapters.nostr.fakes import key
from tests.simulation.worlds.nostr import URLS, Nostr, address, bot_channel, conversation
from tests.simulation.worlds.record import TALK
from tests.stories.networks.finding import answered, card

_SIGNS = {"+": Mark.FOR, "-": Mark.AGAINST}


class OnNostr:
    """Everybody says of themselves how they are called."""

    def __init__(self, network: Nostr, names: Sequence[str]) -> None:
        self._network = network
        self._relay = network.relays[URLS[0]]
        self._accounts = {name: network.newcomer(name, number) for number, name in enumerate(names, 1)}
        self._keys = {name: key(number) for number, name in enumerate(names, 1)}
        self._names = {own.public: name for name, own in self._keys.items()}
        date = int(network.clock.now().timestamp())
        for name, own in self._keys.items():
            profile = Draft(kind=Kind.PROFILE, content=json.dumps({"name": name}), created_at=date)
            self._relay.has(sign(own, profile))
        self._read = 0

    def written(self, name: str) -> str:
        """How others name them in a message."""
        return address(self._accounts[name]) if name in self._accounts else f"@{name}"

    def does(self, step: Speak | Press) -> None:
        account = self._accounts[step.name]
        place = conversation(self._home(), account) if step.private else self._home()
        match step:
            case Speak(text=text):
                to = answered(self._network, step, place)
                self._network.says(step.name, account, place, text, TALK, to=to)
            case Press(label=sign, number=number):
                on = card(self._network, place, number)
                self._network.says(step.name, account, place, "", TALK, to=on, mark=_SIGNS[sign])

    def told(self) -> Iterator[Told]:
        """Notes and reactions of the union's, and what it whispers to those who can read it."""
        notes = list(self._relay.notes.values())
        new, self._read = notes[self._read :], len(notes)
        for note in filter(None, map(parse, new)):
            if note.kind == Kind.GIFT_WRAP:
                yield from self._whispered(note)
            elif note.kind in {Kind.NOTE, Kind.REACTION} and note.pubkey not in self._names:
                yield Told(text=self._as_shown(note.content))

    def _whispered(self, wrap: Note) -> Iterator[Told]:
        for name, own in self._keys.items():
            if own.public in wrap.values("p"):
                yield Told(text=self._as_shown(private.unwrap(own, wrap).content), to=name)

    def _as_shown(self, text: str) -> str:
        """Clients show a name in the place of an address."""

        def named(found: re.Match[str]) -> str:
            name = self._names.get(public_key(found[1]) or "")
            return f"@{name}" if name else found[0]

        return IN_TEXT.sub(named, text)

    def _home(self) -> Channel:
        """The union's, as soon as it has one; until then the bot speaks for itself."""
        places = (one.channel for one in self._network.history.shown if one.channel.startswith("nostr:"))
        return next((place for place in places if "/" not in place), bot_channel())
