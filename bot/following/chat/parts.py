"""What may be missing in what one says of what one follows, as the words that ask for it are named."""

from enum import StrEnum


class Part(StrEnum):
    UNION = "followed-union"
    TOPIC = "topic"
    SUBSCRIPTION = "subscription"
    QUIET_HOURS = "quiet-hours"
    DAILY_HOUR = "daily-hour"
    ZONE = "own-zone"
    URL = "webhook-url"
    EMAIL = "email"
    PLACE = "told-where"
