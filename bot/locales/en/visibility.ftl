### Who may read a union: everybody, or its members alone.

change-public = Open the union to everybody
change-private = Let nobody but members read the union
change-public-means = Everybody may then read its name and mission, its members (number and name), its regulation, what is open and what is decided from then on, and it stays published for ever. What was said before stays private.
change-private-means = Nothing more is published, and the union leaves its public channel; its members there are told one by one. What was published stays published.
told-public = The union is open to everybody now. What was said before stays private.
told-private = Nobody but members reads the union now. What was published before stays published.
told-goodbye = This union is open to its members alone now. What was published here stays; nothing more follows.
past-public = the union was opened to everybody
past-private = the union was closed to all but its members

visibility-public = { $name } is public: everybody may read its mission, its members (number and name), its regulation and its decisions. What is published stays published.
visibility-private = { $name } is private: nobody but its members, those who are invited and those in its chat is told anything of it, not even that it exists.
visibility-make-private = Propose to make it private
visibility-make-public = Propose to make it public
visibility-named = Everybody can come into { $channel } by its public name, so the union cannot be private there. Remove the public name in the group’s settings, write something there, and propose it again.
refused-union-private = The union is private, and everybody reads what is said there. Propose to open it first: /visibility public

menu-visibility = who may read the union
names-visibility = visibility, who sees this
args-visibility = public|private

### To be forgotten by a union to which one does not belong.

member-forgotten = former member no. { $number }
somebody-forgotten = somebody who asked to be forgotten
menu-forget_me = leave no trace in a union I do not belong to
names-forget_me = forget me, erase me
forget-in-private = Please write that to me in private: it is about you alone.
forget-question = Shall “{ $name }” forget who you are? Your name and your accounts go from all that I show of it, for ever. What was decided stays, with your number in place of your name. Messages that stand in chats already stay there, and so does what others wrote of you.
forget-yes = Forget me in { $name }
forget-nobody = There is no union that knows you and to which you do not belong. Whoever is a member has to /leave first, whoever is invited to /decline.
done-erased = Forgotten. Your name is gone from all that I show of the union.
again-erased = You are forgotten already.
refused-still-a-member = You are a member. Leave first, if you want to be forgotten: /leave
refused-still-invited = You are invited. Decline first, if you want to be forgotten: /decline
joining-in-public = The union is public. Once you accept, everybody may read your name and your number, what you propose, consent and object to, and the reasons you give, and that stays published for ever. Until then you are nobody in particular. Who leaves can be forgotten: /forget_me
