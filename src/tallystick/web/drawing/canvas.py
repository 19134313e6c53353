"""A canvas for SVG: shapes, texts and links, everything escaped, colours by what they mean."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

from tallystick.publish.picture import PAGE, Palette

FONT = "system-ui, Noto Sans, Noto Sans CJK KR, Liberation Sans, Arial, sans-serif"
HEAD, TEXT, SMALL = 17.0, 13.0, 11.5  # pixels
SCALE, ABOUT = "scale", "about"  # sorts of words that are no figure: of an axis, and of the picture itself
LINE = 17  # pixels from one line of text to the next
_WIDE, _CAPITAL, _LETTER = 1.0, 0.68, 0.54  # width of a letter against its size, from above in common fonts
Point = tuple[float, float]


def measure(text: str, size: float = TEXT) -> float:
    """How wide a text is at most, in pixels."""
    return size * sum(_width(letter) for letter in text)


@lru_cache(maxsize=4096)
def _width(letter: str) -> float:
    if east_asian_width(letter) in "WF":
        return _WIDE
    return _CAPITAL if letter.isupper() else _LETTER


def wrap(text: str, width: float, size: float = TEXT) -> list[str]:
    """Break a text into lines of a width: at spaces, and inside words only where one is longer than a line."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if measure(joined, size) <= width:
            lines[-1] = joined
            continue
        lines.append("")
        for letter in word:
            if measure(lines[-1] + letter, size) > width:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line] or [""]


class Canvas:
    """Takes shapes in the order in which they lie on each other. Colours are names of a palette."""

    def __init__(self, width: float, palette: Palette = PAGE) -> None:
        self.width = width
        self._palette = palette
        self._parts: list[str] = []

    def box(self, corner: Point, size: Point, fill: str, **more: object) -> None:
        """A rectangle; one that is thinner than a hair is drawn as a hair."""
        (x, y), (width, height) = corner, (max(size[0], 0.75), max(size[1], 0.75))
        self._add("rect", x=x, y=y, width=width, height=height, fill=self._colour(fill), **more)

    def line(self, start: Point, end: Point, stroke: str = "grid", **more: object) -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        self._add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=self._colour(stroke), **more)

    def path(self, points: Sequence[Point], stroke: str, **more: object) -> None:
        """A line through points."""
        self._add("path", d=_course(points), fill="none", stroke=self._colour(stroke), **more)

    def area(self, points: Sequence[Point], fill: str, **more: object) -> None:
        """A filled area between points."""
        self._add("path", d=_course(points) + "Z", fill=self._colour(fill), **more)

    def text(self, place: Point, text: str, colour: str = "ink", **more: object) -> None:
        """One line of text; `place` is its baseline."""
        x, y = place
        attributes = _attributes({"x": x, "y": y, "fill": self._colour(colour), "font_size": TEXT} | more)
        self._parts.append(f"<text{attributes}>{escape(_clean(text))}</text>")

    def phrase(self, place: Point, parts: Sequence[tuple[str, str, str]], anchor: str = "start") -> None:
        """One line of text in parts, each a text with its colour and weight."""
        attributes = _attributes({"x": place[0], "y": place[1], "font_size": TEXT, "text_anchor": anchor})
        said = (
            f"<tspan{_attributes({'fill': self._colour(colour), 'font_weight': weight})}>{escape(_clean(text))}</tspan>"
            for text, colour, weight in parts
        )
        self._parts.append(f"<text{attributes}>{'<tspan> </tspan>'.join(said)}</text>")

    def texts(self, place: Point, lines: Sequence[str], colour: str = "ink", **more: object) -> float:
        """Lines of text below each other; returns where the next would be."""
        x, y = place
        for number, line in enumerate(lines):
            self.text((x, y + number * LINE), line, colour, **more)
        return y + len(lines) * LINE

    @contextmanager
    def link(self, address: str | None, says: str, sort: str = "") -> Iterator[None]:
        """What is drawn inside leads to an address, and says something to those who point at it.

        `sort` names what it is a mark of, so that a page can set one sort apart from the others.
        """
        said = f"data-says={quoteattr(_clean(says))}" + (f" data-sort={quoteattr(sort)}" if sort else "")
        self._parts.append(f"<a href={quoteattr(address)} {said}>" if address else f"<g {said}>")
        self._parts.append(f"<title>{escape(_clean(says))}</title>")
        yield
        self._parts.append("</a>" if address else "</g>")

    def svg(self, name: str, title: str, words: str, height: float) -> str:
        """All of it as one SVG that says what it is to those who do not see it."""
        size = f"0 0 {_number(self.width)} {_number(height)}"
        paper = self._colour("paper")
        back = "" if paper == "transparent" else f'<rect width="100%" height="100%" fill="{paper}"/>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" width="{_number(self.width)}" '
            f'height="{_number(height)}" font-family="{FONT}" role="group" aria-labelledby="{name}-t {name}-d">'
            f'<title id="{name}-t">{escape(_clean(title))}</title><desc id="{name}-d">{escape(_clean(words))}</desc>'
            f"{back}{''.join(self._parts)}</svg>"
        )

    def _colour(self, name: str) -> str:
        colour: str = getattr(self._palette, name)
        return colour

    def _add(self, tag: str, **attributes: object) -> None:
        self._parts.append(f"<{tag}{_attributes(attributes)}/>")


def _attributes(given: dict[str, object]) -> str:
    written: list[str] = []
    for name, value in given.items():
        if isinstance(value, float):
            written.append(f' {_name(name)}="{_number(value)}"')
        elif value is not None:
            written.append(f" {_name(name)}={_quoted(str(value))}")
    return "".join(written)


@lru_cache(maxsize=256)
def _name(name: str) -> str:
    """The name of an attribute as SVG writes it."""
    return name.rstrip("_").replace("_", "-")


@lru_cache(maxsize=1024)
def _quoted(value: str) -> str:
    """A value in quotes; the same few colours and weights come again and again."""
    return quoteattr(value)


def _number(value: float) -> str:
    """A number that needs no quoting, to a hundredth of a pixel."""
    said = f"{value:.2f}"
    return said[:-3] if said.endswith(".00") else said.rstrip("0")


def _course(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{_number(float(x))},{_number(float(y))}" for x, y in points)


def _clean(text: str) -> str:
    """A text without what XML cannot carry."""
    return (
        text
        if text.isprintable()
        else "".join(letter for letter in text if letter >= " " and letter not in "\ufffe\uffff")
    )
