# A topic of its own, in a group that has them
menu-topic = give the union a topic of its own in this group
args-topic = on|off
names-topic = topic, own topic, forum topic
tap-topic = Its own topic
ask-for-own-topic = { $name }, shall the union have a topic of its own in this group? All I post about it stands there then.
topic-on-offer = Yes, its own topic
topic-off-offer = No, in the group itself
topic-opened = The union has its own topic: { $name }. All I post about it stands there from now on; please write to me there.
topic-already = The union is in a topic already.
topic-impossible = I cannot open a topic here. It takes a group that has topics, and me as an administrator who may manage them. Once that is so: /topic on
topic-none = The union has no topic of its own. To open one: /topic on
topic-left = The union is back: all I post about it stands in the group again.
told-topic-opened = { $name } has given the union this topic. All I post about it stands here.
told-topic-left = { $name } has brought the union back from its topic: all I post about it stands here again.
told-topic-gone = I can no longer use the topic of { $union }, so all about it stands here again. For a new topic: /topic on
no-union-but-in-topic = { $name } decides in a topic of this group: please write there.
card-moved = The union has moved, and the card to answer with it.
