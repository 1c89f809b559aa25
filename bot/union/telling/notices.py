"""Posts a proposal's card and records the notice that it stands: from that moment the clock may run."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.chat.contacts import Contacts
from bot.clock import Clock
from bot.log.causes import service_id
from bot.network.incoming import MessageId
from bot.network.locale import Languages
from bot.network.network import Networks
from bot.network.outgoing import Outgoing
from bot.network.presence import Attendance, Presence
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Message, Owed
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.read_models.posted import CopyKind, Posted, PostedCard
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.cards import Reader, card
from bot.union.telling.copies import Copies
from bot.union.telling.one_by_one import OneByOne
from bot.union.telling.owing import changed_card, replaced_card
from domain.people import Channel
from domain.union.commands import PublishNotice
from domain.union.evolve_proposal import evolve_proposal
from domain.union.members import MemberNumber
from domain.union.notices import notice, reachable
from domain.union.proposal import Open, Proposal, candidate_of, deadline_of, last_of
from domain.union.state import Active

CLOCKS_DIFFER = timedelta(minutes=10)
"""A card that is older than its proposal by more was another's: the log was restored since."""


class Notices:
    def __init__(
        self,
        *,
        views: Views,
        posted: Posted,
        copies: Copies,
        execute: ExecuteUnion,
        contacts: Contacts,
        one_by_one: OneByOne,
        presence: Presence,
        networks: Networks,
        languages: Languages,
        clock: Clock,
        owe: Callable[[Sequence[Owed]], None],
    ) -> None:
        self._views = views
        self._posted = posted
        self._copies = copies
        self._execute = execute
        self._contacts = contacts
        self._one_by_one = one_by_one
        self._presence = presence
        self._networks = networks
        self._languages = languages
        self._clock = clock
        self._owe = owe

    async def card(self, channel: Channel, view: View, number: int) -> Message | None:
        """To be posted where it does not stand yet; where it does, the notice of it is recorded. Raises Unavailable."""
        proposal = shown(view).open.get(number)
        if proposal is None:
            return None
        if channel in self._views.homes(view):
            return await self._in_a_home(channel, view, proposal)
        return await self._in_private(channel, view, proposal)

    def draw(
        self,
        channel: Channel,
        view: View,
        proposal: Proposal,
        unchecked: Collection[MemberNumber] | None = None,
    ) -> Outgoing:
        """The card as it is to read now; `unchecked` unless it is known from when it was posted."""
        words, number = (
            self._languages.of(shown(view).language, shown(view).time_zone),
            last_of(proposal).number,
        )
        if unchecked is None:
            posted = self._posted.card(view.union_id, number, channel)
            unchecked = posted.unchecked if posted else ()
        return card(
            proposal,
            view=view,
            channel=channel,
            words=words,
            now=self._clock.now(),
            unchecked=unchecked,
            to_members=not self._networks.abilities(channel).is_open,
            known_as=self._known_as(proposal),
            reader=Reader.ALL if channel in shown(view).channels else Reader.MEMBER,
        )

    def _known_as(self, proposal: Proposal) -> str:
        """The candidate, elsewhere."""
        candidate = candidate_of(last_of(proposal))
        return self._networks.known_as(candidate.identity) if candidate else ""

    async def _in_a_home(self, channel: Channel, view: View, proposal: Open) -> Message | None:
        posted = self._known_card(channel, view, proposal)
        if posted is not None and channel in proposal.notices:
            return None
        attendance = await self._attendance(channel, view, proposal)
        command = self._notice(proposal, channel, attendance)
        if posted is None:
            return self._new_card(channel, view, proposal, command, attendance.unchecked)
        await self._record(view, command, posted, None)
        return None

    async def _in_private(self, channel: Channel, view: View, proposal: Open) -> Message | None:
        """Once, to whoever is told alone or is out of the group, and can be written to here."""
        posted = self._known_card(channel, view, proposal)
        if posted is not None and channel in proposal.notices and channel in self._one_by_one.places(view):
            return None
        for member in self._told_alone(channel, view, proposal):
            command = PublishNotice(
                number=proposal.number,
                version=proposal.version,
                channel=channel,
                at=self._clock.now(),
                to=member,
            )
            if posted is None:
                return self._new_card(channel, view, proposal, command, ())
            # who was told here before, and sees nothing of it since, is told once more
            await self._do(view, command, channel, view.revision)
        return None

    def _told_alone(self, channel: Channel, view: View, proposal: Open) -> list[MemberNumber]:
        roster, alone = shown(view).roster, self._one_by_one.places(view).get(channel)
        absent = [
            member
            for member in sorted(proposal.absent)
            if channel in self._contacts.private_channels(roster[member])
        ]
        return absent if alone is None else [alone]

    async def _attendance(self, channel: Channel, view: View, proposal: Open) -> Attendance:
        """Of those whom no other notice has told."""
        union = shown(view)
        untold = reachable(proposal, union, channel) - proposal.told
        return await self._presence.of(channel, [union.roster[number] for number in sorted(untold)])

    def _known_card(self, channel: Channel, view: View, proposal: Open) -> PostedCard | None:
        posted = self._posted.card(view.union_id, proposal.number, channel)
        if (
            posted is None
            or posted.version != proposal.version
            or posted.posted < proposal.put_at - CLOCKS_DIFFER
        ):
            return None
        return posted

    def _notice(self, proposal: Open, channel: Channel, attendance: Attendance) -> PublishNotice:
        return PublishNotice(
            number=proposal.number,
            version=proposal.version,
            channel=channel,
            at=self._clock.now(),
            absent=attendance.absent,
        )

    async def _record(
        self, view: View, command: PublishNotice, posted: PostedCard, drawn: Outgoing | None
    ) -> None:
        """From the moment at which it was posted."""
        number, channel = command.number, command.channel
        put = shown(view).open[number].put_at
        await self._do(view, replace(command, at=max(posted.posted, put)), channel)
        # posting may have taken long, and much have happened meanwhile
        now = await self._views.get(view.union_id) or view
        proposal = now.proposal(number)
        if proposal is None or drawn != self.draw(channel, now, proposal):
            self._owe([changed_card(view.union_id, number, channel, now.revision)])

    async def _do(self, view: View, command: PublishNotice, *parts: object) -> None:
        command_id = service_id(
            "notice", union_stream(view.union_id), command.number, command.version, *parts
        )
        cause = view.tables.opened_by(view.union_id, command.number)
        await self._execute(view.union_id, command, command_id=command_id, cause=cause)

    def _new_card(
        self,
        channel: Channel,
        view: View,
        proposal: Open,
        command: PublishNotice,
        unchecked: tuple[MemberNumber, ...],
    ) -> Message:
        noticed = self._as_noticed(proposal, shown(view), command)
        drawn, number = self.draw(channel, view, noticed, unchecked), proposal.number
        earlier = self._earlier_card(channel, view, proposal)

        async def stands(message: MessageId) -> None:
            is_home = command.to is None
            posted = PostedCard(
                message=message,
                posted=self._clock.now(),
                revision=view.revision,
                dated=deadline_of(last_of(noticed)) is not None,
                unchecked=unchecked,
                version=proposal.version,
                pinned=is_home and await self._networks.pin(channel, message),
            )
            if earlier is not None:
                self._owe([replaced_card(view.union_id, number, channel, earlier)])
            self._posted.note_card(view.union_id, number, channel, posted)
            if is_home:
                await self._record(view, command, posted, drawn)
            else:
                self._keep_up_to_date(view, number, channel, message)
                told = replace(command, at=max(posted.posted, proposal.put_at))
                await self._do(view, told, channel, view.revision)

        about = Subject(union_id=view.union_id, number=number, is_card=True, version=proposal.version)
        below = replace(
            drawn,
            replies_to=earlier.message if earlier else None,
            idempotency_key=f"card {view.union_id} {number} {proposal.version} {proposal.put_at.isoformat()}",
        )
        return Message(outgoing=below, about=about, stands=stands)

    def _keep_up_to_date(self, view: View, number: int, channel: Channel, message: MessageId) -> None:
        union = shown(view)
        everybody = (one for member in union.roster.values() for one in member.identities)
        words = self._languages.of(union.language, union.time_zone)
        for reader in everybody:
            if self._contacts.private_channel(reader) == channel:
                self._copies.stands(CopyKind.CARD, number, view, channel, words, to=reader)(message)

    def _earlier_card(self, channel: Channel, view: View, proposal: Open) -> PostedCard | None:
        """The one that the card of the present text takes the place of."""
        posted = self._posted.card(view.union_id, proposal.number, channel)
        return posted if posted and posted.version < proposal.version else None

    def _as_noticed(self, proposal: Open, union: Active, command: PublishNotice) -> Proposal:
        """As the card will read once it stands, so that it need not be edited at once."""
        if command.channel in proposal.notices:
            return proposal
        return evolve_proposal(proposal, notice(proposal, union, command))
