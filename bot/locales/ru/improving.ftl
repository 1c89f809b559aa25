### Как возражения улучшают предложение: новый текст и то, что о нём говорят.

card-proposer-version = Инициатор: { $name }, вариант { $version }
card-objection-version = (к варианту { $version })
card-asks-objectors = { $names }: снимает ли этот текст ваше возражение? Если да, согласитесь. До тех пор возражение остаётся в силе.
card-replaced = Это вариант { $version }. Он заменён: вариант { $latest } — ниже.
card-proposer-adopted = Инициатор: { $name }, вариант { $version } (текст предложен: { $author })
card-suggested = Другой текст предлагают: { $names }
card-remarks = Об этом сказано:
card-remark = — { $name }: { $text }
past-revised = у предложения { $number } новый текст (вариант { $version }): { $text }
past-candidate-remarked = кандидат о предложении { $number }: { $text }
told-suggested = { $name }: другой текст для предложения { $number }. Взять его или нет, решает инициатор ({ $proposer }):
past-suggested = { $name }: другой текст для предложения { $number }: { $text }

refused-earlier-version = У предложения { $number } новый текст: вариант { $version }. Прежде чем ответить, прочтите его: /proposal { $number }
refused-not-revisable = Пока предложение открыто, изменить можно только текст статьи или решения. Это предложение можно отозвать (/withdraw { $number }) и внести заново.
refused-revised-enough = Текст предложения { $number } меняли уже { $limit } раз, больше нельзя. Предложение можно отозвать (/withdraw { $number }) и внести заново.
refused-remarked-enough = Ваших замечаний к предложению { $number } уже { $limit }, больше здесь не поместится. Обсудите его, пожалуйста, с другими.
refused-own-proposal = Предложение { $number } внесено вами: изменить текст, продлить срок или отозвать его вы можете сами.
refused-no-such-suggestion = Этот текст для предложения { $number } больше не предлагается: вместо него предложен другой.
