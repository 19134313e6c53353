"""What came back as a share of what was given."""

from django.utils.translation import gettext

from tallystick.web.dossiers.sketch import Sketch
from tallystick.web.dossiers.speech import capital
from tallystick.web.drawing.share import Share, draw_share, round_shares


def comparison_picture(sketch: Sketch) -> str | None:
    """The ratio of both sides on a scale of equal ratios; None where they cannot be compared."""
    found = sketch.speech.balance.asymmetry
    if found is None:
        return None
    only = found.most if found.most is not None else found.least
    ends = sketch.speech.ends(found.ratio)
    share = Share(ends, gettext("as much as was given"), only, found.least is not None)
    texts = tuple((value, sketch.speech.figures.percent(value)) for value in round_shares(share))
    title = gettext("What came back for what %(ours)s gave") % {"ours": sketch.speech.outline.ours}
    said = sketch.speech.comparison()
    label = sketch.label("comparison", title, said)
    told = f"{capital(said)}."
    return draw_share(label, sketch.look, Share(ends, share.equal, only, share.upwards, texts, told, sketch.ratio))
