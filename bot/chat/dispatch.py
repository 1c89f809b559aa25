"""What is heard is looked up in the table, and what comes of it carried out. Knows no network, and no command."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.chat.arguments import Missing
from bot.chat.asking import NOWHERE, Asking, answer_to
from bot.chat.buttons import Answer, read_answer, read_begin, read_look, turns
from bot.chat.community import Community
from bot.chat.completing import as_typed, asks_for, line_of, offers
from bot.chat.contacts import Contacts
from bot.chat.grammar import LONGEST
from bot.chat.heard import Heard, Press
from bot.chat.legible import legible, legible_author
from bot.chat.outcome import Asks, Does, Outcome, Posts, Says
from bot.chat.party import NOBODY, Guests, Party
from bot.chat.questions import Choice, Line, Question
from bot.chat.reading import read
from bot.chat.refusal import Misused, refusal
from bot.chat.table import CommandTable, May, Request, Unknown
from bot.chat.who import Misunderstood, Who
from bot.log.store import TooLarge
from bot.network.incoming import Borrowed, Edited, Pressed, Said, SaidAnonymously
from bot.network.locale import Words
from bot.network.markup import clean
from bot.network.network import Networks
from bot.network.outgoing import Button, Outgoing
from bot.outbox.deliveries import Deliveries
from domain.refusal import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """`came_to_nothing` is told the id of what was said and refused: it shall stay no command."""

    table: CommandTable
    community: Community[Any, Any]
    asking: Asking
    contacts: Contacts
    deliveries: Deliveries
    networks: Networks
    came_to_nothing: Callable[[str], None]
    guests: Guests = NOBODY

    async def said(self, said: Said) -> None:
        """Returns once what follows is durable. Raises Unavailable."""
        length = len(said.text)
        said = legible(said)
        self.contacts.met_in(said)
        heard = await self._heard(said)
        buttons: tuple[tuple[Button, ...], ...] = ()
        try:
            answer = await self._answer(heard) if length <= LONGEST else await self._too_long(heard, length)
        except (Refused, Misunderstood, Misused, TooLarge) as failure:
            self.came_to_nothing(said.id)
            answer = refusal(failure, heard.words)
            if isinstance(failure, Refused):
                buttons = await self.community.instead(failure, heard)
        self.asking.say(answer, said, heard.words, buttons=buttons)

    async def pressed(self, pressed: Pressed) -> None:
        """As `said`. Whoever pressed gets a passing word, the union sees what comes of it."""
        pressed = replace(pressed, author=legible_author(pressed.author))
        self.contacts.met(pressed.author, pressed.at)
        words = await self.community.words(pressed.channel, pressed.author, private=pressed.private)
        try:
            answer = await self._press(Press(pressed=pressed, words=words))
        except (Refused, Misunderstood, Misused, TooLarge) as failure:
            answer = refusal(failure, words)
        await self.networks.messenger(pressed.channel).answer(pressed, answer)

    async def unspoken(self, unspoken: Edited | Borrowed) -> Outgoing | None:
        """What was said must not change afterwards, and what others wrote was not said: what to tell whoever meant it.

        None, as of `anonymous`, where nobody did.
        """
        words = await self.community.words(unspoken.channel, unspoken.author, private=unspoken.private)
        is_command = unspoken.called or self._is_command(unspoken.text)
        to_a_card = unspoken.replied and self.deliveries.subject(unspoken.channel, unspoken.replied)
        if not (is_command or to_a_card):
            return None
        match unspoken:
            case Borrowed():
                key = "borrowed-words"
            case Edited():
                key = "edited-command" if is_command else "edited-reply"
        return answer_to(unspoken, words(key), words)

    async def anonymous(self, said: SaidAnonymously) -> Outgoing | None:
        """Nobody in particular has no voice."""
        if not (said.called or self._is_command(said.text)):
            return None
        words = await self.community.words(said.channel, None, private=False)
        return answer_to(said, words("anonymous"), words)

    def _is_command(self, text: str) -> bool:
        return isinstance(self.table.read(clean(text[:LONGEST])), Request)

    async def _heard(self, said: Said) -> Heard:
        return Heard(
            said=said,
            words=await self.community.words(said.channel, said.author, private=said.private),
            subject=self.deliveries.subject(said.channel, said.replied) if said.replied else None,
            who=Who(said, self.contacts, self.networks),
        )

    async def _answer(self, heard: Heard) -> str:
        said, words = heard.said, heard.words
        if said.mark is not None:
            # on anything but a card, an outcome or an answer, it asks for nothing
            is_stance = heard.subject is not None and heard.subject.is_card
            outcome = await self.community.marked(heard, said.mark) if is_stance else ""
            return await self._carry_out(outcome, heard, self.community, said)
        if (overheard := await self.community.overheard(heard)) is not None:
            return await self._carry_out(overheard, heard, self.community, said)
        match self._read(heard):
            case Request() as request:
                return await self._request(heard, request, said)
            case Unknown(near=()) as unknown:
                meant_for_us = said.private or said.called  # else it is another bot's, in a group
                return words("unknown-command", typed=unknown.typed) if meant_for_us else ""
            case Unknown(typed=typed, near=near):
                text = words("unknown-nearest", typed=typed) if typed else words("perhaps-wanted")
                self.asking.ask(
                    said, Asks(of=NOWHERE, text=text, choices=offers(near), line=line_of(said)), words
                )
                return ""
            case None:
                return await self._talk(heard)

    async def _too_long(self, heard: Heard, length: int) -> str:
        """Half of what was said might mean something else than the whole: nothing of it is taken but a no."""
        request, words = self._read(heard), heard.words
        if isinstance(request, Request) and request.command.however_long:
            return await self._request(heard, request, heard.said)
        if (unclear := await self.community.too_long(heard)) is not None:
            await self._carry_out(unclear, heard, self.community, heard.said)
        meant_for_us = heard.said.private or heard.subject or isinstance(request, Request)
        return words("refused-text-too-long", length=length, limit=LONGEST) if meant_for_us else ""

    async def _request(self, heard: Heard, request: Request, by: Said | Pressed) -> str:
        """`by` is what brought it about: a line, or what made one whole."""
        command = request.command
        party = self.guests.commands.get(command.name, self.community)
        found = await command.finds(party.heard(heard))
        if command.may is May.MEMBERS:
            await party.check_member(found)
        await self.networks.meet(request.rest)
        try:
            outcome = await command.handler(found, command.arguments.read(found, request.rest))
        except Missing as missing:
            if not missing.part:
                raise Misused(command) from None
            outcome = asks_for(missing, command, heard.said, party.aggregate(found) or NOWHERE, heard.words)
        return await self._carry_out(outcome, heard, party, by)

    async def _talk(self, heard: Heard) -> str:
        """Ordinary talk, unless it replies to a card or to a question of ours."""
        said, words, subject = heard.said, heard.words, heard.subject
        if subject is not None and subject.question and subject.asked == said.author.identity:
            return await self._answer_question(heard, subject.question)
        outcome = await self.community.replied(heard) if subject else None
        if outcome is not None:
            return await self._carry_out(outcome, heard, self.community, said)
        if heard.replies_to_what_is_not_known and (line := await self.community.stands_for(heard)):
            request = self.table.read(line)
            return await self._request(heard, request, said) if isinstance(request, Request) else ""
        if not (said.private or said.called):
            return ""
        if subject:
            return words("help-group")
        return await self.community.called(heard)

    async def _answer_question(self, heard: Heard, question_id: str) -> str:
        """As a press on one of its buttons, where there are none; who chose none is asked what they mean."""
        said, words = heard.said, heard.words
        question = self.asking.questions.find(said.author.identity, question_id, said.at, by=said.id)
        if question is None:
            return words("question-closed")
        if choice := await self.asking.chosen(said, question):
            return await self._answered(said, question, choice, words)
        if (otherwise := await self.community.said_otherwise(heard)) is not None:
            return await self._carry_out(otherwise, heard, self.community, said)
        self.asking.tell_choices(said, question, words)
        return ""

    async def _answered(self, by: Said | Pressed, question: Question, choice: Choice, words: Words) -> str:
        """What it does; or what was begun goes on, unless it is refused: then another answer may do better."""
        if not choice.says:
            return await self.community.answered(by, question, choice, words)
        heard = await self._heard(as_typed(by, choice.says, question.line or Line()))
        request = self.table.read(heard.said.text)
        if not isinstance(request, Request):
            return words("question-closed")
        answer = await self._request(heard, request, by)
        self.asking.close(question, by)
        return self._shown(answer, heard, by) if request.command.looks else answer

    def _shown(self, answer: str, heard: Heard, by: Said | Pressed) -> str:
        """It may be long. Nothing is left to be told to who pressed."""
        pressed = by if isinstance(by, Pressed) else None
        self.asking.say(answer, heard.said, heard.words, pressed=pressed)
        return ""

    async def _press(self, press: Press) -> str:
        pressed, words = press.pressed, press.words
        match read_answer(pressed.action):
            case Answer(question=question_id, choice=place):
                who, at = pressed.author.identity, pressed.at
                question = self.asking.questions.find(who, question_id, at, by=pressed.id)
                if question is None or place >= len(question.choices):
                    return words("question-closed")
                return await self._answered(pressed, question, question.choices[place], words)
            case None if line := read_look(pressed.action):
                return await self._look(press, line)
            case None if name := read_begin(pressed.action):
                return await self._begin(press, name)
            case None:
                return await self._press_button(press)

    async def _look(self, press: Press, line: str) -> str:
        """What comes back may be forged, and may do no more than show what its presser would be shown anyway."""
        heard = await self._heard(legible(as_typed(press.pressed, line, Line())))
        request = self.table.read(heard.said.text)
        if not (isinstance(request, Request) and request.command.looks):
            return press.words("button-stale")
        answer = await self._request(heard, request, press.pressed)
        return self._shown(answer, heard, press.pressed)

    async def _begin(self, press: Press, name: str) -> str:
        """What comes back may be forged here too: a name alone does no harm to whoever may say it."""
        command = self.table.command(name)
        if command is None or not command.begins:
            return press.words("button-stale")
        heard = await self._heard(as_typed(press.pressed, f"/{command.name}", Line()))
        heard = replace(heard, begun=True)
        return await self._request(heard, Request(command=command, rest=""), press.pressed)

    async def _press_button(self, press: Press) -> str:
        button = self.table.button(press.pressed.action)
        if button is None:
            return press.words("button-stale")
        party = self.guests.buttons.get(button.name, self.community)
        match button.means(await party.pressed(press)):
            case Does() as does:
                return await self._receiver(does, party).do(press.pressed, does, press.words)
            case Says(line=line):
                return await self._press_for(press.pressed, line)

    async def _press_for(self, pressed: Pressed, line: str) -> str:
        heard = await self._heard(as_typed(pressed, line, Line(replied=pressed.message)))
        request = self.table.read(line)
        return await self._request(heard, request, pressed) if isinstance(request, Request) else ""

    def _receiver(self, does: Does, party: Party[Any, Any]) -> Party[Any, Any]:
        return self.guests.contexts.get(does.to, self.community) if does.to else party

    def _read(self, heard: Heard) -> Request | Unknown | None:
        return read(heard.said, heard.subject, self.table, self.networks)

    async def _carry_out(
        self, outcome: Outcome, heard: Heard, party: Party[Any, Any], by: Said | Pressed
    ) -> str:
        """What comes back is still to be answered."""
        match outcome:
            case str():
                return outcome
            case Posts():
                in_place = outcome.turns and _turns(by) and self.networks.abilities(by.channel).edits
                edits = by.message if in_place else None
                self.asking.post(by, outcome, line_of(heard.said), heard.words, edits=edits)
                return ""
            case Asks():
                if outcome.noting is not None:
                    await self.community.note(heard.said, outcome.of, outcome.noting)
                self.asking.ask(by, outcome, heard.words)
                return await self._besides(outcome, self.community, by, heard.words)
            case Does():
                receiver = self._receiver(outcome, party)
                answer = await receiver.do(by, outcome, heard.words)
                answer = self._shown(answer, heard, by) if outcome.kept else answer
                more = await self._besides(outcome, receiver, by, heard.words)
                return answer or more

    async def _besides(
        self, outcome: Asks | Does, party: Party[Any, Any], by: Said | Pressed, words: Words
    ) -> str:
        """A second thing that was said by one message, under an id of its own."""
        if outcome.besides is None:
            return ""
        besides = Does(of=outcome.of, command=outcome.besides)
        return await party.do(replace(by, id=f"{by.id}+"), besides, words)


def _turns(by: Said | Pressed) -> bool:
    return isinstance(by, Pressed) and turns(by.action)
