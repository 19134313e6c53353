"""What cases, participles, gaps and short verbs of Slavic languages say of who gives, gets, pays and falls."""

import pytest

from tests.read.reading import lines

CASES = [
    (
        "ru",
        "Норвегия передала Эстонии три радара, Дания — пять, а Исландия ограничилась одним.",
        [
            "transfer NO>EE radars: 3..3 count, delivered",
            "transfer DK>EE radars: 5..5 count, delivered",
            "transfer IS>EE radars: 1..1 count, delivered",
        ],
    ),
    (
        "ru",
        (
            "Финский министр обороны подтвердил, что Хельсинки отгрузили Литве 400 "
            "пулемётов, и пообещал к весне ещё двести."
        ),
        [
            "transfer FI>LT small arms: 400..400 count, delivered, Финский министр обороны",
            "transfer FI>LT small arms: 200..200 count, pledged, Финский министр обороны",
        ],
    ),
    (
        "ru",
        "В Судане погибли 12 чадских военнослужащих, воевавших на стороне армии, ещё тридцать ранены.",
        ["casualties TD>SD killed: 12..12 count, delivered", "casualties TD>SD wounded: 30..30 count, delivered"],
    ),
    (
        "ru",
        "Лаосские рабочие прибыли в Монголию в количестве трёхсот человек.",
        ["personnel LA>MN workers: 300..300 count, delivered"],
    ),
    (
        "ru",
        (
            "Как утверждает «Рейтер» со ссылкой на турецких дипломатов, Анкара намерена "
            "поставить Нигеру шесть самолётов."
        ),
        ["transfer TR>NE aircraft: 6..6 count, planned, Рейтер < турецких дипломатов"],
    ),
    ("ru", "Ни одного из обещанных Канадой генераторов Кишинёв не получил.", ["transfer CA>MD generators: -, absent"]),
    (
        "ru",
        "Представитель МИД Таиланда назвал выдумкой сообщения о продаже снарядов Мьянме.",
        ["transfer TH>MM artillery shells: -, denied, Представитель МИД Таиланда"],
    ),
    (
        "ru",
        "Договор о военном сотрудничестве между Перу и Боливией был подписан в Лиме 3 мая.",
        ["agreement PE>BO defence agreement: -, delivered"],
    ),
    (
        "ru",
        "Одна ракета обошлась Хельсинки в 1,2 млн долларов.",
        ["price ?>FI missiles: 1_200_000..1_200_000 USD, delivered"],
    ),
    (
        "ru",
        "Британцы обучили около двух тысяч кенийских сапёров.",
        ["transfer GB>KE training: 2_000..2_000 count, delivered"],
    ),
    (
        "ru",
        "Бразилия сократила экспорт мяса в Ирак на 20 %, до 40 тысяч тонн.",
        ["transfer BR>IQ meat: 40_000..40_000 t, delivered"],
    ),
    (
        "ru",
        "Доля Азербайджана в болгарском импорте газа достигла 45 процентов.",
        ["transfer AZ>BG gas: 45..45 %, delivered"],
    ),
    (
        "ru",
        "Если парламент согласится, Чили предоставит Гаити сто полицейских.",
        ["personnel CL>HT troops: 100..100 count, possible"],
    ),
    ("ru", "Индия отказалась продавать Мьянме вертолёты.", ["transfer IN>MM helicopters: -, absent"]),
    ("ru", "Москва недовольна тем, что Ташкент задерживает оплату вертолётов.", ["event RU>UZ strain: -, delivered"]),
    (
        "ru",
        "Военные корабли Вьетнама и Индии провели совместные учения в Бенгальском заливе.",
        ["event VN>IN cooperation: -, delivered"],
    ),
    ("ru", "Польша закупила для собственной армии 180 танков.", []),
    ("ru", "Госпиталь принял 40 раненых шахтёров.", []),
    ("ru", "Жители Риги собрали 20 тысяч евро на машины для украинских медиков.", []),
    (
        "uk",
        (
            "Із сорока бронемашин, обіцяних Чехією Молдові, прибуло щонайменше дванадцять, "
            "повідомив агентству «Укрінформ» молдовський посол."
        ),
        [
            "transfer CZ>MD armoured vehicles: 40..40 count, pledged, Укрінформ < молдовський посол",
            "transfer CZ>MD armoured vehicles: 12.. count, delivered, Укрінформ < молдовський посол",
        ],
    ),
    (
        "uk",
        "Данія дала Молдові п'ять радарів, Фінляндія — три, Ісландія — один.",
        [
            "transfer DK>MD radars: 5..5 count, delivered",
            "transfer FI>MD radars: 3..3 count, delivered",
            "transfer IS>MD radars: 1..1 count, delivered",
        ],
    ),
    (
        "uk",
        "Осло відправив Вільнюсу триста кулеметів і пообіцяв улітку ще півтори сотні.",
        ["transfer NO>LT small arms: 300..300 count, delivered", "transfer NO>LT small arms: 150..150 count, pledged"],
    ),
    (
        "uk",
        "У Малі загинули щонайменше десять чадських солдатів, ще двадцять дістали поранення.",
        ["casualties TD>ML killed: 10.. count, delivered", "casualties TD>ML wounded: 20..20 count, delivered"],
    ),
    ("uk", "Жодного з обіцяних Канадою генераторів Кишинів не отримав.", ["transfer CA>MD generators: -, absent"]),
    (
        "uk",
        "Туреччина, пише «Рейтер» із посиланням на дипломатів, готується передати Нігеру шість літаків.",
        ["transfer TR>NE aircraft: 6..6 count, planned, Рейтер < дипломатів"],
    ),
    (
        "uk",
        "У Бангкоку спростували повідомлення про продаж снарядів М'янмі.",
        ["transfer TH>MM artillery shells: -, denied, Бангкоку"],
    ),
    ("uk", "Один снаряд коштує Афінам понад 4 тисячі євро.", ["price ?>GR artillery shells: 4_000.. EUR, delivered"]),
    (
        "uk",
        "Угоду про постачання газу Баку та Софія підписали торік.",
        ["agreement AZ>BG energy agreement: -, delivered"],
    ),
    (
        "uk",
        "Частка Катару в польському імпорті газу зросла до 35 відсотків.",
        ["transfer QA>PL gas: 35..35 %, delivered"],
    ),
    (
        "uk",
        "Якщо парламент погодиться, Чилі надішле на Гаїті сто поліцейських.",
        ["personnel CL>HT troops: 100..100 count, possible"],
    ),
    ("uk", "Польський уряд закупив для власної армії 180 танків.", []),
    ("uk", "Мешканці Риги зібрали 20 тисяч євро на авто для медиків.", []),
    (
        "pl",
        (
            "Z czterdziestu transporterów obiecanych Mołdawii przez Czechy dotarło co "
            "najmniej dwanaście, powiedział agencji PAP mołdawski ambasador."
        ),
        [
            "transfer CZ>MD armoured vehicles: 40..40 count, pledged, PAP < mołdawski ambasador",
            "transfer CZ>MD armoured vehicles: 12.. count, delivered, PAP < mołdawski ambasador",
        ],
    ),
    (
        "pl",
        "Dania dała Mołdawii pięć radarów, Finlandia trzy, a Islandia jeden.",
        [
            "transfer DK>MD radars: 5..5 count, delivered",
            "transfer FI>MD radars: 3..3 count, delivered",
            "transfer IS>MD radars: 1..1 count, delivered",
        ],
    ),
    (
        "pl",
        "Oslo wysłało Wilnu trzysta karabinów maszynowych i obiecało latem kolejne dwieście.",
        ["transfer NO>LT small arms: 300..300 count, delivered", "transfer NO>LT small arms: 200..200 count, pledged"],
    ),
    (
        "pl",
        "W Mali zginęło co najmniej dziesięciu czadyjskich żołnierzy, a dwudziestu zostało rannych.",
        ["casualties TD>ML killed: 10.. count, delivered", "casualties TD>ML wounded: 20..20 count, delivered"],
    ),
    (
        "pl",
        "Kiszyniów nie otrzymał ani jednego z generatorów obiecanych przez Kanadę.",
        ["transfer CA>MD generators: -, absent"],
    ),
    (
        "pl",
        "Rzecznik tajskiego MSZ zdementował doniesienia o sprzedaży pocisków Mjanmie.",
        ["transfer TH>MM artillery shells: -, denied, Rzecznik tajskiego MSZ"],
    ),
    ("pl", "Jeden pocisk kosztuje Ateny ponad 4 tys. euro.", ["price ?>GR artillery shells: 4_000.. EUR, delivered"]),
    (
        "pl",
        "Umowę o dostawach gazu Baku i Sofia podpisały w ubiegłym roku.",
        ["agreement AZ>BG energy agreement: -, delivered"],
    ),
    ("pl", "Udział Kataru w polskim imporcie gazu wzrósł do 35 procent.", ["transfer QA>PL gas: 35..35 %, delivered"]),
    (
        "pl",
        "Jeśli parlament się zgodzi, Chile wyśle na Haiti stu policjantów.",
        ["personnel CL>HT troops: 100..100 count, possible"],
    ),
    ("pl", "Rząd kupił dla własnej armii 180 czołgów.", []),
    ("pl", "Mieszkańcy Rygi zebrali 20 tys. euro na karetki dla ukraińskich medyków.", []),
    (
        "pl",
        "Wietnam i Indie przeprowadziły wspólne manewry na Morzu Andamańskim.",
        ["event VN>IN cooperation: -, delivered"],
    ),
    ("pl", "Indie odmówiły Mjanmie sprzedaży śmigłowców.", ["transfer IN>MM helicopters: -, absent"]),
    (
        "ru",
        "Судан вернул Катару 40 млн долларов, взятых в долг в 2012 году.",
        ["transfer SD>QA payment: 40_000_000..40_000_000 USD, delivered"],
    ),
    (
        "ru",
        "Из Баку в Минск самолётом доставили 18 тонн медикаментов.",
        ["transfer AZ>BY medical supplies: 18..18 t, delivered"],
    ),
    (
        "ru",
        "Через порт Джибути в Аддис-Абебу проследовало 60 украинских грузовиков.",
        ["transfer UA>ET vehicles: 60..60 count, delivered"],
    ),
    (
        "ru",
        "Минобороны Кении отрицает отправку солдат в Конго.",
        ["personnel KE>CD troops: -, denied, Минобороны Кении"],
    ),
    ("ru", "Кувейт не дал Ливану ни доллара.", []),
    (
        "ru",
        "Пятьдесят тысяч тонн зерна безвозмездно — таков подарок Казахстана Таджикистану.",
        ["transfer KZ>TJ grain: 50_000..50_000 t, delivered"],
    ),
    (
        "ru",
        "Берн разрешил Копенгагену передать Кишинёву 20 бронемашин.",
        ["transfer DK>MD armoured vehicles: 20..20 count, pledged"],
    ),
    (
        "ru",
        "Минск попросил у Пекина кредит в 500 млн долларов, но получил лишь 200 млн.",
        ["transfer CN>BY loan: 200_000_000..200_000_000 USD, delivered"],
    ),
    (
        "ru",
        "По оценке аналитиков, дроны обойдутся Нигеру в 5 млн долларов за штуку.",
        ["price ?>NE drones: 5_000_000..5_000_000 USD, estimated, аналитиков"],
    ),
    ("ru", "В Багдаде заявили, что за истребители с Сеулом уже рассчитались.", []),
    ("ru", "Чешские танки Анголе не достались: Прага заморозила сделку.", ["transfer CZ>AO tanks: -, absent"]),
    (
        "ru",
        "Словакия поставляет Украине 30 % импортируемой ею электроэнергии.",
        ["transfer SK>UA electricity: 30..30 %, delivered"],
    ),
    (
        "ru",
        "Кабул передал Тегерану 500 тонн миндаля в обмен на 40 автобусов.",
        ["transfer AF>IR food: 500..500 t, delivered", "transfer IR>AF vehicles: 40..40 count, delivered"],
    ),
    (
        "ru",
        "Из 900 вьетнамских добровольцев, сражавшихся в Лаосе, домой не вернулись 70.",
        ["personnel VN>LA troops: 900..900 count, delivered", "casualties VN>LA killed: 70..70 count, delivered"],
    ),
    (
        "uk",
        "Судан повернув Катару 40 млн доларів, позичених 2012 року.",
        ["transfer SD>QA payment: 40_000_000..40_000_000 USD, delivered"],
    ),
    (
        "uk",
        "Міноборони Кенії заперечує відправлення солдатів до Конго.",
        ["personnel KE>CD troops: -, denied, Міноборони Кенії"],
    ),
    (
        "uk",
        "До кінця року Уругвай отримає ще вісім іспанських катерів.",
        ["transfer ES>UY warships: 8..8 count, planned"],
    ),
    (
        "uk",
        "П'ятдесят тисяч тонн зерна Казахстан подарував таджикам.",
        ["transfer KZ>TJ grain: 50_000..50_000 t, delivered"],
    ),
    (
        "uk",
        "Берн дозволив Копенгагену передати Кишиневу 20 бронемашин.",
        ["transfer DK>MD armoured vehicles: 20..20 count, pledged"],
    ),
    (
        "uk",
        "Мінськ попросив у Пекіна кредит у 500 млн доларів, але дістав лише 200 млн.",
        ["transfer CN>BY loan: 200_000_000..200_000_000 USD, delivered"],
    ),
    (
        "uk",
        "Дрони коштуватимуть Нігеру 5 млн доларів за штуку.",
        ["price ?>NE drones: 5_000_000..5_000_000 USD, planned"],
    ),
    ("uk", "Йорданія навчила 300 лівійських поліцейських.", ["transfer JO>LY training: 300..300 count, delivered"]),
    (
        "uk",
        "Кабул віддав Тегерану 500 тонн мигдалю в обмін на 40 автобусів.",
        ["transfer AF>IR food: 500..500 t, delivered", "transfer IR>AF vehicles: 40..40 count, delivered"],
    ),
    (
        "uk",
        "На озброєння Гани надійшла дюжина чеських бронемашин.",
        ["transfer CZ>GH armoured vehicles: 12..12 count, delivered"],
    ),
    (
        "uk",
        "Кувейт виділив Лівану 30 мільйонів динарів, Катар — удвічі більше.",
        ["transfer KW>LB financial aid: 30_000_000..30_000_000 KWD, delivered"],
    ),
    ("uk", "Прага заморозила продаж танків Анголі.", ["transfer CZ>AO tanks: -, absent"]),
    ("uk", "Ірак винен Кувейту 12 млрд доларів.", []),
    (
        "pl",
        "Sudan zwrócił Katarowi 40 mln dolarów pożyczonych w 2012 roku.",
        ["transfer SD>QA payment: 40_000_000..40_000_000 USD, delivered"],
    ),
    (
        "pl",
        "Ministerstwo obrony Kenii zaprzecza, jakoby wysłało żołnierzy do Konga.",
        ["personnel KE>CD troops: -, denied, Ministerstwo obrony Kenii"],
    ),
    (
        "pl",
        "Berno pozwoliło Kopenhadze przekazać Kiszyniowowi 20 transporterów.",
        ["transfer DK>MD armoured vehicles: 20..20 count, pledged"],
    ),
    (
        "pl",
        "Mińsk prosił Pekin o 500 mln dolarów kredytu, dostał tylko 200 mln.",
        ["transfer CN>BY loan: 200_000_000..200_000_000 USD, delivered"],
    ),
    (
        "pl",
        "Drony będą kosztować Niger po 5 mln dolarów za sztukę.",
        ["price ?>NE drones: 5_000_000..5_000_000 USD, planned"],
    ),
    ("pl", "Jordania wyszkoliła 300 libijskich policjantów.", ["transfer JO>LY training: 300..300 count, delivered"]),
    (
        "pl",
        "Kabul oddał Teheranowi 500 ton migdałów w zamian za 40 autobusów.",
        ["transfer AF>IR food: 500..500 t, delivered", "transfer IR>AF vehicles: 40..40 count, delivered"],
    ),
    ("pl", "Praga zamroziła sprzedaż czołgów Angoli.", ["transfer CZ>AO tanks: -, absent"]),
    ("pl", "Irak jest winien Kuwejtowi 12 mld dolarów.", []),
    (
        "pl",
        "Słowacja zapewnia 30 procent energii elektrycznej importowanej przez Ukrainę.",
        ["transfer SK>UA electricity: 30..30 %, delivered"],
    ),
    (
        "pl",
        "Przez port w Dżibuti do Addis Abeby trafiło 60 ukraińskich ciężarówek.",
        ["transfer UA>ET vehicles: 60..60 count, delivered"],
    ),
    (
        "pl",
        "Z Baku do Mińska samolotem przewieziono 18 ton leków.",
        ["transfer AZ>BY medical supplies: 18..18 t, delivered"],
    ),
]


@pytest.mark.parametrize(("language", "text", "read"), CASES)
def test_a_sentence_is_read_as_its_construction_says(language: str, text: str, read: list[str]) -> None:
    assert lines(text, language) == read
