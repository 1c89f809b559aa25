# What somebody can do here, on buttons
menu-menu = what I can do here, on buttons
names-menu = menu, buttons, show menu
menu-of-member = { $member }, { $count ->
    [0] nothing waits for you.
    [one] one proposal waits for you.
   *[other] { $count } proposals wait for you.
} What would you like to do?
menu-propose-what = What would you like to propose?
menu-settings-what = What would you like to change?
menu-of-stranger = The members of { $name } decide together here. You can read along:
menu-no-union = There is no union here yet. To start one, all I need is a name and what it is for.
menu-several = You belong to several unions: { $names }. Here you see what waits for you in all of them; for the rest write /menu in the group of the one you mean.
menu-in-private = I help groups decide together. Add me to your group and write /menu there: one of you starts a union, the others join with one tap.

tap-menu = Back to the menu
tap-menu-propose = Propose…
tap-menu-settings = Settings…
tap-open = What waits for me
tap-proposals = What is open
tap-decisions = What we decided
tap-regulation = Our articles
tap-members = Members
tap-help = All commands
tap-propose = Something to decide
tap-add_article = A new article
tap-amend_article = Another text for an article
tap-invite = A new member
tap-menu-more = More…
tap-repeal_article = Repeal an article
tap-expel = Expel a member
tap-rename = Another name or purpose
tap-period = How long proposals stay open
tap-dissolve = End the union
tap-reminders = Reminders in private
tap-away = I am away
tap-back = I am back
tap-language = Language
tap-leave = Leave the union
tap-start_union = Start a union
introduction = Hello! I help a group decide together.
    Whoever is in proposes, all are asked, and what nobody objects to within { $period } is decided. There are no chiefs, and one objection is enough to stop it.
    To begin, one of you starts a union with a name and what it is for; the others join with one tap.
