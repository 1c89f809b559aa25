"""What a proposal can change: one file for each kind of decision a union takes, with all it means."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, TypeAlias, get_args

from domain.union.changes.add_article import AddArticle
from domain.union.changes.admit_member import AdmitMember
from domain.union.changes.adopt_resolution import AdoptResolution
from domain.union.changes.amend_article import AmendArticle
from domain.union.changes.bind_channel import BindChannel
from domain.union.changes.change_period import ChangePeriod
from domain.union.changes.dissolve_union import DissolveUnion
from domain.union.changes.expel_member import ExpelMember
from domain.union.changes.mandate import Mandate
from domain.union.changes.rename_union import RenameUnion
from domain.union.changes.repeal_article import RepealArticle
from domain.union.changes.replace_identity import ReplaceIdentity
from domain.union.changes.rules import Rules
from domain.union.changes.set_visibility import SetVisibility
from domain.union.changes.unbind_channel import UnbindChannel

__all__ = [
    "AddArticle",
    "AdmitMember",
    "AdoptResolution",
    "AmendArticle",
    "BindChannel",
    "Change",
    "ChangePeriod",
    "DissolveUnion",
    "ExpelMember",
    "Mandate",
    "RenameUnion",
    "RepealArticle",
    "ReplaceIdentity",
    "SetVisibility",
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
    | ChangePeriod
    | SetVisibility
    | DissolveUnion
    | Mandate
)

_RULES: Mapping[type, Rules[Any]] = MappingProxyType(
    {kind: import_module(kind.__module__).RULES for kind in get_args(Change)}
)
"""Each kind's own, from its file: one that says none does not start."""


def rules_of(change: Change) -> Rules[Any]:
    return _RULES[type(change)]
