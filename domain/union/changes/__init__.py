"""What a proposal can change: one file for each kind of decision a union takes, with all it means."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from domain.union.changes import (
    add_article,
    admit_member,
    adopt_resolution,
    amend_article,
    bind_channel,
    dissolve_union,
    expel_member,
    rename_union,
    repeal_article,
    replace_identity,
    unbind_channel,
)
from domain.union.changes.add_article import AddArticle
from domain.union.changes.admit_member import AdmitMember
from domain.union.changes.adopt_resolution import AdoptResolution
from domain.union.changes.amend_article import AmendArticle
from domain.union.changes.bind_channel import BindChannel
from domain.union.changes.dissolve_union import DissolveUnion
from domain.union.changes.expel_member import ExpelMember
from domain.union.changes.rename_union import RenameUnion
from domain.union.changes.repeal_article import RepealArticle
from domain.union.changes.replace_identity import ReplaceIdentity
from domain.union.changes.rules import Rules
from domain.union.changes.unbind_channel import UnbindChannel

__all__ = [
    "AddArticle",
    "AdmitMember",
    "AdoptResolution",
    "AmendArticle",
    "BindChannel",
    "Change",
    "DissolveUnion",
    "ExpelMember",
    "RenameUnion",
    "RepealArticle",
    "ReplaceIdentity",
    "UnbindChannel",
    "rules_of",
]

Change: TypeAlias = (
    AdmitMember
    | ExpelMember
    | AddArticle
    | AmendArticle
    | RepealArticle
    | AdoptResolution
    | BindChannel
    | UnbindChannel
    | ReplaceIdentity
    | RenameUnion
    | DissolveUnion
)

_RULES: Mapping[type, Rules[Any]] = MappingProxyType(
    {
        AdmitMember: admit_member.RULES,
        ExpelMember: expel_member.RULES,
        AddArticle: add_article.RULES,
        AmendArticle: amend_article.RULES,
        RepealArticle: repeal_article.RULES,
        AdoptResolution: adopt_resolution.RULES,
        BindChannel: bind_channel.RULES,
        UnbindChannel: unbind_channel.RULES,
        ReplaceIdentity: replace_identity.RULES,
        RenameUnion: rename_union.RULES,
        DissolveUnion: dissolve_union.RULES,
    }
)


def rules_of(change: Change) -> Rules[Any]:
    return _RULES[type(change)]
