"""Reads other people's framework files: pages, sheets, PDFs. What it makes of them is a draft with a report."""
