"""People as they are: they look now and then, answer what they are asked, and are often tired."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.network.incoming import Mark
from bot.network.outgoing import Outgoing
from domain.people import Channel, network_of
from tests.simulation.worlds.record import TALK, Act, Meaning, Shown, Spoken
from tests.simulation.worlds.speaking import Speaker, button_for
from tests.simulation.worlds.wordings import (
    BETTER,
    CHATTER,
    NO,
    OBJECTIONS,
    REASONS,
    YES,
    is_question,
    patterns,
    wanted_button,
)
from tests.simulation.worlds.world import NOSTR, Script

ANSWERABLE = timedelta(hours=20)
"""How old a card is at most that people still answer: they do not wait for the last minute."""


EXPLAINED = (Act.OBJECT, Act.EXPLAIN)
"""What they give a reason for when they are asked; whatever else they left unfinished they say anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temper:
    """How often, of what they could do, people do it. `looks` are a day's."""

    looks: float = 3
    speaks: float = 0.55
    objects: float = 0.25
    begins: float = 0.12
    chats: float = 0.15
    forgets: float = 0.05
    repeats: float = 0.05
    misspells: float = 0.0
    plain: float = 0.0
    improves: float = 0.25
    wavers: float = 0.04
    travels: float = 0.03


HONEST = Temper()
TIRED = Temper(looks=1.5, begins=0.05, forgets=0.3, repeats=0.3, misspells=0.15, plain=0.4)


