"""What pydantic would let pass in a dataclass of the domain, and the log does not: dates without their zone, fields
too many, one of several kinds by a guess.
"""

from collections.abc import Iterator
from typing import Any

from pydantic_core import CoreConfig, CoreSchema, core_schema

STRICT = CoreConfig(strict=True, hide_input_in_errors=True)


def strict(schema: Any, *, extra: core_schema.ExtraBehavior = "forbid") -> Any:
    """The schema with all that is in it."""
    match schema:
        case {"type": "union"} if all(_is_dataclass(one) for one in schema["choices"]):
            kinds: dict[Any, Any] = {
                one["cls"].__name__: _with_kind(strict(one)) for one in schema["choices"]
            }
            return core_schema.tagged_union_schema(kinds, discriminator="kind")
        case {"type": "datetime" | "timedelta" as kind}:
            zone = {"tz_constraint": 0} if kind == "datetime" else {}
            return {**schema, **zone, "microseconds_precision": "error"}
        case {"type": "dataclass"}:
            return {**_each(schema, extra), "config": STRICT}
        case {"type": "dataclass-args"}:
            return {**_each(schema, extra), "extra_behavior": extra}
        case dict():
            return _each(schema, extra)
        case list():
            return [strict(one, extra=extra) for one in schema]
        case _:
            return schema


def told_apart(schema: Any) -> Iterator[type]:
    """The dataclasses that stand beside others where one of several is expected: in JSON each names its kind."""
    match schema:
        case {"type": "union"} if all(_is_dataclass(one) for one in schema["choices"]):
            yield from (one["cls"] for one in schema["choices"])
        case dict():
            for part in schema.values():
                yield from told_apart(part)
        case list():
            for part in schema:
                yield from told_apart(part)
        case _:
            pass


def _each(schema: dict[str, Any], extra: core_schema.ExtraBehavior) -> dict[str, Any]:
    return {key: strict(part, extra=extra) for key, part in schema.items()}


def _is_dataclass(schema: CoreSchema) -> bool:
    return bool(schema["type"] == "dataclass")


def _with_kind(schema: dict[str, Any]) -> dict[str, Any]:
    """JSON carries that key beside the fields."""
    name = schema["cls"].__name__
    kind = core_schema.dataclass_field(
        "kind", core_schema.literal_schema([name]), kw_only=True, init_only=True
    )
    arguments = {**schema["schema"], "fields": [*schema["schema"]["fields"], kind], "collect_init_only": True}
    return {**schema, "schema": arguments}
