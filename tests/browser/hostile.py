"""A dossier in which every field that comes from a source tries to run a script: 500 payloads, each in all fields."""

from collections.abc import Callable, Iterator
from itertools import product

from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, DocumentId, ItemId, PartyId, SourceId, UnitId
from tallystick.model.ledger import Ledger
from tallystick.model.source import Source
from tallystick.model.study import Study, StudyRow
from tallystick.model.when import When

SLUG = "hostile"
ITEMS = ("artillery shells", "rockets", "troops", "rice", "oil", "tanks", "drones", "workers", "strain", "cooperation")
TEXTS = 10  # documents
# What runs a script where a page takes text for markup, an attribute, an address, a style or a template.
BODIES = (
    "<script>{run}</script>",
    "<ScRiPt src=data:,{run}></ScRiPt>",
    "<img src=x onerror={run}>",
    "<svg onload={run}>",
    "<svg><script>{run}</script></svg>",
    "<body onload={run}>",
    "<iframe srcdoc='<script>parent.{run}</script>'></iframe>",
    "<iframe src=javascript:parent.{run}></iframe>",
    "<a href=javascript:{run} autofocus onfocus={run}>x</a>",
    "<details open ontoggle={run}>x</details>",
    "<video><source onerror={run}></video>",
    "<math><mtext><style><img src=x onerror={run}></style></mtext></math>",
    "<input autofocus onfocus={run}>",
    "<object data=javascript:{run}></object>",
    "<style>@import 'javascript:{run}';</style>",
    "<template><script>{run}</script></template><p onpointerrawupdate={run}>",
    "<base href=javascript:{run}//>",
    "<meta http-equiv=refresh content='0;url=javascript:{run}'>",
    "<form action=javascript:{run}><button autofocus onfocus={run}>",
    "<marquee onstart={run}>x</marquee>",
    "{{{{constructor.constructor('{run}')()}}}}",
    "{{% debug %}}${{{run}}}",
    "javascript:{run}",
    "data:text/html,<script>{run}</script>",
    "&lt;script&gt;{run}&lt;/script&gt;",
)
AROUND = (
    "{}",
    '"{}',
    "'{}",
    '">{}',
    "'>{}",
    "</title>{}",
    "</textarea></style></script>{}",
    "-->{}",
    "]]>{}",
    '" {} "',
    "' {} '",
    "\u202e{}",
    "\\u003c{}",
    "</text></svg>{}",
    "</blockquote></mark>{}",
    "</p><!--{}-->",
    "`{}`",
    "%22%3E{}",
    "&quot;&gt;{}",
    "x onmouseover=hit() {}",
)


def payloads() -> Iterator[str]:
    """All payloads, each different; each calls hit() where it runs."""
    for around, body in product(AROUND, BODIES):
        yield around.format(body.format(run="hit()"))


def hostile_dossier(keep: Callable[[bytes], DocumentId]) -> Ledger:
    """The dossier; `keep` archives bytes."""
    every = tuple(payloads())
    stretch = len(every) // TEXTS
    documents = [_document(keep, number, every[number * stretch : (number + 1) * stretch]) for number in range(TEXTS)]
    claims = tuple(_claim(number, payload, documents[number // stretch]) for number, payload in enumerate(every))
    return Ledger(
        Dossier(SLUG, every[0], UnitId("USD"), (PartyId("KP"),), (PartyId("RU"),), question=every[7]),
        sources=tuple(Source(SourceId(payload), payload, note=payload) for payload in every[:50]),
        documents=tuple(documents),
        claims=claims,
        studies=tuple(_study(number, payload) for number, payload in enumerate(every[:40])),
    )


def _document(keep: Callable[[bytes], DocumentId], number: int, lines: tuple[str, ...]) -> Document:
    text = "\n".join(lines)
    name = keep(text.encode())
    first, second = lines[0], lines[1]
    return Document(name, first, text, second, first, f"javascript:{second}", first, second, "2025-01-01", None, first)


def _claim(number: int, payload: str, document: Document) -> Claim:
    start = document.text.index(payload)
    event = ITEMS[number % len(ITEMS)] in ITEMS[-2:]
    return Claim(
        ClaimId(f"h-{number:03}"),
        Kind.EVENT if event else Kind.TRANSFER,
        PartyId("KP"),
        PartyId("RU"),
        ItemId(ITEMS[number % len(ITEMS)]),
        Amount(100.0 + number, 200.0 + number, unit=UnitId("count"), qualifier=Qualifier.BETWEEN),
        When("2024-06", payload),
        Modality.DELIVERED,
        (payload, f"{number} {payload}"),
        Evidence(
            span(document, start, start + len(payload)), Reference(payload, "2025-01-01", payload, payload, payload)
        ),
        links=Links(),
        distortion=(payload, payload),
        note=payload,
    )


def _study(number: int, payload: str) -> Study:
    row = StudyRow(
        PartyId("KP"),
        PartyId("RU"),
        ItemId(ITEMS[number % 8]),
        Amount(1.0, 2.0, unit=UnitId("count")),
        Amount(),
        payload,
    )
    place = Reference(payload, "2025-01-01", f"javascript:{payload}", None, payload)
    return Study(f"s-{number} {payload}", payload, payload, place, "2023/2024", (row,), payload)
