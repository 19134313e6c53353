"""Ways of saying it that languages share: what we shall give, on a condition, by origin, half of it, it is about 14."""

import pytest

from tallystick.read.short import shorten
from tests.read.reading import claims

CASES: list[tuple[str, str, list[str]]] = [
    (
        "ru",
        "Киев оценивает число раненых под Курском северокорейских солдат примерно в три тысячи.",
        ["casualties KP>RU wounded: 3_000..3_000 count, estimated"],
    ),
    (
        "ru",
        "Сеул оценивает численность северокорейских рабочих в России в 15 тысяч человек.",
        ["personnel KP>RU workers: 15_000..15_000 count, estimated"],
    ),
    (
        "ru",
        "Вашингтон оценил количество отправленных Россией Ирану ракет почти в четыре сотни.",
        ["transfer RU>IR missiles: 400..400 count, estimated"],
    ),
    (
        "uk",
        "Сеул оцінює кількість загиблих на Курщині північнокорейських військових майже у дві тисячі осіб.",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "uk",
        "Лондон оцінив число переданих Іраном Росії дронів приблизно у 2400.",
        ["transfer IR>RU drones: 2_400..2_400 count, estimated"],
    ),
    (
        "pl",
        "Seul szacuje liczbę poległych pod Kurskiem północnokoreańskich żołnierzy na prawie dwa tysiące.",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "pl",
        "Kijów ocenia liczbę północnokoreańskich robotników w Rosji na około 12 tysięcy.",
        ["personnel KP>RU workers: 12_000..12_000 count, estimated"],
    ),
    (
        "fr",
        ("Le ministre de la Défense sud-coréen estime à près de 600 le nombre de soldats nord-coréens tués à Koursk."),
        ["casualties KP>RU killed: 600..600 count, estimated"],
    ),
    (
        "fr",
        "Kiev chiffre à 400 le nombre de missiles livrés par l'Iran à la Russie.",
        ["transfer IR>RU missiles: 400..400 count, estimated"],
    ),
    (
        "es",
        "Seúl cifra en unos 2.000 el número de soldados norcoreanos muertos en Kursk.",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "es",
        "La inteligencia británica estima en 12.000 el número de obreros norcoreanos enviados a Rusia.",
        ["personnel KP>RU workers: 12_000..12_000 count, estimated"],
    ),
    (
        "it",
        "Il comandante ucraino stima in circa 11.000 il numero di soldati nordcoreani inviati a Kursk.",
        ["personnel KP>RU troops: 11_000..11_000 count, estimated"],
    ),
    (
        "it",
        "Seul valuta in oltre 4.000 il numero dei militari nordcoreani morti o feriti in Russia.",
        ["casualties KP>RU casualties: 4_000.. count, estimated"],
    ),
    (
        "nl",
        "Seoel schat het aantal naar Rusland gestuurde Noord-Koreaanse soldaten op zo'n 11.000.",
        ["personnel KP>RU troops: 11_000..11_000 count, estimated"],
    ),
    (
        "nl",
        "Kiev raamt het aantal gesneuvelde Noord-Koreanen bij Koersk op ruim 4.000.",
        ["casualties KP>RU killed: 4_000.. count, estimated"],
    ),
    (
        "ko",
        "서울은 러시아에 파견된 북한군 사망자를 약 2천 명으로 추산한다.",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "ja",
        "ソウルはクルスクで戦死した北朝鮮兵の数を約2000人と推定している。",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "zh",
        "首尔估计,在库尔斯克阵亡的朝鲜士兵人数约为2000人。",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    ("ru", "Киев оценивает число погибших под Бахмутом мирных жителей почти в тысячу человек.", []),
    ("fr", "Paris estime à 3 000 le nombre de manifestants arrêtés à Minsk.", []),
    (
        "ru",
        ("Тегеран рассчитался с Пекином за радары нефтью: по данным Reuters, речь идёт о трёх миллионах баррелей."),
        ["transfer IR>CN oil: 3_000_000..3_000_000 barrels, delivered"],
    ),
    (
        "ru",
        "Если Вашингтон разрешит продать Варшаве танки, речь пойдёт не более чем о 30 машинах.",
        ["transfer US>PL tanks: ..30 count, possible"],
    ),
    (
        "uk",
        "Польща передасть Україні винищувачі, йдеться про вісім машин.",
        ["transfer PL>UA fighter jets: 8..8 count, pledged"],
    ),
    (
        "uk",
        "Пекін постачив Ісламабаду підводні човни: мова йде про чотири одиниці.",
        ["transfer CN>PK submarines: 4..4 count, delivered"],
    ),
    (
        "pl",
        "Szwecja przekaże Ukrainie samoloty Gripen, chodzi o 14 maszyn.",
        ["transfer SE>UA fighter jets: 14..14 count, pledged"],
    ),
    (
        "pl",
        "Jeśli Trump zgodzi się sprzedać Kijowowi Tomahawki, chodzi o najwyżej 50 pocisków.",
        ["transfer US>UA cruise missiles: ..50 count, possible"],
    ),
    (
        "fr",
        "La Suède a livré des chars à l'Ukraine : il s'agit de dix exemplaires.",
        ["transfer SE>UA tanks: 10..10 count, delivered"],
    ),
    (
        "es",
        "Alemania enviará tanques a Ucrania; se trata de unas 14 unidades.",
        ["transfer DE>UA tanks: 14..14 count, pledged"],
    ),
    (
        "it",
        "La Germania consegnerà carri armati all'Ucraina: si tratta di 14 mezzi.",
        ["transfer DE>UA tanks: 14..14 count, pledged"],
    ),
    (
        "nl",
        "Duitsland levert tanks aan Oekraïne; het gaat om 14 stuks.",
        ["transfer DE>UA tanks: 14..14 count, delivered"],
    ),
    (
        "nl",
        "Als Trump ermee instemt Tomahawks aan Kiev te verkopen, gaat het om hooguit 50 raketten.",
        ["transfer US>UA cruise missiles: ..50 count, possible"],
    ),
    ("ru", "Нидерланды обсуждали с Киевом подготовку лётчиков, речь шла о двух годах.", []),
    ("pl", "Warszawa rozmawiała z Kijowem o pociskach, chodzi o zasięg 300 kilometrów.", []),
    ("ru", "Минобороны обсуждает с подрядчиками ремонт танков, речь идёт о двух месяцах.", []),
    (
        "de",
        "Schweden übergibt Kiew Gripen-Jets, es geht um 14 Maschinen.",
        ["transfer SE>UA fighter jets: 14..14 count, delivered"],
    ),
    (
        "uk",
        "Від Данії ми отримаємо ще шість винищувачів, сказав речник українських Повітряних сил.",
        ["transfer DK>UA fighter jets: 6..6 count, planned"],
    ),
    (
        "uk",
        "Восени ми одержимо від союзників 40 гаубиць, повідомив український міністр оборони.",
        ["transfer ?>UA artillery guns: 40..40 count, planned"],
    ),
    (
        "uk",
        "Ми передамо Молдові 20 вантажівок, заявив президент Румунії.",
        ["transfer RO>MD vehicles: 20..20 count, pledged"],
    ),
    (
        "ru",
        "От Китая мы получим ещё шесть подлодок, сказал представитель ВМС Пакистана.",
        ["transfer CN>PK submarines: 6..6 count, planned"],
    ),
    (
        "ru",
        "Мы передадим Молдавии 20 грузовиков, заявил президент Румынии.",
        ["transfer RO>MD vehicles: 20..20 count, pledged"],
    ),
    (
        "ru",
        "Мы закупим у Индии 300 грузовиков, заявил министр обороны Армении.",
        ["transfer IN>AM vehicles: 300..300 count, planned"],
    ),
    (
        "pl",
        "Od Korei Południowej dostaniemy jeszcze 180 czołgów, powiedział polski minister obrony.",
        ["transfer KR>PL tanks: 180..180 count, planned"],
    ),
    (
        "pl",
        "Przekażemy Mołdawii 20 ciężarówek, zapowiedział prezydent Rumunii.",
        ["transfer RO>MD vehicles: 20..20 count, pledged"],
    ),
    (
        "pl",
        "Otrzymamy od USA 96 śmigłowców, oświadczył polski wiceminister obrony.",
        ["transfer US>PL helicopters: 96..96 count, planned"],
    ),
    (
        "it",
        "Qualora Washington approvasse la vendita, Riad riceverebbe 48 caccia F-35.",
        ["transfer US>SA fighter jets: 48..48 count, possible"],
    ),
    (
        "it",
        "Se Berlino desse il suo assenso, Kiev otterrebbe 150 missili Taurus.",
        ["transfer DE>UA cruise missiles: 150..150 count, possible"],
    ),
    (
        "es",
        "En caso de que Washington autorizara la venta, Taipéi recibiría 66 cazas F-16.",
        ["transfer US>TW fighter jets: 66..66 count, possible"],
    ),
    (
        "pl",
        "Gdyby Waszyngton dał zielone światło, Tajpej otrzymałoby 33 wyrzutnie HIMARS.",
        ["transfer US>TW rocket launchers: 33..33 count, possible"],
    ),
    (
        "ru",
        "Если бы Вашингтон дал добро, Тайбэй получил бы 33 пусковые установки HIMARS.",
        ["transfer US>TW rocket launchers: 33..33 count, possible"],
    ),
    ("it", "Qualora piovesse, la partita si giocherebbe a Torino davanti a 33 spettatori.", []),
    (
        "pl",
        "Z Chin pochodzi ponad 80 proc. broni kupowanej przez Pakistan.",
        ["transfer CN>PK arms: 80.. %, delivered"],
    ),
    (
        "ru",
        "Из Северной Кореи поступает от 40 до 60 процентов снарядов, которыми располагают россияне.",
        ["transfer KP>RU artillery shells: 40..60 %, delivered"],
    ),
    (
        "ru",
        "Из Китая происходит свыше 80 процентов оружия, которое использует Пакистан.",
        ["transfer CN>PK arms: 80.. %, delivered"],
    ),
    (
        "uk",
        "З Північної Кореї походить від 40 до 60 відсотків снарядів, якими володіють росіяни.",
        ["transfer KP>RU artillery shells: 40..60 %, delivered"],
    ),
    (
        "fr",
        "De Corée du Nord proviennent 40 à 60 % des obus dont disposent les Russes.",
        ["transfer KP>RU artillery shells: 40..60 %, delivered"],
    ),
    (
        "es",
        (
            "De Corea del Norte procede entre el 40 y el 60 % de los proyectiles de artillería de que "
            "disponen los rusos."
        ),
        ["transfer KP>RU artillery shells: 40..60 %, delivered"],
    ),
    (
        "it",
        (
            "Dalla Corea del Nord proviene dal 40 al 60 per cento dei proiettili d'artiglieria di cui "
            "dispongono i russi."
        ),
        ["transfer KP>RU artillery shells: 40..60 %, delivered"],
    ),
    (
        "nl",
        "Uit Noord-Korea komt 40 tot 60 procent van de granaten waarover de Russen beschikken.",
        ["transfer KP>RU artillery shells: 40..60 %, delivered"],
    ),
    ("pl", "Agencja Uzbrojenia zamówiła w Hucie Stalowa Wola 96 haubic Krab za 3,8 mld zł.", []),
    ("pl", "Wojsko zamówiło w Mesku 1300 rakiet Piorun.", []),
    (
        "fr",
        "Moscou avait promis à Bamako 25 000 tonnes de blé ; la moitié est arrivée en mars.",
        ["transfer RU>ML wheat: 25_000..25_000 t, pledged", "transfer RU>ML wheat: 50..50 %, delivered"],
    ),
    (
        "ru",
        "Пекин обещал Гаване 60 000 тонн риса; половина пришла в январе.",
        ["transfer CN>CU rice: 50..50 %, delivered", "transfer CN>CU rice: 60_000..60_000 t, pledged"],
    ),
    (
        "es",
        "Pekín prometió a La Habana 60.000 toneladas de arroz; la mitad llegó en enero.",
        ["transfer CN>CU rice: 50..50 %, delivered", "transfer CN>CU rice: 60_000..60_000 t, pledged"],
    ),
    (
        "it",
        "Pechino aveva promesso all'Avana 60.000 tonnellate di riso; la metà è arrivata a gennaio.",
        ["transfer CN>CU rice: 50..50 %, delivered", "transfer CN>CU rice: 60_000..60_000 t, pledged"],
    ),
    (
        "nl",
        "Peking had Havana 60.000 ton rijst beloofd; de helft is in januari aangekomen.",
        ["transfer CN>CU rice: 50..50 %, delivered", "transfer CN>CU rice: 60_000..60_000 t, pledged"],
    ),
    (
        "pl",
        "Pekin obiecał Hawanie 60 tys. ton ryżu; połowa dotarła w styczniu.",
        ["transfer CN>CU rice: 50..50 %, delivered", "transfer CN>CU rice: 60_000..60_000 t, pledged"],
    ),
    (
        "it",
        "Tra il 2021 e il 2023 Mosca ha venduto a Delhi 40 elicotteri, stando alle stime del SIPRI.",
        ["transfer RU>IN helicopters: 40..40 count, estimated"],
    ),
    (
        "it",
        "L'Unione europea verserà alla Moldavia 60 milioni di euro a sostegno del bilancio.",
        ["transfer EU>MD financial aid: 60_000_000..60_000_000 EUR, pledged"],
    ),
    (
        "nl",
        "Cuba stuurde vorig jaar 500 artsen naar Angola, twee keer zo veel als tien jaar geleden.",
        ["personnel CU>AO doctors: 500..500 count, delivered"],
    ),
    (
        "nl",
        "Iran leverde zo'n 300 raketten, half zo weinig als gevreesd, aan Rusland.",
        ["transfer IR>RU missiles: 300..300 count, delivered"],
    ),
    (
        "fr",
        ("Le commandant en chef ukrainien estime à environ 11 000 le nombre de soldats nord-coréens envoyés à Koursk."),
        ["personnel KP>RU troops: 11_000..11_000 count, estimated"],
    ),
    (
        "it",
        ("Il comandante in capo ucraino stima in circa 11.000 il numero di soldati nordcoreani inviati a Kursk."),
        ["personnel KP>RU troops: 11_000..11_000 count, estimated"],
    ),
    (
        "ru",
        "Сеул оценивает число погибших под Курском северокорейских военных почти в две тысячи человек.",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_each_language_says_it_its_own_way(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(shorten(claim, sources=False) for claim in claims(text, language)) == sorted(wanted)
