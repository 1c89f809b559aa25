"""How a member's own words stand among ours."""

from bot.network.locale import Words
from bot.network.markup import plain, quote

LONG_QUOTE = 300
"""Characters; a longer text of a member's stands in lines of its own, and may be folded there."""


def quoted(text: str, words: Words) -> str:
    """A member's own words, set off so that they can imitate none of ours: no line of them begins where ours do."""
    text = text.strip()
    if "\n" in text:
        return quote(text)
    opening, closing = words("quote-open"), words("quote-close")
    inner = text.replace(opening, words("quote-open-inner")).replace(closing, words("quote-close-inner"))
    if not inner:
        return ""
    return (
        quote(f"{opening}{inner}{closing}")
        if len(plain(inner)) > LONG_QUOTE
        else f"{opening}{inner}{closing}"
    )
