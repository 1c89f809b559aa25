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
args-visibility = public or private
