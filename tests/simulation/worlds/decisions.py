"""Checks of how proposals end: in time, in order, after everybody was told, and never over an objection."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from bot.network.markup import plain
from bot.network.outgoing import Urgency
from domain.union.changes import ExpelMember, ReplaceIdentity
from domain.union.members import MemberNumber
from domain.union.proposal_events import (
    LapseCause,
    ProposalLapsed,
    ProposalRejected,
)
from tests.simulation.worlds.cases import Case
from tests.simulation.worlds.evidence import Evidence, overlaps
from tests.simulation.worlds.ledger import Story
from tests.simulation.worlds.record import STANCES, Act, Shown
from tests.simulation.worlds.wordings import patterns

PATIENCE = timedelta(days=7)
PROMPT = timedelta(hours=1)
TOLERANCE = timedelta(minutes=10)

HEADINGS = patterns("proposal-heading")
SILENT = patterns("card-were-silent")
UNCHECKED = patterns("card-unchecked")
NOT_REACHED = patterns("card-not-reached")


def every_proposal_ends_once(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        end = evidence.history.end
        latest = max(case.deadline or case.opened.at, case.opened.at + PATIENCE) + PROMPT
        if len(case.outcomes) > 1 or (not case.outcomes and end and latest < end and not story.dissolved):
            yield f"{_name(story, case)} has {len(case.outcomes)} outcomes"


def nothing_is_settled_early(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        for at in _by_time(case):
            if case.deadline is None or at < case.deadline:
                yield f"{_name(story, case)} was settled at {at}, before {case.deadline}"


def deadlines_are_settled_in_their_order(evidence: Evidence) -> Iterator[str]:
    for story in evidence.stories.values():
        ended = sorted(
            (case.outcomes[0].position, case.deadline, case.opened.number)
            for case in story.cases.values()
            if case.deadline is not None and any(True for _ in _by_time(case)) and not case.awaits_candidate
        )
        for (_, one, first), (_, other, second) in pairwise(ended):
            if (other, second) < (one, first):
                yield f"proposal {first} of {story.union_id} was settled before {second}, which was due earlier"


def no_network_stands_still(evidence: Evidence) -> Iterator[str]:
    """What one union, or one message, causes is not everybody's."""
    for at, trouble in evidence.history.troubles[:1]:
        yield f"from {at} on: {trouble}"


