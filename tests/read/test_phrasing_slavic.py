"""Ways of saying it in Slavic languages: what we shall give, by origin, half of it, where ordered, it is about 14."""

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
    ("ru", "Киев оценивает число погибших под Бахмутом мирных жителей почти в тысячу человек.", []),
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
    ("ru", "Нидерланды обсуждали с Киевом подготовку лётчиков, речь шла о двух годах.", []),
    ("pl", "Warszawa rozmawiała z Kijowem o pociskach, chodzi o zasięg 300 kilometrów.", []),
    ("ru", "Минобороны обсуждает с подрядчиками ремонт танков, речь идёт о двух месяцах.", []),
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
        "pl",
        "Gdyby Waszyngton dał zielone światło, Tajpej otrzymałoby 33 wyrzutnie HIMARS.",
        ["transfer US>TW rocket launchers: 33..33 count, possible"],
    ),
    (
        "ru",
        "Если бы Вашингтон дал добро, Тайбэй получил бы 33 пусковые установки HIMARS.",
        ["transfer US>TW rocket launchers: 33..33 count, possible"],
    ),
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
    ("pl", "Agencja Uzbrojenia zamówiła w Hucie Stalowa Wola 96 haubic Krab za 3,8 mld zł.", []),
    ("pl", "Wojsko zamówiło w Mesku 1300 rakiet Piorun.", []),
    (
        "ru",
        "Пекин обещал Гаване 60 000 тонн риса; половина пришла в январе.",
        ["transfer CN>CU rice: 50..50 %, delivered", "transfer CN>CU rice: 60_000..60_000 t, pledged"],
    ),
    (
        "pl",
        "Pekin obiecał Hawanie 60 tys. ton ryżu; połowa dotarła w styczniu.",
        ["transfer CN>CU rice: 50..50 %, delivered", "transfer CN>CU rice: 60_000..60_000 t, pledged"],
    ),
    (
        "ru",
        "Сеул оценивает число погибших под Курском северокорейских военных почти в две тысячи человек.",
        ["casualties KP>RU killed: 2_000..2_000 count, estimated"],
    ),
    (
        "ru",
        "Финляндия безвозмездно передала молдавской армии четыре десятка бронетранспортёров.",
        ["transfer FI>MD armoured vehicles: 40..40 count, delivered"],
    ),
    (
        "ru",
        "Ни одной из двенадцати обещанных Берлином гаубиц Киев до сих пор не увидел.",
        ["transfer DE>UA artillery guns: -, absent", "transfer DE>UA artillery guns: 12..12 count, pledged"],
    ),
    (
        "ru",
        "За каждого рабочего Москва платит Пхеньяну 800 долларов в месяц, следует из доклада экспертов ООН.",
        ["price KP>RU workers: 800..800 USD/month, delivered"],
    ),
    (
        "ru",
        "Анкара простила Сомали долг в 3,7 млн долларов.",
        ["transfer TR>SO debt relief: 3_700_000..3_700_000 USD, delivered"],
    ),
    (
        "ru",
        "Из обещанного Минску кредита в 500 млн долларов Пекин выдал треть.",
        [
            "transfer CN>BY loan: 33.33333333333333..33.33333333333333 %, delivered",
            "transfer CN>BY loan: 500_000_000..500_000_000 USD, pledged",
        ],
    ),
    (
        "pl",
        "Ze 116 zamówionych w Korei Południowej czołgów do Polski dotarło dopiero 28.",
        ["transfer KR>PL tanks: 116..116 count, pledged", "transfer KR>PL tanks: 28..28 count, delivered"],
    ),
    (
        "pl",
        "Katar pożyczy Tunezji pół miliarda dolarów.",
        ["transfer QA>TN loan: 500_000_000..500_000_000 USD, pledged"],
    ),
    ("pl", "Armia kupiła w ubiegłym roku 12 tysięcy karabinków Grot z fabryki w Radomiu.", []),
    (
        "uk",
        "Південна Корея не продаватиме Польщі нових танків, запевнив міністр оборони в Сеулі.",
        ["transfer KR>PL tanks: -, absent"],
    ),
    (
        "uk",
        "За одного найманця Москва сплачує Гавані дві тисячі доларів на місяць.",
        ["price CU>RU mercenaries: 2_000..2_000 USD/month, delivered"],
    ),
    (
        "uk",
        "Іран продав Судану від шести до восьми дронів «Мохаджер-6».",
        ["transfer IR>SD drones: 6..8 count, delivered"],
    ),
    ("uk", "Понад половину зерна, яке купує Єгипет, постачає Росія.", ["transfer RU>EG grain: 50.. %, delivered"]),
    (
        "uk",
        "Президент Сербії спростував, що Белград продав Києву снаряди на 800 млн євро.",
        ["value RS>UA artillery shells: 800_000_000..800_000_000 EUR, denied"],
    ),
    (
        "uk",
        "Торік 15 північнокорейських робітників загинули на будівництві в Росії.",
        ["casualties KP>RU killed: 15..15 count, delivered"],
    ),
    (
        "pl",
        "Z 48 zamówionych w Seulu samolotów Warszawa otrzymała na razie dwanaście.",
        ["transfer KR>PL aircraft: 12..12 count, delivered", "transfer KR>PL aircraft: 48..48 count, pledged"],
    ),
    (
        "ru",
        "Из 30 заказанных в Италии вертолётов до Алжира добралось только шесть.",
        ["transfer IT>DZ helicopters: 30..30 count, pledged", "transfer IT>DZ helicopters: 6..6 count, delivered"],
    ),
    (
        "uk",
        "Із 30 замовлених в Італії гелікоптерів до Алжиру дісталося лише шість.",
        ["transfer IT>DZ helicopters: 30..30 count, pledged", "transfer IT>DZ helicopters: 6..6 count, delivered"],
    ),
    (
        "pl",
        "Pod Biełgorodem zginęło 40 żołnierzy przysłanych Rosji przez Pjongjang.",
        ["casualties KP>RU killed: 40..40 count, delivered"],
    ),
    ("pl", "W Mali poległo 84 najemników wysłanych przez Rosję.", ["casualties RU>ML killed: 84..84 count, delivered"]),
    (
        "ru",
        "Под Курском погибло свыше 600 солдат, присланных Пхеньяном.",
        ["casualties KP>RU killed: 600.. count, delivered"],
    ),
    (
        "uk",
        "Під Курськом загинуло понад 600 солдатів, присланих Пхеньяном.",
        ["casualties KP>RU killed: 600.. count, delivered"],
    ),
    (
        "ru",
        "Более половины зерна, которое покупает Египет, поставляет Россия.",
        ["transfer RU>EG grain: 50.. %, delivered"],
    ),
    ("pl", "Ponad połowę gazu, który kupuje Mołdawia, dostarcza Rumunia.", ["transfer RO>MD gas: 50.. %, delivered"]),
    (
        "ru",
        "Более трети оружия, закупаемого Алжиром, поставляет Китай.",
        ["transfer CN>DZ arms: 33.33333333333333.. %, delivered"],
    ),
    ("pl", "Trzy czwarte broni kupowanej przez Serbię pochodzi z Rosji.", ["transfer RU>RS arms: 75..75 %, delivered"]),
    ("ru", "Дели и Москва договорились о совместном производстве ракет.", ["event IN>RU cooperation: -, delivered"]),
    ("ru", "Из-за неуплаты Алжир приостановил поставки газа Тунису.", ["transfer DZ>TN gas: -, absent"]),
    ("pl", "Z powodu braku płatności Algieria wstrzymała dostawy gazu do Tunezji.", ["transfer DZ>TN gas: -, absent"]),
    ("pl", "Połowa lekarzy przysłanych przez Kubę do Angoli wróciła do domu.", []),
    (
        "ru",
        "Варшава получила от Сеула 180 танков К2 — все, что было заказано.",
        ["transfer KR>PL tanks: 180..180 count, delivered"],
    ),
    (
        "ru",
        "Не исключено, что Чад получит из Венгрии 200 военных инструкторов.",
        ["personnel HU>TD instructors: 200..200 count, possible"],
    ),
    (
        "ru",
        "Эфиопия отправила в Сомали три тысячи солдат, из них вернулись две тысячи.",
        ["personnel ET>SO troops: 3_000..3_000 count, delivered"],
    ),
    (
        "pl",
        "Niewykluczone, że Czad dostanie od Węgier 200 instruktorów.",
        ["personnel HU>TD instructors: 200..200 count, possible"],
    ),
    (
        "pl",
        "Ponad 2 tysiące Kubańczyków walczy po stronie Rosji, szacuje wywiad ukraiński.",
        ["personnel CU>RU troops: 2_000.. count, estimated"],
    ),
    (
        "pl",
        "Turcja nie przekaże Kijowowi ani jednego drona, zapewnił minister Fidan.",
        ["transfer TR>UA drones: -, absent"],
    ),
    (
        "uk",
        "Не виключено, що Чад отримає від Угорщини 200 інструкторів.",
        ["personnel HU>TD instructors: 200..200 count, possible"],
    ),
    (
        "uk",
        "Понад 2 тисячі кубинців воюють на боці Росії, оцінює українська розвідка.",
        ["personnel CU>RU troops: 2_000.. count, estimated"],
    ),
    ("uk", "Туреччина не передасть Києву жодного дрона, запевнив міністр Фідан.", ["transfer TR>UA drones: -, absent"]),
    (
        "uk",
        "Словаччина продала Україні 16 гаубиць, а ще вісім подарувала.",
        [
            "transfer SK>UA artillery guns: 16..16 count, delivered",
            "transfer SK>UA artillery guns: 8..8 count, delivered",
        ],
    ),
    ("uk", "Завод у Харкові відремонтував 40 танків.", []),
    (
        "pl",
        "Warszawa zapłaciła Seulowi za 48 samolotów trzy miliardy dolarów.",
        [
            "transfer KR>PL aircraft: 48..48 count, delivered",
            "transfer PL>KR payment: 3_000_000_000..3_000_000_000 USD, delivered",
        ],
    ),
    (
        "pl",
        "Bamako zapłaciło Moskwie za sześć śmigłowców 90 mln dolarów.",
        [
            "transfer ML>RU payment: 90_000_000..90_000_000 USD, delivered",
            "transfer RU>ML helicopters: 6..6 count, delivered",
        ],
    ),
    (
        "ru",
        "Бамако заплатил Москве за шесть вертолётов 90 млн долларов.",
        [
            "transfer ML>RU payment: 90_000_000..90_000_000 USD, delivered",
            "transfer RU>ML helicopters: 6..6 count, delivered",
        ],
    ),
    (
        "uk",
        "Можливо, що Грузія придбає в Туреччини 40 броньовиків.",
        ["transfer TR>GE armoured vehicles: 40..40 count, possible"],
    ),
    ("uk", "Невідомо, чи Білорусь отримає від Росії ракети.", ["transfer RU>BY missiles: -, possible"]),
    (
        "ru",
        "Возможно, что Грузия закупит у Турции 40 броневиков.",
        ["transfer TR>GE armoured vehicles: 40..40 count, possible"],
    ),
    ("ru", "Неясно, получит ли Минск от Москвы ракеты.", ["transfer RU>BY missiles: -, possible"]),
    (
        "pl",
        "Możliwe, że Gruzja kupi od Turcji 40 transporterów.",
        ["transfer TR>GE armoured vehicles: 40..40 count, possible"],
    ),
    ("pl", "Nie wiadomo, czy Mińsk dostanie od Moskwy rakiety.", ["transfer RU>BY missiles: -, possible"]),
    ("uk", "Не виключено, що завод наступного року випустить 200 дронів.", []),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_slavic_ways_of_saying_it(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(shorten(claim, sources=False) for claim in claims(text, language)) == sorted(wanted)
