"""Carries out what a member asked for, tells them, and asks what it leaves open."""

from dataclasses import dataclass, replace
from uuid import UUID

from bot.chat.asking import Asking, answer_to
from bot.clock import Clock
from bot.network.incoming import Pressed, Said
from bot.network.locale import Words
from bot.network.markup import mention
from bot.network.network import Networks
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.union.chat.asked import encourage
from bot.union.chat.asking_first import AskingFirst
from bot.union.chat.deeds import Deeds
from bot.union.chat.replies import group_answer, number_of, reason_of, short_answer, wants_reason
from bot.union.executing import ExecutedByUnion, ExecuteUnion
from bot.union.read_models.posted import CopyKind
from bot.union.read_models.views import Views, shown
from bot.union.telling.copies import Copies, about
from domain.people import Identity
from domain.refusal import Refused
from domain.union.commands import ChooseLanguage, Command
from domain.union.limits import MAX_REASON
from domain.union.reasons import Reason
from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """`deeds` say of each kind of command what it means here."""

    unions: Views
    execute: ExecuteUnion
    asking: Asking
    asking_first: AskingFirst
    networks: Networks
    copies: Copies
    deeds: Deeds
    clock: Clock

    async def do(self, heard: Said | Pressed, union_id: UUID, command: Command, words: Words) -> str:
        """What comes back is for who pressed; who spoke is answered. Raises as `Community`."""
        try:
            executed = await self.carry_out(union_id, command, heard.author.identity, heard.id)
        except Refused as refused:
            if refused.reason is Reason.EARLIER_VERSION:
                await self._show_the_latest(heard, union_id, command, words)
            raise
        if isinstance(command, ChooseLanguage):
            words = self.asking.languages[command.language]
        deed, number = self.deeds[type(command)], number_of(command, executed)
        if isinstance(heard, Pressed):
            if wants_reason(executed, private=heard.private, given=""):
                self._ask_why(heard, union_id, number, words)
            return short_answer(deed, command, executed, words)
        answer = (short_answer if heard.private else group_answer)(deed, command, executed, words)
        subject = Subject(union_id=union_id, number=number) if number else None
        acknowledged = deed.acknowledged and self._has_receipts(heard)
        if acknowledged:
            otherwise = answer_to(heard, answer, words) if answer else None
            self.asking.outbox.acknowledge(heard, otherwise=otherwise, subject=subject)
        given = reason_of(command)
        asks_why = wants_reason(executed, private=heard.private, given=given)
        if asks_why:
            self._ask_why(heard, union_id, number, words, given=given)
        if isinstance(executed.state, Active) and (doubted := deed.doubted(executed.state, command)):
            await self.asking_first.ask(heard, union_id, doubted.grave, doubted.choices, words)
        if not (acknowledged or asks_why):
            self.asking.say(answer, heard, words, subject)
        return ""

    def _has_receipts(self, heard: Said) -> bool:
        abilities = self.networks.abilities(heard.channel)
        return abilities.receipts_in_private if heard.private else abilities.receipts

    async def carry_out(
        self, union_id: UUID, command: Command, by: Identity, command_id: str
    ) -> ExecutedByUnion:
        """Returns once it is durable, and can be looked up."""
        deed = self.deeds.get(type(command))
        if deed is not None and deed.check is not None:
            deed.check(self.unions, command)
        try:
            executed = await self.execute(union_id, command, command_id=command_id)
        except Refused as refused:
            view = await self.unions.get(union_id)
            if refused.reason is Reason.NOT_A_MEMBER and view is not None:
                encourage(view, by, self.clock.now())
            raise
        return executed

    async def _show_the_latest(
        self, heard: Said | Pressed, union_id: UUID, command: Command, words: Words
    ) -> None:
        """To who answered an earlier text: below what they said, or in private where they only pressed."""
        view, number = await self.unions.get(union_id), getattr(command, "number", 0)
        proposal = shown(view).open.get(number) if view else None
        if view is None or proposal is None:
            return
        by_a_tap = isinstance(heard, Pressed) or heard.is_bare_mark
        private = self.asking.private_place(heard) if by_a_tap else None
        if isinstance(heard, Said) and heard.is_bare_mark and not (private or heard.private):
            return  # it stands for all to see below the one that was marked
        place, below = private or heard.channel, None if private else heard.message
        by, kind = heard.author.identity, CopyKind.CARD
        copy = await self.copies.draw(kind, proposal, view, place, words, to=by)
        stands = self.copies.stands(kind, number, view, place, words, to=by)
        self.asking.outbox.say(replace(copy, replies_to=below), subject=about(view, proposal), stands=stands)

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
        question = Outgoing(
            channel=asked.channel,
            text=text,
            replies_to=asked.message,
            wants_reply=True,
            language=words.language,
        )
        subject = Subject(union_id=union_id, number=number, asked=who.identity)
        self.asking.outbox.say(question, subject=subject)
