"""Chains as files, and what is said of them."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from adapters.nostr.keys import Key
from adapters.nostr.notes import has_signed
from bot.union.chain.canonical import Object, canonical
from bot.union.chain.events import Unsigned
from bot.union.chain.verifying import Verdict, verify
from tests.chain.logs import KEY, Said, chain_of, number_of, signed


def lines_of(chain: Iterable[Unsigned], key: Key = KEY) -> list[str]:
    return [json.dumps(signed(event, key), ensure_ascii=False) for event in chain]


def checked(lines: Sequence[str], key: str | None = None) -> Verdict:
    return verify(lines, has_signed, key)


def said_of(said: Sequence[Said]) -> list[str]:
    """What is wrong with the chain of this log, in sentences."""
    return [str(one) for one in checked(lines_of(chain_of(said))).findings]


def rewritten(said: Sequence[Said], number: int, change: Callable[[Object], None]) -> list[str]:
    """By the key itself, all that follows as well."""
    made, last = list[Unsigned](), dict[str, str]()
    for event in chain_of(said):
        content = json.loads(event.content)
        if number_of(event) == number:
            change(content)
        tags = tuple(("e", last.get(tag[1], tag[1])) if tag[0] == "e" else tag for tag in event.tags)
        made.append(replace(event, content=canonical(content), tags=tags))
        last[event.id] = made[-1].id
    return [str(one) for one in checked(lines_of(made)).findings]
