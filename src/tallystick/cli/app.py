"""The `tally` command: one file per subcommand, errors as one sentence, documented exit codes.

Exit codes (docs/reference/exit-codes.md): 0 done; 1 stopped, nothing published; 2 wrong usage; 3 done, but something
was left out (each with its reason); 130 interrupted, finished work kept.
"""

import gc
import sys
from collections.abc import Callable
from importlib.metadata import version

import typer

from tallystick.cli.output import say_error
from tallystick.model.finding import Stop

NOTHING_DONE = 1  # exit code: stopped, or nothing to work on
WRONG_USAGE = 2  # what shells and argument parsers use for it
LEFT_OUT = 3  # exit code: done, but some items were skipped
INTERRUPTED = 130  # 128 + SIGINT, the shells' convention
MEND = "See that the place exists, is yours and has room; then run the same command again."
YOUNG = 10_000  # new objects before the collector looks at them: reading and weighing make many, in no circles

app = typer.Typer(
    name="tally",
    help="An evidence ledger of exchanges between states: who gave what to whom, worth how much, and who said so.",
    pretty_exceptions_enable=False,
    add_completion=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tally {version('tallystick')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def options(
    context: typer.Context,
    show_version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Say the version and stop."
    ),
) -> None:
    """Options that stand before the subcommand; without any of these, the list of commands."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the command line; every foreseen failure ends in a sentence and an exit code, never in a traceback."""
    gc.set_threshold(YOUNG)
    sys.exit(guarded(lambda: app(standalone_mode=False)))


def guarded(work: Callable[[], object]) -> int:
    """Run a command and turn what it raises into an exit code."""
    try:
        code = work()
    except Stop as stop:
        say_error(str(stop))
        return NOTHING_DONE
    except typer.TyperException as wrong:
        say_error(f"{wrong.format_message().rstrip('.')}. See the command's --help.")
        return WRONG_USAGE
    except (KeyboardInterrupt, typer.Abort):
        say_error("Interrupted. What was finished is kept; run the same command again to go on.")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # the reader of our output went away (`tally claims | head`): nothing more to say
        return 0
    except OSError as error:  # a full disk, a file that is not ours: where, and the system's own word for it
        say_error(f"{error.filename or 'a file'}: {error.strerror or error}. {MEND}")
        return NOTHING_DONE
    return code if isinstance(code, int) else 0
