### Как возражения улучшают предложение: новый текст и то, что о нём говорят.

card-proposer-version = Инициатор: { $name }, вариант { $version }
card-objection-version = (к варианту { $version })
card-asks-objectors = { $names }: снимает ли этот текст ваше возражение? Если да, согласитесь. До тех пор возражение остаётся в силе.
card-replaced = Это вариант { $version }. Он заменён: вариант { $latest } — ниже.
past-revised = у предложения { $number } новый текст (вариант { $version }): { $text }

refused-earlier-version = У предложения { $number } новый текст: вариант { $version }. Прежде чем ответить, прочтите его: /proposal { $number }
refused-not-revisable = Пока предложение открыто, изменить можно только текст статьи или решения. Это предложение можно отозвать (/withdraw { $number }) и внести заново.
refused-revised-enough = Текст предложения { $number } меняли уже { $limit } раз, больше нельзя. Предложение можно отозвать (/withdraw { $number }) и внести заново.
