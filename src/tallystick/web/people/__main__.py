"""Accounts from the command line: `python -m tallystick.web.people add NAME --role admin`; `tally users` calls it."""

import os
import sys

import django
from django.core.management import call_command


def main(arguments: list[str]) -> int:
    """Set the site up, bring its tables up to date and do what is asked."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tallystick.web.settings"
    django.setup()
    from tallystick.model.finding import Stop  # noqa: PLC0415  # Django must be set up first
    from tallystick.web.people.asking import UsageError  # noqa: PLC0415  # the same
    from tallystick.web.people.roster import roster  # noqa: PLC0415  # the same
    from tallystick.web.workspace import store  # noqa: PLC0415  # the same

    try:
        store()  # says what is wrong with the workspace, in a sentence
        call_command("migrate", interactive=False, verbosity=0)
        sys.stdout.write(roster(arguments) + "\n")
    except UsageError as wrong:
        sys.stderr.write(f"tally: {wrong}. See the command's --help.\n")
        return 2
    except (Stop, ValueError) as problem:
        sys.stderr.write(f"tally: {problem}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
