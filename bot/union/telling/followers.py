"""What people who follow a union are told of it: members as its own channels are, strangers as everybody may read it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.chat.unions import Audience, NamedUnion, PublishedEvent, PublishedEvents
from bot.clock import Clock
from bot.network.addresses import place_of
from bot.network.incoming import MessageId, Said
from bot.network.markup import bold
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Message
from bot.union.changes import heading
from bot.union.published.publications import Publications
from bot.union.published.wording import ending_for_strangers, told_to_strangers
from bot.union.read_models.log import UnionLog
from bot.union.read_models.posted import CopyKind
from bot.union.read_models.tables import Row
from bot.union.read_models.views import View, Views, shown
from bot.union.site.reading import Reading
from bot.union.telling.cards import Rows, ending_line, voting_buttons
from bot.union.telling.copies import Copies, about
from bot.union.telling.notifications import notification
from bot.union.telling.one_by_one import OneByOne
from bot.union.touches import UnionEnvelope
from domain.people import Identity
from domain.union import events
from domain.union.proposal import Open
from domain.union.state import member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionsForFollowers:
    """The `Unions` of other contexts."""

    views: Views
    publications: Publications
    log: UnionLog
    copies: Copies
    one_by_one: OneByOne
    reading: Reading
    clock: Clock

    def of(self, identity: Identity) -> Sequence[NamedUnion]:
        return _named(self.views.tables.with_member(identity))

    def named(self, text: str, identity: Identity) -> Sequence[NamedUnion]:
        wanted, theirs = text.strip().casefold(), self.views.tables.with_member(identity)
        public = self.publications.named()
        known, union_id = {**{one.id: one.name for one in theirs}, **public}, _id(wanted)
        return [
            NamedUnion(id=one, name=name)
            for one, name in known.items()
            if one == union_id or name.casefold() == wanted
        ]

    def at(self, said: Said) -> NamedUnion | None:
        place = place_of(said.channel)
        row = self.views.row_at(place.chat if said.private else said.channel)
        return NamedUnion(id=row.id, name=row.name) if row else None

    async def news(self, union_id: UUID, revision: int, to: Audience) -> Message | None:
        view = await self.views.get(union_id)
        if view is None or to.channel in self.one_by_one.places(
            view
        ):  # as members they are told all of it there
            return None
        envelope = await self.log.at(union_id, revision)
        then = view if view.revision == revision else await self.views.as_of(union_id, revision)
        if member_with(shown(view), to.identity) is None:
            return self._to_stranger(envelope, then, view, to)
        match envelope.event:
            case events.ProposalOpened(number=number):
                return await self._put(number, 1, view, to)
            case events.ProposalRevised(number=number, version=version):
                return await self._put(number, version, view, to)
            case _:
                return self._to_member(envelope, then, to)

    async def published(
        self, union_id: UUID, identity: Identity, *, after: str, most: int
    ) -> PublishedEvents | None:
        union = await self.reading.union(union_id, identity)
        if union is None:
            return None
        era, _, number = after.partition("-")
        begins = int(number) if era == str(union.since.era) else -1
        events = list[PublishedEvent]()
        async for one in self.reading.events(union, after=begins):
            event_id = union.event_id(one.number)
            events.append(PublishedEvent(id=event_id, type=one.type, at=one.at, fields=one.fields))
            if len(events) == most:
                break
        return PublishedEvents(as_of=union.as_of, events=events)

    async def last_call(self, union_id: UUID, number: int, to: Audience) -> Message | None:
        view = await self.views.get(union_id)
        proposal = shown(view).open.get(number) if view else None
        if view is None or proposal is None:
            return None
        union, now, words = shown(view), self.clock.now(), to.words
        member = member_with(union, to.identity)
        if member is None:
            text = ending_for_strangers(proposal, view, now, words)
            return self._message(view, text, to) if self.publications.of(union_id) else None
        buttons = voting_buttons(number, view, words) if member.number in proposal.electors else ()
        text = f"{heading(proposal, view, words)}\n{ending_line(proposal, union, words, now)}"
        subject = Subject(union_id=union_id, number=number, version=proposal.version)
        return self._message(view, text, to, buttons=buttons, subject=subject)

    async def _put(self, number: int, version: int, view: View, to: Audience) -> Message | None:
        """A copy of the card, which stays true, unless one stands there or something newer took its place."""
        proposal, copies, words = shown(view).open.get(number), self.copies, to.words
        if proposal is None or proposal.version != version or self._stands(view, proposal, to):
            return None
        kind = CopyKind.FOLLOWED
        drawn = await copies.draw(kind, proposal, view, to.channel, words, to=to.identity)
        note = copies.stands(kind, number, view, to.channel, words, to=to.identity)

        async def stands(posted: MessageId) -> None:
            note(posted)

        ending = ending_line(proposal, shown(view), words, self.clock.now())
        in_short = "\n".join(filter(None, [heading(proposal, view, words), ending]))
        return Message(outgoing=drawn, about=about(view, proposal), in_short=in_short, stands=stands)

    def _stands(self, view: View, proposal: Open, to: Audience) -> bool:
        """Whether they were told of it there for another reason."""
        copies = self.copies.posted.copies(view.union_id, proposal.number)
        return any(channel == to.channel and copy.version == proposal.version for channel, _, copy in copies)

    def _to_member(self, envelope: UnionEnvelope, then: View, to: Audience) -> Message | None:
        told = notification(envelope, then, to.words)
        if told is None:
            return None
        return self._message(then, told.text, to, buttons=told.buttons, subject=told.about(then.union_id))

    def _to_stranger(self, envelope: UnionEnvelope, then: View, view: View, to: Audience) -> Message | None:
        """None of a private union, whatever it was when that happened."""
        public = self.publications.of(view.union_id)
        if public is None:
            return None
        text = told_to_strangers(envelope, then, view, self.clock.now(), to.words, began=public.began)
        return self._message(view, text, to) if text else None

    def _message(
        self, view: View, text: str, to: Audience, *, buttons: Rows = (), subject: Subject | None = None
    ) -> Message:
        whole = f"{bold(shown(view).name)}\n{text}"
        outgoing = Outgoing(channel=to.channel, text=whole, buttons=buttons, language=to.words.language)
        return Message(outgoing=outgoing, about=subject, in_short=text)


def _named(rows: Iterable[Row]) -> Sequence[NamedUnion]:
    return [NamedUnion(id=row.id, name=row.name) for row in rows]


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
