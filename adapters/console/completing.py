"""What the Tab key offers in a terminal: who may speak, what they may command, what they may press and answer."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from adapters.console.lines import Voice, spoken
from adapters.console.seat import Sight


@dataclass(frozen=True, slots=True)
class Offer:
    """`text` may stand in the place of what was typed last and begins it."""

    typed: str
    text: str
    meaning: str = ""

    @property
    def fits(self) -> bool:
        return self.text.casefold().startswith(self.typed.casefold())


class Completing(Completer):
    """`speaking` is who speaks where a line does not say so."""

    def __init__(self, sight: Sight, speaking: Callable[[], Voice | None]) -> None:
        self._sight = sight
        self._speaking = speaking

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002 - Tab is the only one
        for offer in offers(document.text_before_cursor, self._speaking(), self._sight):
            yield Completion(offer.text, start_position=-len(offer.typed), display_meta=offer.meaning)


def offers(typed: str, speaking: Voice | None, sight: Sight) -> Iterator[Offer]:
    """For what was typed before the cursor."""
    named, text = spoken(typed)
    voice = named or speaking
    found = _said(text, voice, sight) if voice is not None else []
    if named is None:
        found = [*found, *_begun(typed, sight)]
    return (offer for offer in found if offer.fits)


def _said(text: str, voice: Voice, sight: Sight) -> list[Offer]:
    if _COMMAND.fullmatch(text):
        named = [*sight.commands[voice.private], *(sight.spoken if len(text) > 1 else ())]
        return [Offer(text, f"/{name} ", meaning) for name, meaning in named]
    if text.startswith("["):
        return [Offer(text, _button(label, card)) for label, card in sight.buttons(voice)]
    if _REPLY.fullmatch(text):
        cards = dict.fromkeys(card for _, card in sight.buttons(voice) if card is not None)
        return [Offer(text, f"^{card} ") for card in cards]
    if mention := _MENTION.search(text):
        return [Offer(mention[0], f"@{name} ") for name in sight.people()]
    return []


def _button(label: str, card: int | None) -> str:
    return f"[{label}]" if card is None else f"[{label} {card}]"


def _begun(typed: str, sight: Sight) -> list[Offer]:
    """Names, and what the console itself understands."""
    names = [Offer(typed, f"{name}: ") for name in sight.people()]
    private = [Offer(typed, f"{name}@bot: ") for name in sight.people() if typed.startswith(name)]
    return [*names, *private, *(Offer(typed, word) for word in sight.own)]


_COMMAND = re.compile(r"/\w*")
_REPLY = re.compile(r"\^[0-9]*")
_MENTION = re.compile(r"(?<![\w@])@[\w.-]*$")
