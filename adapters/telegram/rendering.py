"""A text for members as Telegram shows it: HTML, in parts of the length it takes."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import TypeAlias

from adapters.telegram.addresses import user_of
from bot.network.markup import BAR, Span, Style, plain, spans, unformatted

LONGEST_MESSAGE = 4096
LONGEST_ANSWER = 200
LONGEST_CAPTION = 1024
CLOCK = "Dt"
"""The day in words and the time to the minute, as each reader's app writes them."""

FOLDED = 300
"""Characters of a quote that are shown at once, and unfold if there are more."""

MOST_LINES = 4
"""So many lines are too many to be shown at once, too."""

_ELLIPSIS = " …"
_BREAKS = ("\n\n", "\n", " ")

Part: TypeAlias = tuple[Span, ...]


def parts(text: str, *, room: int = LONGEST_MESSAGE) -> Sequence[Part]:
    """Cut between paragraphs, else lines, else words. Telegram counts UTF-16 code units, tags apart."""
    whole = tuple(spans(text, quotes=True))
    ends = _ends("".join(span.text for span in whole), room)
    cut = [part for part in _cut(whole, ends) if "".join(span.text for span in part).strip()]
    return cut or [whole]


def beginning(text: str) -> Part:
    """All of it, or as much as one message holds."""
    whole = parts(text)
    if len(whole) == 1:
        return whole[0]
    return (*parts(text, room=LONGEST_MESSAGE - len(_ELLIPSIS))[0], Span(Style.PLAIN, _ELLIPSIS))


def html(part: Part, *, rich: bool = True) -> str:
    """An older server knows neither quotes that unfold nor times on everybody's own clock."""
    if not rich:
        return "".join(_tagged(span, rich=False) for span in _barred(part))
    stretches = groupby(part, key=lambda span: span.quoted)
    return "".join(_quoted(tuple(one)) if quoted else "".join(map(_tagged, one)) for quoted, one in stretches)


def is_rich(part: Part) -> bool:
    return any(span.quoted or span.style is Style.TIME for span in part)


def bare(part: Part) -> str:
    """For when Telegram does not take our HTML; never empty, which it does not take either."""
    words = "".join(map(unformatted, _barred(part)))
    return words[: _fitting(words, LONGEST_MESSAGE)] if words.strip() else "…"


def answer(text: str) -> str:
    return _plainly(text, LONGEST_ANSWER)


def caption(text: str) -> str:
    return _plainly(text, LONGEST_CAPTION)


def _plainly(text: str, longest: int) -> str:
    words = plain(text)
    room = _fitting(words, longest)
    return words if room == len(words) else words[: _fitting(words, longest - 1)] + "…"


def _tagged(span: Span, *, rich: bool = True) -> str:
    text = escape(span.text, quote=False)
    match span.style:
        case Style.PLAIN:
            return text
        case Style.BOLD:
            return f"<b>{text}</b>"
        case Style.DELETED:
            return f"<s>{text}</s>"
        case Style.INSERTED:
            return f"<u>{text}</u>"
        case Style.MENTION:
            user = user_of(span.target)
            return f"<b>{text}</b>" if user is None else f'<a href="tg://user?id={user}">{text}</a>'
        case Style.LINK:
            return f'<a href="{escape(span.target)}">{text}</a>'
        case Style.TIME if span.target.isascii() and span.target.isdigit() and rich:
            return f'<tg-time unix="{span.target}" format="{CLOCK}">{text}</tg-time>'
        case Style.TIME:
            return text


def _quoted(part: Part) -> str:
    """A long one shows its beginning, and unfolds."""
    text = "".join(span.text for span in part)
    is_long = len(text) > FOLDED or text.count("\n") >= MOST_LINES
    inner = "".join(_tagged(span) for span in part)
    return f"<blockquote{' expandable' if is_long else ''}>{inner}</blockquote>"


def _barred(part: Part) -> Iterator[Span]:
    for quoted, stretch in groupby(part, key=lambda span: span.quoted):
        spans_of_it = tuple(stretch)
        if not quoted or not any("\n" in span.text for span in spans_of_it):
            yield from spans_of_it
            continue
        yield Span(Style.PLAIN, f"{BAR} ")
        for span in spans_of_it:
            yield replace(span, text=span.text.replace("\n", f"\n{BAR} "))


def _cut(whole: Part, ends: Iterable[int]) -> Iterator[Part]:
    """Each part opens and closes its own tags, wherever the cut falls. One pass, however many spans there are."""
    waiting, begun, start = deque(whole), 0, 0
    for end in ends:
        part: list[Span] = []
        while start < end:
            span = waiting[0]
            if text := span.text[begun : begun + end - start]:
                part.append(replace(span, text=text))
            start, begun = start + len(text), begun + len(text)
            if begun == len(span.text):
                waiting.popleft()
                begun = 0
        yield tuple(part)


def _ends(shown: str, room: int) -> Iterator[int]:
    end = 0
    while end < len(shown):
        start, end = end, end + _fitting(shown[end : end + room], room)
        if end < len(shown):
            end = _break(shown, start, end)
        yield end


def _break(shown: str, start: int, end: int) -> int:
    """Not before the half: a long last paragraph would leave a stub behind."""
    for mark in _BREAKS:
        found = shown.rfind(mark, (start + end) // 2, end)
        if found >= 0:
            return found + len(mark)
    return end


def _fitting(text: str, room: int) -> int:
    """How many characters of `text` are `room` UTF-16 code units or fewer."""
    return len(text.encode("utf-16-le", "replace")[: 2 * room].decode("utf-16-le", "ignore"))
