"""What a union is told of what is said to a proposal: objections, other texts, and the time that follows from them."""

from collections.abc import Iterable

from bot.network.locale import Words
from bot.network.markup import mention
from bot.network.quoting import quoted
from bot.union.read_models.views import View, shown
from bot.union.telling.cards import adopting_button, voting_buttons
from bot.union.telling.difference import difference
from bot.union.telling.notification import Notification
from bot.union.telling.phrases import brief, listed, names_in
from domain.people import Identity
from domain.union import events
from domain.union.changes import rules_of
from domain.union.events import MoveCause
from domain.union.limits import MAX_REASON
from domain.union.members import MemberNumber
from domain.union.proposal import candidate_of, last_of
from domain.union.state import Active, member_with


def suggested(event: events.WordingSuggested, view: View, words: Words) -> Notification:
    """As it differs from the text of that moment."""
    union, number, suggestion = shown(view), event.number, event.suggestion
    proposal = union.open[number]
    told = words(
        "told-suggested",
        name=names_in(union, words)[event.member],
        number=str(number),
        proposer=called([proposal.proposer], union, words),
    )
    present = rules_of(proposal.change).text(proposal.change) or ""
    text = f"{told}\n{quoted(difference(present, event.text), words)}"
    adopting = adopting_button(number, suggestion, view, words)
    return Notification(text=text, proposal=number, buttons=adopting, suggestion=suggestion)


def objected(
    event: events.ObjectionRaised | events.ObjectionReasonGiven, union: Active, words: Words
) -> Notification:
    """Question and objection in one: who objects says what would have to change, and the proposer hears it."""
    number, names = event.number, names_in(union, words)
    proposer = last_of(union.open.get(number) or union.settled[number]).proposer
    reason = quoted(brief(event.reason, MAX_REASON), words) if event.reason else ""
    about = {"name": names[event.member], "number": str(number), "reason": reason}
    to = called([proposer], union, words) or names[proposer]
    own = event.member == proposer
    if isinstance(event, events.ObjectionReasonGiven):
        met = "" if own else words("told-can-it-be-met", proposer=to)
        told = words("told-reason-given", **about)
        return Notification(text=f"{told}\n{met}".rstrip(), proposal=number, is_objection=True)
    objector = called([event.member], union, words)
    told = words("told-objected" if reason else "told-objected-unreasoned", **about)
    asked = (
        words("told-objects-to-own", name=objector, number=str(number))
        if own
        else words("told-asks-for-change", name=objector, proposer=to)
    )
    return Notification(
        text=f"{told}\n{asked}",
        proposal=number,
        asks=union.roster[event.member].identities[0],
        is_objection=True,
    )


def deadline_moved(event: events.DeadlineMoved, by: str | None, view: View, words: Words) -> Notification:
    """`by` is whose command it came of."""
    union = shown(view)
    when = words.when(event.deadline)
    number = str(event.number)
    match event.cause:
        case MoveCause.OBJECTION_WITHDRAWN:
            member = member_with(union, Identity(by)) if by else None
            who = names_in(union, words)[member.number] if member else words("somebody")
            text = words("told-moved-objection-withdrawn", number=number, name=who, when=when)
        case MoveCause.AWAITING_CANDIDATE:
            candidate = candidate_of(union.open[event.number])
            name = mention(candidate.identity, candidate.name) if candidate else ""
            text = words("told-awaiting", number=number, name=name, when=when)
        case MoveCause.DOUBT:
            doubtful = union.open[event.number].doubts
            text = words("told-doubt", number=number, names=called(doubtful, union, words), when=when)
        case MoveCause.FAILED:
            failed = union.open[event.number].failed
            text = words(
                "told-moved-failed", number=number, names=called(sorted(failed), union, words), when=when
            )
        case MoveCause.LENGTHENED | MoveCause.MORE_TIME:
            who = names_in(union, words)[event.member] if event.member else ""
            text = words(f"told-moved-{event.cause}", number=number, name=who, when=when)
        case MoveCause.OBJECTOR_GONE | MoveCause.NOT_REACHED | MoveCause.QUESTIONED | MoveCause.ABSENCE:
            text = words(f"told-moved-{event.cause}", number=number, when=when)
        case MoveCause.INTERRUPTION | MoveCause.RESTORED | MoveCause.UNTOLD_GONE:
            raise LookupError(event.cause)  # see TOLD_OTHERWISE
    asks = event.cause in {MoveCause.DOUBT, MoveCause.FAILED}
    voting = voting_buttons(event.number, view, words) if asks else ()
    return Notification(text=text, proposal=event.number, buttons=voting)


def called(numbers: Iterable[MemberNumber], union: Active, words: Words) -> str:
    """By names that notify."""
    members = [union.roster[number] for number in numbers if number in union.roster]
    return listed([mention(member.identities[0], member.name) for member in members], words)
