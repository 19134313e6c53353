"""The command line: `tally`. Importing this registers every command."""

from tallystick.cli.add import add
from tallystick.cli.app import app, main
from tallystick.cli.balance import balance
from tallystick.cli.claims import claims
from tallystick.cli.demo import demo
from tallystick.cli.doctor import doctor
from tallystick.cli.enter import enter
from tallystick.cli.evaluate import evaluate
from tallystick.cli.exporting import export, import_command
from tallystick.cli.init import init
from tallystick.cli.prices import prices
from tallystick.cli.read import read_command
from tallystick.cli.rebuild import rebuild
from tallystick.cli.review import review
from tallystick.cli.serve import serve
from tallystick.cli.users import users
from tallystick.cli.whatif import what_if_command
from tallystick.cli.why import why

__all__ = ["app", "main"]

app.command()(demo)
app.command()(init)
app.command()(add)
app.command("read")(read_command)
app.command()(claims)
app.command()(review)
app.command()(enter)
app.command()(balance)
app.command()(why)
app.command("what-if")(what_if_command)
app.command()(prices)
app.command()(export)
app.command("import")(import_command)
app.command()(rebuild)
app.command()(doctor)
app.command()(evaluate)
app.command()(serve)
app.command()(users)
