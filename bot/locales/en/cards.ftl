# What would change, in one line
change-admit = Admit { $name }
change-expel = Expel { $name }
change-add-next = New article: { $text }
change-add = New article { $number }: { $text }
change-amend = New text of article { $number }: { $text }
change-repeal = Repeal article { $number }: { $text }
change-bind = Make { $channel } a home of the union
change-unbind = Give up { $channel } as a home of the union
change-replace = Replace an account of { $name }
change-rename = Call the union { $name }, with the mission { $mission }
change-dissolve = Dissolve the union

# What would change, in full
body-admit = Candidate: { $who } ({ $identity })
body-reason = Reason: { $reason }
body-replace = { $old } → { $new }

# The card
proposal-heading = Proposal { $number }: { $title }
card-proposer = Proposed by { $name }
card-known-as = Confirmed address: { $address }
card-consented = Consented: { $names }
card-objected = Objected:
card-objection = — { $name }: { $reason }
card-objection-unreasoned = — { $name }: no reason given yet
card-objections-more = — and { $names }
card-silent = Silent so far: { $names }
card-were-silent = Silent: { $names }
card-candidate-accepted = { $name } accepted the invitation.
card-candidate-silent = { $name } has not accepted yet.
card-deadline = You can object until { $when } ({ $left } left).
card-awaiting = Nobody objected in time. Waiting for the candidate until { $when } ({ $left } left).
card-awaiting-objected = Waiting for the candidate until { $when } ({ $left } left). While an objection stands, nobody is admitted.
card-untold = The clock starts once everybody has been told. Still to be told: { $names }
and-more = { $count ->
    [one] {" "}and one more
   *[other] {" "}and { $count } more
}

all-of = { $first } and { $last }

button-consent = Consent
button-object = Object
button-accept = Accept
button-decline = Decline
# of whom it asks an answer, where others see it too
button-of = { $name }: { $label }
invitation-accepted = Thank you. You become a member if nobody objects.
invitation-confirmed = Thank you. The account changes if nobody objects.
invitation-joined = You are a member.
button-reopen = Reopen
button-meets = This meets it
button-still = I still object
button-suggest = Other wording
button-revise = Revise
button-adopt = Adopt
button-time = More time
button-private = Answer in private
button-page = Read it all
button-stale = This button no longer means anything. /proposals shows what is open.

# How a proposal ended
outcome-carried-explicit = Carried: everybody consented.
outcome-carried-tacit = Carried: nobody objected.
outcome-carried-alone = Decided by { $name }, so far the only member.
outcome-carried-only = Decided by { $name }, the only member.
outcome-rejected = Not carried: { $names }’s objection stands.
outcome-rejected-by-several = Not carried: objections stand ({ $names }).
outcome-rejected-unnamed = Not carried: an objection stands.
outcome-rejected-next = A text that meets it can be proposed any time.
outcome-withdrawn = Withdrawn by its proposer.
outcome-declined = Declined by the candidate.
outcome-superseded = Overtaken: the homes of the union changed while this was open.
outcome-superseded-article = Overtaken: article { $number } changed while this was open.
outcome-superseded-number = Overtaken: number { $number } was taken while this was open.
outcome-superseded-parent = Overtaken: there is no longer an article under which { $number } could stand.
outcome-lapsed-never-announced = Lapsed: nobody could be told of it for seven days.
outcome-lapsed-candidate-silent = Lapsed: the candidate did not accept in time.
outcome-lapsed-unsupported = Lapsed: silence was not enough here, and nobody else whose consent counts gave it.
outcome-lapsed-too-few-electors = Ended: too few members are left to decide it.
outcome-lapsed-no-electors = Ended: nobody is left to decide it.
outcome-lapsed-no-proposer = Ended: its proposer is gone and nobody else had consented.
outcome-lapsed-member-gone = Ended: the member it is about is gone.
outcome-lapsed-identity-taken = Ended: that account belongs to a member already.
outcome-lapsed-identity-gone = Ended: the account to be replaced is no longer theirs.
outcome-lapsed-union-full = Ended: the union is full.
outcome-lapsed-union-dissolved = Ended: the union is dissolved.

# Time
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-hours = { $count } h
duration-minutes = { $count } min
duration-moment = less than a minute

reminder = { $names }: { $left } left, until { $when }.
reminder-silence = Whoever stays silent agrees; object if you disagree.
reminder-unsupported = Silence is not enough here; consent if you agree, object if you disagree.
objection-stands = { $names }’s objection stands: unless it is withdrawn, this will not be carried.
objections-stand = Objections stand ({ $names }): unless all of them are withdrawn, this will not be carried.
reminder-time = { $left } left, until { $when }.
reminder-last-call = { $names }: this is the last call. Can the objection still be met?
reminder-replaced = There is a later reminder below.
reminder-ended = This reminder is over: what it was about has ended.
