"""One file per construct of a cable, in the order in which cables print them.

``PARTS`` names every file of the folder: what is not listed is not part of the parser.
"""

PARTS = (
    "furniture",  # what archives, printers and releases put around the telegram
    "archive_stamps",  # of libraries and agencies, on photocopies
    "continuation",  # page and section lines
    "levels",  # classification words, also alone at page edges
    "routing_lines",  # format lines 1 to 5
    "addressees",  # format lines 6 to 9
    "address_tail",  # precedence and continuity number of an address
    "banner",  # format line 12, first words
    "unusual_banner",  # damaged, with a small number, without post
    "captions",
    "passing",
    "executive_order",
    "tags_line",
    "tags_group",  # its tokens
    "subject",
    "references",
    "titles",  # words of offices, to tell names from them
    "people",  # a name and its title
    "classified_by",
    "mail",  # heads of mails that bring a telegram
    "labelled_header",  # SMART
    "paper_form",  # telegrams on paper and airgrams
    "paragraphs",
    "inner_parts",  # sub-paragraphs, rules, tables
    "blocks",  # SUMMARY to END SUMMARY
    "redactions",
    "closing",
)
