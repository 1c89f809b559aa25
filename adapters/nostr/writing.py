"""How a message for members looks as plain notes: mentions as nostr addresses, buttons as words, long ones in parts."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from adapters.nostr.addresses import npub
from adapters.nostr.channels import key_of
from bot.network.markup import Style, spans, unformatted
from bot.network.outgoing import Button, Outgoing

MAX_NOTE = 4_096
"""In characters, of a public note: what the strictest of the usual relays takes."""

MAX_PRIVATE = 1_100
"""In bytes of JSON, of a direct message: twice encrypted and encoded it grows to just under 4096 characters."""

ReplyLine = Callable[[Sequence[Button], str | None], str]
"""Under buttons in this language."""


@dataclass(frozen=True, slots=True)
class Part:
    """`mentioned` are public keys in hex."""

    text: str
    mentioned: tuple[str, ...] = ()


def labels(buttons: Sequence[Button], _: str | None) -> str:
    """The least that buttons say: a member may reply with one of these words."""
    return "↩ " + " · ".join(button.label for button in buttons)


def parts(message: Outgoing, *, reply_line: ReplyLine, private: bool) -> list[Part]:
    """The message cut where it may be cut, each part within the limit; at least one part."""
    measure, limit = (_bytes, MAX_PRIVATE) if private else (len, MAX_NOTE)
    line = _reply_line(message, reply_line)
    made: list[Part] = []
    text, mentioned = "", list[str]()
    for piece, key in [*_pieces(message.text, limit // 4), *_pieces(line, limit // 4)]:
        if text and measure(text + piece) > limit:
            made.append(Part(text.strip(), tuple(mentioned)))
            text, mentioned = "", []
        text += piece
        if key and key not in mentioned:
            mentioned.append(key)
    return [*(part for part in made if part.text), Part(text.strip(), tuple(mentioned))]


def _reply_line(message: Outgoing, reply_line: ReplyLine) -> str:
    buttons = [button for row in message.buttons for button in row if button.action]
    return "\n\n" + reply_line(buttons, message.language) if buttons else ""


def _pieces(text: str, longest: int) -> Iterable[tuple[str, str]]:
    """What must not be torn: addresses whole, words unless they are longer than `longest` characters."""
    for span in spans(text):
        key = key_of(span.target) if span.style is Style.MENTION else None
        if key:
            yield f"nostr:{npub(key)}", key
            continue
        if span.style is Style.LINK:
            yield f"{span.text} {span.target}", ""
            continue
        for word in _words(unformatted(span)):
            for start in range(0, len(word), longest):
                yield word[start : start + longest], ""


def _words(text: str) -> Iterable[str]:
    """Each word with the white space after it."""
    start = 0
    for end in range(1, len(text)):
        if text[end - 1].isspace() and not text[end].isspace():
            yield text[start:end]
            start = end
    if start < len(text):
        yield text[start:]


def _bytes(text: str) -> int:
    return len(json.dumps(text, ensure_ascii=False).encode())
