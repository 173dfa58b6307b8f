"""One file per construct of a cable; ``PARTS`` names them in the order in which they are tried."""

PARTS = (
    "furniture",  # what archives, printers and releases put around the telegram
    "continuation",  # page and section lines, levels repeated at page edges
    "routing_lines",  # format lines 1 to 5
    "addressees",  # format lines 6 to 9
    "banner",  # format line 12, first words
    "captions",
    "passing",
    "executive_order",
    "tags_line",
    "subject",
    "references",
    "titles",  # words of offices, to tell names from them
    "classified_by",
    "labelled_header",  # SMART
    "paragraphs",
    "inner_parts",  # sub-paragraphs, quoted text, tables
    "blocks",  # SUMMARY to END SUMMARY
    "redactions",
    "closing",
)
