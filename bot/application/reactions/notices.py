"""Posts a proposal's card and records the notice that it stands: from that moment the clock may run."""

from collections.abc import Mapping
from datetime import timedelta

from bot.application.deliveries import Deliveries, PostedCard, Subject
from bot.application.execute import Execute
from bot.application.projections.follower import Follower
from bot.application.projections.views import View, Views, shown
from bot.application.reactions.cards import card
from bot.application.reactions.lane import Key, Lane
from bot.application.words import Languages
from bot.messages import MessageId, Messenger, Outgoing
from bot.ports import Clock
from domain.union.commands import PublishNotice
from domain.union.people import Channel, network_of
from domain.union.proposal import Open, Proposal, Settled, deadline_of, evolve_proposal
from domain.union.settlement import notice
from domain.union.state import Active, proposal_numbered

CLOCKS_DIFFER = timedelta(minutes=10)
"""A card that is older than its proposal by more was another's: the log was restored since."""


class Notices:
    def __init__(
        self,
        *,
        messengers: Mapping[str, Messenger],
        views: Views,
        deliveries: Deliveries,
        execute: Execute,
        follower: Follower,
        languages: Languages,
        clock: Clock,
    ) -> None:
        self._messengers = messengers
        self._views = views
        self._deliveries = deliveries
        self._execute = execute
        self._follower = follower
        self._languages = languages
        self._clock = clock

    async def post(self, lane: Lane, key: Key) -> None:
        """Raises Unreachable, MessageRefused or Unavailable; then no clock was started."""
        view = self._views.get(key[0])
        proposal = shown(view).open.get(key[1]) if view else None
        if view is not None and proposal is not None and lane.channel in self._views.homes(view):
            await self._post(lane, view, proposal)
        lane.cards.pop(key, None)

    def draw(self, channel: Channel, view: View, proposal: Proposal) -> Outgoing:
        """The card as it is to read now."""
        words = self._languages[shown(view).language]
        return card(proposal, view=view, channel=channel, words=words, now=self._clock.now())

    def note_subject(self, channel: Channel, key: Key, message: MessageId, *, is_card: bool = False) -> None:
        """So that a reply to it is understood as a reply to the proposal."""
        subject = Subject(union_id=key[0], number=key[1], is_card=is_card)
        self._deliveries.note_subject(channel, message, subject)

    async def _post(self, lane: Lane, view: View, proposal: Open) -> None:
        drawn, posted = None, self._known_card(lane, view, proposal)
        if posted is not None and lane.channel in proposal.notices:
            return
        if posted is None:
            noticed = self._as_noticed(proposal, shown(view), lane.channel)
            drawn = self.draw(lane.channel, view, noticed)
            posted = await self._post_new_card(lane, view, noticed, drawn)
        await self._publish(lane, view, proposal, posted)
        # posting may have taken long, and much have happened meanwhile
        now = proposal_numbered(shown(view), proposal.number) or proposal
        if drawn != self.draw(lane.channel, view, now):
            lane.stale[view.union_id, proposal.number] = None

    def _known_card(self, lane: Lane, view: View, proposal: Open) -> PostedCard | None:
        posted = self._deliveries.card(view.union_id, proposal.number, lane.channel)
        if posted is None or posted.posted < proposal.opened_at - CLOCKS_DIFFER:
            return None
        return posted

    async def _publish(self, lane: Lane, view: View, proposal: Open, posted: PostedCard) -> None:
        at = max(posted.posted, proposal.opened_at)
        command = PublishNotice(number=proposal.number, channel=lane.channel, at=at)
        command_id = f"notice {proposal.number} {lane.channel}"
        executed = await self._execute(view.union_id, command, command_id=command_id)
        await self._follower.reach(view.union_id, executed.revision)

    async def _post_new_card(self, lane: Lane, view: View, noticed: Proposal, drawn: Outgoing) -> PostedCard:
        last = noticed.last if isinstance(noticed, Settled) else noticed
        revision, key = view.revision, (view.union_id, last.number)
        message = await self._messengers[network_of(lane.channel)].post(drawn)
        dated = deadline_of(last) is not None
        posted = PostedCard(message=message, posted=self._clock.now(), revision=revision, dated=dated)
        self._deliveries.note_card(*key, lane.channel, posted)
        self.note_subject(lane.channel, key, message, is_card=True)
        return posted

    def _as_noticed(self, proposal: Open, union: Active, channel: Channel) -> Proposal:
        """As the card will read once it stands, so that it need not be edited at once."""
        if channel in proposal.notices:
            return proposal
        return evolve_proposal(proposal, notice(proposal, union, channel, self._clock.now()))
