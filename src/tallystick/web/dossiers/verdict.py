"""The result at a glance: what each side gave, what came back for it, how sure that is, and from what it is known."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from tallystick.model.balance import Side
from tallystick.web.dossiers.rows import Range, bar_on, on_scale
from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import RATIO, capital, tie
from tallystick.web.site.saying import say
from tallystick.web.site.templatetags.core import asides


@dataclass(frozen=True, slots=True)
class Answer:
    """One figure of the result, set large: whose, how much, its range, and what carries it."""

    sort: str  # "given", "received" or "ratio"
    asked: str
    figure: str
    spread: str
    carried: tuple[str, ...]
    address: str = ""
    bar: Range | None = None

    @property
    def wide(self) -> float:
        """How long the bar of the range is; never nothing."""
        return max(self.bar[2] - self.bar[0], 0.8) if self.bar else 0.0


def verdict(sketch: Sketch) -> tuple[Answer, ...]:
    """What each side gave, and the ratio where both can be compared."""
    return (*(_side(sketch, side) for side in sketch.speech.outline.sides), *_ratio(sketch))


def in_a_sentence(sketch: Sketch) -> SafeString:
    """The result in one sentence, in which each figure leads to what stands behind it."""
    speech = sketch.speech
    pages = {side.name: sketch.total(side) for side in speech.outline.sides} | {RATIO: sketch.ratio}

    def mark(name: str, words: str) -> str:
        return (
            format_html('<a class="figure" href="{}">{}</a>', pages[name], words) if name else conditional_escape(words)
        )

    parts = (asides(mark_safe(speech.headline(mark))), speech.comparison(mark), escape(speech.basis_of_it()))  # noqa: S308  # marked above
    return mark_safe("; ".join(part for part in parts if part) + ".")  # noqa: S308  # all parts are escaped


def _side(sketch: Sketch, side: Side) -> Answer:
    speech = sketch.speech
    words = {"giver": speech.outline.giver(side), "taker": speech.outline.taker(side)}
    asked = gettext("%(giver)s gave %(taker)s") % words
    if side.total is None:
        none = (
            gettext("unknown, which is not zero") if side.lines or side.stated else gettext("nothing that is told of")
        )
        return Answer(side.name, asked, capital(none), "", tuple(_heard(sketch, side)))
    only = side.least is not None
    figure = speech.least(side.least, side.total) if side.least is not None else speech.central(side.total)
    return Answer(
        side.name,
        asked,
        capital(figure),
        "" if only else speech.range(side.total),
        tuple(_heard(sketch, side)),
        sketch.total(side),
        bar_on(_scale(sketch), sketch, side.total, side.least),
    )


def _scale(sketch: Sketch) -> float:
    """Where the bars of both totals end: they are compared with each other, not with single lines."""
    totals = [(side.total, side.least) for side in sketch.speech.outline.sides if side.total]
    return max(least if least is not None else sketch.speech.ends(total)[4] for total, least in totals)


def _heard(sketch: Sketch, side: Side) -> Iterator[str]:
    """How much the evidence of a side carries, and how many speak there."""
    confidence = sketch.speech.confidence(side.confidence)
    if confidence and side.total:
        yield gettext("Confidence: %(level)s") % {"level": confidence[0]}
    known = sketch.speech.outline.coverage(side)
    if known and known.claims_used:
        words = {"claims": known.claims_used, "count": known.origins}
        said = ngettext(
            "%(claims)s claims from %(count)s independent origin",
            "%(claims)s claims from %(count)s independent origins",
            known.origins,
        )
        yield said % words


def _ratio(sketch: Sketch) -> Iterator[Answer]:
    found, speech = sketch.speech.balance.asymmetry, sketch.speech
    if found is None:
        return
    if found.words is None:
        carried: tuple[str, ...] = (capital(speech.untold(found)),)
    else:
        chance = {"likelihood": say(found.words), "chance": speech.returned(found)}
        carried = (gettext("That as much came back: %(likelihood)s (%(chance)s)") % chance,)
    asked = gettext("Share that came back")
    if found.most is not None or found.least is not None:
        form = gettext("at most %(figure)s") if found.most is not None else gettext("at least %(figure)s")
        only = found.most if found.most is not None else found.least or 0.0
        yield Answer("ratio", asked, capital(form % {"figure": speech.percent(only)}), "", carried, sketch.ratio)
        return
    low, _, middle, _, high = speech.ends(found.ratio)
    words = {"level": speech.question.level, "low": speech.percent(low), "high": speech.percent(high)}
    spread = tie(gettext("%(level)s %% range %(low)s to %(high)s") % words)
    bar = on_scale(max(1.0, high), (low, middle, high))  # whole where as much came back
    yield Answer("ratio", asked, speech.percent(middle), spread, carried, sketch.ratio, bar)
