### How objections make a proposal better: new texts, and what is said about them.

card-proposer-version = Proposed by { $name }, version { $version }
card-objection-version = (to version { $version })
card-asks-objectors = { $names }: does this text meet your objection? If it does, consent. Until you do, your objection stands.
card-replaced = This is version { $version }. It was replaced: version { $latest } is below.
card-proposer-adopted = Proposed by { $name }, version { $version }, in the words of { $author }
card-suggested = Other texts suggested by: { $names }
card-remarks = Said about it:
card-remark = — { $name }: { $text }
past-revised = proposal { $number } got a new text (version { $version }): { $text }
past-candidate-remarked = the candidate on proposal { $number }: { $text }
told-suggested = { $name } suggests another text for proposal { $number }. { $proposer } can adopt it, or not:
past-suggested = { $name } suggested another text for proposal { $number }: { $text }

refused-earlier-version = Proposal { $number } has a new text: version { $version }. Please read it before you answer: /proposal { $number }
refused-not-revisable = Only the text of an article or a resolution can be changed while it is open. You can /withdraw { $number } and propose it anew.
refused-revised-enough = Proposal { $number } has been given a new text { $limit } times, and more is not possible. You can /withdraw { $number } and propose it anew.
refused-remarked-enough = You have made { $limit } remarks on proposal { $number }, and more is not possible here. Please talk it over with the others.
refused-own-proposal = Proposal { $number } is yours: you can change its text, give it more time or withdraw it yourself.
refused-no-such-suggestion = That text is no longer suggested for proposal { $number }: whoever suggested it has put another in its place.
