"""A dossier in which every field that comes from a source or from people tries to run a script: 500 payloads, each in
every field that a list shows; where one page shows one record, every payload stands in some record.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import product

from tallystick.model.amount import Amount, Qualifier
from tallystick.model.claim import Claim, Evidence, Kind, Links, Modality
from tallystick.model.document import Document, Reference, span
from tallystick.model.dossier import Dossier
from tallystick.model.ident import ClaimId, DocumentId, ItemId, JudgementId, PartyId, SourceId, UnitId
from tallystick.model.judgement import Change, Judgement, Verdict
from tallystick.model.ledger import Ledger
from tallystick.model.price import Basis, Price
from tallystick.model.source import Source
from tallystick.model.study import Study, StudyRow
from tallystick.model.when import When
from tallystick.web.accounts.models import Token, User
from tallystick.web.registers.changes import PRICE, SOURCE
from tallystick.web.registers.models import Edit, Job, Piece

SLUG = "hostile"
ITEMS = ("artillery shells", "rockets", "troops", "rice", "oil", "tanks", "drones", "workers", "strain", "cooperation")
TEXTS = 10  # documents that claims stand in; each other payload names a document of its own
STRANGE = 25  # every such claim is of an item, and the one before of a giver, that no book knows
JUDGED = ClaimId("h-000")  # the claim that everyone has said something of
NUMBER = 7_777  # of a job
READ = 50  # every such claim was read by a machine and waits for a word
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
    others = tuple(_document(keep, number, (payload, payload)) for number, payload in enumerate(every[TEXTS:], TEXTS))
    claims = tuple(_claim(number, payload, documents[number // stretch]) for number, payload in enumerate(every))
    return Ledger(
        Dossier(SLUG, every[0], UnitId("USD"), (PartyId("KP"),), (PartyId("RU"),), question=every[7]),
        sources=tuple(_source(payload) for payload in every),
        documents=(*documents, *others),
        claims=claims,
        judgements=tuple(_judgement(number, payload) for number, payload in enumerate(every)),
        prices=tuple(_price(number, payload) for number, payload in enumerate(every)),
        studies=tuple(_study(number, payload) for number, payload in enumerate(every)),
    )


def hostile_tables(owner: User) -> None:
    """What the site itself keeps: changes to registers, files that came in, tokens of someone."""
    every = tuple(payloads())
    for noun, made in ((SOURCE, _source), (PRICE, lambda payload: _price(0, payload))):
        after = {payload: json.dumps(asdict(made(payload))) for payload in every}
        Edit.objects.bulk_create(
            Edit(
                slug=SLUG,
                noun=noun,
                key=every[0],
                before=after[every[-1]],
                after=after[payload],
                by=payload,
                why=payload,
            )
            for payload in every
        )
    job = Job.objects.create(pk=NUMBER, slug=SLUG, by=every[0], state=Job.STOPPED, problem=every[1])
    Piece.objects.bulk_create(
        Piece(job=job, place=payload, name=payload, state=Piece.LEFT_OUT, reasons=f"{payload}\n{payload}")
        for payload in every
    )
    Token.objects.bulk_create(
        Token(user=owner, name=payload, digest=str(number), scopes="read") for number, payload in enumerate(every)
    )


def _source(payload: str) -> Source:
    return Source(SourceId(payload), payload, party=PartyId(payload), aliases=(f"{payload} ", payload), note=payload)


def _document(keep: Callable[[bytes], DocumentId], number: int, lines: tuple[str, ...]) -> Document:
    text = "\n".join((*lines, str(number)))
    name = keep(text.encode())
    first, second = lines[0], lines[1]
    address = f"javascript:{second}"
    return Document(name, first, text, second, first, address, first, second, "2025-01-01", None, first)


def _claim(number: int, payload: str, document: Document) -> Claim:
    start = document.text.index(payload)
    event = ITEMS[number % len(ITEMS)] in ITEMS[-2:]
    strange, before = number % STRANGE == 0, number % STRANGE == STRANGE - 1
    return Claim(
        ClaimId(f"h-{number:03}"),
        Kind.EVENT if event else Kind.TRANSFER,
        PartyId(payload if before else "KP"),
        PartyId("RU"),
        ItemId(payload if strange else ITEMS[number % len(ITEMS)]),
        Amount(
            100.0 + number, 200.0 + number, unit=UnitId(payload if before else "count"), qualifier=Qualifier.BETWEEN
        ),
        When("2024-06", payload),
        Modality.DELIVERED,
        (payload, f"{number} {payload}"),
        Evidence(
            span(document, start, start + len(payload)), Reference(payload, "2025-01-01", payload, payload, payload)
        ),
        links=Links(either=payload if before else None),
        distortion=(payload, payload),
        note=payload,
        rules=(payload,) if number % READ == 1 else (),
    )


def _judgement(number: int, payload: str) -> Judgement:
    """A word of each payload on one claim; every second corrects it."""
    at = f"2026-01-01T00:{number // 60:02}:{number % 60:02}.000+00:00"
    name = JudgementId(f"j-{number}")
    if number % 2:
        return Judgement(name, JUDGED, Verdict.UNSURE, payload, at, payload)
    changes = tuple(Change(field, payload, payload) for field in ("note", "item", "said_by"))
    return Judgement(name, JUDGED, Verdict.CORRECT, payload, at, payload, None, changes)


def _price(number: int, payload: str) -> Price:
    strange = number % STRANGE == 1
    return Price(
        payload,
        ItemId(payload if strange else ITEMS[number % 8]),
        Basis.CONTRACT,
        Amount(best=10.0 + number, unit=UnitId("USD")),
        UnitId(payload if strange else "count"),
        2024,
        (payload,),
        Reference(payload, "2025-01-01", f"javascript:{payload}", payload, payload),
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
