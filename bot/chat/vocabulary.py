"""The words by which members say yes, say no, and take something back, in both languages.

Phrases are written as `understanding` splits them: small letters, no signs, `ё` as `е`.
"""

from collections.abc import Iterator
from enum import StrEnum
from itertools import product


class Kind(StrEnum):
    YES = "yes"
    NO = "no"
    BACK = "back"
    UNSURE = "unsure"
    """Could be any of them: from who objects a taking back, from who does not a no."""

    FILLER = "filler"
    """Says nothing by itself: courtesy, time, emphasis."""


_PHRASES = {
    Kind.YES: """
        yes, yep, yeah, yea, aye, sure, ok, okay, okey, fine, fine by me, agree, agreed, i agree, consent, i consent,
        i give my consent, i do agree, i am for it, im for it, in favour, in favor, i am in favour, i am in favor,
        no objection, no objections, i have no objection, i have no objections, i dont object, i do not object,
        not against, im not against, i am not against, no problem, no problems, i dont mind, i do not mind,
        nothing against it, i have nothing against it, count me in, lets do it, go ahead, good idea, great idea,
        i support it, i support this, support, i changed my mind and agree, approved, approve, lgtm, +, +1, 👍, ✅, 👌, ✔, 🤙, 💯,
        да, ага, угу, ок, окей, хорошо, ладно, согласен, согласна, согласны, я согласен, я согласна, за, я за, мы за,
        не против, я не против, не возражаю, я не возражаю, возражений нет, нет возражений, без возражений,
        не имею возражений, ничего не имею против, не имею ничего против, я не имею ничего против, ничего против не имею,
        против ничего не имею, поддерживаю, я поддерживаю, одобряю, годится, конечно, давайте, принято, отлично,
        не вижу препятствий, хорошая идея, отличная идея, теперь согласен, теперь согласна, всеми руками за, обеими руками за,
        даю согласие
    """,
    Kind.NO: """
        no, nope, nah, nay, never, no way, object, i object, we object, disagree, i disagree, i dont agree, i do not agree,
        i cant agree, i cannot agree, not agreed, dont agree, do not agree, against, i am against, im against, against it,
        i am against it, im against it, i am opposed, im opposed, opposed, i oppose, i oppose it, i oppose this, veto,
        i veto, no consent, i do not consent, i dont consent, i refuse, not ok, not okay, not fine, not in favour,
        not in favor, i am not in favour, i am not in favor, im not in favour, bad idea, dont, do not, please dont, please no,
        -, -1, 👎, ❌, 🚫, ⛔, ✖, 🙅,
        нет, неа, не, ни за что, никогда, против, я против, мы против, возражаю, я возражаю, возражение, есть возражение,
        есть возражения, не согласен, не согласна, не согласны, я не согласен, я не согласна, не поддерживаю, не одобряю,
        не надо, не нужно, не стоит, нельзя, не хочу, категорически против, я категорически против, вето, плохая идея,
        не даю согласия, не годится, не пойдет
    """,
    Kind.BACK: """
        retract, i retract, i retract it, i retract my objection, withdraw, i withdraw, i withdraw it, i withdraw my objection,
        withdrawn, objection withdrawn, take it back, i take it back, i take back my objection, i take my objection back,
        taking it back, i changed my mind, changed my mind, ive changed my mind, i have changed my mind, i drop it,
        i no longer object, no longer object, no more objections, i have no more objections, my mistake, by mistake,
        no longer against, i am no longer against, im no longer against, not against any more, not against anymore,
        cancel my objection, wrong button, you convinced me, you have convinced me, youve convinced me,
        снимаю, я снимаю, снимаю возражение, я снимаю возражение, снимаю свое возражение, возражение снимаю,
        возражение снято, снято, отзываю, я отзываю, отзываю возражение, отзываю свое возражение, беру назад,
        я беру назад, беру свои слова назад, беру слова назад, беру обратно, беру слова обратно, беру свои слова обратно,
        передумал, передумала, я передумал, я передумала, убедили, вы меня убедили, ты меня убедил, ты меня убедила,
        не та кнопка, нажал не туда, нажала не туда, случайно нажал, случайно нажала,
        больше не возражаю, уже не возражаю, больше не против, уже не против, больше нет возражений, возражений больше нет,
        ошибся, ошиблась, был неправ, была неправа
    """,
    Kind.UNSURE: """
        never mind, nevermind, forget it, scratch that, cancel, cancel that, yeah right, oh please, sure sure, fine whatever,
        whatever, as you like, if you say so,
        неважно, не важно, забудьте, забудь, проехали, отбой, отмена, да ну, ну да ну да, да да конечно, ну конечно, ну ну,
        да уж, ну уж, как же, ага щас, ага сейчас, как хотите, как знаете, ладно уж, да ладно, хорошо хорошо
    """,
    Kind.FILLER: """
        now, then, well, so, already, too, also, please, thanks, thank you, sorry, indeed, really, totally, fully,
        definitely, absolutely, all right, alright, after all, with this, with that, with it, with you, to this, to that,
        to it, hi, hello, me, guys, oh, all, 🙂, 😊, 🙏, 😀,
        теперь, тогда, ну, вот, уже, тоже, пожалуйста, спасибо, простите, извините, действительно, полностью, совсем,
        абсолютно, с этим, с вами, с тобой, это, этого, же, привет, всем, я, все, все таки, ой
    """,
}


