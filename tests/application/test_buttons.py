"""What is replied where a network has no buttons."""

from bot.chat.buttons import answer_action, look_action, read_look, reply_line
from bot.network.locale import all_words
from bot.network.outgoing import Button

WORDS = all_words()


def test_a_button_is_written_in_the_language_of_the_message() -> None:
    buttons = [Button(label="No matter", action=f"{kind}:union:1") for kind in ("consent", "object")]
    assert reply_line(buttons, WORDS["en"]) == "Reply: consent · object: reason"
    assert reply_line(buttons, WORDS["ru"]) == "Ответьте: согласен · против: причина"


def test_two_buttons_that_are_pressed_by_the_same_words_are_written_once() -> None:
    buttons = [Button(label="No matter", action=f"{kind}:union:1") for kind in ("suggest", "revise")]
    assert reply_line(buttons, WORDS["en"]) == "Reply: better: text"
    assert reply_line(buttons, WORDS["ru"]) == "Ответьте: лучше так: текст"


def test_a_question_is_answered_with_the_label_itself() -> None:
    buttons = [Button(label=label, action=answer_action("AAAA-BBBB", 0)) for label in ("Leave", "Stay")]
    assert reply_line(buttons, WORDS["en"]) == "Reply: Leave · Stay"


def test_what_a_button_would_type_is_typed_instead() -> None:
    buttons = [Button(label="Older", action=look_action("decisions roof page 2"))]
    assert reply_line(buttons, WORDS["en"]) == "Reply: /decisions roof page 2"


def test_a_line_stands_on_a_button_as_long_as_a_button_can_carry_it() -> None:
    assert read_look(look_action("decisions крыша page 2")) == "/decisions крыша page 2"
    assert look_action("decisions " + "ж" * 24)
    assert not look_action("decisions " + "ж" * 25)
    assert read_look("consent:1") is None
