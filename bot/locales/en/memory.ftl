# What a union remembers
decisions-title = What { $name } decided
decisions-about = What { $name } decided about “{ $about }”
decisions-ended = { $outcome } { $when }
decisions-none = Nothing has been decided yet. What is open: /proposals
decisions-none-about = No decision speaks of “{ $about }”. All of them: /decisions. Try one word, or its beginning.
history-title = { $name }: what was said and decided
history-of-proposal = { $name }: what was said about proposal { $number }
history-of-article = { $name }: what was said about article { $number }
history-of-member = { $name }: what { $member } said and did
history-every-step = { $name }: every step
history-steps = Every step: /history full
button-show = Show { $number }
button-newer = Newer
button-older = Older
pages-narrow = There is more. Ask with fewer words to see the rest.
pages-no-more = There is nothing further back.
