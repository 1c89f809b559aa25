# What is done
# To somebody by name, where all read it
said-to = { $name }: { $text }

done-opened = Proposal { $number } is open.
done-reopened = It is open again, as proposal { $number }.
done-consented = Thank you. You consented to proposal { $number }.
done-objected = Your objection to proposal { $number } is recorded. It stands until you /retract { $number }.
done-reasoned = Thank you. Your reason is now on the card.
done-retracted = Your objection to proposal { $number } is withdrawn.
done-withdrawn = Proposal { $number } is withdrawn.
done-accepted = Thank you. You have accepted.
done-accepted-founder = You are a founder now.
done-accepted-candidate = Thank you. You become a member if nobody objects by { $when }.
done-declined = You declined the invitation.
done-left = You left the union.
done-language = I speak English here now.
done-lengthened = Proposal { $number } stays open for longer.
again-lengthened = Proposal { $number } stays open for that long already.
again-opened = That is proposed already: /proposals
again-reopened = It is open again already: /proposals
again-consented = You have consented to proposal { $number } already.
again-objected = Your objection to proposal { $number } stands already.
again-retracted = You have no objection to proposal { $number }.
again-withdrawn = Proposal { $number } is withdrawn already.
again-accepted = You have accepted already.
again-declined = You have declined already.
again-left = You have left already.
again-language = I speak English here already.

ask-reason = { $name }, your objection to proposal { $number } is recorded. What would have to change for you to agree? Reply to this message, so that the others can meet it.
ask-shorter-reason = { $name }, your objection to proposal { $number } counts. Its reason has { $length } characters, and at most { $limit } fit on the card: please reply to this message with a shorter one.

# What cannot be understood
usage = Please write it like this: { $syntax }
    ({ $meaning })
asking-for = show, show me, list, list of, see, please, the, our, all, current, latest, recent, give me, tell me, which, what are, who are, are, how to, how do i, how can i, how do we, can i, can you, could you, i, i'd, want to, like to, would like to, let me, let us, let's
perhaps-wanted = Perhaps you want:
unknown-nearest = I do not know “{ $typed }”. Did you mean:
unknown-command = I do not know “{ $typed }”. What you can write: /help
reminders-on = I will remind you in private too, when your answer is missing: 12 and 3 hours before the end. /reminders off ends it.
reminders-off = I will call you by name where your union speaks, and not write to you in private. /reminders on changes that.
reminders-nowhere = I cannot write to you alone yet: send me a direct message first, then /reminders on.
called = Here I am. { $next }
not-understood = I did not understand that. { $next }
what-to-write = What is open: /proposals. Propose something: /propose TEXT. All you can write: /help
who-unknown = I do not know who { $name } is. Reply to a message of theirs, or write their @username, once I have seen them here.
who-changed-hands = { $name } has lately been somebody else's name. Reply to a message of theirs instead.
who-ambiguous = More than one member is called { $name }. Reply to a message of theirs, or use their @name.
who-missing = Say whom you mean: reply to a message of theirs, mention them, or write their name.
who-two = You reply to { $replied } but name { $named }. Whom do you mean? Say it again without replying.
who-one-at-a-time = Nobody is invited yet: one at a time, please, each is a decision of its own. Begin with { $name }.
no-union-here = There is no union here yet. Start one: /start_union NAME — MISSION
no-union-of-yours = You are not in any union yet. Start one in a group, or ask a member to invite you.
several-unions = You belong to several unions ({ $names }). Say it in the group of the one you mean.
start-in-a-group = A union lives in a group. Add me to one and write it there.
chat-has-union = This chat is home to { $name } already. Another union needs another chat; /rename changes this one.
edited-command = I do not act on edited messages. Please send it again as a new one.
anonymous = I cannot tell who you are. Please switch off anonymity and write under your own name.
too-large = That is too much at once. Please say it in fewer words.

welcome = I help groups decide together: a proposal is carried when nobody objects before its deadline.
    Add me to a group and write there: /start_union NAME — MISSION
    All commands: /help
start-as-member = You are a member of { $name }. What is open: /proposals. All commands: /help
help-title = What you can write
help-group = A proposal can also be answered by a reply to its card: “consent”, “object: reason”, or “better: text”.
help-private = In private this works while you belong to one union only.
help-in-words = Words do as well, without a slash: { $examples }

