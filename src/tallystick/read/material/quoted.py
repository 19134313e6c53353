"""Names in quotation marks right before goods ("“战斧”巡航导弹"): they end no clause, their digits count nothing."""

from tallystick.read.material.words import Cat, Scan

PAIRS = {"“": "”", "„": "“", "«": "»", "‘": "’", "「": "」", "『": "』", "《": "》", '"': '"'}
LONGEST = 6  # words of such a name; longer quotations are speech


def quoted_name(scan: Scan, k: int) -> int:
    """Where the goods begin that a quoted name opening at word k stands before; 0 where none does."""
    closing = PAIRS.get(scan.low(k))
    if closing is None:
        return 0
    end = next((at for at in range(k + 2, k + LONGEST + 2) if scan.low(at) == closing), None)
    return end + 1 if end and scan.find(end + 1, Cat.ITEM) else 0


def quoted_words(scan: Scan) -> set[int]:
    """All words of quoted names before goods, with their marks."""
    found: set[int] = set()
    if scan.lows.isdisjoint(PAIRS):
        return found
    for k in range(len(scan.words)):
        found.update(range(k, quoted_name(scan, k)))
    return found
