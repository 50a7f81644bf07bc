"""Measures the judgement on the test part and writes what it finds where people read it."""
