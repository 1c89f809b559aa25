# What would change, in one line
change-admit = Admit { $name }
change-expel = Expel { $name }
change-add-next = New article: { $text }
change-add = New article { $number }: { $text }
change-amend = New text of article { $number }: { $text }
change-repeal = Repeal article { $number }: { $text }
change-bind = Make { $channel } a home of the union
change-unbind = Give up { $channel } as a home of the union
change-replace = Replace an identity of { $name }
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
card-deadline = Deadline: { $when } ({ $left } left).
card-awaiting = Nobody objected in time. Waiting for the candidate until { $when } ({ $left } left).
card-awaiting-objected = Waiting for the candidate until { $when } ({ $left } left). While an objection stands, nobody is admitted.
card-untold = The clock starts once everybody has been told. Still to be told: { $names }
and-more = { $count ->
    [one] {" "}and one more
   *[other] {" "}and { $count } more
}

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
button-suggest = Suggest wording
button-revise = Revise
button-adopt = Adopt
button-time = More time
button-private = Answer in private
button-stale = This button no longer means anything. /proposals shows what is open.

# How a proposal ended
outcome-carried-explicit = Carried: everybody consented.
outcome-carried-tacit = Carried: nobody objected.
outcome-rejected = Rejected: an objection stands.
outcome-withdrawn = Withdrawn by its proposer.
outcome-declined = Declined by the candidate.
outcome-superseded = Superseded: what it was to change has changed meanwhile.
outcome-lapsed-never-announced = Lapsed: the notice reached nobody for seven days.
outcome-lapsed-candidate-silent = Lapsed: the candidate did not accept in time.
outcome-lapsed-unsupported = Lapsed: silence was not enough, and nobody else whose consent counts supported it explicitly.
outcome-lapsed-too-few-electors = Lapsed: too few members are left to decide it.
outcome-lapsed-no-electors = Lapsed: nobody is left to decide it.
outcome-lapsed-no-proposer = Lapsed: its proposer is gone and nobody else had consented.
outcome-lapsed-member-gone = Lapsed: the member it is about is gone.
outcome-lapsed-identity-taken = Lapsed: that identity belongs to a member already.
outcome-lapsed-identity-gone = Lapsed: the identity to be replaced is no longer theirs.
outcome-lapsed-union-full = Lapsed: the union is full.
outcome-lapsed-union-dissolved = Lapsed: the union is dissolved.

# Time
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-hours = { $count } h
duration-minutes = { $count } min
duration-moment = less than a minute

reminder = { $names }: { $left } left, until { $when }.
reminder-silence = Silence is consent; object if you disagree.
reminder-unsupported = Silence is not enough here; consent if you agree, object if you disagree.
objection-stands = { $names }’s objection stands: unless it is withdrawn, this will not be carried.
objections-stand = Objections stand ({ $names }): unless all of them are withdrawn, this will not be carried.
reminder-time = { $left } left, until { $when }.
reminder-last-call = { $names }: this is the last call. Can it still be met?
reminder-replaced = There is a later reminder below.
