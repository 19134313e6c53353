"""The reference is complete: commands, options, settings, exit codes and the tables of a package are in it."""

import re

import pytest
import typer.main
from typer.core import TyperCommand, TyperGroup, TyperOption

from tallystick.cli import app
from tallystick.cli.app import INTERRUPTED, LEFT_OUT
from tallystick.publish.sheets import SHEETS
from tools.source import ROOT, python_files

REFERENCE = ROOT / "docs/reference"
PAGE = (REFERENCE / "commands.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", PAGE, re.MULTILINE))


def commands() -> dict[str, TyperCommand]:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return {name: one for name, one in group.commands.items() if isinstance(one, TyperCommand)}


def options(command: TyperCommand) -> set[str]:
    wanted = {name for one in command.params if isinstance(one, TyperOption) for name in one.opts + one.secondary_opts}
    return wanted - set(re.findall(r"`(--?[a-z-]+)`", SECTIONS["Options of most commands"]))


def test_every_command_has_a_section_and_no_section_is_left_over() -> None:
    documented = {title.removeprefix("tally ") for title in SECTIONS if title.startswith("tally ")}
    assert documented == set(commands())


@pytest.mark.parametrize("name", commands())
def test_every_option_of_the_command_is_explained_and_no_other(name: str) -> None:
    rows = "".join(re.findall(r"^\| (`.*?) \|", SECTIONS[f"tally {name}"], re.MULTILINE))
    assert set(re.findall(r"`(--?[a-z-]+)`", rows)) == options(commands()[name])


@pytest.mark.parametrize("name", commands())
def test_every_command_and_option_has_a_help_text(name: str) -> None:
    command = commands()[name]
    assert command.help
    assert all(one.help for one in command.params if isinstance(one, TyperOption))


def test_every_setting_of_the_environment_is_documented() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in python_files("src"))
    assert set(re.findall(r"\b(?:TALLY_[A-Z]+|DATABASE_URL)\b", code)) <= set(re.findall(r"\b[A-Z_]{5,}\b", PAGE))


def test_the_exit_codes_are_documented() -> None:
    codes = re.findall(r"^\| (\d+) \|", (REFERENCE / "exit-codes.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert codes == ["0", "1", "2", str(LEFT_OUT), str(INTERRUPTED)]


def test_every_table_of_a_package_is_documented() -> None:
    page = (REFERENCE / "package-format.md").read_text(encoding="utf-8")
    assert all(f"`{sheet.file}`" in page for sheet in SHEETS)
