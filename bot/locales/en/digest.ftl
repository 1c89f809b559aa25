# On whose clocks times are told, and how often a digest comes
menu-timezone = on whose clocks times are told
args-timezone = CITY
names-timezone = timezone, time zone, our time zone
tap-timezone = Time zone
menu-digest = how often you get a digest of what was decided
args-digest = weekly|daily|off
names-digest = digest, summary
tap-digest = Digest
ask-for-time-zone = { $name }, by which city's clocks does the union live? For example: Berlin, Europe/Berlin, UTC+3.
ask-for-digest = { $name }, how often should the union get a digest of what was decided and what is open?
digest-weekly = Weekly
digest-daily = Daily
digest-off = Never
done-timezone = Done. The others are told.
again-timezone = Those are the clocks already.
done-digest = Done. The others are told.
again-digest = It is so already.
told-timezone = { $name } has set the clocks to { $zone }: it is { $now }.
told-digest-weekly = { $name } has chosen a weekly digest: it comes on Mondays at 9:00, when there is something to tell.
told-digest-daily = { $name } has chosen a daily digest: it comes at 9:00, when there is something to tell.
told-digest-off = { $name } has switched the digest off. To have it again: /digest
past-timezone = { $name } set the clocks to { $zone }
past-digest-weekly = { $name } chose a weekly digest
past-digest-daily = { $name } chose a daily digest
past-digest-off = { $name } switched the digest off
digest-title = { $name }, { $since } – { $until }
digest-decided = What was decided:
digest-nothing-decided = Nothing was decided.
digest-more-decided = { $count ->
    [one] One earlier decision
   *[other] { $count } earlier decisions
}: /decisions
digest-open = What is open:
digest-more-open = { $count ->
    [one] One more is open
   *[other] { $count } more are open
}: /proposals
digest-away = Away: { $names }
digest-away-until = { $name } (until { $day })
