"""What is replied to an invitation: there to join is to agree, and a no or an if that goes with it stays one."""

import re

from bot.chat.understanding.spelling import is_cyrillic

_ENGLISH = (
    r"(?:i(?:['’]ll| will|['’]d| would|['’]m| am)? )?(?:(?:be )?(?:like|love|want|glad|happy|delighted) to )?"
    r"(?:join|accept|become a (?:member|founder)|be (?:a member|a founder|part of (?:it|this|you)))\b"
    r"(?: (?:in|it|you|us|the union|(?:the|your|this) invitation))*\b"
    r"|i(?:['’]d| would) (?:like|love) to(?=[ .!]*$)"
)

_RUSSIAN = (
    r"(?:я )?(?:(?:очень )?(?:хочу|хотел[аи]? бы|рада?|буду рада?|готова?|желаю) )?"
    r"(?:вступ(?:аю|ать|лю|ить)|присоедин(?:яюсь|юсь|иться)|прин(?:имаю|ять))\b"
    r"(?: (?:в союз|к вам|к союзу|(?:ваше |это )?приглашение))*"
)

_JOINING = re.compile(rf"\b(?:{_ENGLISH}|{_RUSSIAN})", re.IGNORECASE)


def as_consent(text: str) -> str:
    """As it would be said of a proposal."""
    return _JOINING.sub(lambda found: "согласен" if is_cyrillic(found[0]) else "I agree", text)
