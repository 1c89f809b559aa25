# Strangers who want to join
menu-ask_to_join = ask the members to take me in
names-ask_to_join = i want to join, want to join, ask to join, let me in, would like to join
menu-requests = who wants to join; close that, or open it again
args-requests = [N|off|on]
names-requests = requests, join requests, who wants to join
tap-ask_to_join = I want to join
tap-requests = Who wants to join
button-join = I want to join
button-admit = Propose { $name }
reply-admit = requests N
choice-join = Yes, ask them
join-question = { $name }
    { $mission }
    Its members decide together whom they take in. Shall I tell them that you want to join? You can also reply with a line about who you are: they will read it.
join-there = To ask the members of { $name }, tap here; I will answer you in private.
join-by-link = To join a union, open its group and tap [I want to join] there, or ask a member to /invite you.
join-asked = The members of { $name } know now that you want to join. If one of them proposes you, all decide, and I write to you.
join-asked-lately = You have asked { $name } already. You can ask again after { $when }; a member can /invite you any time.
join-closed = { $name } takes no requests at the moment. A member can /invite you any time.
join-full = So many have asked { $name } that there is no room for more at the moment. A member can /invite you any time.
request-made = { $name } would like to join.
request-how = Any member can propose it; then you all decide.
request-line = { $number }. { $name }, { $when }
request-expelled = This account was expelled once.
request-gone = That request waits no longer. Who else does: /requests
requests-title = Who wants to join { $name }
requests-none = Nobody waits to be taken in to { $name }. Strangers in your group can ask; /requests off closes that.
requests-closed = { $name } takes no requests to join. To open that again: /requests on
requests-how = Propose somebody: /requests NUMBER. To close all of this: /requests off
requests-more = { $count ->
    [one] One more waits
   *[other] { $count } more wait
} until these are answered.
done-requests = Done. The others are told.
again-requests = It is so already.
told-requests-on = { $name } has opened requests: whoever is in this group can ask to join again.
told-requests-off = { $name } has closed requests: nobody can ask to join any more, and who was waiting is forgotten. To open that again: /requests on
past-requests-on = { $name } opened requests to join
past-requests-off = { $name } closed requests to join
