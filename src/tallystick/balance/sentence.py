"""The balance in a sentence, made from its numbers. All its words stand here; names come from the book of parties.

Where no source bounds a side above, the sentence says what it is at least, and never what it is at most.
"""

from tallystick.books import Books, Wording
from tallystick.books.display import Display, load_display
from tallystick.model.balance import Balance, Side, Status, Total
from tallystick.model.ident import PartyId, UnitId

WHOLE = "As far as sources tell by {as_of}, {giver} gave {taker} {given}, and received {received}{ratio}{chance}.{gaps}"
SILENT = "By {as_of}, no claim was known of anything that {giver} gave {taker} or received."
WORTH = "goods worth {money} (90 %: {low} to {high}{exists})"
AT_LEAST = "goods worth at least {money} (nothing bounds it above{exists})"
STATED = ", by what sources state as the whole"
EXISTS = "; {chance} that anything was"
NOTHING = "goods that nobody has put a worth to"
RATIO = "; what it received is {share} of what it gave (90 %: {low} to {high})"
MOST = "; what it received is at most {share} of what it gave"
LEAST = "; what it received is at least {share} of what it gave"
CHANCE = "; {clause} ({end}{chance}) that it received as much"
UNTOLD = "; whether it received as much is open, as nothing bounds what it {did} above"
AT_MOST_CHANCE, AT_LEAST_CHANCE = "at most ", "at least "
GAPS = " Not in these figures: {gaps}."
GAP = {
    Status.UNPRICED: "{count} counted but unpriced",
    Status.UNCOUNTED: "{count} without a number",
    Status.PLEDGED: "{count} only intended",
}
ONE, MANY = "1 line", "{count} lines"
SURE = 0.95  # below this probability that there was anything at all, the sentence says so


def sentence(balance: Balance, books: Books) -> str:
    """Say what each side gave, worth how much, how sure, and what is missing."""
    ours, theirs = parties_of(balance)
    display = load_display(books.parties.language)
    giver = books.parties.name(PartyId("+".join(ours))) if ours else display.everyone
    taker = books.parties.name(PartyId("+".join(theirs))) if theirs else display.anyone
    if balance.silent:
        return SILENT.format(as_of=balance.as_of, giver=giver, taker=taker)
    return WHOLE.format(
        as_of=balance.as_of,
        giver=giver,
        taker=taker,
        given=_side(balance.given, display),
        received=_side(balance.received, display),
        ratio=_ratio(balance),
        chance=_chance(balance, books.wording),
        gaps=_gaps(balance),
    )


def parties_of(balance: Balance) -> tuple[tuple[PartyId, ...], tuple[PartyId, ...]]:
    """The two sides; where the dossier names none, those whose flows the balance holds."""
    dossier = balance.dossier
    if dossier.ours or dossier.theirs:
        return dossier.ours, dossier.theirs
    given = {(line.flow.provider, line.flow.recipient) for line in (*balance.given.lines, *balance.given.stated)}
    taken = {(line.flow.recipient, line.flow.provider) for line in (*balance.received.lines, *balance.received.stated)}
    pairs = sorted(given | taken)
    return (
        (tuple(sorted({one for one, _ in pairs})), tuple(sorted({other for _, other in pairs}))) if pairs else ((), ())
    )


def money(amount: float, unit: UnitId, display: Display) -> str:
    """An amount of money to two digits, with the sign and the words for powers of ten that readers know."""
    amount = float(f"{amount:.2g}")
    power = max((one for one in display.short if amount >= 10**one), default=0)
    sign = display.money.get(unit) or unit
    return f"{sign} {_two(amount / 10**power)} {display.short[power]}" if power else f"{sign} {_two(amount)}"


def _two(number: float) -> str:
    return f"{float(f'{number:.2g}'):,g}"


def _side(side: Side, display: Display) -> str:
    total = side.total
    if total is None:
        return NOTHING
    exists = EXISTS.format(chance=_likelihood(total.exists)) if total.exists < SURE else ""
    if side.least is not None:
        said = AT_LEAST.format(money=money(side.least, total.unit, display), exists=exists)
    else:
        middle, low, high = (money(end, total.unit, display) for end in (total.median, total.low, total.high))
        said = WORTH.format(money=middle, low=low, high=high, exists=exists)
    return said + (STATED if side.total_from is Total.STATED else "")


def _ratio(balance: Balance) -> str:
    found = balance.asymmetry
    if found is None:
        return ""
    if found.most is not None:
        return MOST.format(share=_percent(found.most))
    if found.least is not None:
        return LEAST.format(share=_percent(found.least))
    share, low, high = (_percent(end) for end in (found.ratio.median, found.ratio.low, found.ratio.high))
    return RATIO.format(share=share, low=low, high=high)


def _chance(balance: Balance, wording: Wording) -> str:
    """The ICD 203 word with its number; it speaks of likelihood only, never of confidence."""
    found = balance.asymmetry
    if found is None:
        return ""
    if found.words is None:
        return UNTOLD.format(did="gave" if found.most is not None else "received")
    chance = found.p_received_ge_given
    end = AT_MOST_CHANCE if found.most is not None else AT_LEAST_CHANCE if found.least is not None else ""
    said = _likelihood(chance)
    return CHANCE.format(clause=wording.clause_for(chance), end=end if said[0].isdigit() else "", chance=said)


def _percent(share: float) -> str:
    """A share to two digits."""
    return f"{_two(100 * share)} %"


def _likelihood(chance: float) -> str:
    """A probability, never rounded to impossible or certain."""
    if chance < 0.01 or chance > 0.99:
        return "under 1 %" if chance < 0.5 else "over 99 %"
    return _percent(chance)


def _gaps(balance: Balance) -> str:
    lines = [line for side in (balance.given, balance.received) for line in side.lines if line.within is None]
    counts = {status: sum(line.status is status for line in lines) for status in GAP}
    said = [
        GAP[one].format(count=ONE if count == 1 else MANY.format(count=count)) for one, count in counts.items() if count
    ]
    return GAPS.format(gaps=", ".join(said)) if said else ""
