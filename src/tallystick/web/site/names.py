"""The core's own short words, such as verdicts and modalities, by what they are words of: a context for translators."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import pgettext

from tallystick.model.amount import Qualifier, Rate
from tallystick.model.claim import Kind, Modality
from tallystick.model.confidence import Level
from tallystick.model.judgement import Verdict
from tallystick.model.price import Basis
from tallystick.model.source import SourceClass
from tallystick.model.when import Counting
from tallystick.web.accounts.roles import Role

NAMES: Mapping[str, type[StrEnum]] = {
    "kind": Kind,
    "modality": Modality,
    "qualifier": Qualifier,
    "rate": Rate,
    "counting": Counting,
    "source_class": SourceClass,
    "verdict": Verdict,
    "basis": Basis,
    "level": Level,
    "role": Role,
}


def name_of(word: str, of: str) -> str:
    """A word of the core in the reader's language; in its own, without the joints that only programs need."""
    return pgettext(of, str(word)).replace("_", " ") if word else ""
