"""`python -m tests.messages.regenerate` writes the pages of all messages anew: read what became of them."""

from bot.network.locale import LANGUAGES, Words
from tests.messages.pages import page, place_of


def main() -> None:
    for language in LANGUAGES:
        place_of(language).write_text(page(language, Words(language)), encoding="utf-8")


if __name__ == "__main__":
    main()
