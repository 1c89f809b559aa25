"""Loads aiogram so that each of its types is built when it is used.

By itself it builds all of them, more than four hundred, whenever it is loaded: that takes seconds, and 100 MiB,
and we use a handful. So whatever needs aiogram is loaded after this.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict

Build: TypeAlias = Callable[..., bool | None]

_build: Build = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]


@contextmanager
def _none_of_them_built() -> Iterator[None]:
    """What others build again meanwhile is built; what they make is built when it is used."""

    def build_others(kind: type[BaseModel], /, **how: Any) -> bool | None:
        return None if kind.__module__.startswith("aiogram.") else _build(kind, **how)

    at_once = BaseModel.model_config
    BaseModel.model_config = ConfigDict(defer_build=True)
    _have_built(BaseModel, build_others)
    try:
        yield
    finally:
        _have_built(BaseModel, _build)
        BaseModel.model_config = at_once


def _have_built(kind: type[BaseModel], build: Build) -> None:
    kind.model_rebuild = classmethod(build)  # type: ignore[method-assign, assignment]


with _none_of_them_built():
    from aiogram import types
    from aiogram.methods import TelegramMethod


def _build_with_names(kind: type[BaseModel], /, **how: Any) -> bool | None:
    """They name each other as they are named in `aiogram.types`."""
    return _build(kind, **{"_types_namespace": vars(types), **how})


_have_built(types.TelegramObject, _build_with_names)
_have_built(TelegramMethod, _build_with_names)
