"""The union as the chat sees it: in whose words it speaks, and what becomes of what is asked there."""

from dataclasses import dataclass, replace
from uuid import UUID

from bot.chat.asking import answer_to
from bot.chat.heard import Heard, Press
from bot.chat.outcome import Asks, Does, Outcome
from bot.chat.questions import Choice, Question, spoken
from bot.chat.understanding.reader import understand
from bot.chat.who import Misunderstood
from bot.network.incoming import Author, Mark, Pressed, Said
from bot.network.locale import Words
from bot.union.actions import Act, Action, read_action
from bot.union.chat.answering import answered, stands_for
from bot.union.chat.asked import Acted, Asked, AskedOfUnion, Resources, of_union, with_resources
from bot.union.chat.asking_first import AskingFirst
from bot.union.chat.doing import Doing
from bot.union.chat.greeting import called
from bot.union.chat.identities import proved
from bot.union.chat.joining import door
from bot.union.chat.replying import marked_with, perhaps_a_no, perhaps_a_yes
from bot.union.chat.unclear import Unclear, asking_what_is_meant
from bot.union.read_models.strangers import is_hidden
from bot.union.read_models.tables import Row
from bot.union.read_models.views import View, is_about, shown
from bot.union.telling.cards import Rows
from domain.people import Channel
from domain.refusal import Refused
from domain.union.commands import Command
from domain.union.reasons import Reason
from domain.union.state import member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionCommunity:
    resources: Resources
    asking_first: AskingFirst
    doing: Doing

    async def words(self, channel: Channel, author: Author | None, *, private: bool) -> Words:
        """The union's, or in private one's own; before there is a union what was chosen there, or one's own."""
        unions, languages = self.resources.unions, self.resources.languages
        if not private and (row := unions.row_at(channel)):
            return self._union_words(row)
        if author is None or not private:
            return languages[self.resources.contacts.spoken_in(channel) or self._own(author)]
        own = self._own(author)
        concerned = next(iter(unions.tables.concerning(author.identity)), None)
        return (
            languages.of(own, concerned.time_zone if concerned else None)
            if own
            else self._union_words(concerned)
        )

    def _own(self, author: Author | None) -> str | None:
        chosen = self.resources.contacts.language(author.identity) if author else None
        return chosen or (author.language if author else None)

    def _union_words(self, row: Row | None) -> Words:
        languages = self.resources.languages
        return languages.of(row.language, row.time_zone) if row else languages[None]

    def heard(self, heard: Heard) -> Asked:
        return with_resources(heard, self.resources)

    async def pressed(self, press: Press) -> Acted:
        act = read_action(press.pressed.action)
        view = await self.resources.unions.get(act.union_id) if act else None
        who, where = press.pressed.author.identity, press.pressed.channel
        if act is None or view is None or not _is_known(act, view) or is_hidden(view, who, where):
            raise Misunderstood("button-stale")
        return Acted(
            pressed=press.pressed, words=press.words, act=act, view=view, period=self.resources.period
        )

    async def check_member(self, found: object) -> None:
        if isinstance(found, AskedOfUnion):
            found.check_member()

    async def instead(self, refused: Refused, heard: Heard) -> Rows:
        """Who is no member, and in the group, may ask to become one."""
        place = heard.said.channel
        view = None if heard.said.private else await self.resources.unions.at(place)
        if view is None or refused.reason not in {Reason.NOT_A_MEMBER, Reason.NOT_INVITED}:
            return ()
        way_in = (
            None
            if member_with(shown(view), heard.said.author.identity)
            else door(view, place, self.resources)
        )
        return ((way_in,),) if way_in else ()

    def aggregate(self, found: object) -> UUID | None:
        return found.view.union_id if isinstance(found, AskedOfUnion) else None

    async def overheard(self, heard: Heard) -> Outcome | None:
        return await proved(self.heard(heard))

    async def called(self, heard: Heard) -> str:
        return await called(self.heard(heard), understood=not heard.said.text)

    async def replied(self, heard: Heard) -> Outcome | None:
        asked = await self._of_its_subject(heard)
        return await answered(heard.subject, asked) if asked and heard.subject else None

    async def stands_for(self, heard: Heard) -> str | None:
        return await stands_for(self.heard(heard))

    async def said_otherwise(self, heard: Heard) -> Asks | None:
        asked = await self._of_its_subject(heard)
        if asked is None or heard.subject is None:
            return None
        reading = await understand(heard.said.text, heard.subject.number)
        unclear = perhaps_a_yes(heard.subject, asked, reading)
        return asking_what_is_meant(unclear, asked) if unclear else None

    async def marked(self, heard: Heard, mark: Mark) -> Outcome:
        asked = await self._of_its_subject(heard)
        if asked is None or heard.subject is None:
            return ""
        match marked_with(mark, heard.subject, asked):
            case None:
                return ""
            case Unclear() as unclear:
                return asking_what_is_meant(unclear, asked)
            case command:
                return asked.does(command)

    async def too_long(self, heard: Heard) -> Asks | None:
        asked = await self._of_its_subject(heard)
        if asked is None or heard.subject is None:
            return None
        unclear = perhaps_a_no(heard.subject, asked)
        return asking_what_is_meant(unclear, asked) if unclear else None

    async def _of_its_subject(self, heard: Heard) -> AskedOfUnion | None:
        view = await self.resources.unions.get(heard.subject.union_id) if heard.subject else None
        return of_union(self.heard(heard), view) if view else None

    async def do(self, heard: Said | Pressed, does: Does, words: Words) -> str:
        command = does.command
        if not isinstance(command, Command):
            raise TypeError(f"{type(command).__name__} is no command of a union")
        if does.people:
            return self.asking_first.whom(heard, does, command, words)
        asked = await self.asking_first.before(heard, does.of, command, words)
        if asked:
            # where the question itself is to be seen, it says enough
            return asked if isinstance(heard, Pressed) or asked == words("asked-in-private") else ""
        answer = await self.doing.do(heard, does.of, command, words)
        if does.answer and (does.buttons or isinstance(heard, Pressed)):
            # it is more than the passing word to who pressed
            self.doing.asking.outbox.say(replace(answer_to(heard, does.answer, words), buttons=does.buttons))
            return ""
        return does.answer or answer

    async def note(self, said: Said, of: UUID, command: Command) -> None:
        await self.doing.carry_out(of, command, said.author.identity, said.id)

    async def answered(self, heard: Said | Pressed, question: Question, choice: Choice, words: Words) -> str:
        asked = await self.asking_first.again(heard, question, choice, words)
        if asked:
            # who answered in words sees the question itself
            return asked if isinstance(heard, Pressed) else ""
        answer = words(f"chosen-{choice.way}") if choice.command is None else ""
        if choice.command is not None:
            dated = heard.dated if isinstance(heard, Said) else None
            command = spoken(choice.command, heard.at, dated)
            answer = await self.doing.do(heard, question.union_id, command, words)
        self.doing.asking.close(question, heard)
        return answer


def _is_known(act: Act, view: View) -> bool:
    """A request to join is told from another by whose it is."""
    return act.action is Action.TAKE_IN or is_about(act, view)