_TAKING = {
    ("withdraw", "retract", "drop", "remove", "revoke", "cancel", "i withdraw", "i retract", "i drop", "i remove", "i revoke",
     "i take back", "take back", "i cancel"): (("", "my", "the", "all my", "this", "all"), ("objection", "objections")),
    ("снимаю", "отзываю", "убираю", "забираю", "отменяю", "снял", "сняла", "отозвал", "отозвала", "я снимаю", "я отзываю",
     "я убираю", "я забираю", "я снял", "я сняла"): (("", "свое", "свои", "мое", "мои", "это", "все", "все свои", "все мои"),
     ("возражение", "возражения")),
}  # fmt: skip


def _takings() -> Iterator[str]:
    """Every way to say which objection is taken back, in either order."""
    for verbs, (whose, objections) in _TAKING.items():
        for verb, whose_, objection in product(verbs, whose, objections):
            yield f"{verb} {whose_} {objection}"
            yield f"{whose_} {objection} {verb}"


def _table() -> dict[tuple[str, ...], Kind]:
    table = {
        tuple(phrase.split()): kind
        for kind, phrases in _PHRASES.items()
        for phrase in phrases.split(",")
        if phrase.strip()
    }
    bare = {
        tuple(verb.split()): Kind.BACK
        for verb in ("убираю", "я убираю", "забираю", "снял", "сняла", "отозвал")
    }
    return {**{tuple(phrase.split()): Kind.BACK for phrase in _takings()}, **bare, **table}


PHRASES = _table()
"""By their words."""

LONGEST_PHRASE = max(map(len, PHRASES))

PLAIN = frozenset(
    tuple(phrase.split())
    for phrase in (
        "i object", "we object", "i disagree", "i dont agree", "i do not agree", "i cant agree", "i cannot agree",
        "i am against", "im against", "i am against it", "im against it", "i am opposed", "im opposed", "i oppose",
        "i oppose it", "i oppose this", "i veto", "i do not consent", "i dont consent", "-1", "👎", "❌",
        "возражаю", "я возражаю", "я против", "мы против", "не согласен", "не согласна", "не согласны",
        "я не согласен", "я не согласна", "категорически против", "я категорически против",
    )
)  # fmt: skip
"""So plain a no that whatever follows is its reason, without a sign between the two."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BARE = frozenset({"no", "nope", "nah", "nay", "нет", "неа", "не", "-"})
"""Where it is asked whether they object, these could mean that they do or that they do not."""

ASKED_OF_OTHERS = frozenset({"retract", "withdraw", "withdrawn"})
"""What members take back with these words may be another's."""

NEGATIONS = _words(
    """
    no not nor none nothing never cannot cant wont dont doesnt isnt arent wasnt but
    не ни нет ничего никогда никто но
    """
)
"""What may turn a no round, where it follows one without a sign between the two."""

DOUBT = NEGATIONS | _words(
    """
    without shouldnt wouldnt against object objection objections disagree oppose opposed refuse reject veto consent agree agreed however although though unless
    if only except instead rather wait stop retract withdraw withdrawn back mind too bad wrong
    postpone postponed delay later crazy mad kidding joking seriously legal expensive
    нельзя без против возражаю возражение возражения возражений согласен согласна согласны
    однако хотя если только кроме вместо лучше подождите стоп снимаю снять отзываю назад передумал передумала
    плохо зря слишком рано дорого отложим отложить перенесем перенести позже потом разве законно неужели может точно
    """
)
"""A question with one of these may be more than a question."""
