### How objections make a proposal better: new texts, and what is said about them.

change-period = Keep proposals open for { $period }
card-proposer-version = Proposed by { $name }, version { $version }
change-amend-since = Compared with version { $version }:
card-objection-version = (to version { $version })
card-asks-objectors = { $names }: does this text meet your objection? Until you say so, it stands.
card-replaced = This is version { $version }. It was replaced: version { $latest } is below.
card-proposer-adopted = Proposed by { $name }, version { $version }, in the words of { $author }
card-suggested = Other texts suggested by: { $names }
card-remarks = Said about it:
card-remark = — { $name }: { $text }
past-revised = proposal { $number } got a new text (version { $version }): { $text }
past-candidate-remarked = the candidate on proposal { $number }: { $text }
told-suggested = { $name } suggests another text for proposal { $number }. { $proposer }, you can adopt it or keep yours:
past-suggested = { $name } suggested another text for proposal { $number }: { $text }
told-moved-lengthened = { $name } gives proposal { $number } more time: you can object until { $when }.
told-moved-more-time = { $name } needs more time for proposal { $number }: you can object until { $when }.
told-period = New proposals stay open for { $period }.
past-more-time = { $name } got more time for proposal { $number }, until { $when }
past-period = new proposals stay open for { $period }
past-consent-withdrawn = { $name } withdrew the consent to proposal { $number }

refused-earlier-version = What you answered is an earlier text of proposal { $number }, so your answer does not count for the present one (version { $version }). Please read it and answer again.
refused-not-revisable = Only the text of an article or a resolution can be changed while it is open. You can /withdraw { $number } and propose it anew.
refused-revised-enough = Proposal { $number } has been given a new text { $limit } times, and more is not possible. You can /withdraw { $number } and propose it anew.
refused-remarked-enough = You have made { $limit } remarks on proposal { $number }, and more is not possible here. Please talk it over with the others.
refused-own-proposal = Proposal { $number } is yours: you can change its text, give it more time or withdraw it yourself.
refused-no-such-suggestion = That text is no longer suggested for proposal { $number }: whoever suggested it has put another in its place.
refused-not-later = Proposal { $number } stays open until { $deadline } anyway. Its time can only be made longer.
refused-too-far = Proposal { $number } can stay open until { $latest } at most, thirty days after it was announced.
refused-clock-not-running = Not everybody has been told of proposal { $number } yet, so its time has not begun. Please try again once it has.
refused-candidate-awaited = The time to object to proposal { $number } is over, and only the candidate is awaited. You can still /object { $number }.
refused-time-asked-enough = { $limit } members have asked for more time for proposal { $number } already, and more is not possible. Its proposer can give it more.
refused-period-too-short = That is too short: nobody would have time to object. Please choose a longer time.
refused-period-too-long = That is too long. At most { $days } days are possible.
refused-proposing-is-consenting = Proposal { $number } is yours, and proposing is consenting. If you no longer want it: /withdraw { $number }
refused-away-in-the-past = That day is over. Until when will you be away?
refused-away-too-long = At most { $days } days are possible. You can say it again when they are over.

done-revised = Proposal { $number } has a new text. Everybody is asked anew.
again-revised = That is its text already: /proposal { $number }
done-suggested = Thank you. The proposer sees your text and can adopt it. It is not an objection: if you disagree, /object { $number }.
again-suggested = You have suggested that already.
done-heard = Thank you. It is on the card, for everybody to read. It is not an objection.
again-heard = You have said that already.
done-consent-withdrawn = Your consent to proposal { $number } is withdrawn. If you say nothing more by { $when }, your silence counts as consent. If you disagree: /object { $number }
some-deadline = its deadline, which is not known yet
again-consent-withdrawn = You have no consent to proposal { $number }.
done-more-time = Proposal { $number } stays open for longer, so that you can think about it.
again-more-time = You have had more time for proposal { $number } already.
ask-for-more-time = { $name }, for how much longer, or until which day? For example: 2 days, Friday, 24 December.
longer-day = One day
longer-three-days = Three days
longer-week = A week
longer-return = Until { $when }, when all are back
question-absent = { $name }, away until after the end of proposal { $number }: { $about }. Their silence counts. Should it stay open until the day after their return?
choice-until-return = Until they are back
ask-for-period = { $name }, for how long should proposals stay open from now on? For example: 48h, 3 days, a week.

ask-for-return = { $name }, until which day? For example: Friday, 24 December, 2 weeks.
away = You are away until the end of { $until }, and I do not call you meanwhile. Your silence counts all the same: whoever does not object agrees.
away-waiting = Without an answer from you so far, if you want to object or need more time:
away-three-days = Three days
away-week = A week
away-two-weeks = Two weeks
back = Welcome back.
back-more = { $count ->
    [one] One more ended before these: /decisions
   *[other] { $count } more ended before these: /decisions
}
back-waiting = Waiting for your answer:
back-nothing = You have missed no decision, and nothing waits for you.
not-away = You are not away. If you will be: /away until DAY
card-away = away until { $until }

told-objected = { $name } objects to proposal { $number }: { $reason }
told-objected-unreasoned = { $name } objects to proposal { $number }.
told-asks-for-change = { $name }, what would have to change for you to agree? Reply here, so that { $proposer } can meet it.
told-objects-to-own = { $name }, it is your own proposal. While you object it will not be carried; to take it back: /withdraw { $number }
told-reason-given = { $name } on the objection to proposal { $number }: { $reason }
told-can-it-be-met = { $proposer }, can that be met?
