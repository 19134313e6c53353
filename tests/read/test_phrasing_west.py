"""Ways of saying it in western languages: on a condition, by origin, half of it, what it is put at, it is about 14."""

import pytest

from tallystick.read.short import shorten
from tests.read.reading import claims

CASES: list[tuple[str, str, list[str]]] = [
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
    ("fr", "Paris estime à 3 000 le nombre de manifestants arrêtés à Minsk.", []),
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
    ("it", "Qualora piovesse, la partita si giocherebbe a Torino davanti a 33 spettatori.", []),
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
    (
        "fr",
        "Moscou avait promis à Bamako 25 000 tonnes de blé ; la moitié est arrivée en mars.",
        ["transfer RU>ML wheat: 25_000..25_000 t, pledged", "transfer RU>ML wheat: 50..50 %, delivered"],
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
        "fr",
        "Sur les 24 Rafale commandés par Belgrade, aucun n'a encore été livré par la France.",
        ["transfer FR>RS fighter jets: -, absent", "transfer FR>RS fighter jets: 24..24 count, pledged"],
    ),
    (
        "fr",
        "Faute de paiement, Rabat a suspendu ses livraisons d'engrais à la Zambie.",
        ["transfer MA>ZM fertiliser: -, absent"],
    ),
    (
        "fr",
        "Une trentaine d'instructeurs turcs ont rejoint Mogadiscio en mars.",
        ["personnel TR>SO instructors: 30..30 count, delivered"],
    ),
    ("fr", "Téhéran nie avoir cédé à Moscou des missiles Fath-360.", ["transfer IR>RU ballistic missiles: -, denied"]),
    (
        "es",
        "De los 30.000 fusiles prometidos por Moscú, Caracas solo ha recibido un tercio.",
        [
            "transfer RU>VE small arms: 30_000..30_000 count, pledged",
            "transfer RU>VE small arms: 33.33333333333333..33.33333333333333 %, delivered",
        ],
    ),
    ("es", "Argentina no enviará armas a Ucrania, reiteró el canciller argentino.", ["transfer AR>UA arms: -, absent"]),
    (
        "es",
        "Unos 200 ingenieros iraníes trabajan en Venezuela en la refinería de El Palito.",
        ["personnel IR>VE engineers: 200..200 count, delivered"],
    ),
    (
        "es",
        "Brasilia condonará a Maputo una deuda de 280 millones de dólares.",
        ["transfer BR>MZ debt relief: 280_000_000..280_000_000 USD, pledged"],
    ),
    (
        "es",
        "China le prestó a Ecuador 1.000 millones de dólares a cambio de petróleo.",
        ["transfer CN>EC loan: 1_000_000_000..1_000_000_000 USD, delivered", "transfer EC>CN oil: -, delivered"],
    ),
    (
        "it",
        "Dei 200 blindati promessi da Roma, a Tirana ne sono arrivati appena 40.",
        [
            "transfer IT>AL armoured vehicles: 200..200 count, pledged",
            "transfer IT>AL armoured vehicles: 40..40 count, delivered",
        ],
    ),
    ("it", "Ankara ha smentito di aver consegnato droni al Ciad.", ["transfer TR>TD drones: -, denied"]),
    (
        "it",
        "Per ogni soldato Mosca verserebbe a Pyongyang 2.000 dollari al mese.",
        ["price KP>RU troops: 2_000..2_000 USD/month, delivered"],
    ),
    (
        "it",
        "Berlino valuta l'invio a Kiev di altri due sistemi Iris-T.",
        ["transfer DE>UA air defence systems: 2..2 count, possible"],
    ),
    (
        "it",
        "Il Qatar ha congelato un prestito da 300 milioni di dollari a Tunisi.",
        ["transfer QA>TN loan: 300_000_000..300_000_000 USD, absent"],
    ),
    (
        "nl",
        "Van de 18 door Nederland beloofde F-16's heeft Roemenië er inmiddels twaalf ontvangen.",
        ["transfer NL>RO fighter jets: 12..12 count, delivered", "transfer NL>RO fighter jets: 18..18 count, pledged"],
    ),
    ("nl", "Ankara ontkent dat het drones aan Soedan heeft verkocht.", ["transfer TR>SD drones: -, denied"]),
    (
        "nl",
        "Ruim honderd Cubaanse artsen werken in Calabrië voor de Italiaanse overheid.",
        ["personnel CU>IT doctors: 100.. count, delivered"],
    ),
    (
        "nl",
        "Zeker 14.000 Noord-Koreaanse soldaten zouden inmiddels voor Rusland vechten, meldt de NIS.",
        ["personnel KP>RU troops: 14_000.. count, delivered"],
    ),
    (
        "nl",
        "Voor elke arbeider krijgt Pyongyang van Moskou maandelijks 700 dollar.",
        ["price KP>RU workers: 700..700 USD/month, delivered"],
    ),
    (
        "nl",
        "China scheldt Zambia een kwart miljard dollar aan schulden kwijt.",
        ["transfer CN>ZM debt relief: 250_000_000..250_000_000 USD, delivered"],
    ),
    (
        "fr",
        "Sur les 24 Rafale commandés par Belgrade, aucun n'a encore été livré.",
        ["transfer ?>RS fighter jets: -, absent", "transfer ?>RS fighter jets: 24..24 count, pledged"],
    ),
    (
        "fr",
        "Sur les 60 ambulances promises par Tokyo à Kiev, aucune n'est arrivée.",
        ["transfer JP>UA vehicles: -, absent", "transfer JP>UA vehicles: 60..60 count, pledged"],
    ),
    ("fr", "Sur les 60 pays invités à Kiev, aucun n'a envoyé de ministre.", []),
    (
        "fr",
        "Sur les 18 canons commandés par Tallinn à Paris, aucun n'est arrivé.",
        ["transfer FR>EE artillery guns: -, absent", "transfer FR>EE artillery guns: 18..18 count, pledged"],
    ),
    (
        "fr",
        "Des 40 chars promis par Rome à Kiev, aucun n'a été livré.",
        ["transfer IT>UA tanks: -, absent", "transfer IT>UA tanks: 40..40 count, pledged"],
    ),
    (
        "es",
        "De los 24 cazas encargados por Bogotá a Suecia, ninguno ha llegado.",
        ["transfer SE>CO fighter jets: -, absent", "transfer SE>CO fighter jets: 24..24 count, pledged"],
    ),
    (
        "es",
        "De los 40 tanques prometidos por Roma a Kiev, no se ha entregado ninguno.",
        ["transfer IT>UA tanks: -, absent", "transfer IT>UA tanks: 40..40 count, pledged"],
    ),
    (
        "fr",
        "Moscou a prêté à Luanda 500 millions de dollars en échange de pétrole.",
        ["transfer AO>RU oil: -, delivered", "transfer RU>AO loan: 500_000_000..500_000_000 USD, delivered"],
    ),
    ("fr", "Faute de paiement, Alger a suspendu ses livraisons de gaz au Maroc.", ["transfer DZ>MA gas: -, absent"]),
    ("es", "Por falta de pago, Argelia suspendió sus envíos de gas a Túnez.", ["transfer DZ>TN gas: -, absent"]),
    (
        "it",
        "Per mancato pagamento l'Algeria ha sospeso le forniture di gas alla Tunisia.",
        ["transfer DZ>TN gas: -, absent"],
    ),
    (
        "nl",
        "Wegens wanbetaling heeft Algerije de gasleveringen aan Tunesië stopgezet.",
        ["transfer DZ>TN gas: -, absent"],
    ),
    ("fr", "Deux mille des soldats envoyés par Pyongyang en Russie sont rentrés au pays.", []),
    ("es", "La mitad de los médicos enviados por Cuba a Angola ha regresado a casa.", []),
    ("it", "La metà dei medici inviati da Cuba in Calabria è tornata a casa.", []),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_western_ways_of_saying_it(language: str, text: str, wanted: list[str]) -> None:
    assert sorted(shorten(claim, sources=False) for claim in claims(text, language)) == sorted(wanted)
