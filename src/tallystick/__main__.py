"""Where `tally` begins: what is typed while the program still loads is understood, too."""

import sys

_INTERRUPTED = 130  # as the command line says it later on


def main() -> None:
    """Load the command line and run it; interrupted before that, nothing was begun."""
    try:
        from tallystick.cli import main as run  # noqa: PLC0415  # loading takes a second, in which people press Ctrl-C
    except KeyboardInterrupt:
        sys.stderr.write("tally: Interrupted before anything was begun.\n")
        sys.exit(_INTERRUPTED)
    run()


if __name__ == "__main__":
    main()
