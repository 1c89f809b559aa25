"""Copies of a card, and invitations, that somebody was sent alone: how each reads when it is sent, and later on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.chat.buttons import look_action
from bot.clock import Clock
from bot.network.incoming import MessageId
from bot.network.locale import Languages, Words
from bot.network.markup import bold
from bot.network.network import Networks
from bot.network.outgoing import Button, Outgoing
from bot.network.quoting import quoted
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Owed
from bot.union.read_models.log import UnionLog
from bot.union.read_models.memory import UnionMemory
from bot.union.read_models.posted import CopyKind, Posted, PostedCopy
from bot.union.read_models.views import View, shown
from bot.union.telling.cards import Reader, card, replaced_card
from bot.union.telling.difference import difference
from bot.union.telling.owing import changed_copy
from bot.union.telling.past import by_number, line_of
from bot.union.telling.private_notifications import answered_invitation
from domain.people import Channel, Identity
from domain.union import events
from domain.union.changes import rules_of
from domain.union.proposal import Open, Proposal, Settled, candidate_of, last_of
from domain.union.state import Active, member_with

SAID = 12
"""Events of a proposal that a copy of its card tells; the history has them all."""

MayBeOnTheCard = events.ObjectionRaised | events.ObjectionReasonGiven | events.Remarked
Spoken = (
    MayBeOnTheCard
    | events.ObjectionWithdrawn
    | events.ObjectionForgotten
    | events.ConsentWithdrawn
    | events.WordingSuggested
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The card that everybody sees stays where it is; a mark set on a copy is a stance as well."""

    posted: Posted
    networks: Networks
    languages: Languages
    log: UnionLog
    memory: UnionMemory
    clock: Clock
    owe: Callable[[Sequence[Owed]], None]

    async def draw(
        self,
        kind: CopyKind,
        proposal: Proposal,
        view: View,
        channel: Channel,
        words: Words,
        *,
        to: Identity,
    ) -> Outgoing:
        """Of the card, as of now. Raises Unavailable."""
        copy = card(
            proposal,
            view=view,
            channel=channel,
            words=words,
            now=self.clock.now(),
            to_members=self._reads_as_member(to, view, channel),
            reader=self._reader(to, proposal, view, channel),
        )
        if kind is CopyKind.FOLLOWED:  # who follows several has to know which one this is about
            return replace(copy, text=f"{bold(shown(view).name)}\n\n{copy.text}")
        if kind is not CopyKind.WHOLE:
            return copy
        last = last_of(proposal)
        more = ["\n".join(_versions(last, copy.text, words)), await self._said_of(last, view, words)]
        return replace(copy, text="\n\n".join(filter(None, [copy.text, *more])))

    def stands(
        self, kind: CopyKind, number: int, view: View, channel: Channel, words: Words, *, to: Identity
    ) -> Callable[[MessageId], None]:
        """Has it kept up to date from now on, where a message can change without being told again."""

        def note(message: MessageId) -> None:
            if not self.networks.abilities(channel).in_place:
                return
            proposal = shown(view).open.get(number)
            copy = PostedCopy(
                kind=kind,
                to=to,
                language=words.language,
                posted=self.clock.now(),
                revision=view.revision,
                version=proposal.version if proposal else 1,
            )
            self.posted.note_copy(view.union_id, number, channel, message, copy)
            if (changed := view.changed(number)) > view.revision:  # while it was on its way
                self.owe([changed_copy(view.union_id, number, channel, message, changed)])

        return note

    async def redrawn(
        self, copy: PostedCopy, number: int, view: View, channel: Channel
    ) -> tuple[Outgoing, bool] | None:
        """As it is to read now, and whether it goes on changing. None for who has nothing to see any more."""
        words, proposal = self.languages.of(copy.language, shown(view).time_zone), view.proposal(number)
        if copy.kind is CopyKind.INVITATION:
            told, is_open = answered_invitation(view, number, copy.to, words)
            drawn = Outgoing(channel=channel, text=told.text, buttons=told.buttons, language=words.language)
            return drawn, is_open
        if proposal is None or not _may_see(copy.to, proposal, shown(view)):
            return None
        last = last_of(proposal)
        if isinstance(proposal, Open) and last.version != copy.version:
            latest = Button(
                label=words("button-show", number=str(number)), action=look_action(f"proposal {number}")
            )
            drawn = replaced_card(last, copy.version, view, channel, words)
            return replace(drawn, buttons=((latest,),)), False
        drawn = await self.draw(copy.kind, proposal, view, channel, words, to=copy.to)
        return drawn, not isinstance(proposal, Settled)

    def _reads_as_member(self, reader: Identity, view: View, channel: Channel) -> bool:
        """It is for a member, where not everybody reads it."""
        is_open = self.networks.abilities(channel).is_open
        return member_with(shown(view), reader) is not None and not is_open

    def _reader(self, to: Identity, proposal: Proposal, view: View, channel: Channel) -> Reader:
        """Where others see it too, its buttons are for each of them."""
        if channel in shown(view).channels:
            return Reader.ALL
        candidate = candidate_of(last_of(proposal))
        return Reader.CANDIDATE if candidate and candidate.identity == to else Reader.MEMBER

    async def _said_of(self, last: Open, view: View, words: Words) -> str:
        """The latest that was said, also what was taken back. Empty where the card has it all."""
        number = last.number
        revisions = self.memory.remembered(view.union_id, proposals=[number], most=SAID)
        envelopes = [await self.log.at(view.union_id, revision) for revision in reversed(revisions)]
        said = [one for one in envelopes if isinstance(one.event, Spoken)]
        remarks = sum(isinstance(one.event, events.Remarked) for one in said)
        if all(isinstance(one.event, MayBeOnTheCard) for one in said) and remarks <= len(last.remarks):
            return ""
        lines = filter(None, (line_of(one, view, words, by_number) for one in said))
        return "\n".join(
            [bold(words("proposal-said")), *lines, words("proposal-said-all", number=str(number))]
        )


def about(view: View, proposal: Proposal) -> Subject:
    last = last_of(proposal)
    return Subject(union_id=view.union_id, number=last.number, is_card=True, version=last.version)


def _may_see(reader: Identity, proposal: Proposal, union: Active) -> bool:
    """Who has left is told nothing more, also not by a message that changes."""
    candidate = candidate_of(last_of(proposal))
    return member_with(union, reader) is not None or (candidate is not None and candidate.identity == reader)


def _versions(last: Open, on_the_card: str, words: Words) -> Iterator[str]:
    """The first text and what each later one changed in it; empty where the card says it all."""
    texts = [*last.earlier, rules_of(last.change).text(last.change) or ""]
    told = [texts[0], *(difference(old, new) for old, new in pairwise(texts))]
    lines = [
        words("proposal-version", version=version, text=quoted(text, words))
        for version, text in enumerate(told, start=1)
        if quoted(text, words) not in on_the_card
    ]
    if last.earlier and lines:
        yield bold(words("proposal-versions"))
        yield from lines
