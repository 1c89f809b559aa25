"""Checks of what is decided: the text that was shown last, consented to by who was shown it, and written down once."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.network.markup import plain
from domain.people import Channel
from domain.union.changes import AddArticle, AdoptResolution, AmendArticle
from domain.union.events import ArticleAdded, ArticleAmended, ArticleRepealed
from domain.union.members import MemberNumber
from domain.union.proposal_events import ProposalRevised
from tests.simulation.worlds.cases import Case
from tests.simulation.worlds.evidence import Evidence
from tests.simulation.worlds.ledger import Story
from tests.simulation.worlds.record import Act, Shown

STAMPED = timedelta(seconds=1)
"""Telegram's dates have no fractions."""


def a_carried_text_is_the_one_shown_last(evidence: Evidence) -> Iterator[str]:
    """In every channel whose union was still told."""
    for story, case in evidence.cases():
        carried, text = case.carried, text_of(case)
        if carried is None or not text or not case.revisions:
            continue
        for channel in case.channels:
            last = _last_card(evidence, case, channel, carried.metadata.recorded)
            if last is not None and text not in last.text:
                yield f"{_name(story, case)} was carried as {text!r}, and {channel} was shown {last.text!r}"


def no_consent_counts_for_a_text_its_author_was_not_shown(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        carried, text = case.carried, text_of(case)
        if carried is None or not case.revisions:
            continue
        for member, stance in case.stances.items():
            spoken = evidence.words_behind(stance.envelope)
            if stance.act is not Act.CONSENT or member == case.proposer or spoken is None:
                continue
            answered = evidence.shown(spoken.answers)
            if (
                answered is not None
                and answered.first.card is not None
                and text not in plain(answered.first.text)
            ):
                yield f"{_name(story, case)}: member {member} answered {answered.text!r}, which counted for {text!r}"
            seen = _shown_to(evidence, story, member, text)
            if seen is None or (spoken.counts() or spoken.at) + STAMPED < seen:
                yield f"{_name(story, case)}: member {member} consented at {spoken.at} and was shown {text!r} at {seen}"


def explicit_consent_is_everybodys(evidence: Evidence) -> Iterator[str]:
    for story, case in evidence.cases():
        if case.carried is not None and case.by_silence is None and not case.electors <= case.consenting():
            missing = sorted(case.electors - case.consenting())
            yield f"{_name(story, case)} was carried without the consent of {missing}"


def articles_change_one_revision_at_a_time(evidence: Evidence) -> Iterator[str]:
    revisions = dict[tuple[object, str], int]()
    for envelope in evidence.history.envelopes:
        match envelope.event:
            case ArticleAdded(number=number):
                revision = 1
            case ArticleAmended(number=number, revision=revision):
                pass
            case ArticleRepealed(number=number, revision=repealed):
                revision = repealed + 1  # no number is given a second time
            case _:
                continue
        before = revisions.get((envelope.aggregate, number), 0)
        if revision != before + 1:
            yield f"article {number} of {envelope.aggregate} went from revision {before} to {revision}"
        revisions[envelope.aggregate, number] = revision


def nothing_stands_in_the_log_twice(evidence: Evidence) -> Iterator[str]:
    """Nor after the end of what it is about."""
    seen = set[object]()
    for envelope in evidence.history.envelopes:
        key = (envelope.aggregate, envelope.metadata.command, envelope.event)
        if envelope.id in seen or key in seen:
            yield f"{type(envelope.event).__name__} of {envelope.metadata.command} is there twice"
        seen |= {envelope.id, key}
    for story, case in evidence.cases():
        for envelope in (one for one in case.afterwards if one not in case.outcomes):
            yield f"{_name(story, case)} had ended, and {type(envelope.event).__name__} followed"


def text_of(case: Case) -> str:
    """As it is read by now."""
    for envelope in reversed(case.revisions):
        if isinstance(envelope.event, ProposalRevised):
            return envelope.event.text
    match case.opened.change:
        case AdoptResolution(text=text) | AddArticle(text=text) | AmendArticle(text=text):
            return text
        case _:
            return ""


def _last_card(evidence: Evidence, case: Case, channel: Channel, before: datetime) -> Shown | None:
    cards = (
        one
        for one in evidence.history.shown
        if one.channel == channel and one.first.card == case.opened.number and one.at <= before
    )
    return max(cards, key=lambda one: one.at, default=None)


def _shown_to(evidence: Evidence, story: Story, member: MemberNumber, text: str) -> datetime | None:
    accounts = story.ever_held_by(member)
    seen = (
        one.seen_by(accounts)
        for one in evidence.history.shown
        if text in one.text and (one.channel in story.homes or one.readers <= accounts)
    )
    return min((moment for moment in seen if moment is not None), default=None)


def _name(story: Story, case: Case) -> str:
    return f"proposal {case.opened.number} of {story.union_id}"
