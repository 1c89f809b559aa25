"""One value, one text: JSON as RFC 8785 has it, for values without fractions."""

import json
from typing import TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | Object | None"
Object: TypeAlias = dict[str, "Json"]


def canonical(value: Json) -> str:
    """Keys are ASCII: then their order by bytes is that of the standard."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
