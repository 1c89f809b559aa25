"""Events as JSON: the name and version of a type, its fields, and what they become when read again.

An event is for ever, so nothing is written that could not be read: a wrong type, a missing or an
unknown field is a `BadEvent`, never a guess.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import datetime, timedelta
from enum import Enum
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NewType, TypeAlias, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic_core import (
    CoreConfig,
    CoreSchema,
    PydanticSerializationError,
    SchemaValidator,
    ValidationError,
    core_schema,
    from_json,
    to_json,
)

from bot.log.envelope import Envelope, Metadata, UnknownEvent, Unreadable, union_of
from bot.log.store import NewEvent, Recorded
from domain.union.changes import Change
from domain.union.events import UnionEvent

Fields: TypeAlias = dict[str, Any]
"""An event's data as JSON has it."""

Upcaster: TypeAlias = Callable[[Fields], Fields]
"""Turns the fields of one version into those of the next."""

UPCASTERS: Mapping[str, Upcaster] = MappingProxyType({})
"""By the type an old version is stored under: `{"MemberLeft": …}` makes `MemberLeft.v2` today's."""


class BadEvent(Unreadable):
    """An event that cannot be read, or could not be once it was written. Quotes nothing of its content."""


class UnionCodec:
    def __init__(self, upcasters: Mapping[str, Upcaster] = UPCASTERS) -> None:
        self._upcasters = upcasters
        self._types = {event: _current(event.__name__, upcasters) for event in get_args(UnionEvent)}
        self._readers = {self._types[event]: _reader(event) for event in self._types}
        self._metadata_reader = SchemaValidator(_metadata_schema(), _STRICT)

    def encode(self, event: UnionEvent, metadata: Metadata, *, event_id: UUID) -> NewEvent:
        """Raises BadEvent for what would not be the same when read again: a time without its zone, say."""
        name = self._types[type(event)]
        try:
            written = NewEvent(
                id=event_id, type=name, data=_written(event), metadata=_written_metadata(metadata)
            )
        except PydanticSerializationError as error:
            raise BadEvent(f"{name} cannot be written: half a character, perhaps") from error
        if self._read(name, written.data, written.metadata) != (event, metadata):
            raise BadEvent(f"{name} would not be the same when read again")
        return written

    def decode(self, recorded: Recorded) -> Envelope | None:
        """Raises UnknownEvent, and BadEvent for data that is not such an event's."""
        union_id = union_of(recorded.stream)
        if union_id is None:
            return None
        try:
            event, metadata = self._read(recorded.type, recorded.data, recorded.metadata)
        except (BadEvent, UnknownEvent) as error:
            raise type(error)(f"{error}, at revision {recorded.revision} of {recorded.stream}") from error
        return Envelope(
            position=recorded.position,
            union_id=union_id,
            revision=recorded.revision,
            id=recorded.id,
            event=event,
            metadata=metadata,
        )

    def _read(self, name: str, data: bytes, metadata: bytes) -> tuple[UnionEvent, Metadata]:
        try:
            reader = self._readers.get(name)
            event = reader.validate_json(data) if reader else self._read_old(name, data)
            return cast(UnionEvent, event), cast(Metadata, self._metadata_reader.validate_json(metadata))
        except ValidationError as error:
            raise BadEvent(f"{name}: {_in_a_line(error)}") from error

    def _read_old(self, name: str, data: bytes) -> object:
        if name not in self._upcasters:
            raise UnknownEvent(name)
        try:
            event = from_json(data)
            while name in self._upcasters:
                event = self._upcasters[name](event)
                name = _next(name)
        except (ValueError, TypeError, LookupError) as error:
            raise BadEvent(f"{name}: {error!r}") from error
        return self._readers[name].validate_json(to_json(event))


def _in_a_line(error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, one['loc']))} {one['type']}" for one in problems)


def _current(name: str, upcasters: Mapping[str, Upcaster]) -> str:
    while name in upcasters:
        name = _next(name)
    return name


def _next(name: str) -> str:
    """After `MemberLeft` comes `MemberLeft.v2`."""
    bare, _, version = name.partition(".v")
    return f"{bare}.v{int(version or 1) + 1}"


