"""The cards that stand, and their copies, as they have to read by now; and what is pinned of them."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.network.incoming import MessageId
from bot.network.locale import Words
from bot.network.network import Networks
from bot.network.outgoing import Outgoing, Urgency
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Message
from bot.union.changes import heading
from bot.union.read_models.posted import Posted, PostedCard
from bot.union.read_models.views import View, shown
from bot.union.telling.cards import ending_line, replaced_card
from bot.union.telling.copies import Copies
from bot.union.telling.notices import Notices
from bot.union.telling.subjects import CardChanged, CardReplaced, CopyChanged
from domain.people import Channel
from domain.union.proposal import Open, Proposal, Settled, deadline_of, last_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Redrawing:
    posted: Posted
    copies: Copies
    notices: Notices
    networks: Networks
    clock: Clock

    def changed(self, changed: CardChanged, channel: Channel, view: View, words: Words) -> Message | None:
        posted = self.posted.card(view.union_id, changed.number, channel)
        proposal = view.proposal(changed.number)
        if posted is None or proposal is None or posted.revision >= changed.revision:
            return None
        if isinstance(proposal, Open) and posted.version != proposal.version:
            return None  # the card of its new text is on its way
        if isinstance(proposal, Open) and self._is_to_be_dated(proposal, channel, posted):
            return self._dated(proposal, channel, posted, view, words)
        if not self.networks.abilities(channel).edits:
            return None

        async def stands(message: MessageId) -> None:
            ended = isinstance(proposal, Settled)
            if ended and posted.pinned:
                await self.networks.unpin(channel, message)
            pinned = posted.pinned and not ended
            self._note_card(view, proposal, channel, replace(posted, revision=view.revision, pinned=pinned))

        drawn = self.notices.draw(channel, view, proposal)
        return Message(outgoing=drawn, edits=posted.message, stands=stands)

    async def changed_copy(self, changed: CopyChanged, channel: Channel, view: View) -> Message | None:
        where = (view.union_id, changed.number, channel, changed.message)
        copy = self.posted.copy(*where)
        if copy is None or copy.revision >= changed.revision:
            return None
        redrawn = await self.copies.redrawn(copy, changed.number, view, channel)
        if redrawn is None:
            self.posted.forget_copy(*where)
            return None
        drawn, goes_on = redrawn

        async def stands(_: MessageId) -> None:
            if goes_on:
                self.posted.note_copy(*where, replace(copy, revision=view.revision))
            else:
                self.posted.forget_copy(*where)

        return Message(outgoing=drawn, edits=changed.message, stands=stands)

    def replaced(self, replaced: CardReplaced, channel: Channel, view: View, words: Words) -> Message | None:
        """Where nothing is drawn again, the new card stands in the thread of the old one."""
        proposal = view.proposal(replaced.number)
        if proposal is None or not self.networks.abilities(channel).edits:
            return None
        drawn = replaced_card(last_of(proposal), replaced.version, view, channel, words)

        async def stands(message: MessageId) -> None:
            await self.networks.unpin(channel, message)

        return Message(outgoing=drawn, edits=replaced.message, stands=stands)

    def pinned(self, number: int, channel: Channel, view: View) -> Message | None:
        """With the right to do so, given after it was posted."""
        posted, proposal = self.posted.card(view.union_id, number, channel), shown(view).open.get(number)
        if posted is None or proposal is None or posted.pinned:
            return None

        async def stands(message: MessageId) -> None:
            pinned = await self.networks.pin(channel, message)
            current = self.posted.card(view.union_id, number, channel)
            if current and current.message == message:
                self._note_card(view, proposal, channel, replace(current, pinned=pinned))

        drawn = self.notices.draw(channel, view, proposal)
        return Message(outgoing=drawn, edits=posted.message, stands=stands)

    def _is_to_be_dated(self, proposal: Open, channel: Channel, posted: PostedCard) -> bool:
        """It was posted before the clock ran, where no card is ever drawn again."""
        redrawn = self.networks.abilities(channel).edits
        return not (redrawn or posted.dated) and deadline_of(proposal) is not None

    def _dated(
        self, proposal: Open, channel: Channel, posted: PostedCard, view: View, words: Words
    ) -> Message:
        """Until when, in a message below the card."""
        line = ending_line(proposal, shown(view), words, self.clock.now())
        text = f"{heading(proposal, view, words)}\n{line}"
        outgoing = Outgoing(
            channel=channel,
            text=text,
            replies_to=posted.message,
            urgency=Urgency.CARD,
            language=words.language,
        )

        async def stands(_: MessageId) -> None:
            dated = replace(posted, revision=view.revision, dated=True)
            self._note_card(view, proposal, channel, dated)

        about = Subject(union_id=view.union_id, number=proposal.number)
        return Message(outgoing=outgoing, about=about, stands=stands)

    def _note_card(self, view: View, proposal: Proposal, channel: Channel, card: PostedCard) -> None:
        number = proposal.number if isinstance(proposal, Open) else proposal.last.number
        self.posted.note_card(view.union_id, number, channel, card)
