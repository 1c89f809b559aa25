"""Carries out what a member asked for, and asks them where it is not clear, or not yet enough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.chat.grammar import FOR_ANYBODY, Request, Verb
from bot.chat.identities import is_stance
from bot.chat.questions import AS_LONG_AS_OPEN, VALID_FOR, Choice, Question, Questions, Way, spoken
from bot.chat.replies import group_answer, number_of, reason_of, short_answer, wants_reason
from bot.chat.replying import Doubt, Unclear
from bot.chat.understanding import is_a_no, reason_after
from bot.chat.who import Misunderstood
from bot.clock import Clock
from bot.log.handler import Execute, Executed
from bot.log.subscription import Subscription
from bot.network.incoming import Pressed, Said
from bot.network.locale import Languages, Words
from bot.network.markup import mention
from bot.network.outgoing import Button, Outgoing
from bot.network.residence import Residence
from bot.outbox.deliveries import Subject
from bot.outbox.outbox import Outbox
from bot.union.actions import answer_action
from bot.union.changes import title_of
from bot.union.phrases import brief, quoted
from bot.union.views import View, Views, invitations, shown
from domain.refusal import Refused
from domain.union.commands import (
    Command,
    ConfirmObjection,
    ForgetObjection,
    RaiseDoubt,
    RaiseObjection,
    StartUnion,
)
from domain.union.limits import MAX_REASON
from domain.union.people import Channel, Identity, network_of
from domain.union.reasons import Reason
from domain.union.state import Active, member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Grave:
    """What cannot be undone: `kind` names the question, `ways` its yes and its no."""

    kind: str
    ways: tuple[Way, Way]
    number: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    views: Views
    subscription: Subscription
    execute: Execute
    outbox: Outbox
    residences: Mapping[str, Residence]
    questions: Questions
    contacts: Contacts
    languages: Languages
    clock: Clock

    async def do(self, said: Said, union_id: UUID, command: Command, words: Words) -> None:
        """And answer. Raises Refused, Misunderstood, TooLarge or Unavailable."""
        executed = await self.carry_out(union_id, command, said.author.identity, said.id)
        acknowledged = is_stance(command) and network_of(said.channel) in self.residences
        if acknowledged:
            self.outbox.acknowledge(said)
        if wants_reason(executed):
            self._ask_why(said, union_id, number_of(command, executed), words, given=reason_of(command))
        self._ask_whether_meant(said, union_id, executed, command, words)
        if not (acknowledged or wants_reason(executed)):
            answer = short_answer if said.private else group_answer
            number = number_of(command, executed)
            about = Subject(union_id=union_id, number=number) if number else None
            self.say(answer(command, executed, words), said, about)

    async def do_pressed(self, pressed: Pressed, union_id: UUID, command: Command, words: Words) -> str:
        """As `do`; what comes back is for who pressed."""
        executed = await self.carry_out(union_id, command, pressed.author.identity, pressed.id)
        if wants_reason(executed):
            self._ask_why(pressed, union_id, number_of(command, executed), words)
        return short_answer(command, executed, words)

    async def carry_out(self, union_id: UUID, command: Command, by: Identity, command_id: str) -> Executed:
        """Returns once the views know of it."""
        if isinstance(command, StartUnion):
            self._check_home(command)
        try:
            executed = await self.execute(union_id, command, command_id=command_id)
        except Refused as refused:
            if refused.reason is Reason.NOT_A_MEMBER:
                self.encourage(union_id, by)
            raise
        await self.subscription.reach(union_id, executed.revision)
        return executed

    def _check_home(self, command: StartUnion) -> None:
        """Another may have been founded there since it was asked whom this one invites."""
        home = self.views.holder(command.channel, command.at)
        if home is not None and home.union_id != command.union_id:
            raise Misunderstood("chat-has-union", name=shown(home).name)

    def check_member(self, said: Said, request: Request, view: View | None) -> None:
        """Before anything else is read of what was typed. Raises Refused or Misunderstood."""
        says_more = request.verb is Verb.LEAVE and request.rest
        if (
            (request.verb in FOR_ANYBODY and not says_more)
            or view is None
            or not isinstance(view.union, Active)
        ):
            return
        if member_with(view.union, said.author.identity) is None:
            self.encourage(view.union_id, said.author.identity)
            raise Refused(Reason.NOT_A_MEMBER, name=view.union.name)

    def encourage(self, union_id: UUID, identity: Identity) -> None:
        """Raises Misunderstood for who need not be invited, because they are."""
        view, now = self.views.get(union_id), self.clock.now()
        if view is not None and isinstance(view.union, Active) and invitations(view.union, identity, now):
            raise Misunderstood("not-a-member-yet", name=view.union.name)

    async def ask_what_is_meant(self, said: Said, union_id: UUID, unclear: Unclear, words: Words) -> None:
        """Until they answer, their stance is what it was; what may be a no is on record, and no silence."""
        if unclear.doubt is Doubt.OBJECTION:
            by = said.author.identity
            doubt = RaiseDoubt(number=unclear.number, text=said.text, by=by, at=said.at, dated=said.dated)
            await self.carry_out(union_id, doubt, by, said.id)
        name = mention(said.author.identity, said.author.name)
        number, text = unclear.number, quoted(brief(said.text), words)
        question = words(f"question-{unclear.doubt}", name=name, number=str(number), text=text)
        self.ask(said, union_id, question, unclear.choices, words, number=number, valid_for=AS_LONG_AS_OPEN)

    def _ask_whether_meant(
        self, said: Said, union_id: UUID, executed: Executed, command: Command, words: Words
    ) -> None:
        """Of an objection that came late and looks older than what its author has said since."""
        by, number = said.author.identity, number_of(command, executed)
        union = executed.union if isinstance(executed.union, Active) else None
        proposal, member = (union.open.get(number), member_with(union, by)) if union else (None, None)
        if not isinstance(command, RaiseObjection) or proposal is None or member is None:
            return
        if member.number in proposal.questioned:
            grave = Grave(kind="late", ways=(Way.STAND, Way.FORGET), number=number)
            choices = (
                Choice(way=Way.STAND, command=ConfirmObjection(number=number, by=by, at=said.at)),
                Choice(way=Way.FORGET, command=ForgetObjection(number=number, by=by, at=said.at)),
            )
            self.ask_privately(said, union_id, grave, choices, words)

    def ask(
        self,
        heard: Said | Pressed,
        union_id: UUID,
        text: str,
        choices: Sequence[Choice],
        words: Words,
        *,
        number: int = 0,
        place: Channel | None = None,
        valid_for: timedelta = VALID_FOR,
    ) -> None:
        """In reply to what was heard, or in another place."""
        asked, now = heard.author.identity, self.clock.now()
        question = self.questions.ask(
            asked, union_id=union_id, number=number, choices=choices, at=now, valid_for=valid_for
        )
        message = Outgoing(
            channel=place or heard.channel,
            text=text,
            buttons=(_buttons(question, words),),
            replies_to=None if place else heard.message,
        )
        subject = Subject(union_id=union_id, number=number, asked=asked, question=question.id)
        self.outbox.say(message, subject=subject)

    def ask_privately(
        self,
        heard: Said | Pressed,
        union_id: UUID,
        grave: Grave,
        choices: Sequence[Choice],
        words: Words,
    ) -> str:
        """Where nobody else reads it, if there is such a place. What comes back says where to look."""
        place = self._private_place(heard)
        if place is not None:
            words = self.languages[self.contacts.language(heard.author.identity) or words.language]
        text = self._grave_question(heard, union_id, grave, words)
        self.ask(heard, union_id, text, choices, words, number=grave.number, place=place)
        return words("asked-in-private") if place else words("asked-here")

    def _private_place(self, heard: Said | Pressed) -> Channel | None:
        """None when they are there already, or have none."""
        place = None if heard.private else self.contacts.private_channel(heard.author.identity)
        return place if place and network_of(place) == network_of(heard.channel) else None

    def _grave_question(self, heard: Said | Pressed, union_id: UUID, grave: Grave, words: Words) -> str:
        view = self.views.get(union_id)
        union = shown(view) if view else None
        proposal = union.open.get(grave.number) if union else None
        title = title_of(proposal.change, union, words) if proposal and union else ""
        return words(
            f"question-{grave.kind}",
            name=mention(heard.author.identity, heard.author.name),
            union=union.name if union else "",
            number=str(grave.number),
            title=title,
            about=grave.about,
        )

    async def answered(self, pressed: Pressed, question: Question, choice: Choice, words: Words) -> str:
        """What comes back is for who pressed."""
        answer = words(f"chosen-{choice.way}") if choice.command is None else ""
        if choice.command is not None:
            command = spoken(choice.command, pressed.at)
            answer = await self.do_pressed(pressed, question.union_id, command, words)
        self.questions.close(question)
        return answer

    async def answered_in_words(self, said: Said, question: Question, choice: Choice, words: Words) -> None:
        """As `answered`, where there are no buttons."""
        if choice.command is None:
            self.say(words(f"chosen-{choice.way}"), said)
        else:
            command = spoken(choice.command, said.at, said.dated)
            await self.do(said, question.union_id, command, words)
        self.questions.close(question)

    def chosen(self, said: Said, question: Question, words: Words) -> Choice | None:
        """By the label of its button, in any language; who chose none is told between what."""
        typed = said.text.casefold().strip(" .!")
        for choice in question.choices:
            if any(typed == each(f"choice-{choice.way}").casefold() for each in self.languages):
                return choice
            if isinstance(choice.command, RaiseObjection) and choice.way is Way.OBJECT and is_a_no(said.text):
                reason = reason_after(said.text) or choice.command.reason
                return replace(choice, command=replace(choice.command, reason=reason))
        ways = " · ".join(words(f"choice-{one.way}") for one in question.choices)
        about = Subject(
            union_id=question.union_id, number=question.number, asked=question.asked, question=question.id
        )
        self.say(words("reply-with", ways=ways), said, about)
        return None

    def say(self, text: str, said: Said, subject: Subject | None = None) -> None:
        if text:
            answer = Outgoing(channel=said.channel, text=text, replies_to=said.message)
            self.outbox.say(answer, subject=subject)

    def _ask_why(
        self, asked: Said | Pressed, union_id: UUID, number: int, words: Words, *, given: str = ""
    ) -> None:
        """`given` was too long to be recorded."""
        who = asked.author
        name = mention(who.identity, who.name)
        text = words("ask-reason", name=name, number=str(number))
        if given:
            length, limit = len(given), MAX_REASON
            text = words("ask-shorter-reason", name=name, number=str(number), length=length, limit=limit)
        question = Outgoing(channel=asked.channel, text=text, replies_to=asked.message, wants_reply=True)
        subject = Subject(union_id=union_id, number=number, asked=who.identity)
        self.outbox.say(question, subject=subject)


def _buttons(question: Question, words: Words) -> tuple[Button, ...]:
    return tuple(
        Button(label=words(f"choice-{choice.way}"), action=answer_action(question.id, place))
        for place, choice in enumerate(question.choices)
    )
