"""The site as a program: `python -m tallystick.web --port 8765`. TALLY_WORKSPACE names the workspace."""

import argparse
import sys

from django.core.management.base import SystemCheckError

from tallystick.model.finding import Stop
from tallystick.web.server import Place, Site, check, look_at, make_ready


def main(arguments: list[str]) -> int:
    """Serve or check; what is foreseen ends in a sentence."""
    parser = argparse.ArgumentParser(prog="tallystick.web", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="run the deployment check and stop")
    asked = parser.parse_args(arguments)
    place = Place(asked.host, asked.port, asked.workers)
    try:
        if asked.check:
            return check()
        look_at(place)
        make_ready()
    except (Stop, SystemCheckError) as problem:
        sys.stderr.write(f"tally: {problem}\n")
        return 1
    serve(place)
    return 0


def serve(place: Place) -> None:
    """Serve until interrupted."""
    from tallystick.web.wsgi import application  # noqa: PLC0415  # Django must be set up first

    Site(place, application).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
