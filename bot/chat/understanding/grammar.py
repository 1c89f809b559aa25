"""What the clauses of a reply say together.

Nothing that sounds like no may pass as silence, no condition as a yes, nothing that sounds like taking back as a
reason. A reading is certain only where the words leave no choice; else it is `Doubtful`, and its author is asked.
"""

from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from bot.chat.understanding.clauses import Clause, clauses_of, is_calling, is_foreign
from bot.chat.understanding.kinds import Kind
from bot.chat.understanding.lexicon import Lexicon
from bot.chat.understanding.parts import Part
from bot.chat.understanding.readings import (
    Consents,
    Doubtful,
    Objects,
    Reading,
    Remarks,
    Retracts,
    Suggests,
    Wonders,
)
from bot.chat.understanding.spelling import words_of

MOST_WORDS = 250
"""Longer than any reason may be; of more only its author says what it is."""

FEWEST_LETTERS, FEWEST_WORDS = 4, 3

PLAIN_YES = {Part.PLAIN_YES, Part.NO_OBJECTION}
YES = {Part.PLAIN_YES, Part.YES, Part.NO_OBJECTION}
NO = {Part.PLAIN_NO, Part.NO}
STANCES = {*YES, *NO, Part.BACK, Part.CONSENT_BACK}
WITHOUT_WEIGHT = {Part.COURTESY, Part.NOTHING}
LEAVES_A_YES = {*YES, *WITHOUT_WEIGHT, Part.PRAISE}
LEAVES_A_NO = {*NO, *WITHOUT_WEIGHT, Part.LACK, Part.FAULT, Part.TALK, Part.BECAUSE}
TAKING_BACK = {Part.BACK, Part.YES, Part.NO_OBJECTION}
LEAVES_A_TAKING_BACK = {*TAKING_BACK, *WITHOUT_WEIGHT, Part.PRAISE, Part.EXCUSE, Part.TALK}
LEAVES_A_CONSENT_BACK = {Part.CONSENT_BACK, *WITHOUT_WEIGHT, Part.EXCUSE}
"""Whatever else is said with it may be a reason to object."""

BEFORE_A_WORDING = {
    Part.YES,
    Part.UNSURE,
    *WITHOUT_WEIGHT,
    Part.TALK,
    Part.PRAISE,
    Part.QUESTION,
    Part.BETTER,
}
BEFORE_A_YES = {Part.FAULT, Part.TALK, Part.PRAISE, Part.UNSURE, *WITHOUT_WEIGHT}
OUTWEIGHS_A_NO = {Part.PLAIN_YES, Part.NO_OBJECTION, Part.UNSURE, Part.LIMIT, Part.TANGLED, Part.BACK}
DOUBTFUL = {Part.LACK, Part.FAULT, Part.UNSURE, Part.TANGLED, Part.EXCUSE}
"""Without a stance beside them."""


def read(text: str, lexicon: Lexicon, number: int | None = None) -> Reading:
    """A reply to the card of proposal `number`, which it may name."""
    words = [word for word in words_of(text) if word.text not in {str(number), f"#{number}"}]
    if not any(not word.sign for word in words):
        return Wonders() if "?" in text and not set(text) - set("?! ") else Doubtful()
    clauses = clauses_of(words[:MOST_WORDS], lexicon)
    if len(words) > MOST_WORDS or any(is_foreign(clause) for clause in clauses):
        return Doubtful()
    return _of_clauses(text, _without_names(clauses))


def read_answer(text: str, lexicon: Lexicon) -> Reading:
    """To a question that a yes in front of it may answer."""
    clauses = list(dropwhile(lambda clause: clause.part is Part.YES, clauses_of(words_of(text), lexicon)))
    return read(text[clauses[0].start :], lexicon) if clauses else Doubtful()


def _without_names(clauses: Sequence[Clause]) -> list[Clause]:
    """Who is called, in front or at the end, says nothing."""
    kept = list(clauses)
    if len(kept) > 1 and is_calling(kept[0]):
        del kept[0]
    if len(kept) > 1 and is_calling(kept[-1]):
        del kept[-1]
    return kept


def _of_clauses(text: str, clauses: Sequence[Clause]) -> Reading:
    if suggested := _suggested(text, clauses):
        return suggested
    if not any(clause.part in STANCES for clause in clauses):
        return _without_stance(clauses)
    decisive = _verdict(clauses)
    parts = {clause.part for clause in decisive} & STANCES
    reading: Reading | None = None
    if parts <= YES:
        reading = _yes(decisive)
    elif parts <= NO:
        reading = _no(text, decisive)
    elif parts <= TAKING_BACK:
        reading = _back(decisive)
    elif parts == {Part.CONSENT_BACK} and {clause.part for clause in clauses} <= LEAVES_A_CONSENT_BACK:
        reading = Retracts(consent=True)
    return reading or _doubt(clauses)


