told-not-bound = { $channel } is home to another union meanwhile. It becomes yours too once that union has left it or ended.
refused-union-stopped = Something in this union's record cannot be read, so nothing is decided here for now. The operator has been told.
not-understood-by-a-bug = Something went wrong on my side, and this was not noted. The operator has been told. Please say it again in a while.
refused-founded-today = You have founded { $limit } unions within a day. The next one is possible tomorrow.
refused-founded-enough = You have founded { $limit } unions, and more are not possible. Somebody else can found the next one.
put-off = That is a lot in one minute. This is kept, counts from now, and is noted as soon as there is room.
too-fast = That is a lot in one minute. Please say this again a little later.
told-restored = My records were restored from a backup. What was said after { $when } is not in them: please say it again, consents and objections too. Nothing open ends before there was time for that.
