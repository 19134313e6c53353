"""Serving: gunicorn with one program that loads the site once and forks; tables and static files made ready before."""

import gc
import os
import socket
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.urls import get_resolver
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # it carries no types

from tallystick.model.finding import Code, Finding, Stop
from tallystick.web.weighing import weighed
from tallystick.web.workman import Workman
from tallystick.web.workspace import store

THREADS = 4  # a worker waits for the database most of the time
KEPT = 60  # seconds a reader's connection stays open: the worker at its end knows what this reader looked at before
YOUNG = 10_000  # new objects before the collector looks at them: a page makes a hundred thousand, in no circles
AHEAD = 10  # dossiers weighed before the first reader comes


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen, and with how many processes."""

    host: str
    port: int
    workers: int = 1


class Site(BaseApplication):  # type: ignore[misc]  # what it derives from carries no types
    """The site in gunicorn, without a configuration file."""

    def __init__(self, place: Place, application: Callable[..., Iterable[bytes]]) -> None:
        self._place = place
        self._application = application
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from gunicorn's own choices."""
        chosen: dict[str, Any] = {
            "bind": f"{self._place.host}:{self._place.port}",
            "workers": self._place.workers,
            "threads": THREADS,
            "worker_class": "gthread",
            "loglevel": "warning",
            "timeout": 120,
            "keepalive": KEPT,
            "graceful_timeout": 5,
            "forwarded_allow_ips": "127.0.0.1",
            "control_socket_disable": True,
            "when_ready": _ready,
            "on_exit": _leave,
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Iterable[bytes]]:
        """The application; workers get it by forking."""
        return self._application


_workman = Workman()


def _ready(arbiter: Any) -> None:
    """Print the address, as gunicorn alone knows which port was free, and start the worker."""
    _workman.start()
    host, port = arbiter.LISTENERS[0].sock.getsockname()[:2]
    named = f"[{host}]" if ":" in host else host
    sys.stdout.write(f"The site is at http://{named}:{port}/ (Ctrl-C ends).\n")
    sys.stdout.flush()


def _leave(arbiter: Any) -> None:
    """End the worker with the site."""
    _workman.stop()


def set_up() -> None:
    """Set Django up with the site's settings, whatever the program that started this one had."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tallystick.web.settings"
    django.setup()


def make_ready() -> None:
    """Set Django up, bring all tables of the workspace up to date and gather the static files."""
    set_up()
    store()  # says what is wrong with the workspace, in a sentence
    call_command("migrate", interactive=False, verbosity=0)
    gather_static()
    load_pages()
    weigh_ahead()
    spare_the_collector()


def look_at(place: Place) -> None:
    """See whether one can listen there; raises Stop (SETTING) with a sentence instead of a server's log."""
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((place.host, place.port))
    except (OSError, OverflowError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        wanted = f"an address of this machine and a port that is free ({why}); --port 0 takes a free one"
        value = f"{place.host}:{place.port}"
        raise Stop(Finding.of(Code.SETTING, "--host and --port", value=value, wanted=wanted)) from problem


def weigh_ahead() -> None:
    """Weigh the first dossiers before readers come; workers get what was weighed by forking."""
    for dossier in store().dossiers()[:AHEAD]:
        try:
            weighed(dossier.slug)
        except Stop as stop:  # its page will say so; the others are served
            sys.stderr.write(f"tally: {stop}\n")
    connections.close_all()  # a connection does not survive a fork


def load_pages() -> None:
    """Load all pages before workers fork: else each worker does when its first reader waits, and keeps its own copy."""
    _ = get_resolver().url_patterns


def spare_the_collector() -> None:
    """Leave what was loaded out of the search for garbage: looking through it stops all readers for half a second.

    What has come since is looked through often, so that each time is short.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 2, 1_000)


def gather_static() -> None:
    """Put static files where they are served from, under names that carry their hash."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)


def check() -> int:
    """Run Django's deployment check on the settings as the environment makes them; 1 where it finds anything."""
    set_up()
    call_command("check", deploy=True, fail_level="WARNING")
    return 0
