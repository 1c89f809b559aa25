"""Every language says the same things, with the same arguments, and nothing is left unsaid."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from jinja2 import nodes as jinja

from bot.chat.help import menus
from bot.chat.questions import Way
from bot.chat.understanding.reader import understand
from bot.chat.understanding.readings import Consents, Objects, Suggests
from bot.contexts import CONTEXTS
from bot.following.chat.parts import Part as PartOfFollowing
from bot.log.folded import LogReason
from bot.network.locale import LANGUAGES, all_words
from bot.treasury.chat.attesting import RECEIVED, SPENT
from bot.treasury.chat.parts import Part as PartOfMoney
from bot.union.actions import Action
from bot.union.chat.arguments import Part
from bot.union.chat.menu import BEGUN, PAGES, SHOWN
from bot.union.chat.unclear import Doubt
from bot.union.quotas import ServiceReason
from bot.wiring.chat import ALL_COMMANDS
from domain.following.decide import Reason as ReasonOfFollowing
from domain.following.events import EndCause, Topic
from domain.treasury.attestation import Reason as ReasonOfMoney
from domain.union.events import Digest, LapseCause, MoveCause
from domain.union.reasons import Reason
from tests.application.asked_words import (
    asked_for,
    given_by_calls,
    given_by_refusals,
    literals,
    pages,
    put_together,
    spelled_in,
    syntax,
)

VERBS = [command.name for command in ALL_COMMANDS]
DEEDS = [
    deed for one in CONTEXTS for deed in (*one.deeds, *(command.deed for command in one.commands)) if deed
]
DONE = {deed.done for deed in DEEDS if deed.done}

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "bot" / "locales"
WORDS = all_words()
COUNTS = (0, 1, 2, 5, 21)

SILENT_MOVES = {
    MoveCause.INTERRUPTION,
    MoveCause.RESTORED,
    MoveCause.UNTOLD_GONE,
    MoveCause.AWAITING_CANDIDATE,
    MoveCause.DOUBT,
}
"""Told elsewhere, or in words of their own."""

NOTHING_DONE = (
    Way.NOT_THEM,
    Way.STAY,
    Way.APART,
    Way.AS_IS,
    Way.LINKED,
    Way.GO_ON,
    Way.NOT_NOW,
    Way.STAND,
    Way.KEEP,
    Way.NOT_SO,
    Way.AS_LONG,
)

FAMILIES = {
    *(
        f"refused-{reason}"
        for reason in (*Reason, *ReasonOfFollowing, *ReasonOfMoney, *ServiceReason, *LogReason)
    ),
    *(f"outcome-lapsed-{cause}" for cause in LapseCause),
    *(f"{family}-{verb}" for family in ("menu", "names") for verb in VERBS),
    *(f"ask-for-{part}" for part in ("text", *Part, *PartOfFollowing, *PartOfMoney)),
    *(f"question-meant-{kind}" for kind in ("colon", "number", "open", "rejected")),
    *(f"nothing-{what}" for what in ("open", "to-answer", "to-retract", "to-withdraw", "to-reopen")),
    *(f"button-{action}" for action in (*Action, "unfollow", "rotate")),
    *(f"reply-{action}" for action in (*Action, "unfollow", "rotate")),
    *(f"topic-{topic}" for topic in Topic),
    *(f"following-ended-{cause}" for cause in (EndCause.NO_ACCESS, EndCause.NO_MEMBER)),
    *(f"webhook-ended-{cause}" for cause in EndCause if cause is not EndCause.NO_MEMBER),
    *(f"tap-{name}" for name in ("subscribe", "quiet_hours", "daily", "webhook", "email")),
    *(f"tap-money-{way}" for way in (RECEIVED[0], SPENT[0])),
    *(f"done-{done}" for done in DONE),
    *(f"again-{done}" for done in DONE),
    *(f"told-moved-{cause}" for cause in MoveCause if cause not in SILENT_MOVES),
    *(f"{family}-{digest}" for family in ("digest", "told-digest", "past-digest") for digest in Digest),
    *(f"tap-{item.replace(' ', '-')}" for item in (*SHOWN, *BEGUN, *PAGES)),
    *(f"question-{doubt}" for doubt in Doubt),
    *(
        f"question-{kind}"
        for kind in ("leave", "leave-last", "unlink", "dissolve", "consent", "late", "length", "absent")
    ),
    *(f"choice-{way}" for way in Way if way is not Way.SAY),
    *(f"chosen-{way}" for way in NOTHING_DONE),
    *(f"duration-{unit}" for unit in ("days", "hours", "minutes")),
}
"""The keys that the code puts together."""

OPTIONAL = {f"args-{verb}" for verb in VERBS}
"""Not every command has arguments."""


def messages_in(file: Path) -> list[ftl.Message]:
    body = FluentParser().parse(file.read_text(encoding="utf-8")).body
    junk = [entry.content for entry in body if isinstance(entry, ftl.Junk)]
    assert not junk, f"{file} cannot be read: {junk}"
    return [entry for entry in body if isinstance(entry, ftl.Message)]


def files_of(language: str) -> list[Path]:
    return sorted((LOCALES / language).glob("*.ftl"))


def messages_of(language: str) -> Mapping[str, ftl.Message]:
    return {message.id.name: message for file in files_of(language) for message in messages_in(file)}


def nodes(node: object) -> Iterator[object]:
    """The node and all that is inside it."""
    yield node
    if isinstance(node, list):
        yield from chain.from_iterable(nodes(one) for one in node)
    elif isinstance(node, ftl.BaseNode):
        yield from chain.from_iterable(nodes(one) for one in vars(node).values())


def variables(node: object) -> set[str]:
    return {one.id.name for one in nodes(node) if isinstance(one, ftl.VariableReference)}


def selections(node: object) -> list[ftl.SelectExpression]:
    return [one for one in nodes(node) if isinstance(one, ftl.SelectExpression)]


def counted(message: ftl.Message) -> set[str]:
    """The arguments whose number decides the form of a word."""
    return set().union(*(variables(selection.selector) for selection in selections(message)))


MESSAGES = {language: messages_of(language) for language in LANGUAGES}
KEYS = set(MESSAGES["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_keys_in_the_same_files(language: str) -> None:
    def keys_by_file(language: str) -> dict[str, set[str]]:
        return {file.name: {message.id.name for message in messages_in(file)} for file in files_of(language)}

    assert keys_by_file(language) == keys_by_file("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_twice(language: str) -> None:
    counts = Counter(message.id.name for file in files_of(language) for message in messages_in(file))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_needs_the_same_arguments(language: str) -> None:
    english = {key: variables(message) for key, message in MESSAGES["en"].items()}
    assert {key: variables(message) for key, message in MESSAGES[language].items()} == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_has_each_form_that_the_language_knows(language: str) -> None:
    forms = {*Locale(language).plural_form.tags, "other"}
    for key, message in MESSAGES[language].items():
        for selection in selections(message):
            names = {one.key.name for one in selection.variants if isinstance(one.key, ftl.Identifier)}
            assert names == forms, key


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str, count: int) -> None:
    for key, message in MESSAGES[language].items():
        args = {name: count if name in counted(message) else f"«{name}»" for name in variables(message)}
        text = WORDS[language](key, **args)
        assert text.strip(), key
        assert "{" not in text, key
        for name in variables(message) - counted(message):
            assert f"«{name}»" in text, key


def test_what_the_code_says_is_written() -> None:
    assert (asked_for() | FAMILIES) - KEYS == set()


def test_what_is_written_is_said_by_the_code() -> None:
    code = [*syntax("bot"), *syntax("adapters")]
    spelled = set().union(*(literals(node) for node in code if isinstance(node, ast.Constant)))
    spelled |= {text for page in pages() for node in page.find_all(jinja.Const) for text in spelled_in(node)}
    assert KEYS - spelled - FAMILIES - OPTIONAL == set()


def test_each_key_that_the_code_puts_together_is_of_a_known_family() -> None:
    families = FAMILIES | OPTIONAL
    strange = [one for one in put_together() if not any(re.fullmatch(one, key) for key in families)]
    assert strange == []


def test_the_code_gives_what_a_message_needs() -> None:
    given = [*given_by_calls(), *given_by_refusals()]
    missing = {key: variables(MESSAGES["en"][key]) - names for key, names in given}
    assert {key: names for key, names in missing.items() if names} == {}


def test_an_answer_about_what_was_done_needs_the_number_and_the_deadline_alone() -> None:
    answers = [f"{kind}-{done}" for kind in ("done", "again") for done in DONE]
    assert set().union(*(variables(MESSAGES["en"][key]) for key in answers)) == {"number", "when"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_words(language: str) -> None:
    assert [
        reason
        for reason in (*Reason, *ReasonOfFollowing, *ReasonOfMoney, *ServiceReason, *LogReason)
        if not WORDS[language].has(f"refused-{reason}")
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_fits_a_menu(language: str) -> None:
    for verb in VERBS:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", verb)
        assert 1 <= len(WORDS[language](f"menu-{verb}")) <= 256


def test_the_menus_offer_their_commands_in_every_language() -> None:
    for languages in menus(ALL_COMMANDS, WORDS).values():
        assert tuple(languages) == LANGUAGES
        assert len({tuple(verb for verb, _ in commands) for commands in languages.values()}) == 1
        assert all(len(commands) <= 100 for commands in languages.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_that_messages_speak_of_exist(language: str) -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in files_of(language))
    assert set(re.findall(r"(?<![\w}])/([a-z_]+)", text)) - {*VERBS} == set()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_replies_that_help_speaks_of_are_understood(language: str) -> None:
    replies = re.findall(r"[“«](.+?)[”»]", WORDS[language]("help-group"))
    assert {type(await understand(reply)) for reply in replies} == {Consents, Objects, Suggests}