def _verdict(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """What was said before a but, or a therefore, counts no more where a yes or a no follows it."""
    for at, clause in enumerate(clauses):
        before = {one.part for one in clauses[:at]}
        match clause.terms[0].kind, clause.part:
            case (Kind.BUT, Part.PLAIN_YES | Part.NO_OBJECTION) if before <= BEFORE_A_YES:
                return clauses[at:]
            case (Kind.THEREFORE, Part.PLAIN_YES | Part.YES | Part.NO_OBJECTION) if before <= BEFORE_A_YES:
                return clauses[at:]
            case (Kind.BUT | Kind.THEREFORE, Part.PLAIN_NO | Part.NO) if not before & OUTWEIGHS_A_NO:
                return clauses[at:]
    return clauses


def _yes(clauses: Sequence[Clause]) -> Consents | None:
    plain = any(clause.part in PLAIN_YES for clause in clauses)
    hesitates = not plain and clauses[-1].after.startswith("...")
    if hesitates or _placates(clauses) or any(clause.has(Kind.LAUGH) for clause in clauses):
        return None
    more = [clause for clause in clauses if clause.part not in LEAVES_A_YES]
    bare = all({*clause.words} <= BARE for clause in clauses if clause.part in YES)
    told = not bare and all(_limits_nothing(clause, plain=plain) for clause in more)
    return Consents() if not more or told else None


def _placates(clauses: Sequence[Clause]) -> bool:
    """`sure, sure`."""
    said = [clause.words for clause in clauses if clause.part is Part.YES]
    return any(one == other and {"yes", "да"}.isdisjoint(one) for one, other in pairwise(said))


def _limits_nothing(clause: Clause, *, plain: bool) -> bool:
    """Talk of oneself, or beside a plain yes a single word."""
    if clause.part is not Part.TALK or clause.has(Kind.LIMIT, Kind.AFTER, Kind.MEANS):
        return False
    length = len(clause.words)
    return (clause.has(Kind.SELF) and length >= FEWEST_WORDS) or (plain and length == 1)


def _no(text: str, clauses: Sequence[Clause]) -> Objects | None:
    at = next(place for place, clause in enumerate(clauses) if clause.part in NO)
    before, no, after = clauses[:at], clauses[at], clauses[at + 1 :]
    if at == 0 and no.part is Part.PLAIN_NO and no.after.startswith(":"):
        return Objects(text[no.end :].strip(PARTING) or None, named=no.has(*WORDS_AGAINST))
    plain = any(clause.part is Part.PLAIN_NO for clause in clauses)
    quoted = bool(before) and before[-1].after[:1] in {":", '"', "«", "“"}
    if quoted or {clause.part for clause in before} - LEAVES_A_NO - ({Part.PRAISE} if plain else set()):
        return None
    until_why = takewhile(lambda clause: clause.part is not Part.BECAUSE, after)
    harmless = {*LEAVES_A_NO, Part.QUESTION} if plain else LEAVES_A_NO
    if {clause.part for clause in until_why} - harmless:
        return None
    bare = all({*clause.words} <= BARE for clause in clauses if clause.part in NO)
    if (
        bare
        and any(clause.part is Part.TALK for clause in after)
        and not any(_gives_a_reason(clause) for clause in after)
    ):
        return None
    named = any(clause.part in NO and clause.has(*WORDS_AGAINST) for clause in clauses)
    return Objects(_reason(text, before, no, after), plain=not bare, named=named)


def _gives_a_reason(clause: Clause) -> bool:
    """Where `no` alone may answer something else: `no, that was Bob's ladder`."""
    return clause.part in {Part.FAULT, Part.LACK, Part.BECAUSE} or clause.has(Kind.SELF, Kind.NOT)


def _reason(text: str, before: Sequence[Clause], no: Clause, after: Sequence[Clause]) -> str | None:
    """What follows the no; all of it where something stands before, or no sign between."""
    attached = no.no_ends is not None and no.no_ends < no.end
    if attached or any(clause.part not in WITHOUT_WEIGHT for clause in before):
        return text.strip()
    says_no_more = all(clause.part in {*NO, Part.COURTESY} and not clause.no_ends for clause in after)
    if says_no_more and not no.after.startswith(":"):
        return None
    return text[no.end :].strip(PARTING) or None


def _back(clauses: Sequence[Clause]) -> Reading | None:
    named = any(clause.has(Kind.OBJECTION) for clause in clauses)
    leaves = LEAVES_A_TAKING_BACK | ({Part.FAULT} if named else set())
    return None if {clause.part for clause in clauses} - leaves else Retracts(objection=named)


def _suggested(text: str, clauses: Sequence[Clause]) -> Reading | None:
    """The wording after the words that announce it."""
    for at, clause in enumerate(clauses):
        if _announces(clause) and at + 1 < len(clauses):
            return Suggests(text[clause.end :].strip(PARTING))
        if clause.part not in BEFORE_A_WORDING:
            return None
        if clause.part is Part.BETTER:
            return _suggested_within(text, clauses[at:])
    return None


def _announces(clause: Clause) -> bool:
    """`better:`, `let us do it so:`."""
    last = clause.terms[-1].words[-1].text
    return (
        clause.after.startswith(":")
        and not clause.letters.strip("mlPcsuyYqwvV")
        and (clause.has(Kind.BETTER) or last in {"так", "this", "so", "following"})
    )


def _suggested_within(text: str, clauses: Sequence[Clause]) -> Reading | None:
    if {clause.part for clause in clauses} & {*STANCES, *DOUBTFUL}:
        return None
    announced = next(term for term in clauses[0].terms if term.kind is Kind.BETTER)
    wording = text[announced.end :].strip(PARTING)
    return Suggests(wording) if wording else None


def _without_stance(clauses: Sequence[Clause]) -> Reading:
    said = {clause.part for clause in clauses}
    stance = any(clause.part is Part.BECAUSE and clause.has(*WORDS_OF_A_STANCE) for clause in clauses)
    if stance or said & DOUBTFUL or _first(clauses) is Part.LIMIT or said in ({Part.NOTHING}, {Part.BETTER}):
        return _doubt(clauses)
    if Part.QUESTION in said:
        return Wonders()
    return Doubtful() if _is_too_little(clauses) else Remarks()


def _first(clauses: Sequence[Clause]) -> Part | None:
    return next((clause.part for clause in clauses if clause.part not in WITHOUT_WEIGHT), None)


def _is_too_little(clauses: Sequence[Clause]) -> bool:
    """A single word that we do not know, or hardly any letters."""
    terms = [term for clause in clauses for term in clause.terms]
    words = [word for clause in clauses for word in clause.words]
    unknown = all(term.kind is Kind.OTHER for term in terms)
    return unknown and (len(words) == 1 or len("".join(words)) < FEWEST_LETTERS)


def _doubt(clauses: Sequence[Clause]) -> Doubtful:
    letters = {letter for clause in clauses for letter in clause.letters}
    unsure = {clause.part for clause in clauses} <= {Part.UNSURE, *WITHOUT_WEIGHT}
    yes = not letters.isdisjoint("fFCyY") or unsure
    return Doubtful(back=_may_take_back(clauses), yes=yes)


def _may_take_back(clauses: Sequence[Clause]) -> bool:
    """Nothing but a yes, a no and a taking back, or a taking back that names itself among other words."""
    if all(clause.part in MAY_TAKE_BACK or set(clause.letters) <= WORDS_OF_TAKING_BACK for clause in clauses):
        turned = any(clause.part in YES for clause in clauses)
        return turned or any(clause.has(Kind.YES, Kind.PRAISE, *TURNING) for clause in clauses)
    return any(
        clause.part is Part.BACK and clause.has(Kind.OBJECTION, Kind.BACK, Kind.SELF) for clause in clauses
    )


TURNING = (Kind.DISMISSAL, Kind.BACK, Kind.TAKE, Kind.FOR)
MAY_TAKE_BACK = {*YES, Part.NO, Part.BACK, *WITHOUT_WEIGHT}
WORDS_OF_TAKING_BACK = set("mlPcAyYxDbtfh")
WORDS_AGAINST = (Kind.AGAINST, Kind.OPPOSED, Kind.OBJECTION)
WORDS_OF_A_STANCE = (Kind.FOR, Kind.AGAINST, Kind.OPPOSED, Kind.OBJECTION, Kind.CONSENT, Kind.NO)
BARE = frozenset("yes yeah yep ok okay sure no nope nah nay да ага угу ок окей ну нет неа не -".split())  # noqa: SIM905
"""May answer many a question, also one that we did not put."""

PARTING = " \n\t:,.;!—–-…"
