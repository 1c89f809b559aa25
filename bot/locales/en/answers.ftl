regulation-title = Regulation of { $name }
regulation-empty = There are no articles yet. Propose one: /add_article TEXT
regulation-repealed = Article { $number } was repealed by proposal { $proposal }, { $when }. What it said: /proposal { $proposal }
regulation-in-brief = It is long, so this is how each article begins. In full: /regulation NUMBER
regulation-origin = Revision { $revision }, by proposal { $number } of { $proposer }, { $when }

members-title = { $name }: { $count ->
    [one] one member
   *[other] { $count } members
}
members-invited = Invited as founders: { $names }
members-candidate = Candidate: { $name } (proposal { $number }), has not answered yet
members-candidate-accepted = Candidate: { $name } (proposal { $number }), has accepted

proposals-title = Open proposals of { $name }
proposals-none = Nothing is open. Propose something: /propose TEXT
proposals-unheard = The clock starts once everybody has been told.
proposals-stances = { $consents } of { $electors } consented, { $objections ->
    [0] nobody objected
    [one] one objected
   *[other] { $objections } objected
}

union-since = Founded by { $founder } on { $when }
union-members = { $count ->
    [one] One member
   *[other] { $count } members
} (/members)
union-articles = { $count ->
    [0] No articles yet
    [one] One article
   *[other] { $count } articles
} (/regulation)
union-open = { $count ->
    [0] Nothing open
    [one] One open proposal
   *[other] { $count } open proposals
} (/proposals)
union-dissolved = This union is dissolved.
union-address = To follow it: { $address }
union-id = Id: { $id }
