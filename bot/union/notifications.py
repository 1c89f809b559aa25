"""What a union is told when something has happened to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.network.locale import Words
from bot.network.markup import bold, mention
from bot.network.outgoing import Button
from bot.union.actions import FOUNDING, Action, start_link
from bot.union.cards import Rows, answering_buttons, objection_lines, outcome_line, voting_buttons
from bot.union.changes import heading
from bot.union.phrases import duration, listed, looks_like, names_in, numbered, quoted, short
from bot.union.touches import UnionEnvelope
from bot.union.views import View, shown
from domain.union import events
from domain.union.changes import rules_of
from domain.union.events import LapseCause, MoveCause
from domain.union.people import MemberNumber
from domain.union.proposal import candidate_of, deadline_of
from domain.union.state import Active, is_delayed_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """One message for a channel. With `proposal` it replies to that proposal's card.

    `effect` is what the outcome in `text` has changed, if it tells one. `language` is the one they are in.
    """

    text: str
    proposal: int | None = None
    effect: str = ""
    buttons: Rows = ()
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDue:
    """The proposal's card is to be posted."""

    number: int


def notifications(envelope: UnionEnvelope, view: View, words: Words) -> list[Notification | CardDue]:
    """For the channels of the union; `view` holds the fact already."""
    return [
        replace(one, language=words.language) if isinstance(one, Notification) else one
        for one in _news(envelope, view, words)
    ]


def _news(envelope: UnionEnvelope, view: View, words: Words) -> list[Notification | CardDue]:
    union = shown(view)
    names = names_in(union, words)
    match envelope.event:
        case events.UnionStarted():
            return [_founded(envelope.event, view, words)]
        case events.FoundingInvitationAccepted(member=member, identity=identity, name=name):
            text = words("told-founder-accepted", name=names[member])
            told = [_with_open(text, name, union, words), looks_like(identity, name, union, words)]
            return [Notification(text="\n".join(filter(None, told)))]
        case events.FoundingInvitationDeclined(name=name):
            return [Notification(text=words("told-founder-declined", name=name))]
        case events.ProposalOpened(number=number):
            return [CardDue(number=number)]
        case events.ProposalLapsed(cause=LapseCause.UNION_DISSOLVED):
            return []  # the cards show it; what is told is the end of the union
        case (
            events.ProposalRejected(number=number)
            | events.ProposalWithdrawn(number=number)
            | events.ProposalDeclined(number=number)
            | events.ProposalSuperseded(number=number)
            | events.ProposalLapsed(number=number)
        ):
            return [_ended(number, union, words)]
        case events.MemberAdmitted(proposal=number, member=member, identity=identity, name=name):
            told = [_welcome(names[member], union, words), looks_like(identity, name, union, words)]
            return [_ended(number, union, words, "\n".join(filter(None, told)))]
        case events.MemberExpelled(proposal=number, member=member):
            return [_ended(number, union, words, words("told-expelled", name=numbered(member, union, words)))]
        case events.ArticleAdded(proposal=decision, number=number):
            return [_ended(decision, union, words, words("told-article-added", number=number))]
        case events.ArticleAmended(proposal=decision, number=number, revision=revision):
            effect = words("told-article-amended", number=number, revision=revision)
            return [_ended(decision, union, words, effect)]
        case events.ArticleRepealed(proposal=decision, number=number):
            return [_ended(decision, union, words, words("told-article-repealed", number=number))]
        case (
            events.ResolutionAdopted(proposal=number)
            | events.ChannelBound(proposal=number)
            | events.ChannelUnbound(proposal=number)
            | events.IdentityReplaced(proposal=number)
            | events.UnionRenamed(proposal=number)
        ):
            return [_ended(number, union, words)]
        case events.UnionDissolved(proposal=number):
            return [_dissolved(number, union, words)]
        case events.MemberLeft(member=member):
            return [Notification(text=words("told-left", name=names[member]))]
        case events.IdentityLinked(member=member, identity=identity):
            return [Notification(text=words("told-linked", name=names[member], identity=short(identity)))]
        case events.IdentityUnlinked(member=member, identity=identity):
            return [Notification(text=words("told-unlinked", name=names[member], identity=short(identity)))]
        case events.MembersMerged(member=member, merged=merged):
            text = words(
                "told-merged", name=numbered(member, union, words), other=numbered(merged, union, words)
            )
            return [Notification(text=text)]
        case events.LanguageChosen():
            return [Notification(text=words("told-language"))]
        case events.ProposerChanged(number=number, proposer=proposer):
            text = words("told-proposer", number=str(number), name=names[proposer])
            return [Notification(text=text, proposal=number)]
        case events.DeadlineMoved():
            return _deadline_moved(envelope.event, view, words)
        case events.ServiceInterrupted():
            return _interrupted(envelope.event, union, words)
        case events.ProposalCarried(number=number):
            told_with_effect = rules_of(union.settled[number].last.change).effects is not None
            return [] if told_with_effect else [_ended(number, union, words)]
        case (
            events.NoticePublished()
            | events.ConsentGiven()
            | events.ObjectionRaised()
            | events.ObjectionReasonGiven()
            | events.ObjectionWithdrawn()
            | events.ObjectionConfirmed()
            | events.ObjectionForgotten()
            | events.Remarked()
            | events.DoubtSettled()
            | events.ElectorsFoundAbsent()  # told with the deadline that moves for it
            | events.CandidateAccepted()
            | events.CandidateDeclined()
            | events.ChannelMoved()
            | events.MessageFailed()  # told when a deadline moves for it
            | events.MessageMadeGood()
        ):
            return []


