"""The worker as a program: `python -m tallystick.web.registers`, which the site starts and which ends with it."""

import logging
import os
import sys
import time

import django

WAIT = 1.0  # seconds between looks for work
GENTLY = 10  # steps below the site: readers and reviewers go first
ORDER = 30.0  # seconds between looks for queues to be ordered anew


def main() -> int:
    """Work until whoever started this is gone."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallystick.web.settings")
    django.setup()
    from tallystick.web.registers.working import order_queues, work_once  # noqa: PLC0415  # Django must be set up first

    os.nice(GENTLY)
    parent, ordered = os.getppid(), 0.0
    while os.getppid() == parent:
        try:
            if work_once():
                continue
            if time.monotonic() - ordered > ORDER:
                order_queues()
                ordered = time.monotonic()
        except Exception:  # whatever went wrong with one job must not end the others
            logging.getLogger("django").exception("A job went wrong; it is tried again later.")
        time.sleep(WAIT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