@dataclass(eq=False)
class Person(Speaker):
    """`homes` are where their unions live; `stances` what they have said to whose `cards`, `again` what was misspelt."""

    temper: Temper = HONEST
    homes: list[Channel] = field(default_factory=list)
    cards: dict[tuple[Channel, int], Shown] = field(default_factory=dict)
    stances: dict[tuple[Channel, int], Act] = field(default_factory=dict)
    again: list[tuple[Channel, int]] = field(default_factory=list)
    read: int = 0

    # --- how they live ----------------------------------------------------------------------

    def lives(self) -> Script:
        yield timedelta(minutes=self.chance.randrange(600))
        while True:
            said = len(self.world.history.spoken)
            self.looks()
            if len(self.world.history.spoken) > said:  # somebody may answer
                yield timedelta(minutes=self.chance.randrange(2, 15))
                self.reads()
            yield timedelta(minutes=self.chance.randrange(30, round(2 * 1440 / self.temper.looks)))

    def looks(self) -> None:
        self.reads()
        self.repeats_what_was_not_understood()
        for (home, number), card in list(self.cards.items()):
            if not self.can_answer(card):
                continue
            if self.is_mine(card):
                self.meets(home, number, card)
            elif self.does(self.temper.wavers):
                self.wavers(home, number, card)
            elif (home, number) not in self.stances and self.does(self.temper.speaks):
                self.decides(home, number, card)
            elif self.stances.get((home, number)) is Act.OBJECT and self.does(0.3):
                self.takes(self.chance.choice((Act.TAKE_BACK, Act.CONSENT)), home, number, card)
        if self.homes and self.does(self.temper.travels):
            self.says(self.chance.choice(self.homes), "/away 2d", Meaning(act=Act.AWAY))
        if self.homes and self.does(self.temper.chats):
            self.says(self.chance.choice(self.homes), self.chance.choice(CHATTER), TALK)

    def can_answer(self, card: Shown) -> bool:
        asks = any(button.action.startswith("consent") for button in card.buttons())
        return asks and self.can_speak(card.channel) and self.world.clock.now() - card.at < ANSWERABLE

    # --- what they read ---------------------------------------------------------------------

    def reads(self) -> None:
        """What the bot has posted since they looked last, where they could see it."""
        shown, self.read = self.world.history.shown[self.read :], len(self.world.history.shown)
        for message in shown:
            if not self.identities.isdisjoint(message.readers):
                self.understands(message)

    def understands(self, message: Shown) -> None:
        post = message.first
        asked = self.asked_about(message)
        if is_invitation(post) and self.is_meant(message) and self.is_named(message):
            self.is_invited(message)
        elif post.card is not None and message.channel in self.homes:
            self.is_asked_anew(message.channel, post.card)
            self.cards[message.channel, post.card] = message
        elif button_for(message, ("adopt",)) and self.is_meant(message):
            self.is_offered_words(message)
        elif asked is not None and post.wants_reply and asked.meaning.act in EXPLAINED:
            self.explains(message, asked)
        elif asked is not None and is_question(message):
            self.answers(message, asked)

    # --- what they answer -------------------------------------------------------------------

    def is_invited(self, message: Shown) -> None:
        if self.does(0.85):
            self.chooses(message, button_for(message, ("accept",)), Meaning(act=Act.JOIN))
        elif self.does(0.3):
            self.chooses(message, button_for(message, ("decline",)), Meaning(act=Act.REFUSE))

    def explains(self, message: Shown, asked: Spoken) -> None:
        if self.does(self.temper.forgets):
            return
        meaning = Meaning(act=Act.EXPLAIN, home=asked.meaning.home)
        self.says(message.channel, self.chance.choice(REASONS), meaning, to=message)

    def answers(self, message: Shown, asked: Spoken) -> None:
        """Yes to what they meant, if it is what they meant; no to everything else."""
        button, agrees = wanted_button(message, asked)
        meaning = replace(asked.meaning, clear=True) if agrees else TALK
        self.chooses(message, button, meaning, twice=self.does(self.temper.repeats))

    # --- what they think of proposals ---------------------------------------------------------

    def decides(self, home: Channel, number: int, card: Shown) -> None:
        act = Act.OBJECT if self.does(self.temper.objects) else Act.CONSENT
        if self.does(self.temper.misspells):
            word = "/objet" if act is Act.OBJECT else "/consnt"
            self.says(home, f"{word} {number}", TALK)
            self.stances[home, number] = act
            self.again.append((home, number))
        else:
            self.takes(act, home, number, card)

    def repeats_what_was_not_understood(self) -> None:
        again, self.again = self.again, []
        for home, number in again:
            card = self.cards[home, number]
            if (home, number) in self.stances and self.can_answer(card):
                self.takes(self.stances[home, number], home, number, card)

    def takes(self, act: Act, home: Channel, number: int, card: Shown) -> None:
        """Says it in one of the ways there are."""
        self.stances[home, number] = act
        meaning = Meaning(act=act, home=home, number=number)
        ways = (
            [self.types, self.types]
            if act is Act.TAKE_BACK
            else [self.replies, self.types, self.taps, self.taps]
        )
        if act is not Act.TAKE_BACK and self.does(self.temper.plain):
            text = self.chance.choice(NO if act is Act.OBJECT else YES)
            self.says(home, text, Meaning(act=act, home=home, number=number, clear=False), to=card)
            return
        self.chance.choice(ways)(meaning, card)

    # --- how they make each other's proposals better -------------------------------------------

    def is_mine(self, card: Shown) -> bool:
        names = {account.name for account in self.accounts}
        lines = card.text.splitlines()
        return any(found[1] in names for line in lines for one in _PROPOSERS if (found := one.match(line)))

    def meets(self, home: Channel, number: int, card: Shown) -> None:
        """An objection, by another text; or whoever needs longer, by more time."""
        objected = any(one.fullmatch(line) for line in card.text.splitlines() for one in _OBJECTED)
        if objected and self.does(self.temper.improves):
            text = f"Buy {self.chance.randrange(10_000)} bulbs, {self.chance.choice(BETTER)}"
            self.says(home, f"/revise {number} {text}", Meaning(act=Act.REVISE, home=home, number=number))
        elif self.does(self.temper.wavers):
            meaning = Meaning(act=Act.ASK_TIME, home=home, number=number)
            self.says(home, f"/more_time {number} 1d", meaning)

    def wavers(self, home: Channel, number: int, card: Shown) -> None:
        """Says neither yes nor no, or takes a yes back."""
        if self.stances.get((home, number)) is Act.CONSENT:
            self.takes(Act.TAKE_BACK, home, number, card)
        elif self.does(0.5):
            text = f"better: Buy {self.chance.randrange(10_000)} bulbs, {self.chance.choice(BETTER)}"
            self.says(card.channel, text, Meaning(act=Act.SUGGEST, home=home, number=number), to=card)
        else:
            self.says(home, f"/more_time {number}", Meaning(act=Act.ASK_TIME, home=home, number=number))

    def is_asked_anew(self, home: Channel, number: int) -> None:
        """A consent was to the former text; an objection stands, and may be met now."""
        before, old = self.stances.get((home, number)), self.cards.get((home, number))
        if old is not None and self.does(0.2):  # what still stands on their screen
            meaning = Meaning(act=Act.CONSENT, home=home, number=number, clear=False)
            button = next(
                (one for row in old.first.buttons for one in row if one.action.startswith("consent")), None
            )
            self.chooses(old, button, meaning)
        if (home, number) in self.cards and (before is not Act.OBJECT or self.does(0.5)):
            self.stances.pop((home, number), None)

    def is_offered_words(self, message: Shown) -> None:
        if self.does(0.6):
            self.chooses(message, button_for(message, ("adopt",)), Meaning(act=Act.REVISE))

    def types(self, meaning: Meaning, card: Shown) -> None:
        words = {Act.CONSENT: "/consent", Act.OBJECT: "/object", Act.TAKE_BACK: "/retract"}
        reason = f" {self.chance.choice(OBJECTIONS)}" if meaning.act is Act.OBJECT and self.does(0.7) else ""
        where = self.privately(card.channel) if len(self.homes) == 1 and self.does(0.25) else card.channel
        self.says(where, f"{words[meaning.act]} {meaning.number}{reason}", meaning)

    def replies(self, meaning: Meaning, card: Shown) -> None:
        text = "consent" if meaning.act is Act.CONSENT else f"object: {self.chance.choice(OBJECTIONS)}"
        self.says(card.channel, text, meaning, to=card)

    def taps(self, meaning: Meaning, card: Shown) -> None:
        kind = "consent" if meaning.act is Act.CONSENT else "object"
        if network_of(card.channel) == NOSTR and self.key:
            mark = Mark.FOR if meaning.act is Act.CONSENT else Mark.AGAINST
            self.world.nostr.says(self.name, self.key, card.channel, "", meaning, to=card, mark=mark)
        else:
            self.chooses(card, button_for(card, (kind,)), meaning, twice=self.does(self.temper.repeats))


_PROPOSERS = patterns("card-proposer")
_OBJECTED = patterns("card-objected")


def is_invitation(post: Outgoing) -> bool:
    return any(button.action.startswith("accept") for row in post.buttons for button in row)
