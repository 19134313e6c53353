"""Blobs: bytes as they were found, before anything is read from them, and what is told of them from outside."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a document beside its text; None is unknown. `published` is EDTF, `language` BCP 47."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None

    def or_else(self, other: "Facts") -> "Facts":
        """These facts, and the other's where these are unknown."""
        return Facts(
            self.title or other.title,
            self.author or other.author,
            self.outlet or other.outlet,
            self.published or other.published,
            self.language or other.language,
            self.url or other.url,
        )


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes with the name they were found under. `media_type` is a guess from the bytes, then from the name.

    `told` is what a feed said about a page that it links to; the page's own word goes before it.
    """

    data: bytes
    name: str
    media_type: str
    url: str | None = None
    fetched: str | None = None  # ISO 8601, for what came from an address
    told: Facts = field(default_factory=Facts)