def _founded(event: events.UnionStarted, view: View, words: Words) -> Notification:
    text = words("told-founded", name=bold(event.name), mission=quoted(event.mission, words))
    if not event.invited:
        return Notification(text=f"{text}\n\n{words('told-founded-alone')}")
    invited = listed([mention(person.identity, person.name) for person in event.invited], words)
    link = Button(
        label=words("button-private"),
        start=start_link(Action.ACCEPT, view.union_id, FOUNDING, view.opening(FOUNDING)),
    )
    return Notification(
        text=f"{text}\n\n{words('told-founded-invited', names=invited)}",
        buttons=(*answering_buttons(FOUNDING, view, words), (link,)),
    )


def _ended(number: int, union: Active, words: Words, effect: str = "") -> Notification:
    settled = union.settled[number]
    lines = [heading(settled.last, union, words), outcome_line(settled.outcome, words)]
    if isinstance(settled.outcome, events.ProposalRejected):
        lines += objection_lines(settled.last, union, words)
    text = "\n".join([*lines, effect] if effect else lines)
    return Notification(text=text, proposal=number, effect=effect)


def _dissolved(number: int | None, union: Active, words: Words) -> Notification:
    if number is None:
        return Notification(text=words("told-deserted", name=union.name))
    return _ended(number, union, words, words("told-dissolved", name=union.name))


def _welcome(name: str, union: Active, words: Words) -> str:
    return _with_open(words("told-admitted", name=name, union=union.name), name, union, words)


def _with_open(text: str, name: str, union: Active, words: Words) -> str:
    """A new member has no voice in what was open before they came: they are told what that is."""
    others = listed([str(number) for number in union.open], words)
    return f"{text}\n{words('told-admitted-open', name=name, numbers=others)}" if others else text


def _deadline_moved(event: events.DeadlineMoved, view: View, words: Words) -> list[Notification | CardDue]:
    union = shown(view)
    when = words.when(event.deadline)
    number = str(event.number)
    match event.cause:
        case MoveCause.OBJECTION_WITHDRAWN | MoveCause.OBJECTOR_GONE:
            text = words(f"told-moved-{event.cause}", number=number, when=when)
        case MoveCause.AWAITING_CANDIDATE:
            candidate = candidate_of(union.open[event.number])
            name = mention(candidate.identity, candidate.name) if candidate else ""
            text = words("told-awaiting", number=number, name=name, when=when)
        case MoveCause.DOUBT:
            doubtful = union.open[event.number].doubts
            text = words("told-doubt", number=number, names=_called(doubtful, union, words), when=when)
        case MoveCause.FAILED:
            failed = union.open[event.number].failed
            text = words(
                "told-moved-failed", number=number, names=_called(sorted(failed), union, words), when=when
            )
        case MoveCause.NOT_REACHED | MoveCause.QUESTIONED | MoveCause.ABSENCE:
            text = words(f"told-moved-{event.cause}", number=number, when=when)
        case MoveCause.INTERRUPTION | MoveCause.RESTORED | MoveCause.UNTOLD_GONE:
            return []
    asks = event.cause in {MoveCause.DOUBT, MoveCause.FAILED}
    voting = voting_buttons(event.number, view, words) if asks else ()
    return [Notification(text=text, proposal=event.number, buttons=voting)]


def _called(numbers: Iterable[MemberNumber], union: Active, words: Words) -> str:
    """By names that notify."""
    members = [union.roster[number] for number in numbers if number in union.roster]
    return listed([mention(member.identities[0], member.name) for member in members], words)


def _interrupted(
    event: events.ServiceInterrupted, union: Active, words: Words
) -> list[Notification | CardDue]:
    delayed = [
        str(proposal.number)
        for proposal in union.open.values()
        if deadline_of(proposal) and is_delayed_by(union, proposal, event.channel, event.start)
    ]
    if not delayed:
        return []
    length = duration(event.end - event.start, words)
    start, end = words.when(event.start), words.when(event.end)
    text = words("told-interrupted", start=start, end=end, length=length, numbers=listed(delayed, words))
    return [Notification(text=text)]
