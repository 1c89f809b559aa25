"""Why a union refuses a command. Each reason has its words, and what to do instead, in the locales."""

from enum import StrEnum


class Reason(StrEnum):
    NOT_STARTED = "not-started"
    ALREADY_STARTED = "already-started"
    DISSOLVED = "dissolved"

    NOT_A_MEMBER = "not-a-member"
    NOT_AN_ELECTOR = "not-an-elector"
    OWN_EXPULSION = "own-expulsion"
    NOT_THE_PROPOSER = "not-the-proposer"

    NO_SUCH_PROPOSAL = "no-such-proposal"
    ALREADY_SETTLED = "already-settled"
    SAID_EARLIER = "said-earlier"
    EARLIER_VERSION = "earlier-version"
    NOT_REVISABLE = "not-revisable"
    REVISED_ENOUGH = "revised-enough"
    REMARKED_ENOUGH = "remarked-enough"
    OWN_PROPOSAL = "own-proposal"
    NO_SUCH_SUGGESTION = "no-such-suggestion"
    NOT_LATER = "not-later"
    TOO_FAR = "too-far"
    CLOCK_NOT_RUNNING = "clock-not-running"
    CANDIDATE_AWAITED = "candidate-awaited"
    TIME_ASKED_ENOUGH = "time-asked-enough"
    PERIOD_TOO_SHORT = "period-too-short"
    PERIOD_TOO_LONG = "period-too-long"
    PROPOSING_IS_CONSENTING = "proposing-is-consenting"
    NOT_SUPERSEDED = "not-superseded"

    AWAY_IN_THE_PAST = "away-in-the-past"
    AWAY_TOO_LONG = "away-too-long"

    STILL_A_MEMBER = "still-a-member"
    STILL_INVITED = "still-invited"
    ALREADY_A_MEMBER = "already-a-member"
    ALREADY_PROPOSED = "already-proposed"
    UNION_FULL = "union-full"
    NO_SUCH_MEMBER = "no-such-member"
    EXPEL_SELF = "expel-self"
    EXPULSION_IN_A_UNION_OF_TWO = "expulsion-in-a-union-of-two"
    REPLACEMENT_IN_A_UNION_OF_TWO = "replacement-in-a-union-of-two"

    TOO_MANY_OF_YOURS = "too-many-of-yours"
    TOO_MANY_OPEN = "too-many-open"
    TOO_MANY_EXPULSIONS = "too-many-expulsions"

    NOT_INVITED = "not-invited"
    INVITATION_EXPIRED = "invitation-expired"

    BAD_ARTICLE_NUMBER = "bad-article-number"
    ARTICLE_NUMBER_TAKEN = "article-number-taken"
    NO_PARENT_ARTICLE = "no-parent-article"
    NO_SUCH_ARTICLE = "no-such-article"
    ARTICLE_REPEALED = "article-repealed"
    ARTICLE_HAS_PARTS = "article-has-parts"

    CHANGES_NOTHING = "changes-nothing"
    EMPTY_TEXT = "empty-text"
    TEXT_TOO_LONG = "text-too-long"

    CHANNEL_ALREADY_BOUND = "channel-already-bound"
    CHANNEL_NOT_BOUND = "channel-not-bound"
    LAST_CHANNEL = "last-channel"
    UNION_PRIVATE = "union-private"

    NOT_THEIR_IDENTITY = "not-their-identity"
    IDENTITY_TAKEN = "identity-taken"
    LAST_IDENTITY = "last-identity"
    IDENTITY_CONTESTED = "identity-contested"
    MERGED_LATELY = "merged-lately"
