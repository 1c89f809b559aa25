"""What a card says of who said what: consents, objections, doubts, other texts, remarks."""

from collections.abc import Collection
from datetime import datetime

from bot.network.locale import Words
from bot.network.markup import mention
from bot.network.quoting import quoted
from bot.union.telling.phrases import brief, listed, names_in, names_of
from domain.union.changes import rules_of
from domain.union.events import Objection
from domain.union.members import MemberNumber
from domain.union.proposal import (
    Open,
    Proposal,
    Settled,
    Unheard,
    candidate_of,
    carried_over,
    consenters,
    not_reached,
    objections,
    objectors,
    silent,
)
from domain.union.state import Active

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


def stances(proposal: Proposal, union: Active, words: Words, away: Collection[MemberNumber]) -> str:
    """`away` are those whom it is told of here."""
    last = proposal.last if isinstance(proposal, Settled) else proposal
    consented = names_of(consenters(last), union, words)
    lines = [words("card-consented", names=consented)] if consented else []
    if objections(last):
        lines += [words("card-objected"), *objection_lines(last, union, words)]
    unreached = set() if isinstance(last.phase, Unheard) else not_reached(last)
    quiet = _quiet(silent(last) - unreached, union, words, () if proposal is not last else away)
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


def _quiet(
    members: Collection[MemberNumber], union: Active, words: Words, away: Collection[MemberNumber]
) -> str:
    """By name, with until when each is away."""
    names = names_in(union, words)
    return listed([f"{names[one]}{_away(one, union, words, away)}" for one in sorted(members)], words)


def _away(member: MemberNumber, union: Active, words: Words, away: Collection[MemberNumber]) -> str:
    if member not in away:
        return ""
    return f" ({words('card-away', until=words.day(union.away[member] - datetime.resolution))})"


def asking_objectors(proposal: Proposal, union: Active, words: Words) -> str:
    """By name, whether a new text meets what they said to an earlier one."""
    if isinstance(proposal, Settled):
        return ""
    members = [union.roster[number] for number in carried_over(proposal)]
    names = listed([mention(member.identities[0], member.name) for member in members], words)
    return words("card-asks-objectors", names=names) if names else ""


def standing(proposal: Open, union: Active, words: Words) -> str:
    """What follows from the objections that count by themselves. Empty where nobody has one."""
    against = sorted(objectors(proposal))
    key = "objection-stands" if len(against) == 1 else "objections-stand"
    return words(key, names=names_of(against, union, words)) if against else ""


def unchecked_line(proposal: Open, unchecked: Collection[MemberNumber], union: Active, words: Words) -> str:
    """Their silence counts all the same."""
    names = names_of(sorted(silent(proposal) & set(unchecked)), union, words)
    return words("card-unchecked", names=names) if names else ""


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
