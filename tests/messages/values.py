"""What stands in for the variables of a message, so that it reads as it would in a chat."""

import re
from collections.abc import Mapping, Sequence

Values = Mapping[str, str]

COUNTS = (0, 1, 2, 5, 21)
"""Of which each language makes its forms."""

USUAL: Mapping[str, Values] = {
    "en": {
        "about": "roof",
        "account": "@vera_k",
        "address": "nostr:npub1qx3k…",
        "at": "18:00",
        "author": "Bob",
        "change": "+€500.00",
        "channel": "telegram:-1001467…",
        "code": "K7PM-24QD",
        "command": "/leave",
        "consents": "3",
        "count": "2",
        "days": "14",
        "day": "14 May 2026",
        "deadline": "2 May 2026, 12:00 UTC",
        "decisions": "9",
        "electors": "12",
        "end": "1 May 2026, 09:40 UTC",
        "examples": "@bot what waits for me · @bot regulation",
        "first": "3, 4",
        "founder": "Ann",
        "hours": "16",
        "id": "cb0491bd-6e0f-4c57-8f0c-2f6b2a1d9a11",
        "identities": "telegram:5000023757, nostr:npub1qx3k…",
        "identity": "nostr:npub1qx3k…",
        "label": "Consent",
        "language": "en",
        "last": "6",
        "latest": "3",
        "left": "3 h",
        "length": "1240",
        "limit": "5",
        "link": "https://unions.example/email/5f0c2f6b-7d1e…",
        "mailbox": "vera@example.org",
        "meaning": "propose a new text for an article",
        "member": "Ann",
        "members": "12",
        "minutes": "10",
        "money": "€500.00",
        "month": "May 2026",
        "mission": "“Good food for the neighbourhood”",
        "most": "50",
        "name": "Vera",
        "next": "What is open: /proposals",
        "named": "Bob",
        "names": "Bob, Vera",
        "network": "Telegram",
        "networks": "Telegram, Nostr",
        "new": "2",
        "now": "14:00",
        "number": "3",
        "numbers": "3 and 4",
        "objections": "1",
        "old": "1",
        "other": "Vera K.",
        "others": "Vera (member 3)",
        "outcome": "Carried: nobody objected.",
        "parent": "2",
        "people": "@vera_k, @bob",
        "period": "2 days",
        "proposal": "3",
        "proposer": "Ann",
        "reason": "“too early for who works at night”",
        "replied": "Vera",
        "revision": "2",
        "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "silent": "4",
        "since": "24 Apr 2026",
        "start": "1 May 2026, 06:10 UTC",
        "syntax": "/amend_article NUMBER TEXT",
        "text": "“We open at 10:00”",
        "title": "“We open at 10:00”",
        "topic": "decisions",
        "typed": "propse",
        "union": "Beetroot",
        "until": "14 May 2026",
        "url": "https://program.example/hook",
        "version": "2",
        "ways": "consent · object: reason · better: text",
        "what": "“cash from the fair, Bob keeps it”",
        "when": "2 May 2026, 12:00 UTC",
        "who": "Vera",
        "zone": "Europe/Berlin",
    },
    "ru": {
        "about": "крыша",
        "account": "@vera_k",
        "address": "nostr:npub1qx3k…",
        "at": "18:00",
        "author": "Боря",
        "change": "+500,00 €",
        "channel": "telegram:-1001467…",
        "code": "K7PM-24QD",
        "command": "/leave",
        "consents": "3",
        "count": "2",
        "days": "14",
        "day": "14 мая 2026",
        "deadline": "2 мая 2026, 12:00 UTC",
        "decisions": "9",
        "electors": "12",
        "end": "1 мая 2026, 09:40 UTC",
        "examples": "@bot что ждёт меня · @bot регламент",
        "first": "3, 4",
        "founder": "Аня",
        "hours": "16",
        "id": "cb0491bd-6e0f-4c57-8f0c-2f6b2a1d9a11",
        "identities": "telegram:5000023757, nostr:npub1qx3k…",
        "identity": "nostr:npub1qx3k…",
        "label": "Согласиться",
        "language": "ru",
        "last": "6",
        "latest": "3",
        "left": "3 ч",
        "length": "1240",
        "limit": "5",
        "link": "https://unions.example/email/5f0c2f6b-7d1e…",
        "mailbox": "vera@example.org",
        "meaning": "предложить новый текст статьи",
        "member": "Аня",
        "members": "12",
        "minutes": "10",
        "money": "500,00 €",
        "month": "май 2026",
        "mission": "«Хорошая еда для соседей»",
        "most": "50",
        "name": "Вера",
        "next": "Что сейчас открыто: /proposals",
        "named": "Боря",
        "names": "Боря, Вера",
        "network": "Telegram",
        "networks": "Telegram, Nostr",
        "new": "2",
        "now": "14:00",
        "number": "3",
        "numbers": "3 и 4",
        "objections": "1",
        "old": "1",
        "other": "Вера К.",
        "others": "Вера (участник № 3)",
        "outcome": "Принято: никто не возразил.",
        "parent": "2",
        "people": "@vera_k, @borya",
        "period": "2 дня",
        "proposal": "3",
        "proposer": "Аня",
        "reason": "«слишком рано для тех, кто работает ночью»",
        "replied": "Вера",
        "revision": "2",
        "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "silent": "4",
        "since": "24 апр. 2026",
        "start": "1 мая 2026, 06:10 UTC",
        "syntax": "/amend_article НОМЕР ТЕКСТ",
        "text": "«Открываемся в 10:00»",
        "title": "«Открываемся в 10:00»",
        "topic": "решения",
        "typed": "предлжить",
        "union": "Свёкла",
        "until": "14 мая 2026",
        "url": "https://program.example/hook",
        "version": "2",
        "ways": "согласен · против: причина · лучше так: текст",
        "what": "«наличные с ярмарки, хранятся у Бори»",
        "when": "2 мая 2026, 12:00 UTC",
        "who": "Вера",
        "zone": "Europe/Berlin",
    },
}

