"""The own XML with everything in it: gives back the source's bytes and the annotations exactly.

Where parts of the text are not chosen, a file with the text would show them all the same; then
the sidecar form is written, with the chosen annotations and no text. Provenance and the count of
what was left out stand in a comment before the root, so that what is read back is not changed
by having been exported. ISM attributes go on the text and on each paragraph's segment.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cable_reader.annotate.source import describe_source
from cable_reader.cable.patterns import pattern
from cable_reader.cable.tree import NodeKind
from cable_reader.exports.export import Export
from cable_reader.exports.ism import NAMESPACE, ism_of_cable, ism_of_paragraph
from cable_reader.exports.selection import choose
from cable_reader.exports.xml_text import written_attributes, written_comment

if TYPE_CHECKING:
    from cable_reader.cable.record import Cable
    from cable_reader.exports.export import ExportJob, Provenance
    from cable_reader.exports.selection import LeftOut

# Text is escaped, so these can only be the tags themselves.
_TEXT_TAG = b'<text xml:space="preserve"'
_PARAGRAPH_TAG = pattern(b'<seg type="paragraph"')


def write(job: ExportJob) -> bytes:
    """Write one cable; raises AnnotationFileError: source-too-large."""
    # Loaded here, with lxml, so that listing the forms stays quick.
    from cable_reader.annotate.annotated import annotated_to_xml
    from cable_reader.annotate.xml_write import to_xml

    item = job.only_item()
    chosen = choose(item, job.options)
    if chosen.withheld or not chosen.shows_text:
        source = replace(describe_source(item.source, item.cable), subject=chosen.subject)
        data = to_xml(replace(chosen.annotations, source=source))
    else:
        data = annotated_to_xml(item.source, item.cable, chosen.annotations)
        if job.options.ism:
            data = _with_ism(data, item.cable)
    declaration, _, rest = data.partition(b"\n")
    comment = _comment(job.provenance(item), chosen.left_out)
    return declaration + b"\n" + comment.encode("utf-8") + b"\n" + rest


EXPORT = Export(
    name="annotated-xml",
    title="Annotated XML: text, structure and annotations, lossless",
    suffix=".annotated.xml",
    write=write,
    has_ism=True,
)


def _comment(provenance: Provenance, left_out: LeftOut) -> str:
    values = [f"{name}: {value}" for name, value in provenance.as_dict().items() if value]
    return written_comment("; ".join([*values, f"left out: {left_out}"]))


def _with_ism(data: bytes, cable: Cable) -> bytes:
    """Put the attributes into the tags of the text and its paragraphs, in their order."""
    paragraphs = {
        node.start: paragraph for paragraph in cable.facts.paragraphs for node in paragraph.nodes
    }
    marks = [
        ism_of_paragraph(paragraphs[node.start]) if node.start in paragraphs else {}
        for node in cable.tree.find(NodeKind.PARAGRAPH)
    ]
    following = iter(marks)
    head, tag, text = data.partition(_TEXT_TAG)
    whole = written_attributes({"xmlns:ism": NAMESPACE, **ism_of_cable(cable)})
    text = _PARAGRAPH_TAG.sub(
        lambda match: match[0] + written_attributes(next(following)).encode("utf-8"), text
    )
    return head + tag + whole.encode("utf-8") + text
