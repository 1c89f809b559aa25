"""The whole bot on Nostr, and its site before it, with no relay at all: what is said comes over HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from uuid import UUID

from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.channels import channel
from adapters.nostr.homes import NostrHomes, UnionKeys
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, Note, Tag, as_json, sign
from adapters.nostr.private import wrap
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.chat.buttons import reply_line
from bot.http.commands import commands
from bot.http.signing_in import signing_in
from bot.http.site import Site
from bot.http.visitors import Visitors
from bot.inbox.inbox import Inbox
from bot.log.reader import LogReader
from bot.log.tables import Tables
from bot.network.locale import Languages
from bot.network.network import Networks
from bot.network.page import Page
from bot.union.read_models.tables import UnionTables
from bot.union.site.pages.routes import pages
from bot.union.site.routes import routes
from bot.wiring.application import Application
from bot.wiring.desk import desk_of
from bot.wiring.nostr import Membership, Nostr
from bot.wiring.page import Speaking, through
from bot.wiring.world import World
from tests.adapters.nostr.fakes import BOT, WallClock
from tests.http.asking import Answer
from tests.http.in_process import call
from tests.simulation.readers import reader_of
from tests.simulation.town import WORDS

URL = "https://unions.example"


@dataclass
class Square:
    site: Site
    adapter: NostrAdapter
    application: Application
    log: LogReader
    keys: UnionKeys

    def note(
        self, by: Key, text: str, to: str = BOT.public, *tags: Tag, kind: int = Kind.NOTE, later: int = 0
    ) -> Note:
        at = int(WallClock().now().timestamp()) + later
        return sign(by, Draft(kind=kind, content=text, tags=(("p", to), *tags), created_at=at))

    def whisper(self, by: Key, text: str, to: str = BOT.public, *, later: int = 0) -> Note:
        at = int(WallClock().now().timestamp()) + later
        draft = Draft(kind=Kind.PRIVATE_MESSAGE, content=text, tags=(("p", to),), created_at=at)
        return wrap(by, to, draft).wrap

    def json_of(self, note: Note) -> dict[str, object]:
        return as_json(note)

    async def posts(self, note: Note | object, client: str = "9.9.9.9") -> Answer:
        body = json.dumps(self.json_of(note) if isinstance(note, Note) else note).encode()
        return await call(self.site.app, "/v1/commands", method="POST", body=body, client=client)

    async def founds(self, by: Key, *invited: Key) -> UUID:
        others = " ".join(f"nostr:{one.npub}" for one in invited)
        answer = await self.posts(self.note(by, f"start union Gardeners — we plant trees {others}"))
        assert answer.json["refused"] is False, answer.body
        await self.application.catch_up()
        return [row.id for row in self.application.reader.tables.all()][-1]

    def home(self, union_id: UUID) -> str:
        return self.keys.key(union_id).public


@asynccontextmanager
async def square() -> AsyncIterator[Square]:
    store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
    log, clock, keys, languages = reader_of(store), WallClock(), UnionKeys(BOT), Languages(WORDS, "en")
    inbox = Inbox(clock=clock, troubles=log.troubles)
    unions = UnionTables(log.database)
    membership = Membership(bot=channel(BOT.public), home=keys.of, unions=unions)
    adapter = NostrAdapter(
        urls=[],
        bot=BOT,
        inbox=inbox,
        clock=clock,
        tables=Tables(notebook),
        is_member=membership.holds,
        reply_line=lambda buttons, language: reply_line(buttons, languages[language]),
    )
    page = Page()
    nostr, codes = Nostr(adapter, NostrHomes(adapter=adapter, keys=keys, urls=[])), count(2)
    world = World(
        reader=log,
        notebook=notebook,
        clock=clock,
        networks=Networks(nostr.network, page.network),
        new_code=lambda: f"K7QF-{next(codes):04}",
        languages=languages,
        period=timedelta(days=1),
        is_read_over_http=True,
    )
    application, hours = Application(world), count(step=3600)
    say = Speaking(application=application, page=page, clock=clock, take_in=through(inbox))
    desk = desk_of(application, world, adapter.hand_in, [adapter.door], say)
    site = Site(url=URL, words=WORDS, visitors=Visitors(lambda: next(hours)), desk=lambda: desk)
    site.take_in(
        [
            commands(lambda: desk),
            signing_in(lambda: desk),
            routes(lambda: log, lambda: desk),
            pages(lambda: log, lambda: desk),
        ]
    )
    await application.start()
    running = [asyncio.create_task(one) for one in (adapter.run(), inbox.run(application))]
    try:
        yield Square(site, adapter, application, log, keys)
    finally:
        for one in running:
            one.cancel()
        for one in running:
            with suppress(asyncio.CancelledError):
                await one
        await store.close()
        notebook.close()
