"""A command as JSON and back: what a question will do once it is answered must outlive a restart.

Each says what kind it is, which no command's own fields tell: to consent looks as to take back an objection.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from typing import get_args
from uuid import UUID

from domain.people import Person
from domain.union.changes import Change
from domain.union.commands import Command

_KINDS: Mapping[str, type] = {kind.__name__: kind for kind in (*get_args(Command), *get_args(Change), Person)}

_VALUES: Mapping[str, Callable[[str], object]] = {
    "datetime": datetime.fromisoformat,
    "timedelta": lambda text: timedelta(microseconds=int(text)),
    "UUID": UUID,
}


def packed(value: object) -> object:
    """Of a command, or of a part of one."""
    match value:
        case datetime():
            return {"is": "datetime", "value": value.isoformat()}
        case timedelta():
            return {"is": "timedelta", "value": str(value // timedelta(microseconds=1))}
        case UUID():
            return {"is": "UUID", "value": str(value)}
        case tuple():
            return [packed(one) for one in value]
        case _ if is_dataclass(value) and type(value).__name__ in _KINDS:
            parts = {field.name: packed(getattr(value, field.name)) for field in fields(value)}
            return {"is": type(value).__name__, "parts": parts}
        case str() | int() | None:
            return value
        case _:
            raise TypeError(f"{type(value).__name__} is no part of a command")


def unpacked(value: object) -> object:
    """Raises ValueError, TypeError or KeyError for what another version packed otherwise."""
    match value:
        case {"is": str(kind), "value": str(text)}:
            return _VALUES[kind](text)
        case {"is": str(kind), "parts": dict(parts)}:
            return _KINDS[kind](**{name: unpacked(part) for name, part in parts.items()})
        case list():
            return tuple(unpacked(one) for one in value)
        case _:
            return value


def unpacked_command(value: object) -> Command:
    """Raises ValueError for what another version packed otherwise."""
    try:
        command = unpacked(value)
    except (TypeError, KeyError) as error:
        raise ValueError(repr(error)) from error
    if not isinstance(command, Command):
        raise ValueError(f"{type(command).__name__} is no command")  # noqa: TRY004 - of the value, as of any other
    return command
