"""A history, looked up from all sides: who said what a fact came from, who could see what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from bot.network.incoming import MessageId
from bot.union.touches import UnionEnvelope
from domain.union.members import MemberNumber
from tests.simulation.worlds.cases import Case
from tests.simulation.worlds.ledger import Story, stories
from tests.simulation.worlds.record import History, Outage, Shown, Spoken


@dataclass(frozen=True)
class Evidence:
    history: History

    @cached_property
    def stories(self) -> dict[UUID, Story]:
        return stories(self.history.envelopes)

    def cases(self) -> Iterator[tuple[Story, Case]]:
        return ((story, case) for story in self.stories.values() for case in story.cases.values())

    @cached_property
    def _spoken(self) -> dict[str, Spoken]:
        return {one.id: one for one in self.history.spoken}

    @cached_property
    def _envelopes(self) -> dict[str, list[UnionEnvelope]]:
        found: dict[str, list[UnionEnvelope]] = {}
        for envelope in self.history.envelopes:
            found.setdefault(caused_by(envelope), []).append(envelope)
        return found

    @cached_property
    def _shown(self) -> dict[MessageId, Shown]:
        return {one.id: one for one in self.history.shown}

    def words_behind(self, envelope: UnionEnvelope) -> Spoken | None:
        return self._spoken.get(caused_by(envelope))

    def envelopes_from(self, spoken: Spoken) -> list[UnionEnvelope]:
        return self._envelopes.get(spoken.id, [])

    def shown(self, message: MessageId | None) -> Shown | None:
        return self._shown.get(message) if message is not None else None

    def answers_a_question(self, spoken: Spoken | None) -> bool:
        """One that they could see; a card is none."""
        question = self.shown(spoken.answers) if spoken else None
        seen = question is not None and spoken is not None and spoken.account in question.readers
        return seen and question is not None and question.first.card is None

    def case_meant(self, spoken: Spoken) -> tuple[Story, Case] | None:
        """The proposal that they speak of, by where its union lived and its number, if it was there by then."""
        meant = spoken.meaning
        for story in self.stories.values():
            case = story.cases.get(meant.number or 0)
            known = case is not None and case.envelope.metadata.recorded <= spoken.at
            if case is not None and known and meant.home in story.homes:
                return story, case
        return None

    def member(self, story: Story, spoken: Spoken) -> MemberNumber | None:
        """Whose voice it was when the bot took it in."""
        return story.member_with(spoken.account, spoken.received or spoken.at)

    def outages_of(self, story: Story) -> Iterator[Outage]:
        """Of where it is at home."""
        for outage in self.history.outages:
            if any(outage.silences(channel) for channel in story.homes):
                yield outage

    def outages_around(self, story: Story) -> Iterator[Outage]:
        """Of wherever its members could speak."""
        accounts = {holding.identity for holding in story.holdings}
        for outage in self.history.outages:
            if any(outage.silences(place) for place in story.homes | accounts):
                yield outage


def overlaps(outage: Outage, start: datetime, end: datetime) -> bool:
    return outage.start < end and (outage.end is None or start < outage.end)


def caused_by(envelope: UnionEnvelope) -> str:
    """The id of the words; a command may add to it what it does with them."""
    return envelope.metadata.command.partition("/")[0].rstrip("+")
