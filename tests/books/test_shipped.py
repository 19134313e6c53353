"""What comes with the package can be opened by name."""

from tallystick.books.shipped import SAMPLES, shipped, shipped_dossiers


def test_every_shipped_dossier_is_a_package() -> None:
    assert shipped_dossiers()
    for name in shipped_dossiers():
        with shipped(name) as folder:
            assert (folder / "datapackage.json").is_file()


def test_the_samples_are_of_many_kinds() -> None:
    with shipped(SAMPLES) as folder:
        assert {one.suffix for one in folder.iterdir()} >= {".html", ".txt", ".md", ".pdf", ".docx", ".xml"}
