"""Who is no member any more, or never became one, can have the union forget who they are.

What was decided stays, under their number. The log itself is never changed: who they are is left out of whatever is
read from it, by an event, so that whoever reads it anew leaves it out as well.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from domain.people import Identity, Person
from domain.union.changes import AdmitMember, Change, ReplaceIdentity
from domain.union.commands import ForgetPerson
from domain.union.events import PersonForgotten
from domain.union.limits import refuse_when
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Settled, candidate_of
from domain.union.reasons import Reason
from domain.union.state import Active, member_with

NOBODY = Identity("")
SOMEBODY = Person(identity=NOBODY, name="")


def forget_person(command: ForgetPerson, union: Active, *, is_over: bool = False) -> list[PersonForgotten]:
    """Of a union that `is_over` nobody is a member any more. Who is not known, or forgotten already, changes nothing."""
    refuse_when(not is_over and member_with(union, command.by) is not None, Reason.STILL_A_MEMBER)
    refuse_when(not is_over and _is_invited(command.by, union), Reason.STILL_INVITED)
    former = {
        **union.former,
        **({one.number: one.identities for one in union.roster.values()} if is_over else {}),
    }
    members, accounts = _one_person(command.by, former)
    return [
        *(PersonForgotten(member=number) for number in members),
        *(PersonForgotten(proposal=number) for number, who in union.asked.items() if who in accounts),
        *(
            PersonForgotten(invitation=place)
            for place, person in enumerate(union.started.invited, 1)
            if person.identity in accounts
        ),
    ]


def with_forgotten(union: Active, event: PersonForgotten) -> Active:
    started = union.started
    if event.member == 1:
        started = replace(started, founder=SOMEBODY)
    if event.invitation is not None:
        invited = (
            SOMEBODY if place == event.invitation else person
            for place, person in enumerate(started.invited, 1)
        )
        started = replace(started, invited=tuple(invited))
    return replace(
        union,
        started=started,
        names={number: "" if number == event.member else name for number, name in union.names.items()},
        roster={
            number: replace(one, name="", identities=()) if number == event.member else one
            for number, one in union.roster.items()
        },
        former={number: who for number, who in union.former.items() if number != event.member},
        asked={number: who for number, who in union.asked.items() if number != event.proposal},
        open={number: _without(one, event) for number, one in union.open.items()},
        settled={number: settled_without(one, event) for number, one in union.settled.items()},
    )


def settled_without(settled: Settled, event: PersonForgotten) -> Settled:
    last = _without(settled.last, event)
    return settled if last is settled.last else replace(settled, last=last)


def change_without(change: Change) -> Change:
    """As it is shown when who it would have brought in is forgotten."""
    match change:
        case AdmitMember():
            return replace(change, candidate=SOMEBODY)
        case ReplaceIdentity():
            return replace(change, old=NOBODY, new=NOBODY)
        case _:
            return change


def _without(proposal: Open, event: PersonForgotten) -> Open:
    change = proposal.change
    concerned = isinstance(change, ReplaceIdentity) and change.member == event.member
    if not concerned and proposal.number != event.proposal:
        return proposal
    return replace(proposal, change=change_without(change))


def _one_person(
    identity: Identity, former: Mapping[MemberNumber, Iterable[Identity]]
) -> tuple[list[MemberNumber], set[Identity]]:
    """All numbers they ever had here, and all accounts that they had under these."""
    accounts, members = {identity}, set[MemberNumber]()
    while more := [
        number for number, theirs in former.items() if number not in members and accounts & set(theirs)
    ]:
        members.update(more)
        accounts.update(who for number in more for who in former[number])
    return sorted(members), accounts


def _is_invited(identity: Identity, union: Active) -> bool:
    candidates = (candidate_of(proposal) for proposal in union.open.values())
    return identity in union.invited or any(one.identity == identity for one in candidates if one)
