"""Puts questions to who spoke, and finds out which answer they chose."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Protocol
from uuid import UUID

from bot.chat.buttons import answer_action
from bot.chat.contacts import Contacts
from bot.chat.outcome import Asks, Posts
from bot.chat.questions import Choice, Line, Question, Questions, Way
from bot.clock import Clock
from bot.network.incoming import Borrowed, Edited, MessageId, Pressed, Said, SaidAnonymously
from bot.network.locale import Languages, Words
from bot.network.markup import mention
from bot.network.outgoing import Button, Outgoing
from bot.outbox.deliveries import Subject
from bot.outbox.passing import Passing
from bot.outbox.saying import Passes
from domain.people import Channel, network_of
from domain.union.commands import Command

OtherWords = Callable[[Command, str], Awaitable[Command | None]]
"""The command of a choice as somebody puts it in words of their own; None where they did not choose it."""


NOWHERE = UUID(int=0)
"""Stands for the union of a question that is about none."""


class Speaker(Protocol):
    """Carries what is said to its network."""

    def say(
        self,
        message: Outgoing,
        *,
        subject: Subject | None = None,
        edits: MessageId | None = None,
        stands: Callable[[MessageId], None] | None = None,
        passes: Passes | None = None,
    ) -> None:
        """With `edits` in the place of an earlier message. What is no question tells that it `stands`."""
        ...

    def acknowledge(
        self, said: Said, *, otherwise: Outgoing | None = None, subject: Subject | None = None
    ) -> None:
        """A sign that it was heard; `otherwise` where there is none after all."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """`other_words` has how the choice of a way may be said otherwise than by its label."""

    outbox: Speaker
    questions: Questions
    contacts: Contacts
    languages: Languages
    clock: Clock
    other_words: Mapping[Way, OtherWords]
    passing: Passing

    def ask(self, heard: Said | Pressed, asks: Asks, words: Words, *, place: Channel | None = None) -> None:
        """In reply to what was heard, or in another place. Who only set a mark is asked where they alone read it."""
        if isinstance(heard, Said) and heard.is_bare_mark:
            place = place or self.private_place(heard)
        question = self._question(heard, asks)
        message = Outgoing(
            channel=place or heard.channel,
            text=asks.text,
            buttons=_buttons(question, words),
            replies_to=None if place else heard.message,
            wants_reply=not asks.choices,
            language=words.language,
        )
        if asks.may_be_lost:
            message = _alone(message, heard)
        is_private = heard.private or place is not None
        # what one person alone is shown goes by itself, and its number to another message
        until = None if asks.may_be_lost else question.until
        passes = None if is_private else Passes(until=until, leaves=words("question-gone"))
        self.outbox.say(message, subject=_subject(question), passes=passes)

    def close(self, question: Question, by: Said | Pressed) -> None:
        """It was answered: nobody has to read it any more."""
        self.questions.close(question, by=by.id)
        message = by.message if isinstance(by, Pressed) else by.replied
        if message is not None:
            self.passing.answered(by.channel, message)

    def post(
        self, heard: Said | Pressed, posts: Posts, line: Line, words: Words, *, edits: MessageId | None = None
    ) -> None:
        """What the last message offers is for who spoke. The first takes the place of what it `edits`.

        Who pressed to see something that nobody replies to sees it alone.
        """
        is_answered = posts.about is not None or bool(posts.choices)
        alone = isinstance(heard, Pressed) and not is_answered
        for place, (message, stands) in enumerate(zip_longest(posts.messages, posts.stand), start=1):
            buttons = message.buttons
            if posts.choices and place == len(posts.messages):
                of = posts.about.union_id if posts.about else NOWHERE
                asks = Asks(of=of, text="", choices=posts.choices, line=line)
                buttons = (*buttons, *_buttons(self._question(heard, asks), words))
            in_place = edits if place == 1 else None
            written = replace(message, buttons=buttons)
            if alone and message.card is None:
                written = _alone(written, heard)
            self.outbox.say(written, subject=posts.about, edits=in_place, stands=stands)

    def _question(self, heard: Said | Pressed, asks: Asks) -> Question:
        return self.questions.ask(
            heard.author.identity,
            union_id=asks.of,
            number=asks.number,
            choices=asks.choices,
            at=self.clock.now(),
            valid_for=asks.valid_for,
            line=asks.line,
        )

    def ask_privately(self, heard: Said | Pressed, asks: Callable[[Words], Asks], words: Words) -> str:
        """Where nobody else reads it, if there is such a place. What comes back says where to look."""
        place = self.private_place(heard)
        if place is not None:
            words = self.languages[self.contacts.language(heard.author.identity) or words.language].in_zone(
                words.zone
            )
        self.ask(heard, asks(words), words, place=place)
        return words("asked-in-private") if place else words("asked-here")

    def private_place(self, heard: Said | Pressed) -> Channel | None:
        """None when they are there already, or have none."""
        place = None if heard.private else self.contacts.private_channel(heard.author.identity)
        return place if place and network_of(place) == network_of(heard.channel) else None

    async def chosen(self, said: Said, question: Question) -> Choice | None:
        """By the label of its button, in any language, or else by what was lacking."""
        typed = _plainly(said.text)
        for choice in question.choices:
            if any(typed == _plainly(choice.reads(each)) for each in self.languages):
                return choice
            other = self.other_words.get(choice.way)
            if other and choice.command and (command := await other(choice.command, said.text)):
                return replace(choice, command=command)
        if question.line and question.line.lacks:
            return Choice(way=Way.SAY, says=question.line.with_answer(said.text))
        return None

    def tell_choices(self, said: Said, question: Question, words: Words) -> None:
        """Of which they chose none."""
        ways = " · ".join(one.reads(words) for one in question.choices)
        self.say(words("reply-with", ways=ways), said, words, _subject(question))

    def say(
        self,
        text: str,
        said: Said,
        words: Words,
        subject: Subject | None = None,
        *,
        buttons: tuple[tuple[Button, ...], ...] = (),
        pressed: Pressed | None = None,
    ) -> None:
        """`pressed` is what showed it."""
        if text:
            answer = replace(self._answer(text, said, words), buttons=buttons)
            self.outbox.say(
                _alone(answer, pressed or said) if pressed or said.alone else answer, subject=subject
            )

    def _answer(self, text: str, said: Said, words: Words) -> Outgoing:
        """What others wrote is not what a mark replies to: who set it is told alone, or by name."""
        answer = answer_to(said, text, words)
        if not said.is_bare_mark:
            return answer
        if place := self.private_place(said):
            return replace(answer, channel=place, replies_to=None)
        who = said.author
        return replace(
            answer,
            text=words("said-to", name=mention(who.identity, who.name), text=text),
            only_for=who.identity,
        )


def answer_to(
    heard: Said | Pressed | Edited | Borrowed | SaidAnonymously, text: str, words: Words
) -> Outgoing:
    """`text` is in these words already."""
    return Outgoing(channel=heard.channel, text=text, replies_to=heard.message, language=words.language)


def _alone(message: Outgoing, heard: Said | Pressed) -> Outgoing:
    """For who spoke or pressed."""
    press = heard.id if isinstance(heard, Pressed) else ""
    return replace(message, only_for=heard.author.identity, press=press)


def _subject(question: Question) -> Subject:
    return Subject(
        union_id=question.union_id, number=question.number, asked=question.asked, question=question.id
    )


def _buttons(question: Question, words: Words) -> tuple[tuple[Button, ...], ...]:
    """In one row, unless they have labels of their own, which may be long."""
    buttons = tuple(
        Button(label=choice.reads(words), action=answer_action(question.id, place))
        for place, choice in enumerate(question.choices)
    )
    if any(choice.label for choice in question.choices):
        return tuple((button,) for button in buttons)
    return (buttons,) if buttons else ()


def _plainly(text: str) -> str:
    return text.casefold().strip(" .!")
