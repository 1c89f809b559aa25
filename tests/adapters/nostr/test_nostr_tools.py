"""Cross-checks with an independent client, npm's nostr-tools, where Node and the package are at hand.

`NOSTR_TOOLS` names a folder with `node_modules/nostr-tools` in it: `npm install --prefix FOLDER nostr-tools`.
"""

import asyncio
import json
import os
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, TypeAlias

import nostr_sdk
import pytest

from adapters.nostr import addresses
from adapters.nostr.channels import channel
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, as_json, id_holds, parse, signature_holds
from adapters.nostr.private import unwrap, wrap
from bot.network.outgoing import Outgoing
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import ANN, NOON, PATIENCE, UNION, Listening, note, to
from tests.adapters.nostr.relay_process import client, running

Ask: TypeAlias = Callable[..., Awaitable[Any]]

FOLDER = Path(os.environ.get("NOSTR_TOOLS", "."))
pytestmark = pytest.mark.skipif(
    shutil.which("node") is None or not (FOLDER / "node_modules/nostr-tools").is_dir(),
    reason="needs Node and npm's nostr-tools in the folder named by NOSTR_TOOLS",
)


@pytest.fixture
async def nostr_tools() -> AsyncIterator[Ask]:
    process = await asyncio.create_subprocess_exec(
        "node",
        Path(__file__).with_name("nostr_tools.mjs"),
        (FOLDER / "package.json").resolve(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**20,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    requests, answers = process.stdin, process.stdout

    async def ask(action: str, **what: object) -> Any:
        requests.write(json.dumps({"action": action, **what}).encode() + b"\n")
        async with asyncio.timeout(PATIENCE):
            await requests.drain()
            return json.loads(await answers.readline())

    yield ask
    requests.close()
    await process.wait()


async def test_signatures_agree_both_ways(nostr_tools: Ask) -> None:
    ours = note(UNION, 'Any "text"\n\t\\ é 🍕 \u2028 \x01', to(ANN), ("e", "0" * 64, "", "root"))
    assert await nostr_tools("verify", event=as_json(ours)) is True
    template = {
        "kind": 1,
        "created_at": 1_700_000_000,
        "tags": [["p", UNION.public]],
        "content": "Ж\b\f\x7f🫃",
    }
    theirs = parse(await nostr_tools("sign", secret=_secret(ANN), template=template))
    assert theirs is not None
    assert id_holds(theirs)
    assert signature_holds(theirs)


async def test_direct_messages_are_read_both_ways(nostr_tools: Ask) -> None:
    draft = Draft(
        kind=Kind.PRIVATE_MESSAGE,
        content="Your code: 1234 🍕",
        tags=(("p", ANN.public),),
        created_at=int(NOON.timestamp()),
    )
    ours = wrap(UNION, ANN.public, draft)
    rumor = await nostr_tools("unwrap", secret=_secret(ANN), event=as_json(ours.wrap))
    assert (rumor["content"], rumor["pubkey"], rumor["id"]) == (draft.content, UNION.public, ours.rumor_id)
    theirs = parse(await nostr_tools("wrap", secret=_secret(ANN), to=UNION.public, text="whoami"))
    assert theirs is not None
    read = unwrap(UNION, theirs)
    assert (read.content, read.pubkey) == ("whoami", ANN.public)


@pytest.mark.parametrize("text", ["a", "Ж" * 1_000, "🍕" * 4_000])
async def test_encryption_agrees_both_ways(nostr_tools: Ask, text: str) -> None:
    secret = nostr_sdk.SecretKey.from_bytes(UNION.reveal())
    partner = nostr_sdk.PublicKey.parse(ANN.public)
    ours = nostr_sdk.nip44_encrypt(secret, partner, text, nostr_sdk.Nip44Version.V2)
    assert await nostr_tools("decrypt", secret=_secret(ANN), **{"from": UNION.public}, payload=ours) == text
    theirs = await nostr_tools("encrypt", secret=_secret(ANN), to=UNION.public, text=text)
    assert nostr_sdk.nip44_decrypt(secret, partner, theirs) == text


async def test_addresses_agree(nostr_tools: Ask) -> None:
    assert await nostr_tools("npub", key=ANN.public) == ANN.npub
    assert addresses.public_key(await nostr_tools("nprofile", key=ANN.public)) == ANN.public


def _secret(key: Key) -> str:
    return key.reveal().hex()


async def test_a_member_with_that_client_is_heard_and_answered(nostr_tools: Ask, tmp_path: Path) -> None:
    inbox = Listening()
    async with running(tmp_path) as relay, at_work(inbox, relay) as adapter, client(relay) as ann:
        await inbox.silence_counts()
        card = await adapter.messenger.post(
            Outgoing(channel=channel(UNION.public), text="Proposal 1", card=1)
        )
        tags = [["e", card, "", "root"], ["p", UNION.public]]
        template = {"kind": 1, "created_at": int(time.time()), "tags": tags, "content": "object: too dear"}
        spoken = parse(await nostr_tools("sign", secret=_secret(ANN), template=template))
        whispered = parse(await nostr_tools("wrap", secret=_secret(ANN), to=UNION.public, text="whoami"))
        assert spoken is not None
        assert whispered is not None
        await ann.publish(spoken, whispered)
        await inbox.texts(2)
        heard = {said.private: said for said in inbox.said}
        assert (heard[False].text, heard[False].replied) == ("object: too dear", card)
        assert heard[True].text == "whoami"
        answer = Outgoing(channel=heard[True].channel, text="Member 1", replies_to=heard[True].message)
        await adapter.messenger.post(answer)
        wrapped = await ann.follow(kinds=[1059], **{"#p": [ANN.public]})
        rumor = await nostr_tools("unwrap", secret=_secret(ANN), event=wrapped)
        assert (rumor["content"], rumor["pubkey"]) == ("Member 1", UNION.public)