def nobody_elses_trouble_delays_an_outcome(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        for at in _by_time(case):
            deadline = case.deadline or at
            excuse = any(overlaps(one, deadline - PROMPT, at) for one in evidence.outages_around(story))
            if not case.awaits_candidate and at - deadline > PROMPT and not excuse:
                yield f"{_name(story, case)} was due at {deadline} and settled at {at}"


def no_objection_is_passed_over(evidence: Evidence) -> Iterator[str]:
    """By what people meant, not by what was understood."""
    for story, case in evidence.cases():
        carried = case.carried
        if carried is None:
            continue
        recorded = carried.metadata.recorded
        deadline = case.deadline if case.by_silence and not case.awaits_candidate else None
        for member in sorted(case.electors):
            if _last_meaning(evidence, (story, case), member, deadline, recorded) is Act.OBJECT:
                yield f"{_name(story, case)} was carried over the objection of member {member}"


def silence_counts_only_of_who_was_told_in_time(evidence: Evidence) -> Iterator[str]:
    """A whole period before the deadline, beside the time that nobody could be heard."""
    for story, case in evidence.cases():
        carried = case.by_silence
        if carried is None or case.deadline is None:
            continue
        for member in sorted(case.silent()):
            told = _told(evidence, story, case, member)
            enough = told is not None and _with_outages(evidence, story, case, told) <= case.deadline
            if not enough and _is_counted(evidence, story, case, member):
                yield f"{_name(story, case)}: member {member} was told at {told}, the deadline was {case.deadline}"


def every_outcome_reaches_every_channel(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        for outcome in case.outcomes[:1]:
            match outcome.event:
                case ProposalLapsed(cause=LapseCause.UNION_DISSOLVED):
                    continue  # told with the end of the union
                case _:
                    pass
            for channel in case.channels:
                lost = any(one.end is None for one in evidence.history.outages if one.silences(channel))
                told = (
                    one.first.urgency is Urgency.OUTCOME and _is_about(one, case)
                    for one in evidence.history.shown
                    if one.channel == channel and one.at >= outcome.metadata.recorded
                )
                if not lost and not any(told):
                    yield f"the outcome of {_name(story, case)} was not told in {channel}"


def nothing_grave_is_done_by_one_voice_and_silence(evidence: Evidence) -> Iterator[str]:
    """Nor with a voice that silence admitted."""
    for story, case in evidence.cases():
        if case.carried is None or not case.is_grave:
            continue
        everybody = not isinstance(case.opened.change, ExpelMember) and case.electors <= case.consenting()
        voices = (case.consenting() - {case.proposer}) & case.seasoned
        needed = 1 if case.proposer in case.seasoned else 2
        if not everybody and len(voices) < needed:
            yield f"{_name(story, case)} had {len(voices)} second voices and needed {needed}"


def who_is_to_be_replaced_has_no_veto(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        match case.opened.change, [one.event for one in case.outcomes]:
            case ReplaceIdentity(old=old), [ProposalRejected(), *_]:
                objections = [one.envelope for one in case.stances.values() if one.act is Act.OBJECT]
                if all(envelope.metadata.by == old for envelope in objections):
                    yield f"{_name(story, case)} was rejected by {old} alone"
            case _:
                pass


def _by_time(case: Case) -> Iterator[datetime]:
    """When it was settled, if time settled it."""
    for envelope in case.outcomes[:1]:
        match envelope.event:
            case ProposalRejected() | ProposalLapsed(cause=LapseCause.UNSUPPORTED):
                yield envelope.metadata.recorded
            case _ if envelope is case.by_silence:
                yield envelope.metadata.recorded


def _last_meaning(
    evidence: Evidence,
    found: tuple[Story, Case],
    member: MemberNumber,
    deadline: datetime | None,
    ended: datetime,
) -> Act | None:
    """None as well after words that may have meant any proposal. What came at the `deadline` that counted, or after
    it had `ended`, came too late; a word may itself have ended it.
    """
    story, case = found
    last = None
    replaced = case.opened.change.old if isinstance(case.opened.change, ReplaceIdentity) else None
    for spoken in evidence.history.spoken:
        counts, number = spoken.counts(), spoken.meaning.number
        heard = spoken.received is not None and spoken.received <= ended
        lost = evidence.history.is_lost_below(spoken)
        late = counts is None or (deadline is not None and counts >= deadline)
        in_time = heard and not lost and not late and spoken.account != replaced
        if not in_time or spoken.meaning.act not in STANCES or evidence.member(story, spoken) != member:
            continue
        if number is None:
            last = None
        elif number == case.opened.number and evidence.case_meant(spoken) == (story, case):
            last = spoken.meaning.act
    return last


def _told(evidence: Evidence, story: Story, case: Case, member: MemberNumber) -> datetime | None:
    """When they could first read of it, as it reads now, in a channel where they were by then."""
    at = (case.revisions[-1] if case.revisions else case.envelope).metadata.recorded
    accounts = story.accounts_of(member, at) | story.accounts_of(member, case.outcomes[0].metadata.recorded)
    seen = (
        shown.seen_by(accounts)
        for shown in evidence.history.shown
        if shown.at >= at
        and (shown.channel in story.homes or shown.readers <= accounts)
        and _is_about(shown, case)
    )
    return min((moment for moment in seen if moment is not None), default=None)


def _with_outages(evidence: Evidence, story: Story, case: Case, told: datetime) -> datetime:
    """When a whole period has passed in which everybody could be heard: an hour with two outages is one hour."""
    end = told + case.opened.period
    counted = told
    for outage in sorted(evidence.outages_of(story), key=lambda one: one.start):
        over = outage.end or end
        disturbs = outage.is_noticed and over - outage.start > TOLERANCE
        if disturbs and outage.start < end and over > counted:
            end += over - max(outage.start, counted)
            counted = over
    return end


def _is_counted(evidence: Evidence, story: Story, case: Case, member: MemberNumber) -> bool:
    """Whether the union was told that they were silent, rather than not reached; on Nostr no card is redrawn.

    Where Telegram does not say whether somebody is in the group they count as in it, and the card says so.
    """
    name = story.names[member]
    cards = [
        one
        for one in evidence.history.shown
        if one.first.card == case.opened.number and one.channel in story.homes and len(one.editions) > 1
    ]
    if any(name in names for names in _named(cards, [*UNCHECKED, *NOT_REACHED])):
        return False
    silent = _named(cards, SILENT)
    return not silent or any(name in names for names in silent)


def _named(cards: Sequence[Shown], lines: Sequence[re.Pattern[str]]) -> list[list[str]]:
    """Whom each such line names."""
    said = (line for one in cards for line in one.text.splitlines())
    return [match[1].split(", ") for line in said for pattern in lines if (match := pattern.fullmatch(line))]


def _is_about(shown: Shown, case: Case) -> bool:
    if shown.first.card == case.opened.number:
        return True
    lines = plain(shown.first.text).splitlines()
    number = str(case.opened.number)
    return any((match := one.match(line)) and match[1] == number for line in lines for one in HEADINGS)


def _name(story: Story, case: Case) -> str:
    return f"proposal {case.opened.number} of {story.union_id}"