# --- writing ---------------------------------------------------------------------------------

_CHANGES: tuple[type, ...] = get_args(Change)


def _written(event: UnionEvent) -> bytes:
    """Compact, in the order of the fields; a duration as `P1D`, a time as `2026-11-20T12:00:00Z`."""
    return to_json({name: _tagged(value) for name, value in _values(event).items()})


def _written_metadata(metadata: Metadata) -> bytes:
    """EventStoreDB's own tools draw what caused what from the two `$` keys."""
    command = metadata.command
    return to_json({**_values(metadata), "$correlationId": command, "$causationId": command})


def _tagged(value: object) -> object:
    return {"kind": type(value).__name__, **_values(value)} if isinstance(value, _CHANGES) else value


def _values(value: Any) -> dict[str, object]:
    """Without what is as it would be read anyway: a field that was added later changes no older event."""
    each = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: given for field, given in each if field.default is MISSING or given != field.default}


# --- reading ---------------------------------------------------------------------------------

_STRICT = CoreConfig(strict=True, hide_input_in_errors=True)

_SCALARS: Mapping[type, CoreSchema] = {
    bool: core_schema.bool_schema(),
    int: core_schema.int_schema(),
    str: core_schema.str_schema(),
    UUID: core_schema.uuid_schema(),
    datetime: core_schema.datetime_schema(tz_constraint=0, microseconds_precision="error"),
    timedelta: core_schema.timedelta_schema(microseconds_precision="error"),
}


def _reader(event: type[UnionEvent]) -> SchemaValidator:
    return SchemaValidator(_dataclass_schema(event), _STRICT)


def _schema(kind: Any) -> CoreSchema:
    """What a field of this type may hold in JSON. Pydantic's core is asked directly, because the domain's
    dataclasses know neither that nothing extra is allowed nor how a change tells its kind.
    """
    if get_origin(kind) in {UnionType, Union}:
        return _union_schema(get_args(kind))
    if get_origin(kind) is tuple:
        return core_schema.tuple_schema([_schema(get_args(kind)[0])], variadic_item_index=0)
    if isinstance(kind, NewType):
        return _schema(kind.__supertype__)
    if kind in _SCALARS:
        return _SCALARS[kind]
    if issubclass(kind, Enum):
        return core_schema.enum_schema(kind, list(kind), sub_type="str")
    return _dataclass_schema(kind)


def _union_schema(options: tuple[Any, ...]) -> CoreSchema:
    """`X | None`, or one of several dataclasses, told apart by their `kind`."""
    if NoneType in options:
        (option,) = (option for option in options if option is not NoneType)
        return core_schema.nullable_schema(_schema(option))
    kinds: dict[Any, CoreSchema] = {
        option.__name__: _dataclass_schema(option, kind=option.__name__) for option in options
    }
    return core_schema.tagged_union_schema(kinds, discriminator="kind")


def _dataclass_schema(
    cls: type, *, kind: str | None = None, extra: core_schema.ExtraBehavior = "forbid"
) -> CoreSchema:
    """With a `kind`, JSON carries that key beside the fields."""
    types = get_type_hints(cls)
    shape = [_field_schema(field, types[field.name]) for field in fields(cls)]
    names = [field.name for field in fields(cls)]
    if kind is not None:
        tag = core_schema.literal_schema([kind])
        shape.append(core_schema.dataclass_field("kind", tag, kw_only=True, init_only=True))
    arguments = core_schema.dataclass_args_schema(
        cls.__name__, shape, collect_init_only=True, extra_behavior=extra
    )
    return core_schema.dataclass_schema(cls, arguments, names, slots=True, frozen=True, config=_STRICT)


def _field_schema(field: Field[Any], kind: Any) -> core_schema.DataclassField:
    """A default is for events that were written before the field was added."""
    schema = _schema(kind)
    if field.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=field.default)
    return core_schema.dataclass_field(field.name, schema, kw_only=True)


def _metadata_schema() -> CoreSchema:
    """Tools add keys of their own, as we do for theirs: beside what we need, anything may stand here."""
    return _dataclass_schema(Metadata, extra="ignore")
