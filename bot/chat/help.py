"""The commands and what they are for, in a member's language."""

from collections.abc import Iterable, Mapping, Sequence

from bot.chat.grammar import IN_GROUP, IN_PRIVATE, Verb
from bot.network.locale import Words
from bot.network.markup import bold


def syntax(verb: Verb, words: Words) -> str:
    """How a command is written: `/amend_article NUMBER TEXT`."""
    return f"/{verb} {words(f'args-{verb}')}".rstrip() if words.has(f"args-{verb}") else f"/{verb}"


def usage(verb: Verb, words: Words) -> str:
    return words("usage", syntax=syntax(verb, words), meaning=words(f"menu-{verb}"))


def help_text(words: Words, *, private: bool) -> str:
    intro = words("help-private" if private else "help-group")
    return "\n".join(
        [bold(words("help-title")), intro, "", *_lines(IN_PRIVATE if private else IN_GROUP, words)]
    )


def menus(languages: Mapping[str, Words]) -> Mapping[str, Mapping[str, Sequence[tuple[str, str]]]]:
    """For a network that shows a menu: by scope (`group`, `private`), then language, what to offer."""
    return {
        scope: {
            language: [(str(verb), words(f"menu-{verb}")) for verb in verbs]
            for language, words in languages.items()
        }
        for scope, verbs in (("group", IN_GROUP), ("private", IN_PRIVATE))
    }


def _lines(verbs: Iterable[Verb], words: Words) -> list[str]:
    return [f"{syntax(verb, words)} — {words(f'menu-{verb}')}" for verb in verbs]
