"""Checks of stances: whose count, until when, and what follows when an objection is taken back."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from bot.network.outgoing import Urgency
from domain.people import Channel, network_of
from domain.union.changes import ReplaceIdentity
from domain.union.proposal_events import MoveCause, ProposalRejected
from tests.simulation.worlds.cases import Case
from tests.simulation.worlds.evidence import Evidence
from tests.simulation.worlds.ledger import Story
from tests.simulation.worlds.record import Act

A_MOMENT = timedelta(minutes=1)


def only_who_has_a_voice_takes_a_stance(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        for taken in case.taken:
            if taken.member not in taken.electors:
                yield f"{_name(story, case)} took a stance of member {taken.member}, who has none"


def no_stance_is_taken_at_the_deadline_or_later(evidence: Evidence) -> Iterator[str]:
    """By when it counts, whenever it was taken in."""
    for story, case in evidence.cases():
        for taken in case.taken:
            spoken = evidence.words_behind(taken.envelope)
            counts = spoken.counts() if spoken else None
            late = counts is not None and taken.deadline is not None and counts >= taken.deadline
            if late and not case.awaits_candidate:
                yield f"{_name(story, case)} was due at {taken.deadline}, and {spoken and spoken.text!r} of {counts} counted"


def who_relied_on_an_objection_has_a_whole_period(evidence: Evidence) -> Iterator[str]:
    """Silence that began when it was taken back is as long as any other."""
    for story, case in evidence.cases():
        carried = case.by_silence
        if carried is None or case.awaits_candidate or isinstance(case.opened.change, ReplaceIdentity):
            continue
        for at in case.relieved:
            if carried.metadata.recorded - at < case.opened.period - A_MOMENT:
                yield f"{_name(story, case)} was carried at {carried.metadata.recorded}, an objection stood until {at}"


def doubt_is_no_silence(evidence: Evidence) -> Iterator[str]:
    """Before anything is carried over it, its author was given a whole period more to say what they meant."""
    for story, case in evidence.cases():
        unsettled = case.doubts & case.electors
        if case.by_silence and unsettled and MoveCause.DOUBT not in {one.cause for one in case.moves}:
            yield f"{_name(story, case)} was carried over the doubt of {sorted(unsettled)}"


def more_time_is_a_whole_period(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        for before, move in case.given:
            asked = move.cause is MoveCause.MORE_TIME and before is not None
            if asked and before is not None and move.deadline < before + case.opened.period:
                yield f"{_name(story, case)} was given until {move.deadline}, after {before}"


def what_is_rejected_was_objected_to(evidence: Evidence) -> Iterator[str]:
    """By somebody whose last word it was."""
    for story, case in evidence.cases():
        rejected = any(isinstance(one.event, ProposalRejected) for one in case.outcomes)
        if rejected and not any(one.act is Act.OBJECT for one in case.stances.values()):
            yield f"{_name(story, case)} was rejected, and nobody objected any more"


def nothing_is_told_twice_without_a_reason(evidence: Evidence) -> Iterator[str]:
    """A card or an outcome comes again on Telegram once for each crash, or answer that got lost; on Nostr never."""
    told = Counter(
        (one.channel, one.first.text, one.first.replies_to)
        for one in evidence.history.shown
        if one.first.card is not None or one.first.urgency is Urgency.OUTCOME
    )
    again = Counter[Channel]()
    for (channel, _, _), times in told.items():
        again[channel] += times - 1
    for channel, times in again.items():
        reasons = len(evidence.history.crashes) + evidence.history.lost_answers.get(channel, 0)
        if times > (0 if network_of(channel) == "nostr" else reasons):
            yield f"{times} messages stand in {channel} twice, for {reasons} reasons"


def _name(story: Story, case: Case) -> str:
    return f"proposal {case.opened.number} of {story.union_id}"
