"""What pages and pictures say of a balance, in the reader's language and at the level that the reader chose.

All sentences are made from numbers; words for likelihood are those that the core took from ICD 203.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext, gettext_noop, ngettext

from tallystick.books import Books, load_books
from tallystick.model.balance import Asymmetry, Balance, Coverage, Line, Side, Status, Total
from tallystick.model.confidence import Confidence
from tallystick.model.estimate import Estimate
from tallystick.model.price import Basis
from tallystick.publish.figures import Figures
from tallystick.publish.outline import SURE, UNVALUED, Outline, least_of
from tallystick.web.question import LEVELS, Question
from tallystick.web.site.names import name_of
from tallystick.web.site.saying import say, spoken
from tallystick.web.weighing import Weighed

STATUS: Mapping[Status, str] = {
    Status.PRICED: gettext_noop("counted and priced"),
    Status.STATED: gettext_noop("worth stated by sources"),
    Status.UNPRICED: gettext_noop("counted, no price"),
    Status.UNCOUNTED: gettext_noop("took place, no number"),
    Status.PLEDGED: gettext_noop("promised or planned only"),
    Status.DENIED: gettext_noop("said not to take place"),
    Status.LOSSES: gettext_noop("losses, never priced"),
}
TOTAL: Mapping[Total, str] = {
    Total.SUMMED: gettext_noop("sum of the priced lines"),
    Total.STATED: gettext_noop("what sources state as the whole"),
    Total.UNKNOWN: gettext_noop("no figure"),
}
BASIS: Mapping[Basis, str] = {
    Basis.CONTRACT: gettext_noop("contract value"),
    Basis.PRODUCTION: gettext_noop("production cost"),
    Basis.MARKET: gettext_noop("market value"),
    Basis.REPLACEMENT: gettext_noop("replacement value"),
}
BACK: Mapping[str, str] = {  # by the word for it
    "almost no chance": gettext_noop("there is almost no chance (%(chance)s) that as much came back as was given"),
    "very unlikely": gettext_noop("it is very unlikely (%(chance)s) that as much came back as was given"),
    "unlikely": gettext_noop("it is unlikely (%(chance)s) that as much came back as was given"),
    "roughly even chance": gettext_noop(
        "there is a roughly even chance (%(chance)s) that as much came back as was given"
    ),
    "likely": gettext_noop("it is likely (%(chance)s) that as much came back as was given"),
    "very likely": gettext_noop("it is very likely (%(chance)s) that as much came back as was given"),
    "almost certain": gettext_noop("it is almost certain (%(chance)s) that as much came back as was given"),
}
_TIED = "\u00a0"  # the space at which no line breaks
# The space inside a figure: 90 %, 5.6 bn, and between a currency's sign and its number.
_LOOSE = re.compile(r"(?<=\d) (?=%|\w{1,4}\.?(?:\W|$))|(?<=[^\w\s(.,;:]) (?=\d)")
Ends = tuple[float, float, float, float, float]
Mark = Callable[[str, str], str]  # sets apart what is said of a side or of the ratio, by its name; "" is any other word
RATIO = "ratio"


def unmarked(_name: str, words: str) -> str:
    """Words as they are."""
    return words


@dataclass(frozen=True)
class Speech:
    """A weighed dossier and what is needed to speak of it to one reader."""

    weighed: Weighed
    question: Question
    outline: Outline

    @classmethod
    def of(cls, weighed: Weighed, question: Question) -> "Speech":
        """Prepare to speak in the language that Django has chosen for this request."""
        return cls(weighed, question, Outline.of(weighed.balance, load_books(), spoken()))

    @property
    def balance(self) -> Balance:
        """What is spoken of."""
        return self.weighed.balance

    @property
    def books(self) -> Books:
        """The books."""
        return self.outline.books

    @property
    def figures(self) -> Figures:
        """Writes figures in the reader's language."""
        return self.outline.figures

    @cached_property
    def counts(self) -> tuple[int, int]:
        """How many claims count, and from how many independent origins."""
        known = [one for _, one in self.balance.coverage]
        return sum(one.claims_used for one in known), sum(one.origins for one in known)

    def ends(self, estimate: Estimate) -> Ends:
        """Low and high of the reader's level, the middle half between them, and the median."""
        low, high = LEVELS[self.question.level]
        points = estimate.quantiles
        return points[low], points[2], points[3], points[4], points[high]

    def spread(self, estimate: Estimate) -> str:
        """The range of an estimate at the reader's level."""
        low, *_, high = self.ends(estimate)
        return tie(self.figures.between(low, high, estimate.unit))

    def central(self, estimate: Estimate) -> str:
        """The median of an estimate."""
        return tie(self.figures.central(estimate))

    def range(self, estimate: Estimate) -> str:
        """The range of an estimate, named as one."""
        words = {"level": self.question.level, "spread": self.spread(estimate)}
        return tie(gettext("%(level)s %% range %(spread)s") % words)

    def least(self, value: float, estimate: Estimate) -> str:
        """What something is at least."""
        return gettext("at least %(figure)s") % {"figure": tie(self.figures.bound(value, estimate.unit))}

    def said(self, estimate: Estimate, least: float | None = None) -> str:
        """An estimate with its range, or what it is at least where nothing bounds it above."""
        if least is not None:
            return self.least(least, estimate)
        return f"{self.central(estimate)} ({self.range(estimate)})"

    def brief(self, estimate: Estimate, least: float | None = None) -> str:
        """The same where what the range is stands elsewhere."""
        if least is not None:
            return self.least(least, estimate)
        low, *_, high = self.ends(estimate)
        return f"{self.central(estimate)} ({tie(self.figures.bare(low, high, estimate.unit))})"

    @cached_property
    def scale(self) -> float:
        """The far end of the scale that bars of tables share: nothing that counts is cut off by it."""
        ends = [self.outline.scale]
        for side in self.outline.sides:
            counted = [line for line in (*side.lines, *side.stated) if line.in_total or line in side.stated]
            ends += [self.ends(line.value)[-1] for line in counted if line.value and least_of(line) is None]
        return max(ends)

    def least_in(self, side: Side, part: Estimate) -> float | None:
        """What a part of a side's total is at least, where nothing bounds that total above."""
        return part.low if side.least is not None else None

    def percent(self, share: float) -> str:
        """A share of one."""
        return tie(self.figures.percent(share))

    def day(self) -> str:
        """As of when."""
        return self.figures.period(self.balance.as_of)

    def headline(self, mark: Mark = unmarked) -> str:
        """What each side gave, with ranges."""
        given, received = self.outline.sides
        names = {"day": self.day(), "ours": self.outline.ours, "theirs": self.outline.theirs}
        words = {name: mark("", said) for name, said in names.items()}
        if self.balance.silent:
            return (
                gettext("By %(day)s, no claim was known of anything that %(ours)s gave %(theirs)s or received") % words
            )
        words["given"] = self._worth(given, mark)
        if not (received.lines or received.stated):
            return (
                gettext("As of %(day)s, %(ours)s gave %(theirs)s %(given)s; no claim speaks of anything in return")
                % words
            )
        words["received"] = self._worth(received, mark)
        return gettext("As of %(day)s, %(ours)s gave %(theirs)s %(given)s and received %(received)s") % words

    def comparison(self, mark: Mark = unmarked) -> str:
        """The ratio with its range and the word for how likely it is that as much came back; empty without one."""
        found = self.balance.asymmetry
        if found is None:
            return ""
        if found.words is None:
            return f"{mark(RATIO, self.share())}; {self.untold(found)}"
        return (
            f"{mark(RATIO, self.share())}; {gettext(BACK[found.words]) % {'chance': mark(RATIO, self.returned(found))}}"
        )

    def returned(self, found: Asymmetry) -> str:
        """The chance that as much came back: a number, or the end of it that is known."""
        said = {"figure": self.percent(found.p_received_ge_given)}
        if self.figures.is_edge(found.p_received_ge_given) or (found.most is None and found.least is None):
            return said["figure"]
        return (gettext("at most %(figure)s") if found.most is not None else gettext("at least %(figure)s")) % said

    def untold(self, found: Asymmetry) -> str:
        """Why nothing can be said of whether as much came back."""
        if found.most is not None:
            return gettext("whether as much came back is open, as nothing bounds what was given above")
        return gettext("whether as much came back is open, as nothing bounds what was received above")

    def basis_of_it(self) -> str:
        """From how many claims and independent origins; nothing where the headline says already that none was known."""
        claims, origins = self.counts
        if not claims:
            return "" if self.balance.silent else gettext("no claim that was known counts")
        told = ngettext("%(count)s claim", "%(count)s claims", claims) % {"count": claims}
        heard = ngettext("%(count)s independent origin", "%(count)s independent origins", origins) % {"count": origins}
        return gettext("judging by %(claims)s from %(origins)s") % {"claims": told, "origins": heard}

    def sentence(self) -> str:
        """All of it in one sentence."""
        parts = (self.headline(), self.comparison(), self.basis_of_it())
        return "; ".join(part for part in parts if part) + "."

    def source(self) -> str:
        """The line that goes into every picture."""
        balance, (claims, origins) = self.balance, self.counts
        words = {
            "title": balance.dossier.title,
            "day": self.day(),
            "basis": self.basis(),
            "claims": claims,
            "origins": origins,
            "version": balance.version,
        }
        if not claims:
            return gettext("%(title)s. As of %(day)s; %(basis)s; no claim that counts; Tallystick %(version)s.") % words
        return (
            gettext(
                "%(title)s. As of %(day)s; %(basis)s; %(claims)s claims, %(origins)s origins; Tallystick %(version)s."
            )
            % words
        )

    def standing(self) -> str:
        """As of when, and by what measure."""
        return gettext("As of %(day)s; %(basis)s") % {"day": self.day(), "basis": self.basis()}

    def basis(self) -> str:
        """What prices measure, and of which year."""
        name = gettext(BASIS[self.balance.basis])
        year = self.balance.dossier.price_year
        return gettext("%(basis)s in prices of %(year)s") % {"basis": name, "year": year} if year else name

    def caption(self, side: Side) -> str:
        """What a side's total rests on and what it leaves out."""
        known = self.outline.coverage(side)
        said = [gettext(TOTAL[side.total_from])]
        if known and known.lines:
            words = {"used": known.claims_used, "shown": known.claims_shown, "origins": known.origins}
            said.append(gettext("%(used)s of %(shown)s claims count, from %(origins)s independent origins") % words)
            said += self._silent(known)
        return "; ".join(said)

    def status(self, line: Line) -> str:
        """What is known of a line."""
        return self.status_words(line.status)

    def status_words(self, status: Status) -> str:
        """A status in words."""
        return gettext(STATUS[status])

    def confidence(self, found: Confidence | None) -> tuple[str, tuple[str, ...]] | None:
        """How much the evidence carries: a word, and the reasons for it. No likelihood is in it."""
        return (name_of(found.level, "level"), tuple(say(one) for one in found.reasons)) if found else None

    def chance(self, line: Line) -> str:
        """How likely it is that a line took place at all, where that is in doubt."""
        estimate = line.value or line.quantity
        if estimate is None or estimate.exists >= SURE or line.status is Status.PLEDGED:
            return ""
        return gettext("took place: %(chance)s") % {"chance": self.percent(estimate.exists)}

    def quantity(self, line: Line) -> str:
        """A line's quantity with its range; empty where it has none or is money."""
        estimate, open_end = line.quantity, least_of(line)
        if estimate is None or self.books.units.is_currency(estimate.unit):
            return ""
        return self.brief(estimate, open_end[0] if open_end else None)

    def worth(self, line: Line) -> str:
        """A line's worth with its range, or why there is none."""
        if line.value is None:
            none = line.status in (Status.LOSSES, Status.DENIED)
            return gettext("none") if none else gettext("unknown, which is not zero")
        open_end = least_of(line)
        return self.brief(line.value, open_end[1] if open_end else None)

    def _worth(self, side: Side, mark: Mark) -> str:
        if side.total is None:
            return mark("", gettext("what nobody has put a figure on"))
        return mark(side.name, self.said(side.total, side.least))

    def share(self) -> str:
        """The ratio with its range; empty without one."""
        found = self.balance.asymmetry
        if found is None:
            return ""
        percent = self.percent
        if found.most is not None:
            return gettext("at most %(share)s of what was given came back") % {"share": percent(found.most)}
        if found.least is not None:
            return gettext("at least %(share)s of what was given came back") % {"share": percent(found.least)}
        low, _, middle, _, high = self.ends(found.ratio)
        words = {"share": percent(middle), "level": self.question.level, "low": percent(low), "high": percent(high)}
        return (
            gettext("what came back is worth %(share)s of what was given (%(level)s %% range %(low)s to %(high)s)")
            % words
        )

    def _silent(self, known: Coverage) -> list[str]:
        counts = dict(known.lines)
        silent = sum(counts.get(status) or 0 for status in UNVALUED)
        words = {"silent": silent, "lines": sum(counts.values())}
        said = gettext("%(silent)s of %(lines)s lines have no value and are in no total: unpriced is not zero")
        return [said % words] if silent else []


def tie(text: str) -> str:
    """Keep a figure on one line: 90 %, US$ 5.6 bn."""
    return _LOOSE.sub(_TIED, text)


def capital(text: str) -> str:
    """A text with a capital first letter; the others stay."""
    return text[:1].upper() + text[1:]
