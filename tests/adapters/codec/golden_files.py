"""An event as it stands in a golden file: its type, its data and its metadata, byte for byte."""

import json
from uuid import UUID

from bot.log.store import NewEvent, Recorded

EVENT = UUID(int=2)


def as_file(written: NewEvent) -> bytes:
    parts = (json.dumps(written.type).encode(), written.data, written.metadata)
    return b'{\n"type": %s,\n"data": %s,\n"metadata": %s\n}\n' % parts


def as_recorded(golden: bytes, stream: str) -> Recorded:
    _, name, data, metadata, _, _ = golden.split(b"\n")
    return Recorded(
        position=0,
        stream=stream,
        revision=0,
        id=EVENT,
        type=json.loads(name.removeprefix(b'"type": ').removesuffix(b",")),
        data=data.removeprefix(b'"data": ').removesuffix(b","),
        metadata=metadata.removeprefix(b'"metadata": '),
    )
