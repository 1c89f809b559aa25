"""Commands without a slash, where a union is spoken to by its address: only what fits a command as a whole."""

import re

from bot.chat.grammar import (
    Request,
    Unknown,
    Verb,
    article_and_rest,
    name_and_mission,
    number_and_rest,
    parse,
)
from bot.network.incoming import Mention
from bot.network.locale import LANGUAGES

ALONE = frozenset(
    {Verb.LEAVE, Verb.MEMBERS, Verb.PROPOSALS, Verb.HISTORY, Verb.UNION, Verb.WHOAMI, Verb.HELP, Verb.START}
)
NUMBERED = frozenset({Verb.CONSENT, Verb.RETRACT, Verb.REOPEN, Verb.WITHDRAW, Verb.PROPOSAL})
ANSWERS = frozenset({Verb.ACCEPT, Verb.DECLINE})
NAMED = frozenset({Verb.START_UNION, Verb.RENAME})
TEXTS = frozenset({Verb.PROPOSE, Verb.ADD_ARTICLE})
ADDRESSED = frozenset({Verb.INVITE, Verb.LINK, Verb.BIND})
ADDRESSED_WITH_MORE = frozenset({Verb.EXPEL, Verb.REPLACE_IDENTITY})
NETWORKS = frozenset({"nostr", "telegram", "console"})

IN_RUSSIAN = {"вступаю": Verb.ACCEPT, "отказываюсь": Verb.DECLINE}
"""What an invitation names as the words to answer with."""


def parse_bare(text: str, mentions: tuple[Mention, ...] = ()) -> Request | Unknown | None:
    """As `parse`; a verb of two words may be written as two. None for talk that only begins like a command."""
    if text.startswith("/"):
        return parse(text)
    if verb := IN_RUSSIAN.get(text.casefold().strip(" .!")):
        return Request(verb=verb, rest="")
    match = _BARE.match(text)
    name = re.sub(r"\s", "_", match[1].lower()) if match else ""
    if match is None or name not in {*Verb}:
        return None
    request = Request(verb=Verb(name), rest=match[2].strip())
    return request if _fits(request, mentions) else None


def _fits(request: Request, mentions: tuple[Mention, ...]) -> bool:
    """Whether the whole line is this command and nothing else."""
    rest = request.rest
    match request.verb:
        case verb if verb in ALONE:
            return not rest
        case verb if verb in NUMBERED:
            return _is_number(rest)
        case verb if verb in ANSWERS:
            return not rest or _is_number(rest)
        case verb if verb in NAMED:
            return name_and_mission(rest) is not None
        case verb if verb in TEXTS:
            return bool(rest)
        case verb if verb in ADDRESSED:
            return _address(rest, mentions) == rest != ""
        case verb if verb in ADDRESSED_WITH_MORE:
            return _address(rest, mentions) not in {"", rest}
        case Verb.OBJECT:
            return number_and_rest(rest)[0] is not None
        case Verb.REGULATION:
            return not rest or _is_article(rest)
        case Verb.REPEAL_ARTICLE:
            return _is_article(rest)
        case Verb.AMEND_ARTICLE:
            number, more = article_and_rest(rest)
            return number is not None and bool(more)
        case Verb.LANGUAGE:
            return rest.lower() in LANGUAGES
        case Verb.UNLINK | Verb.UNBIND:
            return rest.lower() in NETWORKS or _address(rest, mentions) == rest != ""
        case _:
            return False  # what is as grave as a dissolution, and any text would fit, needs its slash


def _is_number(rest: str) -> bool:
    number, more = number_and_rest(rest)
    return number is not None and not more


def _is_article(rest: str) -> bool:
    number, more = article_and_rest(rest)
    return number is not None and not more


def _address(rest: str, mentions: tuple[Mention, ...]) -> str:
    """The mention, @name, key or identity in front; empty where there is none."""
    mentioned = next((one.text for one in mentions if one.text and rest.startswith(one.text)), "")
    match = _ADDRESS.match(rest)
    return mentioned or (match[0] if match else "")


_BARE = re.compile(
    r"((?:start\sunion|(?:add|amend|repeal)\sarticle|replace\sidentity)|[a-z_]+)(?!\w)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(
    r"@\w\S*|(?:nostr:)?n(?:pub|profile)1[a-z0-9]+|(?:telegram|nostr|console):\w+|nostr(?!\S)"
)
