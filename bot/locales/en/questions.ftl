# Questions that only their addressee answers, and what each answer says
question-unclear = { $name }, is that an objection to proposal { $number }? You wrote: { $text }
question-take-back = { $name }, do you take your objection to proposal { $number } back? Until you say so it stands.
question-withdraw = { $name }, do you withdraw proposal { $number }? Until you say so it stays open.
question-whom = { $name }, do you mean { $people }? Nothing happens until you say so.
question-closed = This question waits for nobody's answer any more, or for somebody else's.

choice-them = Yes, them
choice-not-them = No
choice-object = I object
choice-remark = Just a remark
choice-take-back = I take it back
choice-consent = I consent
choice-stand = It stands
choice-withdraw = Withdraw it
choice-keep = Keep it open

chosen-remark = Thank you. It is taken as a remark, not as an objection.
chosen-stand = Your objection stands.
chosen-keep = The proposal stays open.
chosen-not-them = Nothing has changed. Reply to a message of the one you mean, with the command.

# Around a member's own words
quote-open = “
quote-close = ”
quote-open-inner = ‘
quote-close-inner = ’
