"""The proposal card: what is proposed, who said what, until when, and the buttons to answer."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto

from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.outgoing import Button, Outgoing, Tone, Urgency
from bot.union.actions import Action, action, start_link
from bot.union.changes import body_of, heading
from bot.union.read_models.views import View, shown
from bot.union.telling.card_lines import asking_objectors, stances, standing, unchecked_line
from bot.union.telling.outcomes import outcome_line
from bot.union.telling.phrases import brief, names_in, names_of, time_left
from domain.people import Channel
from domain.union import events
from domain.union.changes import rules_of
from domain.union.events import Outcome
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
    objections,
    waits_for_candidate,
)
from domain.union.state import Active, is_away
from domain.union.voices import second_voices, voices_missing

Rows = tuple[tuple[Button, ...], ...]


NAME_ON_A_BUTTON = 16
"""Characters."""

_YES, _NO = (Action.CONSENT, Action.ACCEPT, Action.MEETS), (Action.OBJECT, Action.DECLINE, Action.STILL)
_TONES = {**dict.fromkeys(_YES, Tone.YES), **dict.fromkeys(_NO, Tone.NO)}


class Reader(Enum):
    """Whose answers the buttons are for."""

    ALL = auto()
    MEMBER = auto()
    CANDIDATE = auto()


def card(
    proposal: Proposal,
    *,
    view: View,
    channel: Channel,
    words: Words,
    now: datetime,
    unchecked: Collection[MemberNumber] = (),
    to_members: bool = False,
    reader: Reader = Reader.ALL,
    known_as: str = "",
) -> Outgoing:
    """For `channel`, as things stand `now`. Whether the `unchecked` see it could not be found out.

    Who is away is said `to_members` alone. A candidate is `known_as` what was confirmed elsewhere.
    """
    union = shown(view)
    away = [member for member in union.away if to_members and is_away(union, member, now)]
    match proposal:
        case Open():
            ending = ending_line(proposal, union, words, now)
            last, rows = proposal, _buttons(proposal, view, words, reader)
        case Settled(last=last, outcome=outcome):
            ending = bold(outcome_line(proposal, union, words))
            rows = _buttons_after(outcome, view, words)
    parts = [
        heading(last, view, words),
        _proposer_line(last, union, words),
        "\n".join(filter(None, [body_of(last, view, words), _known_as_line(known_as, words)])),
        stances(proposal, union, words, away),
        unchecked_line(last, unchecked, union, words),
        asking_objectors(proposal, union, words),
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


def _known_as_line(known_as: str, words: Words) -> str:
    return words("card-known-as", address=known_as) if known_as else ""


def replaced_card(last: Open, version: int, view: View, channel: Channel, words: Words) -> Outgoing:
    """What an earlier card reads as from now on: its own text, and that it is not the last one, or stands elsewhere."""
    union, then = shown(view), at_version(last, version)
    moved, latest = words("card-moved"), str(last.version)
    is_moved = version == last.version
    parts = [
        heading(then, view, words),
        _proposer_line(then, union, words),
        body_of(then, view, words),
        bold(moved if is_moved else words("card-replaced", version=str(version), latest=latest)),
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
            objected, unsupported = (
                standing(proposal, union, words),
                _unsupported(proposal, union, words, now),
            )
            follows = [objected, unsupported] if objected or unsupported else [words("card-silence")]
            return " ".join(filter(None, [line, *follows]))
        case AwaitingCandidate(deadline=deadline):
            left = time_left(deadline, now, words)
            key = "card-awaiting-objected" if objections(proposal) else "card-awaiting"
            return words(key, when=words.when(deadline), left=left)


def _unsupported(proposal: Open, union: Active, words: Words, now: datetime) -> str:
    """What silence cannot do, and whose voice can. Empty when nothing more is needed."""
    missing = voices_missing(proposal, union, now)
    if not missing:
        return ""
    silent_ones = second_voices(proposal, union, now) - set(consenters(proposal))
    names = names_of(sorted(silent_ones), union, words)
    return words("card-seconds", count=missing, names=names) if names else words("card-no-seconds")


def answering_buttons(number: int, view: View, words: Words, *, of: str = "") -> Rows:
    """For who is invited; where others see them too, they say `of` whom an answer is asked."""
    row = _row((Action.ACCEPT, Action.DECLINE), number, view, words)
    if not of:
        return (row,)
    return (tuple(replace(one, label=words("button-of", name=of, label=one.label)) for one in row),)


def declining_button(number: int, view: View, words: Words) -> Rows:
    """For who has accepted."""
    return (_row((Action.DECLINE,), number, view, words),)


def voting_buttons(number: int, view: View, words: Words) -> Rows:
    return (_row((Action.CONSENT, Action.OBJECT), number, view, words),)


def adopting_button(number: int, suggestion: int, view: View, words: Words) -> Rows:
    """For the proposer."""
    act = action(Action.ADOPT, view.union_id, number, view.opening(number), suggestion=suggestion)
    return ((Button(label=words("button-adopt"), action=act),),)


def reminding_buttons(number: int, view: View, words: Words) -> Rows:
    return (_row((Action.CONSENT, Action.OBJECT, Action.MORE_TIME), number, view, words),)


def _buttons(proposal: Open, view: View, words: Words, reader: Reader) -> Rows:
    candidate = candidate_of(proposal)
    asked = candidate if waits_for_candidate(proposal) else None
    if reader is Reader.CANDIDATE:
        return answering_buttons(proposal.number, view, words) if asked else ()
    voting = _voting(proposal, view, words)
    if asked is None or reader is Reader.MEMBER:
        return voting
    about = (view.union_id, proposal.number, view.opening(proposal.number))
    link = Button(label=words("button-private"), start=start_link(Action.ACCEPT, *about))
    stances, *more = voting
    answers = answering_buttons(proposal.number, view, words, of=brief(asked.name, NAME_ON_A_BUTTON))
    return (stances, *answers, (*(button for row in more for button in row), link))


def _voting(proposal: Open, view: View, words: Words) -> Rows:
    """At most three rows. Whoever puts it otherwise suggests how, or revises what they proposed."""
    number = proposal.number
    voting = voting_buttons(number, view, words)
    if carried_over(proposal):
        voting = (*voting, _row((Action.MEETS, Action.STILL), number, view, words))
    may_be_reworded = rules_of(proposal.change).text(proposal.change) is not None
    has_time = not isinstance(proposal.phase, AwaitingCandidate)
    more = [Action.SUGGEST] * may_be_reworded + [Action.MORE_TIME] * has_time
    return (*voting, _row(more, number, view, words)) if more else voting


def _row(kinds: Sequence[Action], number: int, view: View, words: Words) -> tuple[Button, ...]:
    """Each answers the text that stands above it."""
    proposal = shown(view).open.get(number)
    about, version = (view.union_id, number, view.opening(number)), proposal.version if proposal else 1
    return tuple(
        Button(
            label=words(f"button-{kind}"),
            action=action(kind, *about, version=version),
            tone=_TONES.get(kind),
        )
        for kind in kinds
    )


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
