#!/usr/bin/env python3
"""Reads every CSV of a bundle with Python's csv: as many cells as headers, no formula, no NUL."""
import csv
import pathlib
import sys

cells = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    raw = path.read_bytes()
    assert b"\0" not in raw, path
    rows = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
    header = rows[0]
    assert len(set(header)) == len(header), f"{path}: {header}"
    for row in rows[1:]:
        assert len(row) == len(header), f"{path}: {row}"
        for cell in row:
            cells += 1
            number = cell.removeprefix("-").replace(".", "", 1).isdigit()
            assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), f"{path}: {cell!r}"
print(f"{cells} cells")
