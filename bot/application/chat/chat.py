"""What is heard becomes a command, and what comes of it an answer. Knows no network."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from bot.application.actions import Act, Action, read_action
from bot.application.chat.asking import Asking, command_of, language, reply_to
from bot.application.chat.grammar import (
    FOR_ANYBODY,
    LONGEST,
    MOST_MENTIONS,
    Misused,
    Request,
    Unknown,
    Verb,
    parse,
    parse_bare,
    parse_stance,
)
from bot.application.chat.greeting import greetings
from bot.application.chat.help import help_text
from bot.application.chat.identities import Identities, is_stance
from bot.application.chat.lookup import Lookup
from bot.application.chat.replies import group_answer, number_of, refusal, short_answer, wants_reason
from bot.application.chat.whereabouts import union_spoken_of
from bot.application.chat.who import Misunderstood, Who
from bot.application.contacts import Contacts
from bot.application.deliveries import Deliveries, Subject
from bot.application.execute import Execute, Executed
from bot.application.linking import Claim
from bot.application.projections.follower import Follower
from bot.application.projections.views import View, Views, invitations, shown
from bot.application.reactions.announcements import Announcements
from bot.application.words import Languages, Words
from bot.markup import clean, mention
from bot.messages import (
    Author,
    Edited,
    MessageId,
    Messenger,
    Outgoing,
    Pressed,
    Residence,
    Said,
    SaidAnonymously,
)
from bot.ports import Clock, TooLarge
from domain.refusal import Refused
from domain.union.commands import Command, RaiseObjection
from domain.union.people import Channel, Identity, network_of
from domain.union.reasons import Reason
from domain.union.state import Active, member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """`period` is what new proposals run for."""

    views: Views
    follower: Follower
    execute: Execute
    announcements: Announcements
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
        said = replace(said, text=clean(said.text[:LONGEST]), mentions=said.mentions[:MOST_MENTIONS])
        self.contacts.met_in(said)
        words = self._words(said.channel, said.author, private=said.private)
        try:
            answer = (
                await self._answer(said, words) if length <= LONGEST else self._too_long(said, length, words)
            )
        except (Refused, Misunderstood, Misused, TooLarge) as failure:
            self.execute.came_to_nothing(said.id)
            answer = refusal(failure, words)
        self._say(answer, said.channel, said.message)

    async def pressed(self, pressed: Pressed) -> None:
        """As `said`. Whoever pressed gets a passing word, the union sees what comes of it."""
        self.contacts.met(pressed.author)
        words = self._words(pressed.channel, pressed.author, private=pressed.private)
        act = read_action(pressed.action)
        try:
            answer = await self._press(pressed, act, words) if act else words("button-stale")
        except (Refused, Misunderstood, TooLarge) as failure:
            answer = refusal(failure, words)
        await self.messengers[network_of(pressed.channel)].answer(pressed, answer)

    def edited(self, edited: Edited) -> None:
        """A changed message is never a command: what was said must not change afterwards."""
        if isinstance(parse(clean(edited.text)), Request):
            words = self._words(edited.channel, edited.author, private=edited.private)
            self._say(words("edited-command"), edited.channel, edited.message)

    def anonymous(self, said: SaidAnonymously) -> None:
        """Nobody in particular has no voice."""
        if isinstance(parse(clean(said.text)), Request):
            words = self._union_words(self.views.at(said.channel))
            self._say(words("anonymous"), said.channel, said.message)

    async def _answer(self, said: Said, words: Words) -> str:
        if said.reaction:
            return await self._react(said, words)
        claim = self.identities.claimed(said)
        if claim is not None:
            return await self._link(said, claim, words)
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

    def _too_long(self, said: Said, length: int, words: Words) -> str:
        """Half of what was said might mean something else than the whole: none of it is taken."""
        meant_for_us = said.private or self._subject(said) or isinstance(self._parse(said), Request)
        return words("refused-text-too-long", length=length, limit=LONGEST) if meant_for_us else ""

    async def _request(self, said: Said, request: Request, words: Words) -> str:
        match request.verb:
            case Verb.HELP:
                return help_text(words, private=said.private)
            case Verb.START if said.private:
                return self._greet(said, request.rest, words)
            case Verb.START:
                return words("help-hint" if self.views.at(said.channel) else "no-union-here")
            case Verb.LANGUAGE if said.private:
                self.contacts.prefer(said.author.identity, language(request.rest))
                return self._words(said.channel, said.author, private=True)("told-language")
            case Verb.START_UNION:
                return await self._start_union(said, request.rest, words)
            case Verb.BIND:
                self._check_member(said, request.verb, self.views.at(said.channel))
                view, command = self.identities.bind(said, request, self.views.at(said.channel))
                return await self._do(said, view.union_id, command, words)
            case _:
                return await self._ask_union(said, request, words)

    async def _ask_union(self, said: Said, request: Request, words: Words) -> str:
        view = union_spoken_of(said, self.views)
        self._check_member(said, request.verb, view)
        match request.verb:
            case Verb.LINK:
                return self.identities.offer(said, request, view, words)
            case Verb.WHOAMI:
                return self.identities.who_am_i(said, view, words)
            case Verb.UNLINK:
                command: Command = self.identities.unlink(said, request, view)
                return await self._do(said, view.union_id, command, words)
            case Verb.UNBIND:
                command = self.identities.unbind(said, request, view)
                return await self._do(said, view.union_id, command, words)
            case _:
                return await self._ask_more(said, request, view, words)

    def _check_member(self, said: Said, verb: Verb, view: View | None) -> None:
        """Before anything else is read of what was typed. Raises Refused or Misunderstood."""
        if verb in FOR_ANYBODY or view is None or not isinstance(view.union, Active):
            return
        if member_with(view.union, said.author.identity) is None:
            self._encourage(view.union_id, said.author.identity)
            raise Refused(Reason.NOT_A_MEMBER, name=view.union.name)

    async def _ask_more(self, said: Said, request: Request, view: View, words: Words) -> str:
        subject = self._subject(said)
        about = subject.number if subject else None
        asking = Asking(
            said=said,
            who=Who(said, self.contacts, self.residences),
            period=self.period,
            about=about,
        )
        command = asking.command(request, shown(view))
        if command is None:
            now = self.clock.now()
            return await self.lookup.answer(said, request, view, words, about=about, now=now)
        return await self._do(said, view.union_id, command, words)

    async def _talk(self, said: Said, words: Words) -> str:
        """Ordinary talk, unless it replies to a card or to a question of ours."""
        subject = self._subject(said)
        view = self.views.get(subject.union_id) if subject else None
        if subject is None or view is None:
            return words("help-hint") if said.private else ""
        command = reply_to(subject, said, shown(view))
        if command is None:
            return words("help-group") if said.private else ""
        return await self._do(said, subject.union_id, command, words)

    async def _react(self, said: Said, words: Words) -> str:
        """A mark on a card is a stance; on anything else, an outcome or an answer, it asks for nothing."""
        subject = self._subject(said)
        return await self._talk(said, words) if subject and subject.is_card else ""

    async def _do(self, said: Said, union_id: UUID, command: Command, words: Words) -> str:
        executed = await self._execute(union_id, command, said.author.identity, said.id)
        acknowledged = is_stance(command) and network_of(said.channel) in self.residences
        if acknowledged:
            self.announcements.acknowledge(said)
        if isinstance(command, RaiseObjection) and wants_reason(executed):
            self._ask_why(said, union_id, command.number, words)
            return ""
        if acknowledged:
            return ""
        answer = short_answer if said.private else group_answer
        number = number_of(command, executed)
        about = Subject(union_id=union_id, number=number) if number else None
        self._say(answer(command, executed, words), said.channel, said.message, about)
        return ""

    async def _press(self, pressed: Pressed, act: Act, words: Words) -> str:
        view = self.views.get(act.union_id)
        if view is None:
            return words("button-stale")
        command = command_of(act, pressed, self.period)
        executed = await self._execute(act.union_id, command, pressed.author.identity, pressed.id)
        if act.action is Action.OBJECT and wants_reason(executed):
            self._ask_why(pressed, act.union_id, act.number, words)
        return short_answer(command, executed, words)

    async def _execute(self, union_id: UUID, command: Command, by: Identity, command_id: str) -> Executed:
        try:
            executed = await self.execute(union_id, command, command_id=command_id)
        except Refused as refused:
            if refused.reason is Reason.NOT_A_MEMBER:
                self._encourage(union_id, by)
            raise
        await self.follower.reach(union_id, executed.revision)
        return executed

    def _encourage(self, union_id: UUID, identity: Identity) -> None:
        """Raises Misunderstood for who need not be invited, because they are."""
        view, now = self.views.get(union_id), self.clock.now()
        if view is not None and isinstance(view.union, Active) and invitations(view.union, identity, now):
            raise Misunderstood("not-a-member-yet", name=view.union.name)

    async def _start_union(self, said: Said, rest: str, words: Words) -> str:
        if said.private:
            return words("start-in-a-group")
        who = Who(said, self.contacts, self.residences)
        command = Asking(said=said, who=who, period=self.period, about=None).start(rest)
        residence = self.residences.get(network_of(said.channel))
        if residence is not None:
            # said to the bot; the union will have a home of its own
            command = replace(command, channel=residence.home(command.union_id))
            residence.move_in(command.union_id)
        home = self.views.at(said.channel)
        if home and isinstance(home.union, Active) and home.union_id != command.union_id:
            return words("chat-has-union", name=home.union.name)
        await self._execute(command.union_id, command, said.author.identity, said.id)
        # elsewhere the union is told where it was asked for
        return words("lives-at", union=mention(command.channel, command.name)) if residence else ""

    def _greet(self, said: Said, payload: str, words: Words) -> str:
        for telling in greetings(payload, said.author.identity, self.views, words, said.at):
            self.announcements.say(Outgoing(channel=said.channel, text=telling.text, buttons=telling.buttons))
        return ""

    def _ask_why(self, asked: Said | Pressed, union_id: UUID, number: int, words: Words) -> None:
        who = asked.author
        text = words("ask-reason", name=mention(who.identity, who.name), number=str(number))
        question = Outgoing(channel=asked.channel, text=text, replies_to=asked.message, wants_reply=True)
        subject = Subject(union_id=union_id, number=number, asked=who.identity)
        self.announcements.say(question, subject=subject)

    def _parse(self, said: Said) -> Request | Unknown | None:
        """Where a union is spoken to by its address, a slash is not needed to tell a command from talk."""
        if network_of(said.channel) not in self.residences:
            return parse(said.text)
        subject = self._subject(said)
        return None if subject and parse_stance(said.text) else parse_bare(said.text)

    async def _link(self, said: Said, claim: Claim, words: Words) -> str:
        command = self.identities.link_of(claim, said)
        await self._execute(claim.union_id, command, said.author.identity, said.id)
        self.identities.linking.done(claim)
        return words("done-linked")

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

    def _say(
        self, text: str, channel: Channel, replies_to: MessageId, subject: Subject | None = None
    ) -> None:
        if text:
            answer = Outgoing(channel=channel, text=text, replies_to=replies_to)
            self.announcements.say(answer, subject=subject)
