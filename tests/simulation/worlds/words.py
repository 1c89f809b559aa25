"""Checks that no word is lost: what a member said clearly and in time counts, and what was acknowledged is recorded."""

from collections.abc import Iterator
from datetime import timedelta

from domain.people import Identity
from domain.union.changes import ReplaceIdentity
from domain.union.proposal_events import ConsentGiven, ObjectionRaised
from tests.simulation.worlds.cases import Case
from tests.simulation.worlds.evidence import Evidence
from tests.simulation.worlds.record import STANCES, Act, Spoken
from tests.simulation.worlds.wordings import patterns

DONE = patterns("done-")
RECEIPT = "+"
AT_ONCE = timedelta(minutes=1)
"""What arrives together is taken in one after another."""


def an_acknowledged_word_is_in_the_log(evidence: Evidence) -> Iterator[str]:
    for spoken in evidence.history.spoken:
        answers = list(evidence.history.answers_to(spoken))
        done = any(pattern.fullmatch(answer) for answer in answers for pattern in DONE)
        receipt = RECEIPT in answers and spoken.meaning.act in {Act.CONSENT, Act.OBJECT}
        if (
            (done or receipt)
            and not evidence.envelopes_from(spoken)
            and not _was_so_already(evidence, spoken)
        ):
            yield f"{spoken.person} was told {answers} of {spoken.text!r}, and the log does not know of it"


def a_members_clear_word_counts(evidence: Evidence) -> Iterator[str]:
    """Whatever others do at the time."""
    for spoken in evidence.history.spoken:
        meant = (
            evidence.case_meant(spoken) if spoken.meaning.act in STANCES and spoken.meaning.clear else None
        )
        lost = evidence.history.is_lost_below(spoken)
        if meant is None or lost or not _is_heard_in_time(spoken, meant[1]):
            continue
        story, case = meant
        if evidence.member(story, spoken) not in case.opened.electors or spoken.account in _replaced(case):
            continue
        if spoken.received and story.was_just_leaving(spoken.account, spoken.received):
            continue
        if spoken.meaning.act is Act.CONSENT and _was_reworded_meanwhile(spoken, case):
            continue  # nobody consents to what they have not read
        if case.is_grave and spoken.meaning.act is Act.CONSENT and not evidence.answers_a_question(spoken):
            continue  # a second voice is asked first
        taken = evidence.envelopes_from(spoken) or _was_so_already(evidence, spoken)
        if not taken and spoken.meaning.act is not Act.TAKE_BACK:
            told = list(evidence.history.answers_to(spoken))
            yield f"{spoken.person} said {spoken.text!r} on proposal {case.opened.number}, in vain: {told}"


def _is_heard_in_time(spoken: Spoken, case: Case) -> bool:
    counts = spoken.counts()
    ended = case.outcomes[0].metadata.recorded if case.outcomes else None
    received, late = (
        spoken.received,
        case.deadline is not None and counts is not None and counts >= case.deadline,
    )
    in_time = received is not None and not (late and not case.awaits_candidate)
    return in_time and (ended is None or (received is not None and received < ended))


def _was_reworded_meanwhile(spoken: Spoken, case: Case) -> bool:
    """While it was on its way."""
    taken_in = (spoken.received or spoken.at) + AT_ONCE
    return any(spoken.at <= one.metadata.recorded <= taken_in for one in case.revisions)


def _was_so_already(evidence: Evidence, spoken: Spoken) -> bool:
    """They had said the same of it before."""
    meant = evidence.case_meant(spoken)
    if meant is None:
        return False
    story, case = meant
    member = evidence.member(story, spoken)
    said = [(case.opened.proposer, Act.CONSENT, case.envelope)]
    for envelope in evidence.history.envelopes:
        match envelope.event:
            case ConsentGiven(number=case.opened.number, member=voice) if (
                envelope.aggregate == story.union_id
            ):
                said.append((voice, Act.CONSENT, envelope))
            case ObjectionRaised(number=case.opened.number, member=voice) if (
                envelope.aggregate == story.union_id
            ):
                said.append((voice, Act.OBJECT, envelope))
    before = [
        act
        for voice, act, envelope in said
        if voice == member
        and spoken.received is not None
        and envelope.metadata.recorded <= spoken.received + AT_ONCE
    ]
    return bool(before) and before[-1] is spoken.meaning.act


def _replaced(case: Case) -> set[Identity]:
    return {case.opened.change.old} if isinstance(case.opened.change, ReplaceIdentity) else set()
