"""What reads each format. It runs in a process of its own with limits (``python -m catalog.importing.readers``)."""
