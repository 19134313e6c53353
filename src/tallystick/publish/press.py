"""The one Jinja environment of all printed faces: escaping on, unknown names refused, white space kept tidy."""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

# The space inside a figure, at which no line may break: 90 %, 5.6 bn, and between a currency's sign and its number.
_LOOSE = re.compile(r"(?<=\d) (?=%|\w{1,2}\b)|(?<=[^\w\s(.,;:]) (?=\d)")


@cache
def press() -> Environment:
    """Set up the environment; whatever a template is given as text is printed as text."""
    environment = Environment(
        loader=PackageLoader("tallystick.publish"),
        autoescape=select_autoescape(disabled_extensions=("md", "txt", "css"), default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # Unlike the filter of Jinja itself, this leaves all letters but the first as they are.
    environment.filters["tie"] = lambda text: _LOOSE.sub("\u00a0", text)
    environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    return environment


def render(template: str, **words: object) -> str:
    """Fill a template."""
    return press().get_template(template).render(**words)
