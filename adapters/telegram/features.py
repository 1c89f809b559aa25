"""What a Bot API server does not know, such as an older one of one's own: found out once, and not tried again."""

import logging
from enum import StrEnum

log = logging.getLogger(__name__)


class Feature(StrEnum):
    SIGNS = "reactions"
    TEXT = "quotes that unfold and times on everybody's own clock"
    KEYS = "buttons in colour and with a text to copy"
    APPS = "buttons that show our pages within Telegram"
    SIGN_IN = "buttons that sign in on our pages (was @BotFather told their domain, by /setdomain?)"
    ALONE = "messages that one person alone sees"


class Features:
    """Of the server that this process speaks to. All are taken for known until one is refused."""

    def __init__(self) -> None:
        self._missing = set[Feature]()

    def has(self, feature: Feature) -> bool:
        return feature not in self._missing

    def lacks(self, feature: Feature) -> None:
        if feature not in self._missing:
            self._missing.add(feature)
            log.info("The Bot API server knows no %s: it gets the plain form", feature)