OF_THE_UNION = (
    "regulation-title members-title proposals-title change-rename told-founded chat-has-union start-as-member "
    "refused-dissolved refused-not-a-member not-a-member-yet bind-unknown decisions-.* history-.* export-here "
    "open-title open-nothing menu-of-.* told-dissolved told-deserted told-privately-.* past-started past-renamed "
    "digest-title welcome-title page-regulation-of page-decided-by following-line following-line-one "
    "webhook-union-full feeds-open feeds-secret following-unknown following-mine-members following-no-proposal following-ended-.*"
)
"""Their `name` is the union's."""

OF_AN_ARTICLE = (
    "regulation-repealed change-add change-amend change-repeal outcome-superseded-.* told-article-.* "
    "page-article past-article-.* compare-.* history-of-article offer-article refused-article-.* refused-no-such-article"
)
"""Their `number` is an article's."""

OF_ONE = "told-admitted-open told-interrupted"
"""Their `numbers` are one."""

BY_ONE = "outcome-rejected objection-stands"
"""Their `names` are one."""

OTHERWISE: Sequence[tuple[str, str, Values]] = (
    (OF_THE_UNION, "name", {"en": "Beetroot", "ru": "Свёкла"}),
    (OF_AN_ARTICLE, "number", {"en": "2.1", "ru": "2.1"}),
    (OF_ONE, "numbers", {"en": "3", "ru": "3"}),
    (BY_ONE, "names", {"en": "Bob", "ru": "Боря"}),
    ("several-unions menu-several", "names", {"en": "Beetroot, Gardeners", "ru": "Свёкла, Садоводы"}),
    ("refused-bad-article-number", "number", {"en": "2,1", "ru": "2,1"}),
    ("body-replace", "old", {"en": "telegram:5000023757", "ru": "telegram:5000023757"}),
    ("body-replace", "new", {"en": "nostr:npub1qx3k…", "ru": "nostr:npub1qx3k…"}),
    ("change-replace", "name", {"en": "Vera (member 3)", "ru": "Вера (участник № 3)"}),
    ("question-unlink", "about", {"en": "@vera_k", "ru": "@vera_k"}),
    ("question-absent", "about", {"en": "Vera, Bob", "ru": "Вера, Боря"}),
    ("refused-too-far", "latest", {"en": "31 May 2026, 12:00 UTC", "ru": "31 мая 2026, 12:00 UTC"}),
    ("question-unclear", "text", {"en": "“well, I don't know”", "ru": "«ну не знаю»"}),
    (
        "question-yes-or-no",
        "text",
        {"en": "“ok, but not on Sundays”", "ru": "«ладно, только не в воскресенье»"},
    ),
    ("told-interrupted.* past-interrupted", "length", {"en": "3 h 30 min", "ru": "3 ч 30 мин"}),
    ("who-changed-hands who-unknown", "name", {"en": "@vera_k", "ru": "@vera_k"}),
    ("history-unknown", "typed", {"en": "roof", "ru": "крыша"}),
    ("following-quiet", "start", {"en": "22:00", "ru": "22:00"}),
    ("following-quiet", "end", {"en": "08:00", "ru": "08:00"}),
    ("following-quiet following-daily", "zone", {"en": "Berlin", "ru": "Берлин"}),
    ("statement-balance", "start", {"en": "€500.00", "ru": "500,00 €"}),
    ("statement-balance", "end", {"en": "€379.50", "ru": "379,50 €"}),
    ("statement-month", "typed", {"en": "Mayember", "ru": "мартабрь"}),
    ("money-unclear", "typed", {"en": "1,000", "ru": "1,000"}),
    ("money-unknown", "typed", {"en": "BTC", "ru": "BTC"}),
    ("refused-purpose-too-long", "limit", {"en": "500", "ru": "500"}),
    ("told-not-bound", "channel", {"en": "telegram:-1001467…", "ru": "telegram:-1001467…"}),
)
"""For the messages whose keys match: a variable, and what stands in for it."""


def value_of(variable: str, key: str, language: str) -> str:
    """Raises LookupError for a variable nobody thought of yet."""
    for keys, other, values in OTHERWISE:
        if other == variable and any(re.fullmatch(pattern, key) for pattern in keys.split()):
            return values[language]
    return USUAL[language][variable]
