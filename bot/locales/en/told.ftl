# What a union is told
told-founded = { $name } is founded.
    Mission: { $mission }
    Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.
told-founded-alone = Next: /invite the others. All commands: /help
told-founded-invited = { $names }: please accept within seven days to be among the founders.
told-founder-accepted = { $name } is a founder now.
told-founder-declined = { $name } declined the founding invitation.
told-admitted = Welcome, { $name }! You are a member of { $union }.
told-admitted-open = Proposal { $numbers } was opened earlier; { $name } has no voice in it.
told-admitted-several-open = Proposals { $numbers } were opened earlier; { $name } has no voice in them.
told-expelled = { $name } is no longer a member.
told-article-added = This is article { $number } of the regulation.
told-article-amended = Article { $number } has a new text (revision { $revision }).
told-article-repealed = Article { $number } is no longer in force.
told-dissolved = { $name } is dissolved. Its history can still be read: /history
told-deserted = The last member left: { $name } is dissolved. Its history can still be read: /history
told-left = { $name } left the union.
told-proposer = Proposal { $number } passes to { $name }, who was the first to consent after its proposer, and can /withdraw { $number }.
told-linked = { $name } also speaks as { $identity }: still one voice.
told-merged = { $name } and { $other } are one person: one member, one voice.
told-marks-heard = From now on a 👍 on a card of mine is a consent and a 👎 an objection. Whoever takes it away again is understood, too.
told-marks-gone = Reactions no longer count: I am not an administrator here any more. Answer by the buttons of a card or in words. What was said so far stands.
told-language = I speak English here now.
told-moved-objection-withdrawn = { $name } withdrew the objection to proposal { $number }. Anyone who had relied on it can object until { $when }.
somebody = Somebody
told-moved-objector-gone = A member who objected to proposal { $number } is gone. Anyone who had relied on that objection can object until { $when }.
told-awaiting = Nobody objected to proposal { $number } in time. { $name } may accept until { $when }.
told-interrupted = From { $start } to { $end } ({ $length }) I could not hear you, and such silence does not count. The deadline of proposal { $numbers } moves back by the same time.
told-interrupted-several = From { $start } to { $end } ({ $length }) I could not hear you, and such silence does not count. The deadlines of proposals { $numbers } move back by the same time.
told-privately-invited = You are invited to join { $name }.
    Mission: { $mission }
    Its members decide everything by consensus.
told-privately-outcome = About your admission to { $name }:
    { $outcome }

# One line of history each
past-started = { $founder } founded { $name }
past-founder-accepted = { $name } accepted the founding invitation
past-founder-declined = { $name } declined the founding invitation
past-opened = { $name } proposed { $number }: { $title }
past-noticed = everybody was told of proposal { $number }; deadline { $when }
past-consented = { $name } consented to proposal { $number }
past-objected = { $name } objected to proposal { $number }
past-reasoned = { $name } objected to proposal { $number }: { $reason }
past-reason-given = { $name } gave the reason of the objection to proposal { $number }: { $reason }
past-retracted = { $name } withdrew the objection to proposal { $number }
past-moved = the deadline of proposal { $number } moved to { $when }
past-proposer = { $name } took over proposal { $number }
past-candidate-accepted = the candidate of proposal { $number } accepted
past-ended = proposal { $number }. { $outcome }
past-admitted = { $name } became a member
past-expelled = { $name } was expelled
past-left = { $name } left
past-linked = { $name } linked { $identity }
past-replaced = { $name } now speaks as { $identity }
past-merged = { $name } and { $other } became one member
past-article-added = article { $number } was added
past-article-amended = article { $number } was amended to revision { $revision }
past-article-repealed = article { $number } was repealed
past-resolution = resolved: { $text }
past-bound = { $channel } became a home of the union
past-unbound = { $channel } is no longer a home of the union
past-renamed = the union was renamed to { $name }
past-language = { $name } set the language to { $language }
past-interrupted = I was out of reach for { $length }
past-dissolved = the union was dissolved
told-unlinked = { $name } no longer speaks as { $identity }.
past-unlinked = { $name } unlinked { $identity }
