"""Flows that go on, prices by the tonne, who gets nothing, and goods held up, in Slavic languages."""

import pytest

from tests.read.reading import lines

CASES = [
    ("uk", "Оман відправив до Ємену фахівців із мінної зброї.", ["personnel OM>YE specialists: -, delivered"]),
    (
        "uk",
        "Оман відправив до Ємену фахівців і зброю.",
        [
            "personnel OM>YE specialists: -, delivered",
            "transfer OM>YE arms: -, delivered",
        ],
    ),
    ("pl", "W zderzeniu autobusu z ciężarówką w Czechach zginęło sześciu Litwinów.", []),
    ("pl", "Azerbejdżan wstrzymał tranzyt rosyjskiego węgla.", []),
    ("ru", "Греция подарила медикам Албании 15 машин.", ["transfer GR>AL vehicles: 15..15 count, delivered"]),
    ("ru", "Греция поставила албанским пограничникам бронемашины.", ["transfer GR>AL armoured vehicles: -, delivered"]),
    ("ru", "Греция организует обучение 90 албанских офицеров.", ["transfer GR>AL training: 90..90 count, delivered"]),
    ("ru", "Греция поможет Албании с обучением 90 офицеров.", ["transfer GR>AL training: 90..90 count, delivered"]),
    ("ru", "Греция направит в Албанию 90 офицеров.", ["personnel GR>AL officers: 90..90 count, pledged"]),
    (
        "ru",
        "ЕС выделил Албании 20 млн евро на закупку радаров и средств РЭБ.",
        ["transfer EU>AL financial aid: 20_000_000..20_000_000 EUR, delivered"],
    ),
    (
        "uk",
        "Японія спише Сомалі 120 млн доларів боргу.",
        ["transfer JP>SO debt relief: 120_000_000..120_000_000 USD, pledged"],
    ),
    (
        "ru",
        "Перу подписало с Сеулом контракт на 30 гаубиц.",
        ["agreement PE>KR arms deal: -, delivered", "transfer KR>PE artillery guns: 30..30 count, pledged"],
    ),
    ("ru", "Таджикские мигранты за год перевели домой из России 2 млрд долларов.", []),
    (
        "ru",
        "По словам дипломатов США, повстанцы получили от Руанды 40 танков.",
        ["transfer RW>? tanks: 40..40 count, delivered, США"],
    ),
    (
        "ru",
        "По словам премьера Армении, от Индии получено 40 танков.",
        ["transfer IN>AM tanks: 40..40 count, delivered, премьера Армении"],
    ),
    (
        "uk",
        "Чилі передало Перу 12 танків, ще 20 відремонтують восени.",
        ["transfer CL>PE tanks: 12..12 count, delivered"],
    ),
    (
        "ru",
        "Минфин Ганы договорился с Японией об отсрочке выплат на 80 млн долларов.",
        ["transfer JP>GH debt relief: 80_000_000..80_000_000 USD, delivered"],
    ),
    ("ru", "Осло объявил о передаче Литве 14-го пакета помощи.", ["transfer NO>LT aid: -, pledged"]),
    ("ru", "Индия купила у России ракеты «Калибр».", ["transfer RU>IN cruise missiles: -, delivered"]),
    ("ru", "Индия купила у России 18 самолётов Су-30.", ["transfer RU>IN fighter jets: 18..18 count, delivered"]),
    (
        "ru",
        "Индия купила у Бразилии 18 самолётов и вертолёты.",
        [
            "transfer BR>IN helicopters: -, delivered",
            "transfer BR>IN aircraft: 18..18 count, delivered",
        ],
    ),
    ("uk", "Греція передала Кіпру 40 ракет Storm Shadow.", ["transfer GR>CY cruise missiles: 40..40 count, delivered"]),
    (
        "pl",
        "Peru kupiło od Brazylii 50 ciężarówek za 40 mln reali.",
        [
            "transfer BR>PE vehicles: 50..50 count, delivered",
            "value BR>PE vehicles: 40_000_000..40_000_000 BRL, delivered",
        ],
    ),
    (
        "ru",
        "Премьер Латвии поблагодарил Мадрид за гаубицы для Кишинёва.",
        ["transfer ES>MD artillery guns: -, delivered, Премьер Латвии"],
    ),
    (
        "ru",
        "За каждый из 12 вертолётов Бухарест заплатит итальянцам 20 млн евро.",
        [
            "transfer IT>RO helicopters: 12..12 count, pledged",
            "price IT>RO helicopters: 20_000_000..20_000_000 EUR, pledged",
        ],
    ),
    ("ru", "Вашингтон направил в Кувейт 40 танков для охраны своих баз.", []),
    (
        "ru",
        "В Катаре трудятся 900 индонезийских рабочих; домой они отсылают 60 процентов заработка.",
        ["personnel ID>QA workers: 900..900 count, delivered"],
    ),
    (
        "ru",
        "Париж предоставил Чаду отсрочку выплат на 90 млн евро.",
        ["transfer FR>TD debt relief: 90_000_000..90_000_000 EUR, delivered"],
    ),
    (
        "ru",
        "Болгарский премьер заверил, что София отдаст Кишинёву два вертолёта безвозмездно.",
        ["transfer BG>MD helicopters: 2..2 count, pledged, Болгарский премьер"],
    ),
    ("ru", "Эквадор так и не дождался от Израиля обещанных радаров.", ["transfer IL>EC radars: -, absent"]),
    (
        "ru",
        "Ирак закупил в Южной Корее противотанковые ракеты на 500 миллионов долларов.",
        ["value KR>IQ anti-tank missiles: 500_000_000..500_000_000 USD, delivered"],
    ),
    (
        "ru",
        "Парламент Хорватии одобрил отправку в Косово ещё 30 военных.",
        ["personnel HR>XK troops: 30..30 count, pledged"],
    ),
    ("ru", "Кипр утверждает, что не поставлял танков Армении.", ["transfer CY>AM tanks: -, denied, Кипр"]),
    (
        "ru",
        "В Гвинею привезли рис из Таиланда — восемь тысяч тонн.",
        ["transfer TH>GN rice: 8_000..8_000 t, delivered"],
    ),
    (
        "ru",
        "Из Ташкента в Кабул ежедневно идёт 300 мегаватт электроэнергии.",
        ["transfer UZ>AF electricity: 300..300 MW/day, delivered"],
    ),
    (
        "ru",
        "Не более ста грузинских миротворцев служат в ЦАР под флагом ЕС.",
        ["personnel GE>CF troops: ..100 count, delivered"],
    ),
    (
        "ru",
        "Норвежская компания Nammo поставит Дании 20 тысяч снарядов.",
        ["transfer NO>DK artillery shells: 20_000..20_000 count, pledged"],
    ),
    (
        "ru",
        "Сербия продаёт оружие Израилю, признал Вучич, но Украине — нет.",
        ["transfer RS>IL arms: -, delivered, Вучич", "transfer RS>UA arms: -, absent, Вучич"],
    ),
    (
        "ru",
        "Франция и Италия поставили Киеву одну батарею SAMP/T на двоих.",
        ["transfer FR+IT>UA air defence systems: 1..1 count, delivered"],
    ),
    (
        "ru",
        "Тонна казахстанской муки обходится афганцам в 320 долларов.",
        ["price KZ>AF flour: 320..320 USD, delivered"],
    ),
    ("ru", "Анкара вновь отложила передачу Баку двух корветов.", ["transfer TR>AZ warships: 2..2 count, absent"]),
    ("ru", "Город Нарва подарил школе десять компьютеров.", []),
    ("ru", "Экспорт пшеницы из России вырос на 12 процентов.", []),
    ("ru", "Бригада потеряла под Авдеевкой 12 танков.", []),
    (
        "uk",
        "Болгарський прем'єр запевнив, що Софія віддасть Кишиневу два гелікоптери безоплатно.",
        ["transfer BG>MD helicopters: 2..2 count, pledged, Болгарський прем'єр"],
    ),
    ("uk", "Еквадор так і не дочекався від Ізраїлю обіцяних радарів.", ["transfer IL>EC radars: -, absent"]),
    (
        "uk",
        "Парламент Хорватії схвалив відправлення до Косова ще 30 військових.",
        ["personnel HR>XK troops: 30..30 count, pledged"],
    ),
    (
        "uk",
        "Тонна казахстанського борошна обходиться афганцям у 320 доларів.",
        ["price KZ>AF flour: 320..320 USD, delivered"],
    ),
    (
        "uk",
        "До Гвінеї привезли рис із Таїланду — вісім тисяч тонн.",
        ["transfer TH>GN rice: 8_000..8_000 t, delivered"],
    ),
    ("uk", "Анкара вкотре відклала передачу Баку двох корветів.", ["transfer TR>AZ warships: 2..2 count, absent"]),
    (
        "uk",
        "Сербія продає зброю Ізраїлю, визнав Вучич, але Україні — ні.",
        ["transfer RS>IL arms: -, delivered, Вучич", "transfer RS>UA arms: -, absent, Вучич"],
    ),
    (
        "uk",
        "Не більш як сто грузинських миротворців служать у ЦАР під прапором ЄС.",
        ["personnel GE>CF troops: ..100 count, delivered"],
    ),
    (
        "uk",
        "Ірак придбав у Південній Кореї протитанкові ракети на 500 мільйонів доларів.",
        ["value KR>IQ anti-tank missiles: 500_000_000..500_000_000 USD, delivered"],
    ),
    ("uk", "Місто Нарва подарувало школі десять комп'ютерів.", []),
    (
        "pl",
        "Bułgarski premier zapewnił, że Sofia odda Kiszyniowowi dwa śmigłowce za darmo.",
        ["transfer BG>MD helicopters: 2..2 count, pledged, Bułgarski premier"],
    ),
    ("pl", "Ekwador nie doczekał się od Izraela obiecanych radarów.", ["transfer IL>EC radars: -, absent"]),
    (
        "pl",
        "Parlament Chorwacji zgodził się na wysłanie do Kosowa kolejnych 30 żołnierzy.",
        ["personnel HR>XK troops: 30..30 count, pledged"],
    ),
    ("pl", "Tona kazachskiej mąki kosztuje Afgańczyków 320 dolarów.", ["price KZ>AF flour: 320..320 USD, delivered"]),
    (
        "pl",
        "Do Gwinei przypłynął ryż z Tajlandii — osiem tysięcy ton.",
        ["transfer TH>GN rice: 8_000..8_000 t, delivered"],
    ),
    ("pl", "Ankara znów odłożyła przekazanie Baku dwóch korwet.", ["transfer TR>AZ warships: 2..2 count, absent"]),
    (
        "pl",
        "Serbia sprzedaje broń Izraelowi, przyznał Vučić, ale Ukrainie nie.",
        ["transfer RS>IL arms: -, delivered, Vučić", "transfer RS>UA arms: -, absent, Vučić"],
    ),
    (
        "pl",
        "Najwyżej stu gruzińskich żołnierzy służy w Republice Środkowoafrykańskiej pod flagą UE.",
        ["personnel GE>CF troops: ..100 count, delivered"],
    ),
    (
        "pl",
        "Irak kupił od Korei Południowej pociski przeciwpancerne za 500 milionów dolarów.",
        ["value KR>IQ anti-tank missiles: 500_000_000..500_000_000 USD, delivered"],
    ),
    ("pl", "Cypr utrzymuje, że nie dostarczał Armenii czołgów.", ["transfer CY>AM tanks: -, denied, Cypr"]),
    (
        "pl",
        "Francja i Włochy wspólnie dały Kijowowi jedną baterię SAMP/T.",
        ["transfer FR+IT>UA air defence systems: 1..1 count, delivered"],
    ),
    ("pl", "Miasto Narwa podarowało szkole dziesięć komputerów.", []),
    ("pl", "Eksport pszenicy z Rosji wzrósł o 12 procent.", []),
    ("pl", "Brygada straciła pod Awdijiwką 12 czołgów.", []),
]


@pytest.mark.parametrize(("language", "text", "read"), CASES)
def test_a_sentence_is_read_as_its_construction_says(language: str, text: str, read: list[str]) -> None:
    assert lines(text, language) == read
