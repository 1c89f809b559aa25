"""Answers who only asks to see something, on what the log says now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.chat import looking
from bot.chat.grammar import Misused, Request, Verb, article_and_rest, number_and_rest
from bot.log.envelope import Codec, Envelope, union_stream
from bot.log.store import NO_STREAM, EventStore
from bot.network.incoming import Said
from bot.network.locale import Words
from bot.network.residence import Residence
from bot.outbox.deliveries import Subject
from bot.outbox.outbox import Outbox
from bot.union.cards import card
from bot.union.views import View, shown
from domain.refusal import Refused
from domain.union.reasons import Reason
from domain.union.state import proposal_numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    outbox: Outbox
    store: EventStore
    codec: Codec
    residences: Mapping[str, Residence]

    async def answer(
        self, said: Said, request: Request, view: View, words: Words, *, about: int | None, now: datetime
    ) -> str:
        """`about` is the proposal whose card was replied to. Raises Misused, Refused or Unavailable."""
        match request.verb:
            case Verb.REGULATION:
                return looking.regulation(view, article_and_rest(request.rest)[0], words)
            case Verb.MEMBERS:
                return looking.members(view, words, now)
            case Verb.PROPOSALS:
                return looking.proposals(view, words, now)
            case Verb.HISTORY:
                return looking.history(view, await self._recent(view), words)
            case Verb.UNION:
                return looking.union_itself(view, words, self.residences)
            case Verb.PROPOSAL:
                number = number_and_rest(request.rest)[0] or about
                if number is None:
                    raise Misused(Verb.PROPOSAL)
                self._show_card(said, view, number, words, now)
                return ""
            case _:
                raise Misused(request.verb)

    async def _recent(self, view: View) -> Sequence[Envelope]:
        """The last of what happened. Raises Unavailable."""
        after = max(NO_STREAM, view.revision - looking.RECENT)
        recorded = await self.store.read(union_stream(view.union_id), after=after, limit=looking.RECENT)
        return [envelope for one in recorded if (envelope := self.codec.decode(one))]

    def _show_card(self, said: Said, view: View, number: int, words: Words, now: datetime) -> None:
        """A copy of the card as of now; the one that keeps changing stays where it is."""
        proposal = proposal_numbered(shown(view), number)
        if proposal is None:
            raise Refused(Reason.NO_SUCH_PROPOSAL, number=number)
        copy = card(proposal, view=view, channel=said.channel, words=words, now=now)
        subject = Subject(union_id=view.union_id, number=number)
        self.outbox.say(replace(copy, replies_to=said.message), subject=subject)
