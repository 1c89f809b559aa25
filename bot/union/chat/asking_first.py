"""What is asked before it counts, since it cannot be undone or may mean somebody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.chat.asking import Asking
from bot.chat.contacts import Contacts
from bot.chat.outcome import Asks, Does
from bot.chat.questions import Choice, Question, Way
from bot.network.incoming import Pressed, Said
from bot.network.locale import Words
from bot.network.markup import mention
from bot.union.changes import title_of
from bot.union.chat.deeds import Deeds, Grave
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.phrases import listed
from domain.people import Person
from domain.union.commands import Command
from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingFirst:
    unions: Views
    asking: Asking
    contacts: Contacts
    deeds: Deeds

    def whom(self, heard: Said | Pressed, does: Does, command: Command, words: Words) -> str:
        """A username alone may be another person's. Nothing more is to be answered."""
        people = listed([self._shown(person) for person in does.people], words)
        name = mention(heard.author.identity, heard.author.name)
        text = words("question-whom", name=name, people=people)
        choices = (Choice(way=Way.THEM, command=command), Choice(way=Way.NOT_THEM))
        self.asking.ask(heard, Asks(of=does.of, text=text, choices=choices), words)
        return ""

    async def before(self, heard: Said | Pressed, union_id: UUID, command: Command, words: Words) -> str:
        """What to say to who was asked whether they mean it. Empty for what may be done at once."""
        grave = self._grave(command, await self.unions.get(union_id))
        if grave is None:
            return ""
        yes, no = grave.ways
        choices = (Choice(way=yes, command=command), Choice(way=no))
        return await self.ask(heard, union_id, grave, choices, words)

    async def again(self, heard: Said | Pressed, question: Question, choice: Choice, words: Words) -> str:
        """As `before`, where what was asked has become graver since: the last to leave ends the union."""
        view = await self.unions.get(question.union_id)
        grave = self._grave(choice.command, view) if choice.command else None
        if choice.command is None or grave is None or choice.way in grave.ways:
            return ""
        self.asking.close(question, heard)
        return await self.before(heard, question.union_id, choice.command, words)

    async def ask(
        self, heard: Said | Pressed, union_id: UUID, grave: Grave, choices: Sequence[Choice], words: Words
    ) -> str:
        """What comes back says where to look."""
        view = await self.unions.get(union_id)
        name = mention(heard.author.identity, heard.author.name)

        def asks(words: Words) -> Asks:
            text = _question(grave, name, view, words)
            return Asks(of=union_id, text=text, choices=tuple(choices), number=grave.number)

        return self.asking.ask_privately(heard, asks, words)

    def _grave(self, command: Command, view: View | None) -> Grave | None:
        if view is None or not isinstance(view.union, Active):
            return None
        return self.deeds[type(command)].grave(view.union, command)

    def _shown(self, person: Person) -> str:
        """By name, username and account, so that nobody is taken for another."""
        return f"{mention(person.identity, person.name)} ({self.contacts.account(person.identity)})"


def _question(grave: Grave, name: str, view: View | None, words: Words) -> str:
    union = shown(view) if view else None
    proposal = union.open.get(grave.number) if union else None
    return words(
        f"question-{grave.kind}",
        name=name,
        union=union.name if union else "",
        number=str(grave.number),
        title=title_of(proposal, view, words) if proposal and view else "",
        about=grave.about,
    )
