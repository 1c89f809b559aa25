"""Somebody's visit to a page: in which language it is, and how it leads to others in the same one."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Request

from bot.http.guests import STRANGER, Guest
from bot.http.languages import chosen, preferred
from bot.network.locale import LANGUAGES, Words

CHOICE = "lang"
"""The part of an address that says which language was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """`chosen` is empty where the browser was asked. `url` is where people find the site, if that is told; only there
    anybody signs in.
    """

    words: Words
    chosen: str
    asked: Mapping[str, str]
    url: str
    guest: Guest = STRANGER

    def to(self, path: str, place: str = "", **asked: object) -> str:
        """The address of a page, or of a place on it; the language goes along where it was chosen."""
        given = {name: str(value) for name, value in asked.items() if value not in {None, ""}}
        return _address(path, given | ({CHOICE: self.chosen} if self.chosen else {}), place)

    def whole(self, path: str) -> str:
        """For who is elsewhere; empty where nobody was told where the site is."""
        return f"{self.url}{path}" if self.url else ""

    @property
    def others(self) -> Mapping[str, str]:
        """The same page in the other languages, by each. No path stands in it, nor on a page that is not there."""
        return {
            language: _address("", {**self.asked, CHOICE: language}, "")
            for language in LANGUAGES
            if language != self.words.language
        }


def visit_of(request: Request, otherwise: str | None = None) -> Visit:
    """`otherwise` is what a browser is answered in that asks for none of ours."""
    state, asked = request.app.state, dict(request.query_params)
    by_choice = chosen(asked.pop(CHOICE, None))
    language = by_choice or preferred(request.headers.get("accept-language", "")) or chosen(otherwise)
    words: Mapping[str, Words] = state.words
    return Visit(
        words=words[language or LANGUAGES[0]],
        chosen=by_choice,
        asked=asked,
        url=state.url,
        guest=request.state.guest,
    )


def _address(path: str, asked: Mapping[str, str], place: str) -> str:
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{path}{query}{f'#{place}' if place else ''}"
