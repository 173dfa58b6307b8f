"""Cables on paper: set in lines, broken into pages, drawn on a printer, a PDF or a picture."""
