"""What is asked before it counts, since it cannot be undone or may mean somebody else."""

from dataclasses import dataclass
from uuid import UUID

from bot.application.chat.doing import Doing
from bot.application.chat.who import Who
from bot.application.contacts import Contacts
from bot.application.phrases import listed
from bot.application.questions import Choice, Way
from bot.application.words import Words
from bot.markup import mention
from bot.messages import Said
from domain.union.changes import AdmitMember, ReplaceIdentity
from domain.union.commands import Command, LinkIdentity, OpenProposal, StartUnion
from domain.union.people import Person


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

    def shown(self, person: Person) -> str:
        """By name, username and account, so that nobody is taken for another."""
        username = self.contacts.username(person.identity)
        account = f"@{username}, {person.identity}" if username else person.identity
        return f"{mention(person.identity, person.name)} ({account})"


def _is_about_people(command: Command) -> bool:
    """Brings somebody in, or lets somebody speak for another."""
    match command:
        case StartUnion() | LinkIdentity() | OpenProposal(change=AdmitMember() | ReplaceIdentity()):
            return True
        case _:
            return False
