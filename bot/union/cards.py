"""The proposal card: what is proposed, who said what, until when, and the buttons to answer."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.network.locale import Words
from bot.network.markup import bold, mention
from bot.network.outgoing import Button, Outgoing, Urgency
from bot.union.actions import Action, action, start_link
from bot.union.changes import body_of, heading
from bot.union.phrases import brief, listed, names_in, names_of, quoted, time_left
from bot.union.views import View, shown
from domain.people import Channel
from domain.union import events
from domain.union.changes import rules_of
from domain.union.events import Basis, Objection, Outcome
from domain.union.members import MemberNumber
from domain.union.proposal import (
    AwaitingCandidate,
    Open,
    Proposal,
    Running,
    Settled,
    Unheard,
    at_version,
    candidate_of,
    carried_over,
    consenters,
    not_reached,
    objections,
    silent,
    waits_for_candidate,
)
from domain.union.state import Active
from domain.union.voices import second_voices, voices_missing

REASONS = 10
"""Objections whose reasons are written out on a card."""

REASONS_LENGTH = 1000
"""Characters that they share."""

NAME = 32
"""Characters of a candidate's name, which may be no more than a key."""

DOUBT = 200
"""Characters of what somebody said that may be a no."""

REMARK = 150
"""Characters of a remark."""

Rows = tuple[tuple[Button, ...], ...]


def card(
    proposal: Proposal,
    *,
    view: View,
    channel: Channel,
    words: Words,
    now: datetime,
    unchecked: Collection[MemberNumber] = (),
) -> Outgoing:
    """For `channel`, as things stand `now`. Whether the `unchecked` see it could not be found out."""
    union = shown(view)
    match proposal:
        case Open():
            ending = ending_line(proposal, union, words, now)
            last, rows = proposal, _buttons(proposal, view, words)
        case Settled(last=last, outcome=outcome):
            ending = bold(outcome_line(outcome, words))
            rows = _buttons_after(outcome, view, words)
    parts = [
        heading(last, union, words),
        _proposer_line(last, union, words),
        body_of(last, view, words),
        _stances(proposal, union, words),
        unchecked_line(last, unchecked, union, words),
        _asking_objectors(proposal, union, words),
        ending,
    ]
    return Outgoing(
        channel=channel,
        text="\n\n".join(part for part in parts if part),
        buttons=rows,
        card=last.number,
        urgency=Urgency.CARD,
        language=words.language,
    )


def replaced_card(last: Open, version: int, view: View, channel: Channel, words: Words) -> Outgoing:
    """What an earlier card reads as from now on: its own text, and that it is not the last one."""
    union, then = shown(view), at_version(last, version)
    parts = [
        heading(then, union, words),
        _proposer_line(then, union, words),
        body_of(then, view, words),
        bold(words("card-replaced", version=str(version), latest=str(last.version))),
    ]
    return Outgoing(
        channel=channel,
        text="\n\n".join(part for part in parts if part),
        urgency=Urgency.CARD,
        language=words.language,
    )


def _proposer_line(proposal: Open, union: Active, words: Words) -> str:
    name = names_in(union, words)[proposal.proposer]
    if not proposal.earlier:
        return words("card-proposer", name=name)
    version = str(proposal.version)
    if proposal.worded_by is None:
        return words("card-proposer-version", name=name, version=version)
    author = names_in(union, words)[proposal.worded_by]
    return words("card-proposer-adopted", name=name, version=version, author=author)


def _asking_objectors(proposal: Proposal, union: Active, words: Words) -> str:
    """By name, whether a new text meets what they said to an earlier one."""
    if isinstance(proposal, Settled):
        return ""
    members = [union.roster[number] for number in carried_over(proposal)]
    names = listed([mention(member.identities[0], member.name) for member in members], words)
    return words("card-asks-objectors", names=names) if names else ""


def unchecked_line(proposal: Open, unchecked: Collection[MemberNumber], union: Active, words: Words) -> str:
    """Their silence counts all the same."""
    names = names_of(sorted(silent(proposal) & set(unchecked)), union, words)
    return words("card-unchecked", names=names) if names else ""


def outcome_line(outcome: Outcome, words: Words) -> str:
    match outcome:
        case events.ProposalCarried(basis=Basis.EXPLICIT):
            return words("outcome-carried-explicit")
        case events.ProposalCarried():
            return words("outcome-carried-tacit")
        case events.ProposalRejected():
            return words("outcome-rejected")
        case events.ProposalWithdrawn():
            return words("outcome-withdrawn")
        case events.ProposalDeclined():
            return words("outcome-declined")
        case events.ProposalSuperseded():
            return words("outcome-superseded")
        case events.ProposalLapsed(cause=cause):
            return words(f"outcome-lapsed-{cause}")


def objection_lines(proposal: Open, union: Active, words: Words) -> list[str]:
    raised, names = objections(proposal), names_in(union, words)
    room = REASONS_LENGTH // min(len(raised) or 1, REASONS)
    lines = [
        f"{_objection_line(one, names[one.member], room, words)}{_version_of(one, proposal, words)}"
        for one in raised[:REASONS]
    ]
    rest = [names[objection.member] for objection in raised[REASONS:]]
    return [*lines, words("card-objections-more", names=listed(rest, words))] if rest else lines


def _objection_line(objection: Objection, name: str, room: int, words: Words) -> str:
    if not objection.reason:
        return words("card-objection-unreasoned", name=name)
    reason = quoted(brief(_on_one_line(objection.reason), room), words)
    return words("card-objection", name=name, reason=reason)


