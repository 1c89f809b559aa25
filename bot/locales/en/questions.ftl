# Questions that only their addressee answers, and what each answer says
question-unclear = { $name }, is that an objection to proposal { $number }? You wrote: { $text }
question-take-back = { $name }, do you take your objection to proposal { $number } back? Until you say so it stands.
question-withdraw = { $name }, do you withdraw proposal { $number }? Until you say so it stays open.
question-whom = { $name }, do you mean { $people }? Nothing happens until you say so.
question-leave = { $name }, do you leave { $union }? You lose your voice at once, and only all members together can take you in again.
question-leave-last = { $name }, you are the last member. If you leave, { $union } is dissolved for ever. Do you leave?
question-unlink = { $name }, is { $about } to speak for you no longer? Whoever writes from it is then a stranger to { $union }.
question-dissolve = { $name }, you decide alone: { $union } would be dissolved at once and for ever. Do you want that?
question-consent = { $name }, proposal { $number } needs a voice like yours, and what it does cannot be undone: { $title }. Do you consent?
asked-in-private = I have asked you in private.
asked-here = I have a question for you, here in the chat.
leave-with-text = Did you mean to leave the union? Then write /leave and nothing else.
question-link = { $who } of { $union } ({ $account }) asks to speak from this account as well. If that is you, say yes: from then on both accounts are one voice there. If it is not you, say no.
question-merge = { $who } of { $union } ({ $account }) says that you, { $other }, are the same person. If you say yes, the two become one member with one voice, and it cannot be undone for seven days. If it is not you, say no.
looks-like = Mind: { $name } is written so that it can be taken for { $others }. Make sure who it is.
member-numbered = { $name } (member { $number })
question-closed = This question waits for nobody's answer any more, or for somebody else's.

choice-them = Yes, them
choice-not-them = No
choice-leave = Leave
choice-stay = Stay
choice-unlink = Unlink
choice-linked = Keep
choice-dissolve = Dissolve
choice-go-on = Go on
choice-not-now = Not now
choice-link = Yes, that is me
choice-apart = No
choice-object = I object
choice-remark = Just a remark
choice-take-back = I take it back
choice-consent = I consent
choice-stand = It stands
choice-withdraw = Withdraw it
choice-keep = Keep it open

chosen-stay = Good. You stay a member.
chosen-linked = Good. Both accounts speak for you.
chosen-go-on = Good. The union goes on.
chosen-not-now = Nothing has changed. You can answer until the deadline.
chosen-apart = Good. Nothing was linked.
chosen-remark = Thank you. It is taken as a remark, not as an objection.
chosen-stand = Your objection stands.
chosen-keep = The proposal stays open.
chosen-not-them = Nothing has changed. Reply to a message of the one you mean, with the command.

# Around a member's own words
quote-open = “
quote-close = ”
quote-open-inner = ‘
quote-close-inner = ’
