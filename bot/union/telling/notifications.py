"""What a union is told when something has happened to it."""

from bot.network.locale import Words
from bot.network.markup import bold, mention
from bot.network.outgoing import Button
from bot.network.quoting import quoted
from bot.union.actions import FOUNDING, Action, start_link
from bot.union.changes import heading
from bot.union.read_models.views import View, shown
from bot.union.telling.card_lines import objection_lines
from bot.union.telling.cards import answering_buttons
from bot.union.telling.notification import Notification
from bot.union.telling.outcomes import outcome_line
from bot.union.telling.phrases import all_of, duration, listed, looks_like, names_in, numbered, short
from bot.union.telling.stance_notifications import deadline_moved, objected, suggested
from bot.union.touches import UnionEnvelope, Untold
from domain.union import events
from domain.union.changes import SetVisibility, rules_of
from domain.union.events import LapseCause, MoveCause, UnionEvent
from domain.union.proposal import deadline_of
from domain.union.state import Active, is_delayed_by

TOLD_OTHERWISE = frozenset({MoveCause.INTERRUPTION, MoveCause.RESTORED, MoveCause.UNTOLD_GONE})
"""With what caused them, for all proposals at once."""


def is_told(event: UnionEvent, union: Active) -> bool:
    """Whether the channels of the union are told of it by a message; `union` holds it already."""
    match event:
        case events.ProposalLapsed(cause=cause):
            return cause is not LapseCause.UNION_DISSOLVED  # what is told is the end of the union
        case events.ProposalCarried(number=number):
            return rules_of(union.settled[number].last.change).effects is None  # else with its effect
        case events.DeadlineMoved(cause=cause):
            return cause not in TOLD_OTHERWISE
        case events.ServiceInterrupted():
            return bool(_delayed(event, union))
        case _:
            return not isinstance(event, Untold)


def goes_private(event: UnionEvent, union: Active) -> bool:
    """Whether it gives up a channel that everybody reads, because the union becomes private."""
    if not isinstance(event, events.ChannelUnbound):
        return False
    return isinstance(union.settled[event.proposal].last.change, SetVisibility)


def notification(envelope: UnionEnvelope, view: View, words: Words) -> Notification | None:
    """For the channels of the union; `view` is as of this event. None where it is not told."""
    union, event = shown(view), envelope.event
    if isinstance(event, Untold) or not is_told(event, union):
        return None
    names = names_in(union, words)
    match event:
        case events.UnionStarted():
            return _founded(event, view, words)
        case events.FoundingInvitationAccepted(member=member, identity=identity, name=name):
            text = words("told-founder-accepted", name=names[member])
            told = [_with_open(text, name, union, words), looks_like(identity, name, union, words)]
            return Notification(text="\n".join(filter(None, told)))
        case events.FoundingInvitationDeclined(name=name):
            return Notification(text=words("told-founder-declined", name=name))
        case (
            events.ProposalRejected(number=number)
            | events.ProposalWithdrawn(number=number)
            | events.ProposalDeclined(number=number)
            | events.ProposalCarried(number=number)
            | events.ProposalSuperseded(number=number)
            | events.ProposalLapsed(number=number)
        ):
            return _ended(number, view, words)
        case events.MemberAdmitted(proposal=number, member=member, identity=identity, name=name):
            told = [_welcome(names[member], union, words), looks_like(identity, name, union, words)]
            return _ended(number, view, words, "\n".join(filter(None, told)))
        case events.MemberExpelled(proposal=number, member=member):
            return _ended(number, view, words, words("told-expelled", name=numbered(member, union, words)))
        case events.ArticleAdded(proposal=decision, number=number):
            return _ended(decision, view, words, words("told-article-added", number=number))
        case events.ArticleAmended(proposal=decision, number=number, revision=revision):
            effect = words("told-article-amended", number=number, revision=revision)
            return _ended(decision, view, words, effect)
        case events.ArticleRepealed(proposal=decision, number=number):
            return _ended(decision, view, words, words("told-article-repealed", number=number))
        case (
            events.ResolutionAdopted(proposal=number)
            | events.ChannelBound(proposal=number)
            | events.IdentityReplaced(proposal=number)
            | events.UnionRenamed(proposal=number)
        ):
            return _ended(number, view, words)
        case events.ChannelUnbound(proposal=number):
            is_left = goes_private(event, union)
            return Notification(text=words("told-goodbye")) if is_left else _ended(number, view, words)
        case events.VisibilitySet(proposal=number, public=public):
            return _ended(number, view, words, words("told-public" if public else "told-private"))
        case events.PeriodChanged(proposal=number, period=period):
            effect = words("told-period", period=duration(period, words))
            return _ended(number, view, words, effect)
        case events.UnionDissolved(proposal=number):
            return _dissolved(number, view, words)
        case events.MemberLeft(member=member):
            return Notification(text=words("told-left", name=names[member]))
        case events.IdentityLinked(member=member, identity=identity):
            return Notification(text=words("told-linked", name=names[member], identity=short(identity)))
        case events.IdentityUnlinked(member=member, identity=identity):
            return Notification(text=words("told-unlinked", name=names[member], identity=short(identity)))
        case events.MembersMerged(member=member, merged=merged):
            text = words(
                "told-merged", name=numbered(member, union, words), other=numbered(merged, union, words)
            )
            return Notification(text=text)
        case events.LanguageChosen():
            return Notification(text=words("told-language"))
        case events.TimeZoneChosen(member=member, zone=zone):
            now = words.when(envelope.metadata.spoken)
            return Notification(text=words("told-timezone", name=names[member], zone=zone, now=now))
        case events.DigestChosen(member=member, digest=digest):
            return Notification(text=words(f"told-digest-{digest}", name=names[member]))
        case events.RequestsChosen(member=member, taken=taken):
            key = "told-requests-on" if taken else "told-requests-off"
            return Notification(text=words(key, name=names[member]))
        case events.ProposerChanged(number=number, proposer=proposer):
            text = words("told-proposer", number=str(number), name=names[proposer])
            return Notification(text=text, proposal=number)
        case events.WordingSuggested():
            return suggested(event, view, words)
        case events.ObjectionRaised() | events.ObjectionReasonGiven():
            return objected(event, union, words)
        case events.DeadlineMoved():
            return deadline_moved(event, envelope.metadata.by, view, words)
        case events.ServiceInterrupted():
            return _interrupted(event, union, words)


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


