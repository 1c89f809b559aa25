"""How proposals read: one file for each kind of change, with all it says to members."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Protocol, get_args

from bot.network.locale import Words
from bot.network.markup import bold
from bot.union.changes import (
    add_article,
    admit_member,
    adopt_resolution,
    amend_article,
    bind_channel,
    change_period,
    dissolve_union,
    expel_member,
    mandate,
    rename_union,
    repeal_article,
    replace_identity,
    set_visibility,
    unbind_channel,
)
from bot.union.changes.wording import Opened, Wording, asked_to_join
from bot.union.read_models.views import View
from bot.union.telling.phrases import brief
from domain.union import changes
from domain.union.changes import Change
from domain.union.proposal import Open
from domain.union.state import Active

SHORT_TITLE = 48
"""Characters."""

__all__ = [
    "asked_to_join",
    "body_of",
    "heading",
    "invitation_to",
    "own_words_of",
    "plain_heading",
    "short_title_of",
    "title_of",
]

_WORDINGS: Mapping[type, Wording[Any]] = MappingProxyType(
    {
        changes.AdmitMember: admit_member.WORDING,
        changes.ExpelMember: expel_member.WORDING,
        changes.AddArticle: add_article.WORDING,
        changes.AmendArticle: amend_article.WORDING,
        changes.RepealArticle: repeal_article.WORDING,
        changes.AdoptResolution: adopt_resolution.WORDING,
        changes.BindChannel: bind_channel.WORDING,
        changes.UnbindChannel: unbind_channel.WORDING,
        changes.ReplaceIdentity: replace_identity.WORDING,
        changes.RenameUnion: rename_union.WORDING,
        changes.ChangePeriod: change_period.WORDING,
        changes.SetVisibility: set_visibility.WORDING,
        changes.DissolveUnion: dissolve_union.WORDING,
        changes.Mandate: mandate.WORDING,
    }
)
_UNWORDED = [kind.__name__ for kind in get_args(Change) if kind not in _WORDINGS]
if _UNWORDED:
    raise LookupError(f"no wording for {', '.join(_UNWORDED)}")


def _wording_of(change: Change) -> Wording[Any]:
    return _WORDINGS[type(change)]


class OpenedProposal(Opened, Protocol):
    """Itself, or that it was opened."""

    @property
    def change(self) -> Change: ...


def title_of(proposal: OpenedProposal, view: View, words: Words) -> str:
    """What would change, in one line."""
    return _wording_of(proposal.change).title(proposal.change, proposal, view, words)


def short_title_of(proposal: OpenedProposal, view: View, words: Words) -> str:
    """As far as it serves to recognise it in a line about something else."""
    title, opening, closing = title_of(proposal, view, words), words("quote-open"), words("quote-close")
    short = brief(title, SHORT_TITLE)
    return f"{short}{closing}" if short.count(opening) > short.count(closing) else short


def heading(proposal: Open, view: View, words: Words) -> str:
    return bold(plain_heading(proposal, view, words))


def plain_heading(proposal: Open, view: View, words: Words) -> str:
    """For where it is marked otherwise."""
    title = title_of(proposal, view, words)
    return words("proposal-heading", number=str(proposal.number), title=title)


def body_of(proposal: Open, view: View, words: Words) -> str:
    """What would change, in full; for an amendment the difference between old and new text."""
    return _wording_of(proposal.change).body(proposal.change, proposal, view, words)


def own_words_of(change: Change) -> str:
    """What its proposer wrote of it, in whatever language."""
    return _wording_of(change).own_words(change)


def invitation_to(proposal: Open, union: Active, words: Words) -> str:
    """What its candidate is asked."""
    return _wording_of(proposal.change).invitation(proposal.change, union, words)
