"""What of a page a reader cannot see: it must not become text, for it may be written for machines."""

import re
from collections.abc import Iterator

from lxml.html import HtmlComment, HtmlElement  # type: ignore[import-untyped]  # carries no types

_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_SIMPLE = re.compile(r"[.#][\w-]+")  # a selector of one class or id; others depend on what stands around
_UNSEEN = (("display", {"none"}), ("visibility", {"hidden", "collapse"}), ("opacity", {"0", "0.0", "0%"}))
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|em|rem|%|vw|vh)?")
_FINEST = {"px": 2.0, "pt": 1.5, "em": 0.15, "rem": 0.15, "%": 15.0}  # sizes of letters that nobody can read
_FAR = {"px": -500.0, "pt": -400.0, "em": -30.0, "rem": -30.0, "%": -99.0, "vw": -99.0, "vh": -99.0}  # off the screen
_PLACES = ("left", "top", "text-indent", "margin-left")
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)", "transparent"})
_NEVER = frozenset({"template", "dialog"})


def drop_hidden(tree: HtmlElement) -> int:
    """Take out of the tree, in place, all that a reader with a browser does not see.

    Returns the letters that were disguised: written, but in the colour of the page, of no size, or off the screen.
    """
    selectors = frozenset(one for sheet in tree.iter("style") for one in hiding(sheet.text or ""))
    whole = _letters(tree)
    disguised = 0
    for element in list(tree.iter()):
        if isinstance(element, HtmlComment) or _is_hidden(element, selectors, whole):
            _drop(element)
        elif isinstance(element.tag, str) and _is_disguised(_declarations(element.get("style") or ""), element):
            disguised += _letters(element)
            _drop(element)
    return disguised


def hiding(sheet: str) -> Iterator[str]:
    """Simple selectors that a style sheet hides always; what stands in an @-rule holds only at times."""
    depth, start = 0, 0
    for match in re.finditer(r"[{}]", sheet):
        if match[0] == "{":
            depth += 1
            continue
        depth -= 1
        if depth <= 0:
            rule, depth = sheet[start : match.start()], 0
            start = match.end()
            if rule.count("{") == 1:
                yield from _hiding_rule(*rule.split("{"))


def _hiding_rule(selectors: str, body: str) -> Iterator[str]:
    if "display:none" in re.sub(r"\s", "", body.casefold()) and "@" not in selectors:
        for one in selectors.split(","):
            if _SIMPLE.fullmatch(one.strip()):
                yield one.strip()


def _is_hidden(element: HtmlElement, selectors: frozenset[str], whole: int) -> bool:
    if not isinstance(element.tag, str):  # a processing instruction
        return False
    if element.tag in _NEVER or (element.get("hidden") is not None and element.get("hidden") != "until-found"):
        return True
    if element.get("aria-hidden") == "true" or element.tag == "noscript":
        return _letters(element) < whole / 2  # most of a page is so only by mistake, or while a dialog lies over it
    names = {f".{one}" for one in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
    style = _declarations(element.get("style") or "")
    return bool(names & selectors) or any(name in style and style[name] in values for name, values in _UNSEEN)


def _is_disguised(style: dict[str, str], element: HtmlElement) -> bool:
    if "font-size" in style and _is_at_most(style["font-size"], _FINEST):
        return True
    if any(name in style and _is_at_most(style[name], _FAR) for name in _PLACES):
        return True
    return "color" in style and _same_colour(style["color"], element)


def _is_at_most(length: str, limits: dict[str, float]) -> bool:
    """Whether a length of a style is within the limit for its unit; a bare number is nothing but zero."""
    found = _LENGTH.fullmatch(length)
    if not found:
        return False
    unit = found[2] or "px"
    return unit in limits and float(found[1]) <= limits[unit]


def _same_colour(colour: str, element: HtmlElement) -> bool:
    """Whether letters have the colour of what is below them: a background set nearest around, else white paper."""
    while element is not None:
        style = _declarations(element.get("style") or "")
        ground = style.get("background-color") or style.get("background") or element.get("bgcolor")
        if ground:
            return bool(ground == colour or (colour in _WHITE and ground in _WHITE))
        element = element.getparent()
    return colour in _WHITE


def _declarations(style: str) -> dict[str, str]:
    return {
        name.casefold(): re.sub(r"\s|!important", "", value.casefold()) for name, value in _DECLARATION.findall(style)
    }


def _letters(element: HtmlElement) -> int:
    return sum(len(text.strip()) for text in element.xpath(".//text()[not(ancestor::script or ancestor::style)]"))


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
