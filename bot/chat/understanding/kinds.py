"""What a word or a phrase does in a reply. Their letters spell a clause, which the grammar reads."""

from enum import StrEnum


class Kind(StrEnum):
    SELF = "m"
    """Who speaks."""

    LIGHT = "l"
    """Changes nothing: emphasis, time, what it is about."""

    SUBJECT = "P"
    """What is proposed: light too, unless somebody takes it back."""

    COURTESY = "c"
    EMPHASIS = "A"
    """A yes where nothing stands that it could emphasise."""

    NOT = "n"
    NONE = "0"
    FOR = "f"
    FOR_PERHAPS = "F"
    """For, where nothing else stands beside it."""

    AGAINST = "a"
    OPPOSED = "p"
    """Against; but what follows is its reason only where somebody says it of themselves."""

    CONSENT = "C"
    """As a noun: not to give it is a no."""

    OBJECTION = "o"
    TROUBLE = "j"
    """What there may be none of."""

    YES = "y"
    PRAISE = "Y"
    """A yes where nothing else stands beside it."""

    NO = "x"
    TAKE = "t"
    """Takes back, an objection or whatever it was."""

    CANCEL = "k"
    """Takes back where an objection is named."""

    BACK = "b"
    CONSENT_BACK = "U"
    """Takes a consent back, and says that it is one."""

    EXCUSE = "E"
    """Why somebody takes something back."""

    NO_MORE = "N"
    """Makes of no objection one that is taken back."""

    GOOD = "g"
    BAD = "d"
    UNSURE = "u"
    """Neither a yes nor a no, or either."""

    DISMISSAL = "D"
    """So is this; of an objection it may be the end."""

    LAUGH = "h"
    LIMIT = "i"
    BUT = "B"
    THEREFORE = "T"
    AFTER = "e"
    """Limits a yes, but not a no."""

    BETTER = "s"
    """Begins another wording."""

    ASKING = "q"
    BECAUSE = "r"
    WANTED = "v"
    """Finds fault where it is denied."""

    MEANS = "V"
    """As `WANTED`, but no praise."""

    DEED = "z"
    """What its author will do for it."""

    OTHER = "w"
