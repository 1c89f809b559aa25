### Как возражения улучшают предложение: новый текст и то, что о нём говорят.

card-proposer-version = Инициатор: { $name }, вариант { $version }
card-objection-version = (к варианту { $version })
card-asks-objectors = { $names }: снимает ли этот текст ваше возражение? Если да, согласитесь. До тех пор возражение остаётся в силе.
card-replaced = Это вариант { $version }. Он заменён: вариант { $latest } — ниже.
card-remarks = Об этом сказано:
card-remark = — { $name }: { $text }
past-revised = у предложения { $number } новый текст (вариант { $version }): { $text }
past-candidate-remarked = кандидат о предложении { $number }: { $text }

refused-earlier-version = У предложения { $number } новый текст: вариант { $version }. Прежде чем ответить, прочтите его: /proposal { $number }
refused-not-revisable = Пока предложение открыто, изменить можно только текст статьи или решения. Это предложение можно отозвать (/withdraw { $number }) и внести заново.
refused-revised-enough = Текст предложения { $number } меняли уже { $limit } раз, больше нельзя. Предложение можно отозвать (/withdraw { $number }) и внести заново.
refused-remarked-enough = Ваших замечаний к предложению { $number } уже { $limit }, больше здесь не поместится. Обсудите его, пожалуйста, с другими.
