"""What is heard becomes a command, and what comes of it an answer. Knows no network."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.chat.asking import Asking, command_of, language
from bot.chat.asking_first import AskingFirst
from bot.chat.bare import parse_bare
from bot.chat.contacts import Contacts
from bot.chat.doing import Doing
from bot.chat.founding import Founding
from bot.chat.grammar import LONGEST, Misused, Request, Unknown, Verb, parse
from bot.chat.help import help_text
from bot.chat.identities import Identities
from bot.chat.legible import legible, legible_author
from bot.chat.lookup import Lookup
from bot.chat.questions import Choice, Way
from bot.chat.replies import refusal
from bot.chat.replying import Unclear, perhaps_a_no, reply_to, unclear_command
from bot.chat.which_union import union_spoken_of
from bot.chat.who import Misunderstood, Who
from bot.clock import Clock
from bot.log.store import TooLarge
from bot.network.incoming import Author, Borrowed, Edited, MessageId, Pressed, Said, SaidAnonymously
from bot.network.locale import Languages, Words
from bot.network.markup import clean
from bot.network.outgoing import Messenger, Outgoing
from bot.network.residence import Residence
from bot.outbox.deliveries import Deliveries, Subject
from bot.union.actions import Act, Answer, read_action, read_answer
from bot.union.linking import Claim
from bot.union.views import View, Views, is_about, shown
from domain.refusal import Refused
from domain.union.commands import Command
from domain.union.people import Channel, network_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """`period` is what new proposals run for."""

    views: Views
    doing: Doing
    asking_first: AskingFirst
    founding: Founding
    contacts: Contacts
    deliveries: Deliveries
    languages: Languages
    messengers: Mapping[str, Messenger]
    residences: Mapping[str, Residence]
    identities: Identities
    lookup: Lookup
    clock: Clock
    period: timedelta

    async def said(self, said: Said) -> None:
        """Returns once what follows is durable. Raises Unavailable."""
        length = len(said.text)
        said = legible(said)
        self.contacts.met_in(said)
        words = self._words(said.channel, said.author, private=said.private)
        try:
            answer = (
                await self._answer(said, words)
                if length <= LONGEST
                else await self._too_long(said, length, words)
            )
        except (Refused, Misunderstood, Misused, TooLarge) as failure:
            self.doing.execute.came_to_nothing(said.id)
            answer = refusal(failure, words)
        self._say(answer, said.channel, said.message)

    async def pressed(self, pressed: Pressed) -> None:
        """As `said`. Whoever pressed gets a passing word, the union sees what comes of it."""
        pressed = replace(pressed, author=legible_author(pressed.author))
        self.contacts.met(pressed.author, pressed.at)
        words = self._words(pressed.channel, pressed.author, private=pressed.private)
        meant = read_action(pressed.action) or read_answer(pressed.action)
        try:
            answer = await self._press(pressed, meant, words) if meant else words("button-stale")
        except (Refused, Misunderstood, TooLarge) as failure:
            answer = refusal(failure, words)
        await self.messengers[network_of(pressed.channel)].answer(pressed, answer)

    def unspoken(self, unspoken: Edited | Borrowed) -> str:
        """What was said must not change afterwards, and what others wrote was not said: what to tell whoever meant it.

        Empty, as of `anonymous`, where nobody did.
        """
        words = self._words(unspoken.channel, unspoken.author, private=unspoken.private)
        is_command = isinstance(parse(clean(unspoken.text[:LONGEST])), Request)
        to_a_card = unspoken.replied and self.deliveries.subject(unspoken.channel, unspoken.replied)
        if not (is_command or to_a_card):
            return ""
        match unspoken:
            case Borrowed():
                return words("borrowed-words")
            case Edited() if is_command:
                return words("edited-command")
            case Edited():
                return words("edited-reply")

    def anonymous(self, said: SaidAnonymously) -> str:
        """Nobody in particular has no voice."""
        is_command = isinstance(parse(clean(said.text[:LONGEST])), Request)
        return self._union_words(self.views.at(said.channel))("anonymous") if is_command else ""

    async def _answer(self, said: Said, words: Words) -> str:
        if said.reaction:
            return await self._react(said, words)
        claim = self.identities.claimed(said)
        if claim is not None:
            return self._link(said, claim, words)
        match self._parse(said):
            case Request() as request:
                return await self._request(said, request, words)
            case Unknown(typed=typed, nearest=Verb() as nearest):
                return words("unknown-nearest", typed=typed, nearest=str(nearest))
            case Unknown(typed=typed) if said.private:
                return words("unknown-command", typed=typed)
            case Unknown():
                return ""  # another bot's, in a group
            case None:
                return await self._talk(said, words)

    async def _too_long(self, said: Said, length: int, words: Words) -> str:
        """Half of what was said might mean something else than the whole: nothing of it is taken but a no."""
        request, subject = self._parse(said), self._subject(said)
        if isinstance(request, Request) and request.verb is Verb.OBJECT:
            return await self._request(said, request, words)
        view = self.views.get(subject.union_id) if subject else None
        if subject and view and (unclear := perhaps_a_no(subject, said, shown(view))):
            await self.doing.ask_what_is_meant(said, view.union_id, unclear, words)
        meant_for_us = said.private or subject or isinstance(request, Request)
        return words("refused-text-too-long", length=length, limit=LONGEST) if meant_for_us else ""

    async def _request(self, said: Said, request: Request, words: Words) -> str:
        match request.verb:
            case Verb.HELP:
                return help_text(words, private=said.private)
            case Verb.START if said.private:
                return self.founding.greet(said, request.rest, words)
            case Verb.START:
                return words("help-hint" if self.views.at(said.channel) else "no-union-here")
            case Verb.LANGUAGE if said.private:
                self.contacts.prefer(said.author.identity, language(request.rest))
                return self._words(said.channel, said.author, private=True)("told-language")
            case Verb.START_UNION:
                return await self.founding.start_union(said, request.rest, words)
            case Verb.BIND:
                self.doing.check_member(said, request, self.views.at(said.channel))
                view, command = self.identities.bind(said, request, self.views.at(said.channel))
                return await self._do(said, view, command, words)
            case _:
                return await self._ask_union(said, request, words)

    async def _ask_union(self, said: Said, request: Request, words: Words) -> str:
        view = union_spoken_of(said, request.verb, self._subject(said), self.views)
        self.doing.check_member(said, request, view)
        match request.verb:
            case Verb.LINK:
                return self.identities.offer(said, request, view, words)
            case Verb.WHOAMI:
                return self.identities.who_am_i(said, view, words)
            case Verb.UNLINK:
                return await self._do(said, view, self.identities.unlink(said, request, view), words)
            case Verb.UNBIND:
                return await self._do(said, view, self.identities.unbind(said, request, view), words)
            case _:
                return await self._ask_more(said, request, view, words)

    async def _ask_more(self, said: Said, request: Request, view: View, words: Words) -> str:
        subject = self._subject(said)
        about = subject.number if subject and subject.union_id == view.union_id else None
        who = Who(said, self.contacts, self.residences)
        asking = Asking(said=said, who=who, period=self.period, about=about)
        unclear = unclear_command(request, about, said, shown(view))
        if unclear is not None:
            await self.doing.ask_what_is_meant(said, view.union_id, unclear, words)
            return ""
        command = asking.command(request, shown(view))
        if command is None:
            now = self.clock.now()
            return await self.lookup.answer(said, request, view, words, about=about, now=now)
        if self.asking_first.whom(said, view.union_id, command, who, words):
            return ""
        return await self._do(said, view, command, words)

    async def _talk(self, said: Said, words: Words) -> str:
        """Ordinary talk, unless it replies to a card or to a question of ours."""
        subject = self._subject(said)
        view = self.views.get(subject.union_id) if subject else None
        if subject is None or view is None:
            return words("help-hint") if said.private else ""
        if subject.question and subject.asked == said.author.identity:
            return await self._answer_question(said, subject.question, words)
        match reply_to(subject, said, shown(view), self.period):
            case None:
                return words("help-group") if said.private else ""
            case Unclear() as unclear:
                await self.doing.ask_what_is_meant(said, view.union_id, unclear, words)
                return ""
            case command:
                return await self._do(said, view, command, words)

    async def _answer_question(self, said: Said, question_id: str, words: Words) -> str:
        """As a press on one of its buttons, where there are none."""
        question = self.doing.questions.find(said.author.identity, question_id, said.at)
        if question is None:
            return words("question-closed")
        choice = self.doing.chosen(said, question, words)
        if choice is not None and not self.asking_first.again(said, question, choice, words):
            await self.doing.answered_in_words(said, question, choice, words)
        return ""

    async def _react(self, said: Said, words: Words) -> str:
        """A mark on a card is a stance; on anything else, an outcome or an answer, it asks for nothing."""
        subject = self._subject(said)
        return await self._talk(said, words) if subject and subject.is_card else ""

    async def _do(self, said: Said, view: View, command: Command, words: Words) -> str:
        asked = self.asking_first.before(said, view, command, words)
        if asked:
            # where the question itself is to be seen, it says enough
            return asked if asked == words("asked-in-private") else ""
        await self.doing.do(said, view.union_id, command, words)
        return ""

    async def _press(self, pressed: Pressed, meant: Act | Answer, words: Words) -> str:
        match meant:
            case Answer(question=question_id, choice=place):
                question = self.doing.questions.find(pressed.author.identity, question_id, pressed.at)
                if question is None or place >= len(question.choices):
                    return words("question-closed")
                choice = question.choices[place]
                asked = self.asking_first.again(pressed, question, choice, words)
                return asked or await self.doing.answered(pressed, question, choice, words)
            case Act(union_id=union_id):
                view = self.views.get(union_id)
                if view is None or not is_about(meant, view):
                    return words("button-stale")
                command = command_of(meant, pressed, self.period)
                asked = self.asking_first.before(pressed, view, command, words)
                return asked or await self.doing.do_pressed(pressed, union_id, command, words)

    def _parse(self, said: Said) -> Request | Unknown | None:
        """Where a union is spoken to by its address, a slash is not needed, but for a command in an answer."""
        if network_of(said.channel) not in self.residences or self._subject(said):
            return parse(said.text)
        return parse_bare(said.text, said.mentions)

    def _link(self, said: Said, claim: Claim, words: Words) -> str:
        """The code was said: now whoever said it learns what it means, and may say yes."""
        command, view = self.identities.link_of(claim, said)
        text = self.identities.link_question(command, view, words)
        choices = (Choice(way=Way.LINK, command=command), Choice(way=Way.APART))
        self.doing.ask(said, view.union_id, text, choices, words)
        self.identities.linking.done(claim)
        return ""

    def _subject(self, said: Said) -> Subject | None:
        return self.deliveries.subject(said.channel, said.replied) if said.replied else None

    def _words(self, channel: Channel, author: Author, *, private: bool) -> Words:
        if not private:
            return self._union_words(self.views.at(channel))
        own = self.contacts.language(author.identity) or author.language
        unions = [] if own else self.views.concerning(author.identity)
        return self.languages[own] if own else self._union_words(unions[0] if unions else None)

    def _union_words(self, view: View | None) -> Words:
        return self.languages[shown(view).language if view else None]

    def _say(self, text: str, channel: Channel, replies_to: MessageId) -> None:
        if text:
            self.doing.outbox.say(Outgoing(channel=channel, text=text, replies_to=replies_to))
