"""What each clause of a reply does by itself.

A clause is spelled by the letters of its kinds: `I do not agree` is `mlnf`. Without those that carry no weight it is
`nf`, and what that is, or whether it is anything we know, regular expressions say.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from bot.chat.understanding import forms
from bot.chat.understanding.kinds import Kind
from bot.chat.understanding.lexicon import Term
from bot.chat.understanding.spelling import is_cyrillic


class Part(Enum):
    """What a clause does in a reply."""

    PLAIN_YES = auto()
    YES = auto()
    PLAIN_NO = auto()
    NO = auto()
    NO_OBJECTION = auto()
    """A yes too, and so may be what takes an objection back."""

    BACK = auto()
    CONSENT_BACK = auto()
    BETTER = auto()
    QUESTION = auto()
    BECAUSE = auto()
    PRAISE = auto()
    """Or what its author will do for it."""

    LACK = auto()
    """`no parking left`: not a no, but a reason for one."""

    EXCUSE = auto()
    FAULT = auto()
    UNSURE = auto()
    LIMIT = auto()
    """Begins with a condition, or a but."""

    TANGLED = auto()
    """Words of a stance among others."""

    COURTESY = auto()
    NOTHING = auto()
    TALK = auto()
    """Words that we do not know."""


def letters_of(terms: Sequence[Term]) -> str:
    return "".join(term.kind for term in terms)


def no_in_front(letters: str) -> int:
    """How many terms are a no so plain that whatever follows is its reason; none where what follows may undo it."""
    begins = _NO_IN_FRONT.match(letters)
    return begins.end() if begins and not _SPOILS_A_REASON.search(letters[begins.end() :]) else 0


def part_of(terms: Sequence[Term], after: str, *, first: bool) -> Part:
    """`after` are the signs that follow; `first` is the clause with which a reply begins."""
    letters = letters_of(terms)
    core = _WITHOUT_WEIGHT.sub("", letters)
    if _NOT_MINE.search(letters) or _PROPOSAL_BACK.search(letters):
        return Part.TANGLED
    whole = _whole(core.replace(Kind.DEED, ""), letters)
    if whole is not None:
        return _asked(whole) if "?" in after else whole
    if core in {Kind.NOT, Kind.NONE}:
        return _bare_not(terms, first=first)
    if not core.strip(_LIGHT_ALONE):
        return _weightless(letters, after)
    if _gives_thanks(terms) and not _FAULT.search(core) and not _STANCE_WITHIN.search(core.replace("F", "")):
        return Part.COURTESY
    if _LACK.fullmatch(core) and "?" not in after:
        return Part.LACK
    if _STANCE_WITHIN.search(core) or letters == "Fw":
        return Part.TANGLED
    if "?" in after or (first and core[0] == Kind.ASKING):
        return Part.FAULT if _FAULT.search(core) or _WHY_NOT.match(core) else Part.QUESTION
    return _of_open_words(terms, core)


def _whole(core: str, letters: str) -> Part | None:
    """Where all its words are known. No objection any more is a taking back."""
    part = next((part for form, part in _WHOLE if form.fullmatch(core)), None)
    return Part.BACK if part is Part.NO_OBJECTION and Kind.NO_MORE in letters else part


def _asked(part: Part) -> Part:
    """A yes, a no or a taking back with a question mark is none."""
    return part if part in {Part.BECAUSE, Part.BETTER, Part.FAULT, Part.UNSURE} else Part.TANGLED


def _weightless(letters: str, after: str) -> Part:
    if Kind.BUT in letters:
        return Part.LIMIT
    if Kind.EMPHASIS in letters:
        return Part.YES if "?" not in after else Part.UNSURE
    return Part.COURTESY if {Kind.COURTESY, Kind.LAUGH} & set(letters) else Part.NOTHING


def _bare_not(terms: Sequence[Term], *, first: bool) -> Part:
    """In front `не` is a no; elsewhere it belongs to what a sign has parted from it."""
    if not first:
        return Part.TALK
    return Part.NO if any(term.text == "не" for term in terms) else Part.UNSURE


def _gives_thanks(terms: Sequence[Term]) -> bool:
    """For whatever it is."""
    weighty = [term for term in terms if term.kind not in {Kind.SELF, Kind.LIGHT}]
    said = [word.text for term in terms for word in term.words]
    return weighty[0].kind is Kind.COURTESY and not {*said}.isdisjoint({"for", "за", "что"})


def _of_open_words(terms: Sequence[Term], core: str) -> Part:
    if core[0] == Kind.BETTER:
        return Part.BETTER
    if core[0] == Kind.LIMIT:
        return Part.LIMIT
    if _FAULT.search(core):
        return Part.FAULT
    if Kind.LIMIT in core or Kind.AFTER in core:
        return Part.TALK
    return Part.PRAISE if _PRAISE.search(core) or any(_is_a_deed(term) for term in terms) else Part.TALK


def _is_a_deed(term: Term) -> bool:
    word = term.words[0].text
    return term.kind is Kind.OTHER and is_cyrillic(word) and forms.is_a_deed(word)


_LIGHT_ALONE = f"{Kind.DEED}{Kind.LAUGH}{Kind.NO_MORE}"

_WITHOUT_WEIGHT = re.compile("[mlcPA]|^[BT]+")

_NO_IN_FRONT = re.compile("[TBlPAcx]*(?:[mlPcA]*m[lPcA]*(?:n[lA]*f|p|a)|n[lA]*f|a)[lPA]*+(?=.)")
"""A no that its author says of themselves, so that whatever follows is the reason."""

_NOT_MINE = re.compile("[nx0][lP]*m[lmP]*[apoj]")
_PROPOSAL_BACK = re.compile("t.*P|P.*t")
_SPOILS_A_REASON = re.compile("^.?n|[yfFCapobtk0xuDiU]")

_WHOLE = (
    (re.compile("[yYg]*[fFC][fFCyYg]*"), Part.PLAIN_YES),
    (re.compile("[yYg]*N*(?:nN*[ap]|[nx]n?N*[oj]N*n?|[oj]N*[nx]n?)N*[fFyYg]*"), Part.NO_OBJECTION),
    (re.compile("g*[yY][yYgN]*"), Part.YES),
    (re.compile("x*(?:n[fFC]|[xn]C|C[xn]|a|p|o)+x*"), Part.PLAIN_NO),
    (re.compile("x+"), Part.NO),
    (re.compile("[yYg]*(?:b|E|t[oaxp]?|ot|k[ob]|[ob]k)(?:b|E|to?|ot)*y*"), Part.BACK),
    (re.compile("U+"), Part.CONSENT_BACK),
    (re.compile("r.*"), Part.BECAUSE),
    (re.compile("g+"), Part.PRAISE),
    (re.compile("w{0,4}Ew{0,4}"), Part.EXCUSE),
    (re.compile("[xyuD]*[uD][xyuDgh]*"), Part.UNSURE),
)
"""Of a clause all of whose words are known."""

_STANCE_WITHIN = re.compile(
    "[apofCbuDU]|^[xytk]|i[xytk]|[yYFfg].*i|i.*[yYFfg]|[yf].*e|e.*[yf]|F$|F.*[xy]|n.*x|^wx$"
)
_LACK = re.compile("x[wvVzeqrgd]+")
_WHY_NOT = re.compile("q?n")
_PRAISE = re.compile("[gYz]|^v+$")
_FAULT = re.compile("d|[nx0].?[vVgYyz]|[vVgYyz][nx0]")
