"""The typed cable: every fact with its printed form and the place it was read from."""

# Types are no strings here (no ``from __future__ import annotations``): a NamedTuple compiles each
# that is one, and the window's start would wait for these hundred and more.

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from cable_reader.cable.date_time import DateTimeGroup
from cable_reader.cable.markings import Level, Marking
from cable_reader.cable.message_reference import MessageReference
from cable_reader.cable.span import Span
from cable_reader.cable.tree import Node, Tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from cable_reader.cable.finding import Finding


class Role(StrEnum):
    """What an addressee is asked to do."""

    ACTION = "action"
    INFO = "info"
    EXEMPT = "exempt"


class Addressee(NamedTuple):
    """One address line (ACP 127 format lines 7 to 9)."""

    role: Role
    routing_indicator: str | None  # RUEHC; ZEN where the line prints that
    plad: str  # plain language address designator as printed: SECSTATE WASHDC
    precedence: str | None  # the word on the line, typing errors put right; None = inherits
    continuity_number: str | None  # message continuity number as printed (5 FAH-2 H-321.7)
    excluded: tuple[str, ...]  # posts after XMT that follow this collective address
    node: Node
    precedence_printed: str | None = None


class Precedence(NamedTuple):
    """Words for the letters of format line 5: FLASH, IMMEDIATE, PRIORITY, ROUTINE."""

    action: str | None
    info: str | None
    node: Node | None = None


class Transmission(NamedTuple):
    """Format lines 1 to 4 of one transmission (ACP 127, paragraph 142 and following)."""

    id: str | None
    precedence: str | None
    relay_indicators: tuple[str, ...]
    origin_indicator: str | None
    station_serial: str | None
    section: int | None  # the /01 of the DE line
    filing_time: str | None  # as printed: 2411337
    security: str | None  # a level's name, from the letters after ZNY or ZNR
    operating_signals: tuple[str, ...]
    node: Node


class Banner(NamedTuple):
    """A classification line: first words of format line 12."""

    level: Level
    controls: tuple[str, ...]
    printed: str  # the level as printed: C O N F I D E N T I A L
    mangled: bool  # read in spite of transmission damage
    section: int | None
    sections: int | None
    post: str | None
    number: str | None
    node: Node


class PageLine(NamedTuple):
    """A page or section line that the relay or the printer put into the text."""

    node: Node
    post: str | None
    number: str | None
    section: int | None
    page: int | None
    total: int | None
    is_section_join: bool
    joined: bool = False  # the text runs on over it
    spliced: bool = False  # it stands in the address list


class Caption(NamedTuple):
    """A handling word under the banner: SIPDIS, NOFORN, EXDIS."""

    token: str
    printed: str
    node: Node


class PassingInstruction(NamedTuple):
    """One clause of the passing lines: ``DOD FOR OSD/PELL/ARDEN``."""

    text: str
    nodes: tuple[Node, ...]


class Declassification(NamedTuple):
    """The E.O. line."""

    order: str | None  # digits as printed
    kind: str  # none, date, event, oadr, exemption, schedule, review, empty
    declassify_on: str | None  # ISO date of declassification, never of review
    text: str  # the words after the order, white space folded
    date_printed: str | None  # the date printed, also an impossible one
    date_problem: str | None  # "impossible", "swapped" or None
    node: Node
    review_on: str | None = None


class Tag(NamedTuple):
    """One TAGS token."""

    code: str
    node: Node
    known: bool
    glued: bool = False  # cut from a run of letters without blanks
    kind: str = "subject"  # subject, program, geo, organization, person, phrase


class Subject(NamedTuple):
    """The subject line, folded, and its own mark."""

    text: str
    marking: Marking | None
    node: Node


class Reference(NamedTuple):
    """One message or document that the cable refers to."""

    label: str | None
    mrn: MessageReference | None
    text: str
    node: Node
    year_inferred: bool = False


class ClassifiedBy(NamedTuple):
    """Who classified the cable and why."""

    names: tuple[str, ...]
    title: str | None
    reasons: tuple[str, ...]  # 1.4(b)
    text: str
    node: Node
    reason_faults: tuple[str, ...] = ()
    derived_from: str | None = None


class Paragraph(NamedTuple):
    """One paragraph of the cable's own sequence; its identity is ``ordinal``."""

    ordinal: int  # counts from 1
    number: int | None  # as printed; may jump or repeat
    marking: Marking | None  # as printed
    level: Level | None  # the effective one; None where nothing says it
    controls: tuple[str, ...]
    inherited: bool
    heading: str | None
    block: str | None  # SUMMARY, COMMENT, ACTION REQUEST ...
    text: str  # reading text
    spans: tuple[Span, ...]  # pieces of the reading text in the source
    nodes: tuple[Node, ...]  # PARAGRAPH nodes: one, or one for each transmission it runs through
    heading_node: Node | None = None
    number_span: Span | None = None
    marking_span: Span | None = None

    @property
    def start(self) -> int:
        """First code point of its first node."""
        return self.nodes[0].start

    @property
    def title(self) -> str:
        """Number and mark as printed, ``2. (C)``; its place where it has no number, ``¶ 2``."""
        number = f"{self.number}." if self.number is not None else f"¶ {self.ordinal}"
        return f"{number} ({self.marking.printed})" if self.marking else number


