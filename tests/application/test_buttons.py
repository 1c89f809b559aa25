"""What is replied where a network has no buttons."""

from bot.chat.buttons import answer_action, reply_line
from bot.network.locale import all_words
from bot.network.outgoing import Button

WORDS = all_words()


def test_a_button_is_written_in_the_language_of_the_message() -> None:
    buttons = [Button(label="No matter", action=f"{kind}:union:1") for kind in ("consent", "object")]
    assert reply_line(buttons, WORDS["en"]) == "Reply: consent · object: reason"
    assert reply_line(buttons, WORDS["ru"]) == "Ответьте: согласен · против: причина"


def test_a_question_is_answered_with_the_label_itself() -> None:
    buttons = [Button(label=label, action=answer_action("AAAA-BBBB", 0)) for label in ("Leave", "Stay")]
    assert reply_line(buttons, WORDS["en"]) == "Reply: Leave · Stay"
