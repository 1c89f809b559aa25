"""A public union and its proposals in the words of one language, as of now: made of the published form alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from bot.network.locale import Words
from bot.union.changes import own_words_of, title_of
from bot.union.published.changes import Fields
from bot.union.published.wording import for_strangers
from bot.union.read_models.views import View
from bot.union.read_models.views import shown as as_known
from bot.union.site.pages.circle import Disc, Stand, circle
from bot.union.site.reading import Published, Reading
from bot.union.telling.difference import difference
from bot.union.telling.outcomes import outcome_line
from bot.union.telling.phrases import names_in, time_left
from domain.union import changes
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Proposal, Settled

WHOLE = 100_000
"""Characters of a difference: a page has room for all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A proposal. `text` is what it would change, in full, where the title does not say it all.

    Of one that is open `left` says how long it can be objected to; one that ended has an `outcome`.
    """

    number: int
    version: int
    title: str
    text: str
    proposer: str
    phase: str
    deadline: datetime | None
    left: str
    ended: datetime | None
    outcome: str
    is_carried: bool
    consents: Sequence[str]
    objections: Sequence[MemberNumber]
    objectors: Sequence[str]
    silent: Sequence[str]
    stands: tuple[Stand, ...]

    @property
    def is_open(self) -> bool:
        return not self.outcome

    @property
    def circle(self) -> Sequence[Disc]:
        return circle(self.stands)


class Telling:
    def __init__(self, reading: Reading, union: Published, words: Words, now: datetime) -> None:
        self.union = union
        self.reading = reading
        self.words = words
        self.now = now
        self._names = names_in(as_known(union.view), words)

    def name(self, member: MemberNumber | None) -> str:
        """Of nobody in particular that of a candidate."""
        return self.words("page-candidate") if member is None else self._names[member]

    def decided(self, number: int) -> datetime | None:
        """When, where that may be read."""
        fields = self.reading.proposal(self.union, number)
        return _moment(fields["settled"]) if fields else None

    def proposals(self, fields: Sequence[Fields]) -> list[Told]:
        told = (self.proposal(cast("int", one["number"])) for one in fields)
        return [one for one in told if one is not None]

    def proposal(self, number: int) -> Told | None:
        """None for what nobody but members may see."""
        proposal = self.reading.readable(self.union, number)
        fields = self.reading.proposal(self.union, number)
        if proposal is None or fields is None:
            return None
        last, deadline = for_strangers(proposal, self.words), _moment(fields["deadline"])
        title = title_of(last, self.union.view, self.words)
        consents, objections, silent = (_numbers(fields[name]) for name in _STANDS)
        return Told(
            number=number,
            version=last.version,
            title=title,
            text=_text(last, title, self.union.view, self.words),
            proposer=self.name(last.proposer),
            phase=str(fields["phase"]),
            deadline=deadline,
            left=time_left(deadline, self.now, self.words) if deadline else "",
            ended=_moment(fields["settled"]),
            outcome=self._outcome(proposal),
            is_carried=fields["outcome"] == "carried",
            consents=[self.name(one) for one in consents],
            objections=objections,
            objectors=[self.name(one) for one in objections],
            silent=[self.name(one) for one in silent],
            stands=_stands(fields),
        )

    def _outcome(self, proposal: Proposal) -> str:
        if not isinstance(proposal, Settled):
            return ""
        return outcome_line(proposal, as_known(self.union.view), self.words)


_STANDS = {"consents": Stand.CONSENTS, "objections": Stand.OBJECTS, "silent": Stand.SILENT}


def _stands(fields: Fields) -> tuple[Stand, ...]:
    """In the order of the members' numbers."""
    stand = {who: stand for name, stand in _STANDS.items() for who in _numbers(fields[name])}
    return tuple(stand[who] for who in sorted(stand))


def _numbers(value: object) -> list[MemberNumber]:
    return sorted(cast("list[MemberNumber]", value))


def _moment(value: object) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _text(proposal: Open, title: str, view: View, words: Words) -> str:
    """Of an amendment the difference to the text that it was opened on."""
    match proposal.change:
        case changes.AmendArticle(number=number, text=text):
            old = view.text(number, proposal.base_revision or 0) or text
            return difference(old, text, longest=WHOLE)
        case changes.RepealArticle(number=number):
            text = view.text(number, proposal.base_revision or 0) or ""
        case changes.SetVisibility(public=public):
            text = words("change-public-means" if public else "change-private-means")
        case changes.RenameUnion(mission=mission):
            text = mission
        case change:
            text = own_words_of(change)
    return "" if text in title else text
