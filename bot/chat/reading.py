"""Which command something said is, if it is one: where the bot is spoken to, no slash is needed."""

from bot.chat.grammar import Pointers
from bot.chat.table import CommandTable, Request, Unknown
from bot.network.incoming import Said
from bot.network.network import Networks
from bot.outbox.deliveries import Subject


def read(
    said: Said, subject: Subject | None, table: CommandTable, networks: Networks
) -> Request | Unknown | None:
    """`subject` is what it replies to: an answer in words is no command, and what answers another person is said to
    them, also where all who are in a thread are addressed.
    """
    if subject is not None and not (subject.question or subject.asked):
        return table.read_reply(said.text)
    addressed = networks.abilities(said.channel).own_addresses and said.replied_author is None
    if subject or not (said.private or said.called or addressed):
        return table.read(said.text)
    return table.read_bare(said.text, Pointers(said.mentions, networks))
