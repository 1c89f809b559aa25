"""What a member who is signed in says to a proposal on its page: which forms stand there, and what each of them says."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from fastapi import HTTPException

from bot.chat.buttons import read_answer
from bot.http.desk import Answered
from bot.network.incoming import MessageId
from bot.network.outgoing import Button
from bot.network.page import Chosen, Typed
from bot.outbox.deliveries import Subject
from bot.union.read_models.views import shown as as_known
from bot.union.site.reading import Published
from domain.people import Identity
from domain.union.limits import MAX_REASON
from domain.union.proposal import Consent, Objecting
from domain.union.state import member_with


class Act(StrEnum):
    """As the command of that name."""

    CONSENT = "consent"
    OBJECT = "object"
    RETRACT = "retract"
    REMARK = "remark"


PRESS = "press"
"""In the place of an act, where a question of ours is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """`acts` are those that change something for them; `version` is of the text that stands beside the forms."""

    acts: frozenset[Act]
    objects: bool
    version: int
    longest: int = MAX_REASON


def is_member(union: Published, identity: Identity) -> bool:
    return member_with(as_known(union.view), identity) is not None


def forms_for(union: Published, number: int, identity: Identity | None) -> Forms | None:
    """None for who has no word in it, or where it has ended."""
    known = as_known(union.view)
    proposal, member = known.open.get(number), member_with(known, identity) if identity else None
    if proposal is None or member is None:
        return None
    stance, acts = proposal.stances.get(member.number), {Act.REMARK}
    if member.number in proposal.electors:
        acts.add(Act.OBJECT)
        if not isinstance(stance, Consent):
            acts.add(Act.CONSENT)
        if isinstance(stance, Objecting) or (stance and member.number != proposal.proposer):
            acts.add(Act.RETRACT)
    return Forms(acts=frozenset(acts), objects=isinstance(stance, Objecting), version=proposal.version)


def subject_of(union_id: UUID, number: int, form: Mapping[str, str], *, latest: int) -> Subject:
    """What stood beside the form, by the version that it names. Raises HTTPException."""
    version = next((one for one in range(1, latest + 1) if form.get("version") == str(one)), None)
    if version is None:
        raise HTTPException(422)
    return Subject(union_id=union_id, number=number, is_card=True, version=version)


def means(form: Mapping[str, str], about: Subject) -> Typed | Chosen:
    """Raises HTTPException for what no form of ours says."""
    shown = MessageId(f"{about.union_id}:{about.number}:{about.version}")
    if press := form.get(PRESS):
        if read_answer(press) is None:
            raise HTTPException(422)
        return Chosen(action=press, shown=shown)
    try:
        act = Act(form.get("act", ""))
    except ValueError:
        raise HTTPException(422) from None
    words = form.get("words", "").replace("\r\n", "\n").strip()
    said = words if act in {Act.OBJECT, Act.REMARK} else ""
    return Typed(text=f"/{act} {about.number} {said}".strip(), shown=shown)


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is answered, with the choices that it leaves."""

    text: str
    choices: tuple[Button, ...]


def told_of(answered: Answered) -> list[Told]:
    """A button that is no answer to a question has no place on a page."""
    return [
        Told(one.text, tuple(each for row in one.buttons for each in row if read_answer(each.action)))
        for one in answered.told
    ]
