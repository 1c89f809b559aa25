# Questions that only their addressee answers, and what each answer says
question-unclear = { $name }, is that an objection to proposal { $number }? You wrote: { $text }
question-yes-or-no = { $name }, is that a yes or a no to proposal { $number }? You wrote: { $text }
question-take-back = { $name }, do you take your objection to proposal { $number } back? Until you say so it stands.
question-changed = { $name }, you consented to proposal { $number }. Do you take that back, do you object, or does it stand? You wrote: { $text }
question-withdraw = { $name }, do you withdraw proposal { $number }? Until you say so it stays open.
question-suggested = { $name }, the proposer sees your text for proposal { $number }. Do you object unless it is changed, or is it just an idea?
question-revise = { $name }, is this to be the text of proposal { $number }? { $text } Everybody will be asked anew.
question-adopt = { $name }, is what was suggested to be the text of proposal { $number }? Everybody will be asked anew.
question-wonders = { $name }, your question is on the card of proposal { $number } for all to see. It is not an objection: if you say nothing more, your silence counts.
question-invitation = { $name }, do you accept the invitation? You wrote: { $text }
question-whom = { $name }, do you mean { $people }? Nothing happens until you say so.
question-leave = { $name }, do you leave { $union }? You lose your voice at once, and only all members together can take you in again.
question-leave-last = { $name }, you are the last member. If you leave, { $union } is dissolved for ever. Do you leave?
question-unlink = { $name }, is { $about } to speak for you no longer? Whoever writes from it is then a stranger to { $union }.
question-dissolve = { $name }, you decide alone: { $union } would be dissolved at once and for ever. Do you want that?
question-consent = { $name }, proposal { $number } needs a voice like yours, and what it does cannot be undone: { $title }. Do you consent?
asked-in-private = I have asked you in private.
asked-here = I have a question for you, here in the chat.
leave-with-text = Did you mean to leave the union? Then write /leave and nothing else.
words-after-command = You wrote more than { $command }, so it is not clear whether you mean it. If you do, write { $command } and nothing else.
question-link = { $who } of { $union } ({ $account }) asks to speak from this account as well. If that is you, say yes: from then on both accounts are one voice there. If it is not you, say no.
question-merge = { $who } of { $union } ({ $account }) says that you, { $other }, are the same person. If you say yes, the two become one member with one voice, and it cannot be undone for seven days. If it is not you, say no.
looks-like = Mind: { $name } is written so that it can be taken for { $others }. Make sure who it is.
member-numbered = { $name } (member { $number })
question-late = { $name }, an objection of yours to proposal { $number } came late: it looks older than what you have said since. Do you still mean it? Until you answer, it stands.
question-gone = This question is not open any more.
question-closed = This question waits for nobody's answer any more, or for somebody else's.

choice-accept = Accept
choice-decline = Decline
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
choice-forget = Forget it
choice-object = I object
choice-remark = Just a remark
choice-unless = I object unless it is changed
choice-until = I object until this is answered
choice-idea = Just an idea
choice-revise = Revise with these words
choice-adopt = Adopt
choice-as-is = Keep the text
choice-take-back = I take it back
choice-consent-back = I take my consent back
choice-consent-stands = It stands
choice-consent = I consent
choice-stand = It stands
choice-withdraw = Withdraw it
choice-keep = Keep it open

chosen-stay = Good. You stay a member.
chosen-linked = Good. Both accounts speak for you.
chosen-go-on = Good. The union goes on.
chosen-not-now = Nothing has changed. You can answer until the deadline.
chosen-apart = Good. Nothing was linked.
done-remarked = Thank you. It is taken as a remark, not as an objection.
again-remarked = It is taken as a remark already.
done-confirmed = Your objection to proposal { $number } stands.
again-confirmed = Your objection to proposal { $number } stands already.
done-forgotten = Your objection to proposal { $number } is forgotten: what you had said before it counts.
again-forgotten = You have no objection to proposal { $number } that could be forgotten.
chosen-stand = Your objection stands.
chosen-keep = The proposal stays open.
chosen-as-is = The text stays as it is.
chosen-not-them = Nothing has changed. Reply to a message of the one you mean, with the command.

# Around a member's own words
quote-open = “
quote-close = ”
quote-open-inner = ‘
quote-close-inner = ’

# What is asked for where a command lacks it
ask-for-reminders = { $name }, shall I remind you in private too, 12 and 3 hours before the end, when your answer is missing?
reminders-on-offer = Yes, in private too
reminders-off-offer = No, in the open alone
ask-for-text = { $name }, what is the text?
ask-for-resolution = { $name }, what do you propose?
ask-for-new-article = { $name }, what should the new article say?
ask-for-new-text = { $name }, what should the article say instead?
ask-for-revision = { $name }, what should the proposal say instead?
ask-for-suggestion = { $name }, how would you put it? Its proposer can then take your words.
ask-for-remark = { $name }, what would you like to say about it?
ask-for-reason = { $name }, why? The others will want to know.
ask-for-ending = { $name }, why should the union be dissolved?
ask-for-proposal = { $name }, which proposal do you mean?
ask-for-article = { $name }, which article do you mean?
ask-for-name = { $name }, what should the union be called?
ask-for-mission = { $name }, and what is it for? One sentence is enough.
ask-for-person = { $name }, whom do you want to invite? Mention them, or write their @username.
ask-for-member = { $name }, whom do you mean? Mention them, or write their name.
ask-for-account = { $name }, which account is it? Mention it, or write its @username or its address.
ask-for-own-account = { $name }, which of your accounts do you mean?
ask-for-home = { $name }, which home do you mean? A network, or the address of a union.
ask-for-language = { $name }, which language should I speak?
offer-proposal = Show proposal { $number }
offer-article = Article { $number }

# Where a proposal may not be meant as it was typed
question-meant-colon = { $name }, do you propose this? { $text }
question-meant-number = { $name }, do you want to see proposal { $number }, or is { $text } all that you propose?
question-meant-open = { $name }, proposal { $number } says the same and is still open: { $text }
question-meant-rejected = { $name }, proposal { $number } said the same and was rejected lately: { $text }
choice-propose = Propose it
choice-not-so = No
chosen-not-so = Good. Nothing was proposed.

question-length = { $name }, proposal { $number } is open with all that you wrote as its text. Did you mean for how long it should be open?
choice-longer = Open for { $days ->
    [one] one day
   *[other] { $days } days
}
choice-as-long = As it is
chosen-as-long = Good. It stays open for the usual time.
