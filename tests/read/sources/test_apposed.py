"""Who speaks is named by name, where an office before or behind it says only what they are (rule 7.2)."""

import pytest

from tests.read.reading import claims


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Perú recibirá 40 camiones de Japón, dijo la ministra de Salud, Teresa Vega, en Lima.", "es", "Teresa Vega"),
        ("Perú recibirá 40 camiones de Japón, dijo el ministro de Exteriores Luis Roca.", "es", "Luis Roca"),
        ("Le Mali a reçu 40 camions de Russie, soutient le ministre malien Issa Kone.", "fr", "Issa Kone"),
        ("Le Mali a reçu 40 camions de Russie, a dit mardi le porte-parole, Issa Kone, à Kati.", "fr", "Issa Kone"),
        ("Il Perù riceverà 40 camion dal Giappone, ha detto il ministro della Difesa, Luis Roca.", "it", "Luis Roca"),
        ("Greece sent Armenia 18 howitzers, said the defence minister, Nikos Papas.", "en", "Nikos Papas"),
        ("Mali bekam 40 Lastwagen aus Russland, sagte der Außenminister, Issa Kone.", "de", "Issa Kone"),
    ],
)
def test_a_name_behind_an_office_is_the_source(text: str, language: str, source: str) -> None:
    assert [one.said_by for one in claims(text, language)] == [(source,)]


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Perú recibirá 40 camiones de Japón, dijo el jueves la ministra, Moscú negándolo.", "es", "ministra"),
        ("Le Mali a reçu 40 camions de Russie, a déclaré le porte-parole, Berlin démentant.", "fr", "porte-parole"),
    ],
)
def test_a_state_behind_an_office_is_not_who_holds_it(text: str, language: str, source: str) -> None:
    assert claims(text, language)[0].said_by == (source,)
