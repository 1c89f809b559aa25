# What a union remembers
decisions-title = What { $name } decided
decisions-about = What { $name } decided about “{ $about }”
decisions-ended = { $outcome } { $when }
decisions-none = Nothing has been decided yet. What is open: /proposals
decisions-none-about = No decision speaks of “{ $about }”. All of them: /decisions. Try one word, or its beginning.
button-show = Show { $number }
button-newer = Newer
button-older = Older
pages-narrow = There is more. Ask with fewer words to see the rest.
pages-no-more = There is nothing further back.
