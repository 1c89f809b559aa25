"""What is asked before it counts, since it cannot be undone or may mean somebody else."""

from dataclasses import dataclass
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.chat.doing import Doing, Grave
from bot.chat.questions import Choice, Question, Way
from bot.chat.who import Who
from bot.network.incoming import Pressed, Said
from bot.network.locale import Words
from bot.network.markup import mention
from bot.union.phrases import listed, short
from bot.union.views import View
from domain.union.changes import AdmitMember, DissolveUnion, ReplaceIdentity
from domain.union.commands import (
    Command,
    GiveConsent,
    LeaveUnion,
    LinkIdentity,
    OpenProposal,
    StartUnion,
    UnlinkIdentity,
)
from domain.union.people import Identity, Person
from domain.union.proposal import Consent
from domain.union.state import Active, member_with
from domain.union.voices import needs_second_voice


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingFirst:
    doing: Doing
    contacts: Contacts

    def whom(self, said: Said, union_id: UUID, command: Command, who: Who, words: Words) -> bool:
        """Whether it has to be asked whom they mean: a username alone may be another person's."""
        if not who.by_username or not _is_about_people(command):
            return False
        people = listed([self.shown(person) for person in who.by_username], words)
        name = mention(said.author.identity, said.author.name)
        text = words("question-whom", name=name, people=people)
        choices = (Choice(way=Way.THEM, command=command), Choice(way=Way.NOT_THEM))
        self.doing.ask(said, union_id, text, choices, words)
        return True

    def before(self, heard: Said | Pressed, view: View, command: Command, words: Words) -> str:
        """What to say to who was asked whether they mean it. Empty for what may be done at once."""
        question = _grave(command, view)
        if question is None:
            return ""
        yes, no = question.ways
        choices = (Choice(way=yes, command=command), Choice(way=no))
        return self.doing.ask_privately(heard, view.union_id, question, choices, words)

    def again(self, heard: Said | Pressed, question: Question, choice: Choice, words: Words) -> str:
        """As `before`, where what was asked has become graver since: the last to leave ends the union."""
        view = self.doing.views.get(question.union_id)
        grave = _grave(choice.command, view) if choice.command and view else None
        if view is None or choice.command is None or grave is None or choice.way in grave.ways:
            return ""
        self.doing.questions.close(question)
        return self.before(heard, view, choice.command, words)

    def shown(self, person: Person) -> str:
        """By name, username and account, so that nobody is taken for another."""
        return f"{mention(person.identity, person.name)} ({self.contacts.account(person.identity)})"


def _grave(command: Command, view: View) -> Grave | None:
    """What it needs a yes for, of one who may do it at all: others are refused by the union itself."""
    if not isinstance(view.union, Active):
        return None
    union = view.union
    match command:
        case LeaveUnion(by=by) if member_with(union, by) is not None:
            last = len(union.roster) == 1
            leave = Way.DISSOLVE if last else Way.LEAVE
            return Grave(kind="leave-last" if last else "leave", ways=(leave, Way.STAY))
        case UnlinkIdentity(identity=identity, by=by) if _has_another_account(union, by):
            return Grave(kind="unlink", ways=(Way.UNLINK, Way.LINKED), about=short(identity))
        case OpenProposal(change=DissolveUnion(), by=by) if _decides_alone(union, by):
            return Grave(kind="dissolve", ways=(Way.DISSOLVE, Way.GO_ON))
        case GiveConsent(number=number, by=by) if _is_second_voice(union, number, by):
            return Grave(kind="consent", ways=(Way.CONSENT, Way.NOT_NOW), number=number)
        case _:
            return None


def _has_another_account(union: Active, identity: Identity) -> bool:
    member = member_with(union, identity)
    return member is not None and len(member.identities) > 1


def _decides_alone(union: Active, identity: Identity) -> bool:
    return member_with(union, identity) is not None and len(union.roster) == 1


def _is_second_voice(union: Active, number: int, identity: Identity) -> bool:
    """An explicit consent that what cannot be undone depends on."""
    member, proposal = member_with(union, identity), union.open.get(number)
    if member is None or proposal is None or not needs_second_voice(proposal):
        return False
    voice = member.number in proposal.electors and member.number != proposal.proposer
    return voice and not isinstance(proposal.stances.get(member.number), Consent)


def _is_about_people(command: Command) -> bool:
    """Brings somebody in, or lets somebody speak for another."""
    match command:
        case StartUnion() | LinkIdentity() | OpenProposal(change=AdmitMember() | ReplaceIdentity()):
            return True
        case _:
            return False
