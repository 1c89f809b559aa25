# Second voices, doubt, and who could not be told
card-silence = Whoever stays silent agrees.
card-seconds = Silence is not enough here: { $count ->
    [one] somebody else has to consent as well
   *[other] { $count } others have to consent as well
}. Whose consent counts: { $names }.
card-no-seconds = Silence is not enough here, and nobody else’s consent counts yet. It takes a founder, a member whom at least two of these admitted, or somebody who has been a member for thirty days.
card-not-reached = Not reached: { $names }
card-doubt = Unclear: { $name }: { $text }

told-doubt = { $names }, it is not clear whether you object to proposal { $number }. Please consent or object by { $when }; if you say nothing more, it counts as a remark.
told-moved-not-reached = Not everybody could be told of proposal { $number } within seven days. It can now be objected to until { $when }.
told-moved-questioned = It is not clear whether an objection to proposal { $number } is still meant. The proposal stays open until { $when }.
told-moved-absence = Somebody who has not answered proposal { $number } is no longer in the group. You can object until { $when }.
told-moved-failed = { $names }, a fault of mine kept something you said from reaching me, perhaps about proposal { $number }. Please say it again by { $when }: it stays open until then.
past-failed = Something { $name } said did not reach me, through a fault of mine
past-remarked = { $name } on proposal { $number }: { $text }

refused-said-earlier = That is older than what you have said to proposal { $number } since, so it changes nothing.
refused-replacement-in-a-union-of-two = With two members no account is replaced by a decision. Admit the new account with /invite; the old one can be expelled once you are three.
refused-too-many-of-yours = You have { $limit } open proposals. Please wait until one of them is decided, or /withdraw one.
refused-too-many-open = The union has { $limit } open proposals. Please wait until some of them are decided.
refused-too-many-expulsions = You have { $limit } open proposals to expel somebody. Please wait until one of them is decided.
refused-identity-contested = While a proposal to replace this account is open, it can neither be linked, nor unlink another, nor move a deadline.
refused-merged-lately = The two accounts became one member less than seven days ago. Until then neither can unlink the other.
told-privately-replacing = In { $name } it is proposed that this account speaks for { $member } (member no. { $number }) instead of one that was lost. Please accept only if you are { $member }.
