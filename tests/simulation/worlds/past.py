"""A history made by hand, step by step: what the checker is tried on."""

from datetime import datetime, timedelta
from itertools import count
from uuid import UUID

from bot.log.envelope import Envelope, Metadata
from bot.network.incoming import MessageId
from bot.network.markup import bold
from bot.network.outgoing import Button, Outgoing, Urgency
from bot.union.touches import UnionEnvelope
from domain.people import Channel, Identity, Person
from domain.union.changes import AdoptResolution, Change, ExpelMember
from domain.union.events import FoundingInvitationAccepted, ProposalOpened, UnionEvent, UnionStarted
from domain.union.proposal_events import Basis, NoticePublished, Outcome, ProposalCarried
from tests.simulation.worlds.checker import violations
from tests.simulation.worlds.networks import DAWN
from tests.simulation.worlds.record import Act, History, Meaning, Shown, Spoken

UNION = UUID(int=7)
SQUARE = Channel("telegram:-1")
DAY = timedelta(hours=24)


def account(name: str) -> Identity:
    return Identity(f"telegram:{name}")


class Past:
    """`members` found the union at dawn, the first of them is its founder. Time is moved by hand."""

    def __init__(self, *members: str) -> None:
        self.history = History(end=DAWN)
        self.now = DAWN
        self.members = {name: number for number, name in enumerate(members, 1)}
        self.group = frozenset(account(name) for name in members)
        self._ids = count(1)
        self._revisions = count()
        founder, *others = members
        invited = tuple(Person(identity=account(name), name=name) for name in others)
        self.owns(founder)
        said = self.says(founder, Meaning(act=Act.FOUND, about=tuple(one.identity for one in invited)))
        self.happens(
            UnionStarted(
                union_id=UNION,
                name="Gardeners",
                mission="plant",
                founder=Person(identity=account(founder), name=founder),
                invited=invited,
                channel=SQUARE,
                at=self.now,
            ),
            said,
        )
        for name in others:
            self.joins(name)

    def owns(self, name: str, owner: str = "") -> None:
        self.history.owners = {**self.history.owners, account(name): owner or name}

    def joins(self, name: str) -> None:
        self.owns(name)
        event = FoundingInvitationAccepted(member=self.members[name], identity=account(name), name=name)
        self.happens(event, self.says(name, Meaning(act=Act.JOIN)))

    def passes(self, **length: float) -> None:
        self.now += timedelta(**length)

    def says(self, name: str, meaning: Meaning, *, text: str = "…", answers: Shown | None = None) -> Spoken:
        number = next(self._ids)
        spoken = Spoken(
            id=f"said:{number}",
            message=MessageId(f"message:{number}"),
            channel=SQUARE,
            person=self.history.owners.get(account(name), name),
            account=account(name),
            at=self.now,
            received=self.now,
            text=text,
            meaning=meaning,
            answers=answers.id if answers else None,
        )
        self.history.spoken.append(spoken)
        return spoken

    def happens(self, event: UnionEvent, because: Spoken | None = None) -> UnionEnvelope:
        revision = next(self._revisions)
        metadata = Metadata(
            command=because.id if because else f"settle/{revision}",
            by=because.account if because else None,
            spoken=self.now,
            recorded=self.now,
            correlation="story",
            causation="story",
        )
        envelope = Envelope(
            position=revision,
            category="union",
            aggregate=UNION,
            revision=revision,
            id=UUID(int=1000 + revision),
            event=event,
            metadata=metadata,
        )
        self.history.envelopes.append(envelope)
        self.history.end = self.now
        return envelope

    def shows(
        self,
        text: str,
        *,
        card: int | None = None,
        urgency: Urgency = Urgency.CHATTER,
        answers: Spoken | None = None,
        readers: frozenset[Identity] | None = None,
        button: str = "",
    ) -> Shown:
        message = Outgoing(
            channel=SQUARE,
            text=text,
            card=card,
            urgency=urgency,
            replies_to=answers.message if answers else None,
            buttons=((Button(label=button, action=button),),) if button else (),
        )
        shown = Shown(
            id=MessageId(f"bot:{next(self._ids)}"),
            channel=SQUARE,
            at=self.now,
            readers=self.group if readers is None else readers,
            editions=[(self.now, message)],
        )
        self.history.shown.append(shown)
        return shown

    # --- what often happens -------------------------------------------------------------------

    def proposes(
        self,
        name: str,
        change: Change | None = None,
        *,
        meant: tuple[Identity, ...] = (),
        readers: frozenset[Identity] | None = None,
    ) -> datetime:
        """With its card in the group. The deadline."""
        change = change or AdoptResolution(text="plant an oak")
        number = 1 + sum(isinstance(envelope.event, ProposalOpened) for envelope in self.history.envelopes)
        electors = tuple(self.members.values())
        if isinstance(change, ExpelMember):
            electors = tuple(member for member in electors if member != change.member)
        opened = ProposalOpened(
            number=number,
            proposer=self.members[name],
            change=change,
            electors=electors,
            base_revision=None,
            period=DAY,
            at=self.now,
        )
        self.happens(opened, self.says(name, Meaning(act=Act.PROPOSE, home=SQUARE, about=meant)))
        self.shows(bold(f"Proposal {number}: …"), card=number, readers=readers)
        deadline = self.now + DAY
        self.happens(NoticePublished(number=number, channel=SQUARE, told=electors, deadline=deadline))
        return deadline

    def stands(self, act: Act, name: str, number: int = 1) -> Spoken:
        """What they say of a proposal; whether it happens is another matter."""
        return self.says(name, Meaning(act=act, home=SQUARE, number=number))

    def sure(self, act: Act, name: str, number: int = 1) -> Spoken:
        """The same, in answer to the question whether they mean it."""
        question = self.shows("Do you mean it?", button="yes")
        return self.says(name, Meaning(act=act, home=SQUARE, number=number), answers=question)

    def ends(self, outcome: Outcome | None = None, *effects: UnionEvent) -> None:
        """And the union is told."""
        outcome = outcome or ProposalCarried(number=1, basis=Basis.TACIT)
        for event in (outcome, *effects):
            self.happens(event)
        self.shows(f"Proposal {outcome.number}: …\nIt ended.", urgency=Urgency.OUTCOME)

    # --- what the checker says of it ------------------------------------------------------------

    def violations(self) -> list[str]:
        return violations(self.history)

    def broken(self) -> set[str]:
        """The checks that object."""
        return {line.partition(":")[0] for line in self.violations()}
