# По чьим часам указано время и как часто приходит сводка
menu-timezone = по каким часам указывать время
args-timezone = ГОРОД
names-timezone = часовой пояс, пояс, наш часовой пояс
tap-timezone = Часовой пояс
menu-digest = как часто присылать сводку решений
args-digest = weekly|daily|off
names-digest = сводка, дайджест
tap-digest = Сводка
ask-for-time-zone = { $name }, по часам какого города живёт союз? Например: Самара, Europe/Samara, UTC+4.
ask-for-digest = { $name }, как часто присылать союзу сводку: что решено и что открыто?
digest-weekly = Раз в неделю
digest-daily = Каждый день
digest-off = Никогда
done-timezone = Сделано. Остальные об этом узнают.
again-timezone = Часы и так идут по этому поясу.
done-digest = Сделано. Остальные об этом узнают.
again-digest = Так уже и есть.
told-timezone = { $name }: время теперь указано по поясу { $zone }. Сейчас { $now }.
told-digest-weekly = { $name }: сводка будет раз в неделю — по понедельникам в 9:00, если есть о чём рассказать.
told-digest-daily = { $name }: сводка будет каждый день — в 9:00, если есть о чём рассказать.
told-digest-off = { $name }: сводки больше не будет. Снова включить: /digest
past-timezone = { $name }: время по поясу { $zone }
past-digest-weekly = { $name }: сводка раз в неделю
past-digest-daily = { $name }: сводка каждый день
past-digest-off = { $name }: сводка выключена
digest-title = { $name }, { $since } – { $until }
digest-decided = Что решено:
digest-nothing-decided = За это время ничего не решено.
digest-more-decided = И ещё { $count ->
    [one] { $count } решение
    [few] { $count } решения
    [many] { $count } решений
   *[other] { $count } решения
} раньше: /decisions
digest-open = Что открыто:
digest-more-open = И ещё { $count ->
    [one] { $count } предложение
    [few] { $count } предложения
    [many] { $count } предложений
   *[other] { $count } предложения
}: /proposals
digest-away = Не на связи: { $names }
digest-away-until = { $name } (до { $day } включительно)
