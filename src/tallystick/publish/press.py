"""The one Jinja environment of all printed faces: escaping on, unknown names refused, white space kept tidy."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape


@cache
def press() -> Environment:
    """Set up the environment; whatever a template is given as text is printed as text."""
    return Environment(
        loader=PackageLoader("tallystick.publish"),
        autoescape=select_autoescape(disabled_extensions=("md",), default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: str, **words: object) -> str:
    """Fill a template."""
    return press().get_template(template).render(**words)
