"""Officers: the side of a person whom the text introduced with office and party, when only the name comes again."""

from collections.abc import Callable, Iterator

from tallystick.books.language import Cue
from tallystick.model.ident import PartyId
from tallystick.read.material.words import PARTY_CATS, Cat, Mention, Scan
from tallystick.read.parse import Parse

OFFICE = 3  # words before an office that may say whose it is: "the Indian defence minister"
NAMES = 4  # words of a name at most


def remember_officers(parsed: Parse, officers: dict[str, PartyId | None]) -> None:
    """Note the last names of persons whose office stands with one party; a name of two sides is nobody's."""
    for name, party in _introduced(parsed.scan):
        officers[name] = party if officers.get(name) in (None, party) else None


def resolve_officers(scan: Scan, officer_of: Callable[[str], PartyId | None]) -> None:
    """Take the name of such a person, where it stands alone, for their party."""
    if scan.running:
        return
    for k in range(len(scan.words)):
        party = officer_of(scan.words[k].text) if _unknown_name(scan, k) else None
        if party:
            found = Mention(Cat.NAME, party, k, k + 1)
            scan.mentions.append(found)
            scan.at[k].append(found)
            scan.ends.setdefault(k + 1, []).append(found)


def _introduced(scan: Scan) -> Iterator[tuple[str, PartyId]]:
    """The last names behind an office, and whose it is: named before the office, or between it and the name."""
    for k in () if scan.running else scan.places(Cue.TITLE):
        title = scan.cue(k, Cue.TITLE)
        start = title.j if title else k
        owner = scan.find(start, *PARTY_CATS)
        start = owner.j if owner else start
        start += scan.low(start) == ","
        end = start
        while end < start + NAMES and _unknown_name(scan, end):
            end += 1
        parties = {one.value for at in range(max(k - OFFICE, 0), start) for one in scan.at[at] if one.cat in PARTY_CATS}
        if end - start > 1 and len(parties) == 1:
            yield scan.words[end - 1].text, PartyId(str(parties.pop()))


def _unknown_name(scan: Scan, k: int) -> bool:
    """Whether word k has a capital letter and no list holds it."""
    word = scan.words[k] if k < len(scan.words) else None
    return word is not None and word.capital and word.text.isalpha() and len(word.text) > 2 and not scan.at[k]
