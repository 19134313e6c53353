"""Parties that a sentence names only as whose something is: deeds of war ("Russian attacks"), frozen assets."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.words import Cat, Mention, Scan

REACH = 2  # words between a party and its deed: "Russia's full-scale invasion"
GROUP_REACH = 3  # words of what a group is, between its state and its name
ASSET_REACH = 3  # words from a party to its assets: "russische eingefrorene Vermögen"


def at_war(scan: Scan, i: int, j: int) -> bool:
    """Whether the party at words i to j owns a deed of war right behind it, or before it by case or preposition."""
    ahead = next((k for k in range(j, j + REACH + 1) if scan.cue(k, Cue.WAR)), None)
    if ahead is not None and _tied(scan, j, ahead):
        return True
    k = i
    while k > 0 and scan.cue(k - 1, Cue.ARTICLE, Marker.OF, Marker.BY, Marker.FROM):
        k -= 1
    named = scan.find(i, Cat.NAME, Cat.AGENCY)
    inflected = scan.cased and (named is None or named.case not in (None, Marker.SUBJECT))  # else it begins anew
    ties = (Marker.OF, Marker.BY, Marker.FROM, Marker.OBLIQUE)  # an article without case ties nobody to the deed
    owner = any(scan.cue(at, *ties) for at in range(k, i)) or inflected or scan.adjectives_behind
    return owner and any(one.value is Cue.WAR for one in scan.ends.get(k, ()))


def _tied(scan: Scan, j: int, k: int) -> bool:
    """Whether only adjectives, or nothing, stand between a party and its deed."""
    between = range(j, k)
    return not any(
        scan.find(at, Cat.FRAME, Cat.MARKER, Cat.ITEM, Cat.NAME, Cat.CARDINAL) or not scan.low(at).isalpha()
        for at in between
        if not scan.cue(at, Cue.POSSESSIVE)
    )


def locates(scan: Scan, mention: Mention) -> bool:
    """Whether a state only says where a group is at home that is named behind it: "レバノンの民兵組織ヒズボラ", or
    right behind it where nothing declines them: "수단 신속지원군".
    """
    k = mention.j + (scan.cue(mention.j, Cue.POSSESSIVE) is not None)
    first = k
    while k - first < GROUP_REACH and (scan.cue(k, Cue.BODY) or _plain(scan, k)):
        k += 1
    beside = scan.final and first == mention.j
    group = scan.find(k, Cat.NAME, Cat.AGENCY) if k > first or beside else None
    return group is not None and str(mention.value) in scan.countries and str(group.value) not in scan.countries


def _plain(scan: Scan, k: int) -> bool:
    return k < len(scan.words) and not scan.at[k] and scan.words[k].text.isalpha()


def assets_before(scan: Scan, i: int) -> bool:
    """Whether the party at word i owns assets named before it: "de los activos rusos"."""
    return _assets(scan, range(i - ASSET_REACH, i), i)


def assets_behind(scan: Scan, i: int, j: int) -> bool:
    """Whether the party at words i to j owns assets named behind it: "from frozen Russian assets"."""
    return _assets(scan, range(j, j + ASSET_REACH), i)


def _assets(scan: Scan, reach: range, i: int) -> bool:
    return any(scan.cue(k, Cue.ASSET) and _plainly(scan, *sorted((k + 1, i))) for k in reach)


def _plainly(scan: Scan, i: int, j: int) -> bool:
    """Whether words i to j hold no other party, item or stop."""
    return all(scan.low(k).isalpha() and not scan.find(k, Cat.ITEM, Cat.NAME, Cat.CARDINAL) for k in range(i, j))
