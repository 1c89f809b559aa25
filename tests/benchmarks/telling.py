"""What has happened in a union of a benchmark's world, event by event, as the codec writes it."""

from datetime import datetime, timedelta

from bot.contexts import codec
from bot.log.causes import service_id
from bot.log.envelope import Metadata
from bot.log.store import NewEvent
from bot.union.executing import union_stream
from domain.people import Person
from domain.union import events
from domain.union.changes import AdoptResolution
from domain.union.events import Basis, UnionEvent
from domain.union.members import MemberNumber
from tests.benchmarks.worlds import DAY, TOLD_AS, World, event_id, home, identity, union_id

FOUNDED_BEFORE = timedelta(days=60)


class Story:
    """What has happened in the union that is told: `written` are its events, in their order."""

    def __init__(self, told: World) -> None:
        self.world = told
        self._codec = codec()
        self._stream = union_stream(union_id(TOLD_AS))
        self.opened_at = told.now - timedelta(hours=1)
        self.period = told.deadline - self.opened_at
        self.written: list[NewEvent] = []
        self._found()
        for number in range(1, told.decided + 1):
            self._open(number, told.now - 2 * DAY)
            self._carry(number, told.now - DAY)
        for number in told.proposals:
            self._open(number, self.opened_at)

    def _found(self) -> None:
        at, people = self.world.now - FOUNDED_BEFORE, self.world.members
        founder, *invited = (self._person(member) for member in range(1, people + 1))
        started = events.UnionStarted(
            union_id=union_id(TOLD_AS),
            name=f"Gardeners of plot {TOLD_AS}",
            mission="We look after the trees between the houses, and share what they bear.",
            founder=founder,
            invited=tuple(invited),
            channel=home(TOLD_AS),
            at=at,
        )
        self._said(started, at, by=1)
        for member, person in enumerate(invited, start=2):
            accepted = events.FoundingInvitationAccepted(
                member=member, identity=person.identity, name=person.name
            )
            self._said(accepted, at, by=member)

    def _open(self, number: int, at: datetime) -> None:
        everybody = tuple(range(1, self.world.members + 1))
        proposer = 1 + number % self.world.members
        text = f"We buy ten litres of linseed paint for the fence of plot {number}, and paint it on Saturday."
        opened = events.ProposalOpened(
            number=number,
            proposer=proposer,
            change=AdoptResolution(text=text),
            electors=everybody,
            base_revision=None,
            period=self.period,
            at=at,
        )
        story, opening = self._said(opened, at, by=proposer), str(event_id(TOLD_AS, len(self.written) - 1))
        place = home(TOLD_AS)
        notice = events.NoticePublished(
            number=number, channel=place, told=everybody, deadline=at + self.period
        )
        self._recorded(notice, at, service_id("notice", self._stream, number, place), story, opening)
        others = [member for member in everybody if member != proposer]
        for member in others[: self.world.stances - 1]:
            self._said(events.ConsentGiven(number=number, member=member), at, by=member, story=story)

    def _carry(self, number: int, at: datetime) -> None:
        command = service_id("settle", self._stream, at.isoformat(), len(self.written) - 1)
        carried = events.ProposalCarried(number=number, basis=Basis.TACIT)
        self._recorded(carried, at, command, command, command)
        adopted = events.ResolutionAdopted(text=f"We buy paint for plot {number}.", proposal=number)
        self._recorded(adopted, at, command, command, command)

    def _said(self, event: UnionEvent, at: datetime, *, by: MemberNumber, story: str | None = None) -> str:
        """The command that caused it."""
        command = f"telegram:press:{TOLD_AS}{len(self.written):010}"
        self._recorded(event, at, command, story or command, command, by=by)
        return command

    def _recorded(
        self,
        event: UnionEvent,
        at: datetime,
        command: str,
        correlation: str,
        causation: str,
        *,
        by: MemberNumber | None = None,
    ) -> None:
        metadata = Metadata(
            command=command,
            by=None if by is None else identity(TOLD_AS, by),
            spoken=at,
            recorded=at,
            correlation=correlation,
            causation=causation,
        )
        named = event_id(TOLD_AS, len(self.written))
        self.written.append(self._codec.encode(event, metadata, event_id=named))

    def _person(self, member: MemberNumber) -> Person:
        return Person(identity=identity(TOLD_AS, member), name=f"Member {member}")