def _ended(number: int, view: View, words: Words, effect: str = "") -> Notification:
    """The union may not know it by heart any more: what ended with it may have been more than that."""
    union, settled = shown(view), view.settled(number)
    if settled is None:
        raise LookupError(f"proposal {number} of {view.union_id}")
    lines = [heading(settled.last, view, words), outcome_line(settled, union, words)]
    if isinstance(settled.outcome, events.ProposalRejected):
        lines += objection_lines(settled.last, union, words)
        if rules_of(settled.last.change).text(settled.last.change) is not None:
            lines.append(words("outcome-rejected-next"))
    text = "\n".join([*lines, effect] if effect else lines)
    return Notification(text=text, proposal=number, effect=effect)


def _dissolved(number: int | None, view: View, words: Words) -> Notification:
    union = shown(view)
    if number is None:
        return Notification(text=words("told-deserted", name=union.name))
    return _ended(number, view, words, words("told-dissolved", name=union.name))


def _welcome(name: str, union: Active, words: Words) -> str:
    told = _with_open(words("told-admitted", name=name, union=union.name), name, union, words)
    return f"{told}\n{words('told-admitted-how')}"


def _with_open(text: str, name: str, union: Active, words: Words) -> str:
    """A new member has no voice in what was open before they came: they are told what that is."""
    if not union.open:
        return text
    key = "told-admitted-open" if len(union.open) == 1 else "told-admitted-several-open"
    return f"{text}\n{words(key, name=name, numbers=all_of([str(one) for one in union.open], words))}"


def _interrupted(event: events.ServiceInterrupted, union: Active, words: Words) -> Notification:
    delayed = _delayed(event, union)
    key = "told-interrupted" if len(delayed) == 1 else "told-interrupted-several"
    text = words(
        key,
        start=words.when(event.start),
        end=words.when(event.end),
        length=duration(event.end - event.start, words),
        numbers=all_of(delayed, words),
    )
    return Notification(text=text)


def _delayed(event: events.ServiceInterrupted, union: Active) -> list[str]:
    return [
        str(proposal.number)
        for proposal in union.open.values()
        if deadline_of(proposal) and is_delayed_by(union, proposal, event.channel, event.start)
    ]
