"""Rewrites: documents that are nearly the same text, such as agency copy that several outlets print."""

from dataclasses import dataclass

from tallystick.model.ident import DocumentId


@dataclass(frozen=True, slots=True)
class Rewrite:
    """`document` is nearly the text of `original`, the first of its group; `share` of their passages are the same."""

    document: DocumentId
    original: DocumentId
    share: float
