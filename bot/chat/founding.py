"""How a union begins, and what who comes to the bot is greeted with."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.chat.asking import Asking
from bot.chat.asking_first import AskingFirst
from bot.chat.contacts import Contacts
from bot.chat.doing import Doing
from bot.chat.greeting import greetings
from bot.chat.who import Who
from bot.network.incoming import Said
from bot.network.locale import Words
from bot.network.markup import mention
from bot.network.outgoing import Outgoing
from bot.network.residence import Residence
from bot.outbox.outbox import Outbox
from bot.union.views import Views, shown
from domain.union.people import network_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    views: Views
    contacts: Contacts
    residences: Mapping[str, Residence]
    outbox: Outbox
    asking_first: AskingFirst
    doing: Doing
    period: timedelta

    async def start_union(self, said: Said, rest: str, words: Words) -> str:
        if said.private:
            return words("start-in-a-group")
        who = Who(said, self.contacts, self.residences)
        command = Asking(said=said, who=who, period=self.period, about=None).start(rest)
        residence = self.residences.get(network_of(said.channel))
        if residence is not None:
            # said to the bot; the union will have a home of its own
            command = replace(command, channel=residence.home(command.union_id))
        home = self.views.holder(said.channel, said.at)
        if home is not None and home.union_id != command.union_id:
            return words("chat-has-union", name=shown(home).name)
        if self.asking_first.whom(said, command.union_id, command, who, words):
            return ""
        await self.doing.carry_out(command.union_id, command, said.author.identity, said.id)
        # elsewhere the union is told where it was asked for
        return words("lives-at", union=mention(command.channel, command.name)) if residence else ""

    def greet(self, said: Said, payload: str, words: Words) -> str:
        for notification in greetings(payload, said.author.identity, self.views, words, said.at):
            self.outbox.say(
                Outgoing(channel=said.channel, text=notification.text, buttons=notification.buttons)
            )
        return ""
