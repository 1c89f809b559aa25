"""What is heard, made fit to be read and shown: capped, cleaned, and with names that are but names."""

from dataclasses import replace

from bot.chat.grammar import LONGEST, MOST_MENTIONS
from bot.network.addresses import key_of
from bot.network.incoming import Author, Said
from bot.network.markup import as_name, clean
from domain.people import Identity

ADDRESS = 20
"""Characters of an address that stand for a name which has none to show."""


def legible(said: Said) -> Said:
    return replace(
        said,
        text=clean(said.text[:LONGEST]),
        author=legible_author(said.author),
        replied_author=legible_author(said.replied_author) if said.replied_author else None,
        mentions=tuple(
            replace(one, name=_name(one.name, one.identity) if one.name and one.identity else None)
            for one in said.mentions[:MOST_MENTIONS]
        ),
    )


def legible_author(author: Author) -> Author:
    return replace(author, name=_name(author.name, author.identity))


def _name(name: str, identity: Identity) -> str:
    return as_name(name) or key_of(identity)[:ADDRESS]