def _version_of(objection: Objection, proposal: Open, words: Words) -> str:
    version = carried_over(proposal).get(objection.member)
    return f" {words('card-objection-version', version=str(version))}" if version else ""


def _on_one_line(reason: str) -> str:
    """What was added to it later is told apart."""
    return reason.replace("\n", " · ")


def _stances(proposal: Proposal, union: Active, words: Words) -> str:
    last = proposal.last if isinstance(proposal, Settled) else proposal
    consented = names_of(consenters(last), union, words)
    lines = [words("card-consented", names=consented)] if consented else []
    if objections(last):
        lines += [words("card-objected"), *objection_lines(last, union, words)]
    unreached = set() if isinstance(last.phase, Unheard) else not_reached(last)
    quiet = names_of(sorted(silent(last) - unreached), union, words)
    if quiet:
        key = "card-were-silent" if isinstance(proposal, Settled) else "card-silent"
        lines.append(words(key, names=quiet))
    if unreached:
        lines.append(words("card-not-reached", names=names_of(sorted(unreached), union, words)))
    lines += [
        words(
            "card-doubt",
            name=names_of([member], union, words),
            text=quoted(brief(" / ".join(said), DOUBT), words),
        )
        for member, said in last.doubts.items()
    ]
    lines += _suggestion_line(last, union, words)
    lines += _remark_lines(last, union, words)
    candidate = candidate_of(last)
    if candidate and (last.candidate_accepted or proposal is last):
        key = "card-candidate-accepted" if last.candidate_accepted else "card-candidate-silent"
        lines.append(words(key, name=brief(candidate.name, NAME)))
    return "\n".join(lines)


def _suggestion_line(proposal: Open, union: Active, words: Words) -> list[str]:
    """Whose other texts stand; each was told in a message of its own."""
    present = rules_of(proposal.change).text(proposal.change)
    authors = [one.member for one in proposal.suggestions.values() if one.text != present]
    return [words("card-suggested", names=names_of(authors, union, words))] if authors else []


def _remark_lines(proposal: Open, union: Active, words: Words) -> list[str]:
    """The latest; what the others should hear from who has no voice in it, above all."""
    candidate, names = candidate_of(proposal), names_in(union, words)
    lines = [
        words(
            "card-remark",
            name=names[one.member] if one.member else brief(candidate.name if candidate else "", NAME),
            text=quoted(brief(one.text, REMARK), words),
        )
        for one in proposal.remarks
    ]
    return [words("card-remarks"), *lines] if lines else []


def ending_line(proposal: Open, union: Active, words: Words, now: datetime) -> str:
    """Until when what counts. Empty for a proposal that was posted nowhere yet."""
    match proposal.phase:
        case Unheard():
            untold = proposal.electors - proposal.told if proposal.notices else set()
            names = names_of(sorted(untold), union, words)
            return words("card-untold", names=names) if names else ""
        case Running(deadline=deadline):
            left = time_left(deadline, now, words)
            line = words("card-deadline", when=words.when(deadline), left=left)
            return _unsupported(line, proposal, union, words, now) or f"{line} {words('card-silence')}"
        case AwaitingCandidate(deadline=deadline):
            left = time_left(deadline, now, words)
            key = "card-awaiting-objected" if objections(proposal) else "card-awaiting"
            return words(key, when=words.when(deadline), left=left)


def _unsupported(line: str, proposal: Open, union: Active, words: Words, now: datetime) -> str:
    """What silence cannot do, and whose voice can. Empty when nothing more is needed."""
    missing = voices_missing(proposal, union, now)
    if not missing:
        return ""
    silent_ones = second_voices(proposal, union, now) - set(consenters(proposal))
    names = names_of(sorted(silent_ones), union, words)
    more = words("card-seconds", count=missing, names=names) if names else words("card-no-seconds")
    return f"{line} {more}"


def answering_buttons(number: int, view: View, words: Words) -> Rows:
    """For who is invited."""
    return (_row((Action.ACCEPT, Action.DECLINE), number, view, words),)


def voting_buttons(number: int, view: View, words: Words) -> Rows:
    return (_row((Action.CONSENT, Action.OBJECT), number, view, words),)


def _buttons(proposal: Open, view: View, words: Words) -> Rows:
    number = proposal.number
    voting = voting_buttons(number, view, words)
    if not waits_for_candidate(proposal):
        return voting
    about = (view.union_id, number, view.opening(number))
    link = Button(label=words("button-private"), start=start_link(Action.ACCEPT, *about))
    return (*voting, *answering_buttons(number, view, words), (link,))


def _row(kinds: Sequence[Action], number: int, view: View, words: Words) -> tuple[Button, ...]:
    """Each answers the text that stands above it."""
    proposal = shown(view).open.get(number)
    about = (view.union_id, number, view.opening(number), proposal.version if proposal else 1)
    return tuple(Button(label=words(f"button-{kind}"), action=action(kind, *about)) for kind in kinds)


def _buttons_after(outcome: Outcome, view: View, words: Words) -> Rows:
    match outcome:
        case events.ProposalSuperseded(number=number):
            label = words("button-reopen")
            return (
                (
                    Button(
                        label=label,
                        action=action(Action.REOPEN, view.union_id, number, view.opening(number)),
                    ),
                ),
            )
        case _:
            return ()
