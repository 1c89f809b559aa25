### What programs may read and say in a member's name.

menu-token = let a program read what I may read
names-token = token, access token
token-in-private = A token is for you alone: write /token to me in private.
button-token = Ask in private
token-nothing-to-read = Whoever runs me has not set up the pages that a program could read (SITE_PORT), so a token would open nothing here.
token-offer = With a token a program can read what you may read in your unions, the private ones too. It cannot say anything in your name. I show it once.
token-exists = You have had a token since { $since }. I cannot show it again. A new one takes its place, and the old one opens nothing from then on.
token-make = Give me a token
token-make-new = Give me a new one
token-end = End the token
token-copy = Copy the token
token-new = Below is your token. I show it this once. A program that sends it reads what you may read in your unions, the private ones too, and says nothing in your name. Never put it into a link or a message. It ends when you end it (/token revoke), and for a union you leave at that moment.
token-revoked = Your token has ended: nobody reads anything with it any more.
token-none = You have no token. Ask for one: /token
