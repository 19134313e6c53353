"""The closed list of what can be noticed: one code, one sentence, one loudness each.

Every code has a golden file in tests/findings/ and a line in docs/reference/findings.md; a test holds both.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum, unique


class Loudness(StrEnum):
    """How loud a notice is."""

    FINDING = "finding"
    SKIP = "skip"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Notice:
    """The sentence of a code, with named gaps, ending in what to do where something can be done."""

    loudness: Loudness
    sentence: str


def _finding(sentence: str) -> Notice:
    return Notice(Loudness.FINDING, sentence)


def _skip(sentence: str) -> Notice:
    return Notice(Loudness.SKIP, sentence)


def _stop(sentence: str) -> Notice:
    return Notice(Loudness.STOP, sentence)


@unique  # two codes of one sentence would silently be one code
class Code(Enum):
    """What a stage may notice. Add a code together with its golden file and its line in the docs."""

    # collect
    NOT_FOUND = _skip("there is no such file or folder. Check the path.")
    UNREADABLE = _skip("the file cannot be read ({reason}).")
    EMPTY = _skip("the file is empty, so there is nothing to archive.")
    NO_TEXT = _skip("no text was found in it. If it is a scan, run it through OCR first.")
    LITTLE_TEXT = _skip(
        "only {letters} letters of text were found in it, too few to be a report. "
        "If the page needs a sign-in or builds itself in the browser, save it from there and add the file."
    )
    TOO_LARGE = _skip("it is larger than the limit of {limit}. Split it, or raise the limit with --max-bytes.")
    LOCKED = _skip("it is protected by a password. Save a copy without one and add that.")
    BROKEN = _skip("it claims to be {type} but cannot be read as such ({reason}).")
    UNKNOWN_TYPE = _skip("files of the type '{type}' are not read. Known: {known}.")
    TOO_SLOW = _skip("reading it took longer than {limit} seconds and was stopped.")
    ADDRESS_REFUSED = _skip("the address is not fetched: {reason}.")
    FETCH_FAILED = _skip("the page could not be fetched: {reason}.")
    ROBOTS = _skip("the site asks programs not to fetch this page (robots.txt). Save it by hand and add the file.")
    ARCHIVE_LIMIT = _skip("the archive is not unpacked further: {reason}.")
    ENCODING = _finding("the text encoding was not declared or wrong; it was read as {encoding}.")
    HIDDEN = _finding("it holds text that readers cannot see ({letters} letters). That text was left out.")
    PASSED_OVER = _finding("it was passed over: {reason}. Name it itself to add it.")
    DUPLICATE = _finding("the same bytes are already archived as {document}; nothing was added.")
    ARCHIVE = _stop("the archive failed: {reason}.")

    # books
    BOOK = _stop("{problem}.")
    UNKNOWN_KEY = _stop("the key '{key}' is not known here. Known keys: {known}.")

    # read
    UNKNOWN_LANGUAGE = _skip(
        "its language ({language}) has no language file yet; the document is archived but not read."
    )
    LONG_SENTENCE = _finding("a sentence of more than {limit} characters was cut before reading.")
    CORRECTION_PASSED = _finding(
        "a correction that the page prints of itself was not read: '{note}'. Look at it, and correct the claims "
        "it speaks of."
    )
    NO_QUOTE = _finding("a proposed claim was refused because its quote is not in the text: '{quote}'.")
    BAD_LINE = _skip("the line is not a JSON object with the keys id and text ({reason}).")

    # review
    STALE_CORRECTION = _finding(
        "the correction of '{field}' was not applied: it expected '{was}' but the claim says '{now}'."
    )
    BAD_CORRECTION = _finding("the correction of '{field}' was not applied: {problem}.")
    ORPHAN_UNDO = _finding("it takes back judgement {judgement}, which is not in the log before it.")
    ORPHAN_JUDGEMENT = _finding("it refers to claim {claim}, which is not in the ledger.")

    # reconcile
    UNKNOWN_UNIT = _finding("no unit is known by the word '{word}'.")
    UNKNOWN_ITEM = _finding("no item is known by the name '{word}'.")
    NO_PARTY = _finding("the claim names no {side}, so it enters no flow.")
    LOST_ORIGIN = _finding("it repeats claim {origin}, which is not in the ledger; the chain is kept as one origin.")
    UNCONVERTIBLE = _finding(
        "an amount in {unit} cannot be turned into {wanted} for {item}; the claim is shown, not counted."
    )
    OUT_OF_WINDOW = _finding(
        "{low} to {high} lies outside what is possible for {item} ({window}); left out. A unit error?"
    )
    CONTRADICTION = _finding("claims {first} and {second} cannot both hold: {reason}.")
    STALE = _finding("the last number is from {last}, {days} days before the balance; nothing later is counted.")
    ALTERNATIVES = _finding("claims {claims} exclude each other ('A or B'); the sum takes at most one of them.")
    REWRITE = _finding(
        "it shares {share} of its passages with '{original}', so one is taken for a rewrite; what both say counts once."
    )
    OUTSIDE_PERIOD = _finding("the claim speaks of {when}, outside the dossier's window {window}; it is not counted.")

    # value
    NO_PRICE = _finding("no price for {item} on the basis '{basis}'; the line is counted but not priced.")
    PRICE_OF_KIN = _finding(
        "no price for {item} on the basis '{basis}'; those of {used} are taken instead, with a wider range."
    )
    NO_RATE = _finding("no exchange rate from {currency} to {wanted} for {year}; the amount is shown, not summed.")
    YEAR_GAP = _finding("no {book} for {year}; {used} is used instead.")
    LEFT_OUT = _finding("it is left out of the estimate: {problem}.")
    BAD_STATEMENT = _stop("{problem}. It cannot enter an estimate.")

    # balance
    PARTIAL_COUNT = _finding("the counted and priced lines make up about {share} of what sources state as the whole.")
    DRAWS = _skip(
        "as a claim about the sum of several lines it leaves {ess} of {n} effective draws; it weighs nothing. Check it."
    )
    NOTHING_KNOWN = _finding("no claim gives a number for this side.")

    # packages and stores
    BAD_PACKAGE = _stop("the package cannot be imported: {problem}.")
    EXPORT = _stop("the export was not written, and what was there before is untouched: {problem}.")
    STRAY_FILE = _finding("the file is not listed in datapackage.json and was left out.")
    NO_WORKSPACE = _stop("there is no Tallystick workspace here. Run 'tally init' first, or name one with --workspace.")
    UNKNOWN_PARTY = _stop(
        "no party is known by the name '{word}' (nearest: {near}). Give a name, or the code of ISO 3166."
    )
    NO_CLAIM = _stop("no single claim is meant ({known}). Give more of its id; tally claims lists them.")
    NO_JUDGEMENT = _stop("there is no judgement on it to take back.")
    NO_SUBJECT = _stop("the balance has no line of that name. Known: {known}.")
    NO_DOSSIER = _stop("there is no dossier '{name}' here. Known: {known}.")
    MANY_DOSSIERS = _stop("several dossiers are here ({known}). Say which with --dossier.")
    STORE = _stop("the ledger cannot be opened: {reason}.")
    SETTING = _stop("the setting '{value}' cannot be meant. Wanted is {wanted}.")
    REFUSED = _stop("it cannot be kept: {problem}.")
    TWIN = _finding("another claim has the same id, so this one was left out.")
    REREAD = _finding("it is now read otherwise than when it was judged; it stays as judged. Look at it again.")
    DAMAGE = _finding("the database is damaged: {problem}. Restore it from a backup.")
    LOST_BYTES = _finding("its archived bytes are missing. Restore them from a backup, or add the document again.")
    LOST_QUOTE = _finding("its quote is not in the document's text: '{quote}'. Reject it, or restore a backup.")