# Why a command is refused, and what to do instead
refused-not-started = There is no such union. Start one: /start_union NAME — MISSION
refused-already-started = That message has started another union already. Please send it again.
refused-dissolved = { $name } is dissolved. Its history can still be read (/history); a new union can be started here: /start_union
refused-not-a-member = Only members of { $name } can do that. Ask one of them to /invite you.
not-a-member-yet = You are invited to { $name } but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.
refused-not-an-elector = You were not a member yet when proposal { $number } was opened, so you have no voice in it. You have one in all that follow.
refused-own-expulsion = Proposal { $number } is about you, so you have no voice in it. Reply to it with what the others should hear.
refused-not-the-proposer = Only { $proposer } can change or withdraw proposal { $number }. You can /object { $number } instead.
refused-no-such-proposal = There is no proposal { $number }. See /proposals.
refused-already-settled = Proposal { $number } has ended: /proposal { $number }. You can propose anew.
refused-not-superseded = Only a proposal that was overtaken can be reopened. Please propose it anew.
refused-already-a-member = { $name } is a member already. See /members.
refused-already-proposed = Proposal { $number } is to admit that person already: /proposal { $number }
refused-union-full = The union is full: it has room for { $limit } members. Someone must leave first, or a second union can be started.
refused-no-such-member = That person is not a member. See /members.
refused-expel-self = You cannot propose to expel yourself. You can /leave at once.
refused-expulsion-in-a-union-of-two = With two members nobody can be expelled. You can /leave, or propose to /dissolve the union.
refused-not-invited = There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.
refused-invitation-expired = The founding invitation ended after seven days. Ask a member to /invite you.
refused-bad-article-number = { $number } is not an article number. Use 3, 2.1 or 2.1.3, or leave the number out.
refused-article-number-taken = Article { $number } exists. Use /amend_article { $number }, or another number.
refused-no-parent-article = There is no article { $parent } to put it under. Add that one first: /add_article { $parent } TEXT
refused-no-such-article = There is no article { $number }. See /regulation.
refused-article-repealed = Article { $number } was repealed, and numbers are never reused. Add a new one: /add_article TEXT
refused-article-has-parts = Article { $number } has articles below it. Repeal these first.
refused-changes-nothing = That is how it is already. There is nothing to decide.
refused-empty-text = There is no text in it. Please say what you mean.
refused-text-too-long = That is { $length } characters; at most { $limit } fit. Please shorten it.
refused-channel-already-bound = The union is at home there already.
refused-channel-not-bound = The union is not at home there.
refused-last-channel = That is the union's only home. Add another one first.
refused-not-their-identity = That account is not theirs. See /members.
refused-identity-taken = That account belongs to a member already. See /members.

done-unlinked = That account is unlinked: it no longer speaks for you here.
again-unlinked = That account is not linked to you.
done-linked = Done: both accounts are one voice now.
refused-last-identity = That is your only account here, and without one you could not be heard. Link another one first: /link
again-linked = Both accounts are one voice already.
link-code = Write this code to me in private, from { $other }: { $code }
    Nothing but the code. It is valid for { $minutes } minutes, and only from that account; then I ask there once more.
link-expired = That code has expired. Ask for a new one with /link.
link-yourself = That is the account you are writing from. Name the other one.
unlink-unknown = { $name } is none of your accounts here. See /whoami.
whoami-member = You are { $name }, member { $number } of { $union }. You speak as: { $identities }
whoami-stranger = You are { $identity }, and not a member of { $union }. A member can /invite you.
bind-unknown = I know no union called { $name }. Give its npub, as /union shows it.
lives-at = The union speaks for itself here: { $union }. Mention it, or reply to it, to take part.
portrait-about = Everything is decided by consensus: a proposal is carried when nobody objects before its deadline. Mention me to take part; “help” says how.
reply-with = Reply: { $ways }
reply-consent = consent
reply-object = object: reason
reply-time = more time
reply-accept = accept
reply-decline = decline
reply-reopen = reopen
reply-meets = consent
reply-still = object: reason
reply-suggest = better: text
reply-revise = better: text
reply-adopt = adopt

language-itself = English
nothing-open = Nothing is open. Propose something: /propose TEXT
nothing-to-answer = Nothing waits for your answer. What is open: /proposals
nothing-to-retract = You have no objection and no consent to anything that is open. What is open: /proposals
nothing-to-withdraw = Nothing that you proposed is open. An objection of yours is taken back with /retract.
nothing-to-reword = Nothing is open whose text you could change. What is open: /proposals
only-objectors = That asks those who objected to an earlier text of proposal { $number }. Your own answer: /consent { $number } or /object { $number }
nothing-to-reopen = Nothing was overtaken lately. Propose anew: /propose TEXT

# /health, for members
health-well = I am well. I hear what you say on { $networks }, and deadlines come as usual.
health-troubled = Not all is well with me:
health-stopped = My operator has stopped a part of me. Until it runs again nobody’s silence counts, and deadlines move.
health-unheard = { $network }: I have heard nothing since { $since }. Until I do, nobody’s silence there counts, and deadlines move.
health-never-heard = { $network }: I cannot hear anybody there yet. Until I do, nobody’s silence there counts.
