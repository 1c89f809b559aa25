"""The button that leads from a card to its page: within an app where there is one, else where everybody may read it."""

from dataclasses import replace

from bot.network.locale import Words
from bot.network.outgoing import Button, Outgoing
from bot.union.actions import page_link
from bot.union.published.addresses import page_of
from bot.union.read_models.views import View, shown


def with_page(message: Outgoing, view: View, site_url: str, words: Words) -> Outgoing:
    """`site_url` is empty where people find no site. Of a private union only members find one, where they are known."""
    if message.card is None or not site_url:
        return message
    page = f"{site_url}{page_of(view.union_id, message.card)}" if shown(view).is_public else ""
    button = Button(label=words("button-page"), opens=page, app=page_link(view.union_id, message.card))
    return replace(message, buttons=(*message.buttons, (button,)))
