"""How a resolution reads: by its own text."""

from bot.network.locale import Words
from bot.union.changes.wording import Wording, as_revised, quoted_in_full, quoted_in_short
from domain.union.changes import AdoptResolution
from domain.union.proposal import Open


def body(change: AdoptResolution, proposal: Open, words: Words) -> str:
    """Its beginning stands in the title."""
    return (
        as_revised(change.text, proposal, words) if proposal.earlier else quoted_in_full(change.text, words)
    )


WORDING: Wording[AdoptResolution] = Wording(
    title=lambda change, _, words: quoted_in_short(change.text, words),
    body=lambda change, proposal, _, words: body(change, proposal, words),
)
