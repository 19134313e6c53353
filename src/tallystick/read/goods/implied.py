"""Goods that a verb holds within itself: who "sends troops" in one word sends troops."""

from tallystick.books.language import Cue, Marker
from tallystick.read.material.kinds import PEOPLE, TROOPS
from tallystick.read.material.words import Cat, Mention, Scan

ASIDE = (Marker.AND, Marker.OF, Marker.TO, Marker.AT, Marker.FROM)  # particles of what is only named


def imply_troops(scan: Scan) -> None:
    """Enter troops at words of sending them (파병, 出兵), unless the sentence names or counts whom it speaks of."""
    if not scan.has(Cue.SENDS_TROOPS):
        return
    named = any(one.cat is Cat.ITEM and one.value in PEOPLE for one in scan.mentions)
    if named or any(scan.cue(k, Cue.HEADS) for k in range(len(scan.words))):
        return
    for k in scan.places(Cue.SENDS_TROOPS):
        particle = scan.find(k + 1, Cat.BEHIND)
        if particle and particle.value in ASIDE:
            continue  # "파병과 무기 수출로"
        found = Mention(Cat.ITEM, TROOPS, k, k + 1)
        scan.at[k].append(found)
        scan.mentions.append(found)
        scan.ends.setdefault(k + 1, []).append(found)
