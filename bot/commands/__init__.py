"""The command line's groups of verbs: one module a topic, each with ``add(verbs)``."""
