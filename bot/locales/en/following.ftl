# Following a union: what somebody is told because they asked for it
menu-subscribe = be told in private of what happens in a union
names-subscribe = subscribe, follow
args-subscribe = [UNION]
menu-subscriptions = what I follow, when I am told, and how to end it
names-subscriptions = subscriptions, my subscriptions, what I follow
menu-unsubscribe = be told no more
names-unsubscribe = unsubscribe, unfollow
args-unsubscribe = N | all
menu-quiet_hours = when nothing I follow shall wake me
names-quiet_hours = quiet hours
args-quiet_hours = 22-8 | off
menu-daily = what I follow once a day, all together
names-daily = daily, once a day
args-daily = 9 | off

topic-all = everything
topic-proposals = new proposals
topic-outcomes = decisions
topic-mine = what concerns me
topic-reminders = last calls before a deadline

ask-for-followed-union = { $name }, which union do you mean?
ask-for-topic = { $name }, of what shall I tell you?
ask-for-subscription = { $name }, of what shall I tell you no more?
ask-for-quiet-hours = { $name }, from when until when shall I be quiet? For example: 22-8. Before a deadline I still write in time: before your night begins.
ask-for-daily-hour = { $name }, at what hour shall all news of a day come? For example: 18.
ask-for-own-zone = { $name }, by which city's clocks do you live? For example: Berlin, Europe/Berlin, UTC+3.

done-subscribed = I will tell you of it here. All that you follow: /subscriptions
again-subscribed = You follow that here already. All that you follow: /subscriptions
done-unsubscribed = I will tell you of that no more. What is left: /subscriptions
again-unsubscribed = You do not follow that any more. What is left: /subscriptions
done-quiet-hours = Done. How and when I tell you: /subscriptions
again-quiet-hours = It was set so already.
done-daily = Done. How and when I tell you: /subscriptions
again-daily = It was set so already.

following-list = What you follow:
following-nothing = You follow nothing yet. Tell me which union interests you: /subscribe UNION
following-line = { $name }: { $topic }
following-line-one = { $name }, proposal { $number }: { $topic }
following-ending = This has ended.
following-at-once = I tell you at once, at any hour.
following-quiet = Quiet from { $start } to { $end } ({ $zone }).
following-daily = The news of a day come together, at { $at } ({ $zone }).
following-in-private = What you follow is between you and me: write to me in private.
following-unknown = I know no union called “{ $name }” that you could follow. Perhaps it is private: then its members can.
following-none = Which union do you mean? Write its name: /subscribe UNION
following-mine-members = Only members of { $name } have something of their own there. You can follow its proposals or its decisions.
following-no-proposal = { $name } has no open proposal { $number }.
following-ended-no-access = What you followed of { $name } has ended: only its members can read it now.
following-ended-no-member = You are no member of { $name } any more, so I tell you nothing of your own there. The rest that you follow goes on.
following-back = For some time I could not write to you here. From now on I tell you again of what you follow.

tap-subscriptions = What I follow
tap-subscribe = Follow a union…
tap-quiet_hours = Quiet hours…
tap-daily = Once a day…
tap-stop = Stop { $number }
tap-stop-all = All of it
tap-no-quiet = No quiet hours
tap-no-daily = At once, not daily
button-unfollow = Stop
reply-unfollow = unsubscribe

stranger-until = Objections are possible until { $when } ({ $left } left).
stranger-untold = Its time begins once all members were told.

refused-too-many-subscriptions = You follow { $most } things already. End one first: /subscriptions
refused-no-such-subscription = You have no subscription { $number }. What you follow: /subscriptions
refused-quiet-too-long = Some hours of each day have to be left: at most { $hours } can be quiet.

menu-feeds = addresses for my feed reader and my calendar
names-feeds = feeds, feed, calendar
args-feeds = [UNION | all | end]
feed-of-all = All my unions
feeds-offer = A feed reader can show you what is proposed and decided, and a calendar until when. Of which union?
feeds-open = Everybody may read { $name }, so these addresses are open to all: the first is for a feed reader, the second for a calendar.
feeds-secret = { $name }, for you alone: the first address is for a feed reader, the second for a calendar. Whoever has one reads along; these take the place of earlier ones, and /feeds end ends all of them.
feeds-in-private = Such addresses are for you alone: write /feeds to me in private.
feeds-ended = Your addresses lead nowhere any more.
feeds-none = You have no such addresses.
feeds-which = You are in no union. Of a public one the addresses are open to all: /feeds UNION
feeds-nowhere = There are no such addresses: whoever runs this bot serves nothing over HTTP, or did not say where (PUBLIC_URL).
feeds-end = End all addresses
feeds-copy-news = Copy: news
feeds-copy-calendar = Copy: calendar

menu-webhook = tell a program what happens in a union
names-webhook = webhook
args-webhook = URL [UNION]
ask-for-webhook-url = { $name }, what is the address of your program? It begins with https:// and has to repeat a word that I send there.
done-webhook = I ask that address whether it wants to be told, and let you know.
again-webhook = That address is asked, or told, already: /subscriptions
following-webhook = { $url } is told. A new secret: /webhook rotate { $number }
following-webhook-asked = { $url } is being asked.
webhook-in-private = Addresses of programs are for me alone: I have not used it. Write /webhook to me in private, and delete it here.
webhook-taken-away = Addresses of programs are for me alone: I have not used it, and took your message away. Write /webhook to me in private.
webhook-no-address = I need one address that begins with https://, without a name and a password in it.
webhook-union-full = { $name } tells 200 programs already. Perhaps one of them can do without.
webhook-works = { $url } works, and is told from now on (number { $number }). What comes from me is signed with this secret, which I show only once:

{ $secret }
webhook-rotated = From now on what comes from me is signed with this secret, which I show only once:

{ $secret }
webhook-ended-no-access = { $url } is told no more: only members may read that union now.
webhook-ended-not-proven = { $url } did not say back what I sent there, so I tell it nothing. Try again: /webhook
webhook-ended-failing = { $url } took nothing for a week, so I tell it nothing any more. When it works again: /webhook
refused-too-many-webhooks = You have { $most } programs already. End one first: /subscriptions
refused-no-such-webhook = You have no program { $number } that is told. What you have: /subscriptions
tap-rotate = New secret { $number }
button-rotate = New secret
reply-rotate = new secret
tap-webhook = Tell a program…
