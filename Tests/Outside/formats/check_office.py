#!/usr/bin/env python3
"""Opens CSV files in LibreOffice Calc and compares what it shows with what stands in them.

Usage: check_office.py FOLDER FILE.csv... (FOLDER is for its work). No cell may become a formula, no
row or column may come or go, and text stays as it is."""
import csv, pathlib, subprocess, sys
import xml.etree.ElementTree as XML

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def words(element):
    """The text of a paragraph; blanks in a row are elements."""
    found = element.text or ""
    for child in element:
        if child.tag == TEXT + "s":
            found += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "tab":
            found += "\t"
        elif child.tag == TEXT + "line-break":
            found += "\n"
        else:
            found += words(child)
        found += child.tail or ""
    return found


def visible(value):
    """As a document can hold it: XML has no control characters but tab and line end."""
    return "".join(c for c in value.replace("\r\n", "\n") if c in "\t\n" or ord(c) >= 32)


def sheet(path):
    rows = []
    for row in XML.parse(path).iter(TABLE + "table-row"):
        cells = []
        for cell in row:
            if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                continue
            assert cell.get(TABLE + "formula") is None, f"{path}: a formula in row {len(rows) + 1}"
            text = "\n".join(words(part) for part in cell.findall(TEXT + "p"))
            kind = cell.get(OFFICE + "value-type", "string")
            times = int(cell.get(TABLE + "number-columns-repeated", "1"))
            cells += [(kind, text)] * min(times, 200)
        while cells and cells[-1][1] == "":
            cells.pop()
        rows += [cells] * min(int(row.get(TABLE + "number-rows-repeated", "1")), 100_000 if cells else 1)
    while rows and not rows[-1]:
        rows.pop()
    return rows


folder, *files = map(pathlib.Path, sys.argv[1:])
# Commas, double quotes, UTF-8, from the first line on; the rest as Calc does by itself.
subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder.absolute()}/profile",
                "--convert-to", "fods", "--infilter=CSV:44,34,76,1", "--outdir", str(folder),
                *map(str, files)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
count = 0
for file in files:
    with open(file, newline="", encoding="utf-8") as text:
        expected = list(csv.reader(text))
    shown = sheet(folder / (file.stem + ".fods"))
    assert len(shown) == len(expected), f"{file}: {len(expected)} rows, shown {len(shown)}"
    for number, (row, cells) in enumerate(zip(expected, shown), 1):
        assert len(cells) <= len(row), f"{file}, row {number}: a cell more"
        for place, value in enumerate(row):
            kind, text = cells[place] if place < len(cells) else ("string", "")
            count += 1
            # Numbers and days are shown as Calc shows them.
            if kind == "string" and text != visible(value):
                sys.exit(f"{file}, row {number}: {value!r} is shown as {text!r}")
print(f"{count} cells of {len(files)} tables open in LibreOffice as they are, none as a formula")
