"""Our pages within Telegram: in a private chat a button opens them, in a group a link does, where @BotFather knows."""

from adapters.telegram.features import Feature
from bot.network.outgoing import Button, Outgoing
from tests.adapters.telegram.bot_api import BotApi
from tests.adapters.telegram.chats import Key
from tests.adapters.telegram.places import Place
from tests.adapters.telegram.speech import at, gardeners, speaking

SITE = "https://unions.example"
APP = f"{SITE}/app"
CARD = (
    (Button(label="Consent", action="consent"),),
    (Button(label="Page", opens=f"{SITE}/unions/7", app="page-7"),),
)
ONLY_IN_THE_APP = ((Button(label="Page", app="page-7"),),)
SIGN_IN = ((Button(label="Sign in", signs_in=f"{SITE}/sign-in/link", opens=f"{SITE}/me"),),)


async def anns(server: BotApi) -> Place:
    ann = server.user("Ann")
    private = server.private(ann)
    await private.says(ann, "/start")
    return private


async def last(place: Place, text: str) -> Key:
    """The last button below it."""
    return (await place.sees(text)).keys[-1][-1]


async def test_in_a_private_chat_the_app_opens_at_the_page() -> None:
    async with BotApi() as server, speaking(server, app_url=APP) as messenger:
        private = await anns(server)
        await messenger.post(Outgoing(channel=at(private), text="Proposal 7", buttons=CARD))
        assert (await last(private, "Proposal 7")).app == f"{APP}?at=page-7"


async def test_in_a_group_a_link_opens_the_app_where_there_is_one() -> None:
    for has_app, url in ((True, "https://t.me/union_bot?startapp=page-7"), (False, f"{SITE}/unions/7")):
        async with BotApi() as server:
            server.world.has_app = has_app
            async with speaking(server, app_url=APP) as messenger:
                group = gardeners(server)
                await messenger.post(Outgoing(channel=at(group), text="Proposal 7", buttons=CARD))
                assert (await last(group, "Proposal 7")).url == url


async def test_what_has_a_page_in_the_app_alone_has_no_button_elsewhere() -> None:
    for app_url, has_app in (("", True), (APP, False)):
        async with BotApi() as server:
            server.world.has_app = has_app
            async with speaking(server, app_url=app_url) as messenger:
                group = gardeners(server)
                await messenger.post(Outgoing(channel=at(group), text="Proposal 7", buttons=ONLY_IN_THE_APP))
                assert (await group.sees("Proposal 7")).keys == ()


async def test_a_button_may_sign_in_on_a_page() -> None:
    async with BotApi() as server, speaking(server) as messenger:
        private = await anns(server)
        await messenger.post(Outgoing(channel=at(private), text="Your page", buttons=SIGN_IN))
        assert (await last(private, "Your page")).login == f"{SITE}/sign-in/link"


async def test_where_telegram_was_not_told_the_domain_the_page_opens_without_signing_in() -> None:
    """Found out once; the other buttons of that message stay."""
    async with BotApi() as server, speaking(server, app_url=APP) as messenger:
        server.world.domain = "elsewhere.example"
        private = await anns(server)
        await messenger.post(Outgoing(channel=at(private), text="Your page", buttons=(*CARD, *SIGN_IN)))
        assert [key.label for row in (await private.sees("Your page")).keys for key in row] == [
            "Consent",
            "Page",
        ]
        assert not messenger._features.has(Feature.SIGN_IN)  # noqa: SLF001 - and is not tried again
        await messenger.post(Outgoing(channel=at(private), text="Once more", buttons=SIGN_IN))
        assert (await last(private, "Once more")).url == f"{SITE}/me"
