"""The pictures of a dossier by the name that they have in addresses."""

from collections.abc import Callable, Mapping

from tallystick.web.dossiers.bars import balance_picture, years_picture
from tallystick.web.dossiers.comparison import comparison_picture
from tallystick.web.dossiers.courses import courses_picture
from tallystick.web.dossiers.events import events_picture
from tallystick.web.dossiers.sketch import Sketch

PICTURES: Mapping[str, Callable[[Sketch], str | None]] = {
    "balance": balance_picture,
    "comparison": comparison_picture,
    "years": years_picture,
    "courses": courses_picture,
    "strain": events_picture,
}