class Redaction(NamedTuple):
    """Text taken out before release, with the exemption codes printed."""

    codes: tuple[str, ...]
    start: int
    end: int
    node: Node


class Block(NamedTuple):
    """A named stretch of the body: SUMMARY to END SUMMARY."""

    kind: str
    start: int
    end: int
    opened: bool
    closed: bool


class Oddity(NamedTuple):
    """What the parser noticed while reading, for the checks to word and weigh."""

    code: str
    start: int
    end: int
    values: tuple[tuple[str, str | int], ...] = ()


class Facts(NamedTuple):
    """All that was read from one cable; absent is None or empty, never a guess."""

    reference: MessageReference | None
    date_time: DateTimeGroup | None
    filing_time: str | None  # ISO, UTC
    precedence: Precedence
    transmissions: tuple[Transmission, ...]
    sender: Addressee | None
    action: tuple[Addressee, ...]
    info: tuple[Addressee, ...]
    exempt: tuple[Addressee, ...]
    banners: tuple[Banner, ...]
    captions: tuple[Caption, ...]
    passing: tuple[PassingInstruction, ...]
    sections_declared: int | None
    sections_found: tuple[int, ...]
    page_lines: tuple[PageLine, ...]
    declassification: Declassification | None
    tags: tuple[Tag, ...]
    tags_node: Node | None
    subject: Subject | None
    references: tuple[Reference, ...]
    classified_by: ClassifiedBy | None
    summary: str | None
    paragraphs: tuple[Paragraph, ...]
    blocks: tuple[Block, ...]
    signatures: tuple[tuple[str, Node], ...]
    redactions: tuple[Redaction, ...]
    attributes: tuple[tuple[str, str, Node], ...]  # the archive's metadata: key, value, place
    oddities: tuple[Oddity, ...]
    section_order: tuple[int, ...] = ()


class Cable:
    """One cable: its lossless tree, the facts read off it, and what is odd about it.

    ``facts`` holds everything; its fields can also be had from the cable itself
    (``cable.paragraphs``). Findings are computed once, when first asked for.
    """

    __slots__ = ("_check", "_findings", "container", "facts", "tree")

    # The fields of ``facts``, as ``__getattr__`` gives them.
    reference: MessageReference | None
    date_time: DateTimeGroup | None
    filing_time: str | None
    precedence: Precedence
    transmissions: tuple[Transmission, ...]
    sender: Addressee | None
    action: tuple[Addressee, ...]
    info: tuple[Addressee, ...]
    exempt: tuple[Addressee, ...]
    banners: tuple[Banner, ...]
    captions: tuple[Caption, ...]
    passing: tuple[PassingInstruction, ...]
    sections_declared: int | None
    sections_found: tuple[int, ...]
    page_lines: tuple[PageLine, ...]
    declassification: Declassification | None
    tags: tuple[Tag, ...]
    tags_node: Node | None
    subject: Subject | None
    references: tuple[Reference, ...]
    classified_by: ClassifiedBy | None
    summary: str | None
    paragraphs: tuple[Paragraph, ...]
    blocks: tuple[Block, ...]
    signatures: tuple[tuple[str, Node], ...]
    redactions: tuple[Redaction, ...]
    attributes: tuple[tuple[str, str, Node], ...]
    oddities: tuple[Oddity, ...]
    section_order: tuple[int, ...]

    def __init__(
        self,
        tree: Tree,
        facts: Facts,
        container: str = "plain-text",
        check: "Callable[[Cable], tuple[Finding, ...]] | None" = None,
    ) -> None:
        self.tree = tree
        self.facts = facts
        self.container = container
        self._check = check
        self._findings: tuple[Finding, ...] | None = None

    if not TYPE_CHECKING:  # or a misspelt field would pass every check of types

        def __getattr__(self, name: str) -> object:
            if name.startswith("_"):
                raise AttributeError(name)
            return getattr(self.facts, name)

    @property
    def text(self) -> str:
        """The cable's text, untouched; all offsets count its code points."""
        return self.tree.text

    @property
    def banner(self) -> Banner | None:
        """The first classification line."""
        return self.facts.banners[0] if self.facts.banners else None

    @property
    def findings(self) -> "tuple[Finding, ...]":
        """What is odd, in the order of the text."""
        if self._findings is None:
            self._findings = self._check(self) if self._check else ()
        return self._findings

    def as_dict(self) -> dict[str, Any]:
        """Give the JSON shape, schema 1: plain dict, list, str, int and None."""
        from cable_reader.cable.json_shape import as_dict  # it needs this module

        return as_dict(self)
