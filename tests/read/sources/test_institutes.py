"""Names of institutes that go on over prepositions."""

import pytest

from tests.read.reading import claims


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "According to the Institute for the Study of War, North Korea sent Russia 300 missiles.",
            "Institute for the Study of War",
        ),
        (
            "de",
            "Laut dem Institut für Weltwirtschaft hat Nordkorea 300 Raketen an Russland geliefert.",
            "Institut für Weltwirtschaft",
        ),
        (
            "fr",
            "Selon la Fondation pour la recherche stratégique, la Corée du Nord a livré 300 missiles à la Russie.",
            "Fondation pour la recherche stratégique",
        ),
        (
            "fr",
            "Selon l'Institut de recherche de la paix de Stockholm, la Corée du Nord a livré 300 missiles à la Russie.",
            "Institut de recherche de la paix de Stockholm",
        ),
        (
            "es",
            "Según el Instituto para el Estudio de la Guerra, Corea del Norte entregó 300 misiles a Rusia.",
            "Instituto para el Estudio de la Guerra",
        ),
        (
            "it",
            "Secondo l'Istituto per gli studi di politica internazionale, la Corea del Nord ha consegnato 300 missili "
            "alla Russia.",
            "Istituto per gli studi di politica internazionale",
        ),
        (
            "pt",
            "Segundo o Instituto para o Estudo da Guerra, a Coreia do Norte entregou 300 mísseis à Rússia.",
            "Instituto para o Estudo da Guerra",
        ),
        (
            "nl",
            "Volgens het Instituut voor de Studie van Oorlog heeft Noord-Korea 300 raketten aan Rusland geleverd.",
            "Instituut voor de Studie van Oorlog",
        ),
        (
            "pl",
            "Według Instytutu Studiów nad Wojną Korea Północna dostarczyła Rosji 300 rakiet.",
            "Instytutu Studiów nad Wojną",
        ),
        (
            "ru",
            "По данным Центра по изучению России, КНДР поставила России 300 ракет.",
            "Центра по изучению России",
        ),
    ],
)
def test_the_name_of_an_institute_goes_on_over_its_joints(language: str, text: str, name: str) -> None:
    assert [claim.said_by for claim in claims(text, language)] == [(name,)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "According to the institute, North Korea sent 300 missiles for Russia's army.", "institute"),
        ("en", "According to the ministry for the week, North Korea sent Russia 300 missiles.", "ministry"),
        ("es", "Según el instituto, Corea del Norte entregó 300 misiles a Rusia.", "instituto"),
    ],
)
def test_what_names_no_institute_ends_where_it_did(language: str, text: str, name: str) -> None:
    assert {claim.said_by for claim in claims(text, language)} == {(name,)}
