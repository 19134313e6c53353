"""What the core says in sentences of its own making, for translators; the gaps take names, numbers and other phrases.

Findings are not here: their sentences are taken from where they are listed. A gap whose name starts with "number" holds
a number and nothing else.
"""

from django.utils.translation import gettext_noop

PHRASES = (
    # where something was noticed
    gettext_noop("claim %(id)s"),
    gettext_noop("price %(id)s"),
    gettext_noop("judgement %(id)s"),
    gettext_noop("prices"),
    gettext_noop("given"),
    gettext_noop("received"),
    gettext_noop("%(giver)s -> %(taker)s, %(item)s"),
    gettext_noop("%(giver)s to %(taker)s"),
    # amounts in sentences
    gettext_noop("%(number_low)s to %(number_high)s"),
    gettext_noop("at least %(number)s"),
    gettext_noop("at most %(number)s"),
    gettext_noop("%(unit)s per %(rate)s"),
    gettext_noop("no unit"),
    gettext_noop("%(id_one)s and %(id_other)s"),
    # why claims contradict each other
    gettext_noop("%(reason)s (%(one)s, then %(other)s)"),
    gettext_noop("%(reason)s (%(one)s, then %(other)s; %(number)s more of this sort)"),
    gettext_noop("they put the same day apart"),
    gettext_noop("a running total cannot fall"),
    gettext_noop("what moved in a part of the time is more than the total"),
    gettext_noop("more than would have been seen was not unseen"),
    gettext_noop("one says that it took place, the other, no party to it, that it did not"),
    gettext_noop(
        "worth and count imply %(number_low)s to %(number_high)s a piece, "
        "where known prices are %(number_least)s to %(number_most)s"
    ),
    gettext_noop("that it took place"),
    gettext_noop("that it did not"),
    # what a copy changed
    gettext_noop("one of several alternatives"),
    gettext_noop("by itself"),
    # other words of findings
    gettext_noop("provider"),
    gettext_noop("recipient"),
    gettext_noop("exchange rate"),
    gettext_noop("price level"),
    gettext_noop("an earlier time"),
    # what must be known beside an estimate
    gettext_noop("no quantity claim: the result is the prior"),
    gettext_noop("no upper evidence: every upper figure is set by the prior window"),
    gettext_noop("no lower evidence: every lower figure is set by the prior window"),
    gettext_noop("denied by parties to the exchange only, which hardly moves the probability that it took place"),
    gettext_noop("set aside, as they name no origin and others do: %(names)s"),
    gettext_noop("bias not shared across dates (row budget): %(names)s"),
    gettext_noop("claims about overlapping periods, which weigh on sampled paths only: %(number)s"),
    gettext_noop("increment near the lattice resolution: %(names)s"),
    gettext_noop("last claim %(number)s days old"),
    gettext_noop("window too narrow: its edge holds more than 1 %% of the probability"),
    gettext_noop("two peaks, near %(number_low)s and near %(number_high)s: read them as two answers, not their middle"),
    gettext_noop("priced like %(items)s"),
    gettext_noop("a price of unknown year is in it"),
    gettext_noop("at what sources state as the least, for want of upper evidence: %(item)s"),
    gettext_noop("no upper evidence on what was given: only the upper end of the ratio counts"),
    gettext_noop("no upper evidence on what was received: only the lower end of the ratio counts"),
    # why confidence is what it is
    gettext_noop("1 origin gives a number, %(number_firm)s of them graded %(grade)s or better"),
    gettext_noop("%(number)s independent origins give a number, %(number_firm)s of them graded %(grade)s or better"),
    gettext_noop("its claims contradict each other"),
    gettext_noop("nothing bounds it on one side"),
    gettext_noop("it has two answers far apart"),
    gettext_noop("1 price entry"),
    gettext_noop("1 price entry of other items"),
    gettext_noop("%(number)s price entries"),
    gettext_noop("%(number)s price entries of other items"),
    gettext_noop("all of its worth is held with %(level)s confidence"),
    gettext_noop("%(number)s %% of its worth is held with %(level)s confidence"),
    gettext_noop("nothing bounds it above"),
    gettext_noop("most lines have no worth"),
    # what is wrong with what was typed
    gettext_noop("%(field)s: %(problem)s"),
    gettext_noop("%(fields)s must be given"),
    gettext_noop("%(field)s cannot be empty"),
    gettext_noop("%(text)s is not a plain number; write 9000, 0.5 or 9e6"),
    gettext_noop("%(text)s is not an EDTF date; write 2024, 2024-06, 2024-06-12 or 2023/2024-06"),
    gettext_noop("%(text)s is not a year"),
    gettext_noop("a grade is a letter A-F and a digit 1-6, such as B2; got %(text)s"),
    gettext_noop("%(field_lower)s would be %(number_low)s, above %(field_upper)s at %(number_high)s"),
    gettext_noop("nothing would change: the claim says so already"),
    gettext_noop("say where it stands: one of %(fields)s"),
    gettext_noop("give the price: best, or low and high"),
    # words for likelihood, as ICD 203 has them
    gettext_noop("almost no chance"),
    gettext_noop("very unlikely"),
    gettext_noop("unlikely"),
    gettext_noop("roughly even chance"),
    gettext_noop("likely"),
    gettext_noop("very likely"),
    gettext_noop("almost certain"),
    # why an address is not fetched
    gettext_noop("it is not an address that begins with http:// or https://"),
)
