"""The one checker of all worlds: it knows only what people said and meant, what they were told, and the log."""

from collections.abc import Callable, Iterator

from tests.simulation.worlds import decisions, stances, texts, voices, words
from tests.simulation.worlds.evidence import Evidence
from tests.simulation.worlds.record import History

Check = Callable[[Evidence], Iterator[str]]

CHECKS: tuple[Check, ...] = (
    words.an_acknowledged_word_is_in_the_log,
    words.a_members_clear_word_counts,
    voices.nothing_happens_that_nobody_meant,
    voices.nobody_speaks_for_another,
    voices.accounts_become_one_only_when_one_person_owns_them,
    voices.nobody_becomes_a_member_without_their_own_yes,
    voices.whom_they_mean_is_who_it_concerns,
    voices.what_cannot_be_undone_is_asked_first,
    voices.a_second_voice_is_asked_first,
    decisions.every_proposal_ends_once,
    decisions.nothing_is_settled_early,
    decisions.deadlines_are_settled_in_their_order,
    decisions.no_network_stands_still,
    decisions.nobody_elses_trouble_delays_an_outcome,
    decisions.no_objection_is_passed_over,
    decisions.silence_counts_only_of_who_was_told_in_time,
    decisions.every_outcome_reaches_every_channel,
    decisions.nothing_grave_is_done_by_one_voice_and_silence,
    decisions.who_is_to_be_replaced_has_no_veto,
    stances.only_who_has_a_voice_takes_a_stance,
    stances.no_stance_is_taken_at_the_deadline_or_later,
    stances.who_relied_on_an_objection_has_a_whole_period,
    stances.doubt_is_no_silence,
    stances.more_time_is_a_whole_period,
    stances.what_is_rejected_was_objected_to,
    stances.nothing_is_told_twice_without_a_reason,
    texts.a_carried_text_is_the_one_shown_last,
    texts.no_consent_counts_for_a_text_its_author_was_not_shown,
    texts.explicit_consent_is_everybodys,
    texts.articles_change_one_revision_at_a_time,
    texts.nothing_stands_in_the_log_twice,
)


def violations(history: History) -> list[str]:
    """One line for each promise that was broken, beginning with its name."""
    evidence = Evidence(history)
    return [f"{check.__name__}: {found}" for check in CHECKS for found in check(evidence)]
