"""How an article of the regulation reads: its text, its revision, and who decided it when."""

from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.quoting import quoted
from bot.union.read_models.views import View, shown
from bot.union.telling.phrases import names_in
from domain.union.regulation import InForce, Repealed
from domain.union.state import Active


def gone_line(number: str, view: View, words: Words) -> str:
    """Of an article that was repealed: by which decision."""
    match shown(view).regulation.get(number):
        case Repealed(proposal=decision):
            when = words.when(view.settled_at(decision))
            return words("regulation-repealed", number=number, proposal=str(decision), when=when)
        case _:
            return ""


def origin_of(article: InForce, view: View, union: Active, words: Words) -> str:
    """Its revision, and who decided it when."""
    return words(
        "regulation-origin",
        revision=article.revision,
        number=str(article.proposal),
        proposer=names_in(union, words)[view.proposer_of(article.proposal)],
        when=words.when(view.settled_at(article.proposal)),
    )


def article_text(article: InForce, words: Words) -> str:
    """Below its number, where it has several lines."""
    return f"{bold(article.number)} {_set_off(article.text, words)}"


def _set_off(text: str, words: Words) -> str:
    return f"\n{quoted(text, words)}" if "\n" in text.strip() else quoted(text, words)
