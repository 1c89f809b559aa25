"""The digest as it reads: what was decided since the last one, what is open, who is away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.network.incoming import MessageId
from bot.network.locale import Words
from bot.network.markup import bold, link
from bot.network.network import Networks
from bot.network.outgoing import Outgoing
from bot.outbox.owed import Message
from bot.union.changes import plain_heading
from bot.union.read_models.posted import Posted
from bot.union.read_models.views import View, shown
from bot.union.telling.cards import ending_line
from bot.union.telling.outcomes import outcome_line
from bot.union.telling.phrases import listed, names_in
from bot.union.upkeep.digests import Digests
from domain.people import Channel
from domain.union.state import Active, is_away

MOST = 10
"""Of what was decided, and of what is open: the rest is looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digesting:
    digests: Digests
    posted: Posted
    networks: Networks
    clock: Clock

    def message(self, until: datetime, channel: Channel, view: View, words: Words) -> Message | None:
        """None where it was told already, or nothing is left to be told."""
        since = self.digests.since(view, channel)
        if since >= until or not isinstance(view.union, Active):
            return None
        decided = self.digests.decided(view.union_id, since, until)
        if not decided and not view.union.open:
            self.digests.note(view.union_id, channel, until)
            return None
        title = words("digest-title", name=view.union.name, since=words.day(since), until=words.day(until))
        parts = [
            [bold(title)],
            [*self._decided(decided, channel, view, words)],
            [*self._open(channel, view, words)],
            [*self._away(channel, view.union, words)],
        ]

        async def stands(_: MessageId) -> None:
            self.digests.note(view.union_id, channel, until)

        text = "\n\n".join("\n".join(part) for part in parts if part)
        return Message(outgoing=Outgoing(channel=channel, text=text, language=words.language), stands=stands)

    def _decided(self, numbers: Sequence[int], channel: Channel, view: View, words: Words) -> Iterator[str]:
        yield words("digest-decided" if numbers else "digest-nothing-decided")
        for number in numbers[-MOST:]:
            settled = view.settled(number)
            if settled is not None:
                title = self._linked(number, plain_heading(settled.last, view, words), channel, view)
                yield f"{title}\n{outcome_line(settled, shown(view), words)}"
        if len(numbers) > MOST:
            yield words("digest-more-decided", count=len(numbers) - MOST)

    def _open(self, channel: Channel, view: View, words: Words) -> Iterator[str]:
        union, now = shown(view), self.clock.now()
        proposals = [*union.open.values()]
        if proposals:
            yield words("digest-open")
        for proposal in proposals[:MOST]:
            title = self._linked(proposal.number, plain_heading(proposal, view, words), channel, view)
            until = ending_line(proposal, union, words, now) or words("proposals-unheard")
            yield f"{title}\n{until}"
        if len(proposals) > MOST:
            yield words("digest-more-open", count=len(proposals) - MOST)

    def _away(self, channel: Channel, union: Active, words: Words) -> Iterator[str]:
        """For members' eyes only."""
        now, names = self.clock.now(), names_in(union, words)
        away = [
            words("digest-away-until", name=names[member], day=words.day(until - datetime.resolution))
            for member, until in sorted(union.away.items())
            if is_away(union, member, now)
        ]
        if away and not self.networks.abilities(channel).is_open:
            yield words("digest-away", names=listed(away, words))

    def _linked(self, number: int, title: str, channel: Channel, view: View) -> str:
        card = self.posted.card(view.union_id, number, channel)
        address = self.networks.link(channel, card.message) if card else ""
        return link(address, title) if address else title
