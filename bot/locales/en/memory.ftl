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
history-unknown = I know nobody called “{ $typed }” here. What was decided about it: /decisions { $typed }
history-every-step = { $name }: every step
history-steps = Every step: /history full
button-show = Show { $number }
button-newer = Newer
button-older = Older
pages-narrow = There is more. Ask with fewer words to see the rest.
pages-no-more = There is nothing further back.
compare-title = Article { $number }: from revision { $old } to revision { $new }
compare-only-one = Article { $number } has had no other text: /regulation { $number }
compare-no-such-revision = Article { $number } has { $count } revisions. Name two of them: /compare { $number } 1 { $count }
button-compare = Compare
button-copy = Copy the text
proposal-versions = Its versions
proposal-version = Version { $version }: { $text }
proposal-said = What was said
proposal-said-all = All of it: /history { $number }
menu-export = the whole history as a file, for you alone
export-here = The history of { $name }, one event a line. Nobody's account is in it.
export-sent = It comes to you in private.
export-lately = You have been sent it within the last ten minutes.
export-write-first = Such a file goes to you alone: write to me in private, and ask there once more.
export-no-files = A file cannot be sent here. From a linked account on Telegram you get it: /link. Otherwise whoever runs this bot can give it to you: python -m bot export { $id }
menu-open = what waits for me
open-title = { $member }, this waits for you in { $name }
open-nothing = { $member }, nothing waits for you in { $name }.
open-others = { $count ->
    [one] One more is open: /proposals
   *[other] { $count } more are open: /proposals
}
open-unclear = Was what you said an objection? Please choose under the question, or say it here again.
open-new-text = It has a new text since you objected. If that meets your objection, consent.
open-objected = You proposed it, and somebody objects:
