"""Posts a proposal's card and records the notice that it stands: from that moment the clock may run."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.chat.contacts import Contacts
from bot.clock import Clock
from bot.log.causes import service_id
from bot.network.incoming import MessageId
from bot.network.locale import Languages
from bot.network.outgoing import Messenger, Outgoing
from bot.network.presence import Attendance, Presence
from bot.outbox.deliveries import Deliveries, PostedCard, Subject
from bot.outbox.lane import Key, Lane
from bot.union.cards import card
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.views import View, Views, shown
from domain.union.commands import PublishNotice
from domain.union.evolve_proposal import evolve_proposal
from domain.union.notices import notice, reachable
from domain.union.people import Channel, MemberNumber, network_of
from domain.union.proposal import Open, Proposal, deadline_of, last_of
from domain.union.state import Active

CLOCKS_DIFFER = timedelta(minutes=10)
"""A card that is older than its proposal by more was another's: the log was restored since."""


class Notices:
    def __init__(
        self,
        *,
        messengers: Mapping[str, Messenger],
        views: Views,
        deliveries: Deliveries,
        execute: ExecuteUnion,
        contacts: Contacts,
        presence: Presence,
        languages: Languages,
        clock: Clock,
    ) -> None:
        self._messengers = messengers
        self._views = views
        self._deliveries = deliveries
        self._execute = execute
        self._contacts = contacts
        self._presence = presence
        self._languages = languages
        self._clock = clock

    async def post(self, lane: Lane, key: Key) -> None:
        """Raises Unreachable, MessageRefused or Unavailable; then no clock was started."""
        view = await self._views.get(key[0])
        proposal = shown(view).open.get(key[1]) if view else None
        if view is not None and proposal is not None:
            if lane.channel in self._views.homes(view):
                await self._post(lane, view, proposal)
            else:
                await self._tell_privately(lane.channel, view, proposal)
        lane.cards.pop(key, None)

    def draw(
        self,
        channel: Channel,
        view: View,
        proposal: Proposal,
        unchecked: Collection[MemberNumber] | None = None,
    ) -> Outgoing:
        """The card as it is to read now; `unchecked` unless it is known from when it was posted."""
        words, number = self._languages[shown(view).language], last_of(proposal).number
        if unchecked is None:
            posted = self._deliveries.card(view.union_id, number, channel)
            unchecked = posted.unchecked if posted else ()
        return card(
            proposal, view=view, channel=channel, words=words, now=self._clock.now(), unchecked=unchecked
        )

    def note_subject(self, channel: Channel, key: Key, message: MessageId, *, is_card: bool = False) -> None:
        """So that a reply to it is understood as a reply to the proposal."""
        subject = Subject(union_id=key[0], number=key[1], is_card=is_card)
        self._deliveries.note_subject(channel, message, subject)

    async def _post(self, lane: Lane, view: View, proposal: Open) -> None:
        channel, drawn, posted = lane.channel, None, self._known_card(lane.channel, view, proposal)
        if posted is not None and channel in proposal.notices:
            return
        attendance = await self._attendance(channel, view, proposal)
        if posted is None:
            noticed = self._as_noticed(proposal, shown(view), self._notice(proposal, channel, attendance))
            drawn = self.draw(channel, view, noticed, attendance.unchecked)
            posted = await self._post_new_card(channel, view, noticed, drawn, attendance.unchecked)
        command = replace(
            self._notice(proposal, channel, attendance), at=max(posted.posted, proposal.opened_at)
        )
        await self._do(view, command, proposal.number, channel)
        # posting may have taken long, and much have happened meanwhile
        now = await self._views.get(view.union_id) or view
        if drawn != self.draw(channel, now, now.proposal(proposal.number) or proposal):
            lane.stale[view.union_id, proposal.number] = None

    async def _tell_privately(self, channel: Channel, view: View, proposal: Open) -> None:
        """The card, once, to whoever is out of the group and can be written to here."""
        roster, number = shown(view).roster, proposal.number
        for member in sorted(proposal.absent):
            if channel not in self._contacts.private_channels(roster[member]):
                continue
            command = PublishNotice(number=number, channel=channel, at=self._clock.now(), to=member)
            if self._known_card(channel, view, proposal) is None:
                noticed = self._as_noticed(proposal, shown(view), command)
                drawn = self.draw(channel, view, noticed, ())
                posted = await self._post_new_card(channel, view, noticed, drawn, ())
                command = replace(command, at=max(posted.posted, proposal.opened_at))
            # who was told here before, and sees nothing of it since, is told once more
            await self._do(view, command, number, channel, view.revision)

    async def _attendance(self, channel: Channel, view: View, proposal: Open) -> Attendance:
        """Of those whom no other notice has told."""
        union = shown(view)
        untold = reachable(proposal, union, channel) - proposal.told
        return await self._presence.of(channel, [union.roster[number] for number in sorted(untold)])

    def _known_card(self, channel: Channel, view: View, proposal: Open) -> PostedCard | None:
        posted = self._deliveries.card(view.union_id, proposal.number, channel)
        if posted is None or posted.posted < proposal.opened_at - CLOCKS_DIFFER:
            return None
        return posted

    def _notice(self, proposal: Open, channel: Channel, attendance: Attendance) -> PublishNotice:
        return PublishNotice(
            number=proposal.number, channel=channel, at=self._clock.now(), absent=attendance.absent
        )

    async def _do(self, view: View, command: PublishNotice, number: int, *parts: object) -> None:
        command_id = service_id("notice", union_stream(view.union_id), number, *parts)
        cause = view.tables.opened_by(view.union_id, number)
        await self._execute(view.union_id, command, command_id=command_id, cause=cause)

    async def _post_new_card(
        self,
        channel: Channel,
        view: View,
        noticed: Proposal,
        drawn: Outgoing,
        unchecked: tuple[MemberNumber, ...],
    ) -> PostedCard:
        last = last_of(noticed)
        revision, key = view.revision, (view.union_id, last.number)
        message = await self._messengers[network_of(channel)].post(drawn)
        posted = PostedCard(
            message=message,
            posted=self._clock.now(),
            revision=revision,
            dated=deadline_of(last) is not None,
            unchecked=unchecked,
        )
        self._deliveries.note_card(*key, channel, posted)
        self.note_subject(channel, key, message, is_card=True)
        return posted

    def _as_noticed(self, proposal: Open, union: Active, command: PublishNotice) -> Proposal:
        """As the card will read once it stands, so that it need not be edited at once."""
        if command.channel in proposal.notices:
            return proposal
        return evolve_proposal(proposal, notice(proposal, union, command))
