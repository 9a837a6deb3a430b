#!/usr/bin/env python3
"""Reads the report as a browser's parser does: nothing runs, nothing is fetched, all is labelled."""
import html.parser
import pathlib
import re
import sys

path = pathlib.Path(sys.argv[1])
faults, ids, targets, files, headings = [], [], [], [], []
VOID = {"meta", "br", "hr", "img", "input", "link", "col"}


class Reader(html.parser.HTMLParser):
    open_tags = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in ("script", "iframe", "object", "embed", "img", "link", "base", "form", "video"):
            faults.append(f"<{tag}>")
        for name in attributes:
            if name.startswith("on") or name in ("style", "src", "srcset", "formaction"):
                faults.append(f"<{tag} {name}>")
        if "id" in attributes:
            ids.append(attributes["id"])
        href = attributes.get("href")
        if href:
            (targets if href.startswith("#") else files).append(href)
        if re.fullmatch("h[1-6]", tag):
            headings.append(int(tag[1]))
        if tag == "th" and "scope" not in attributes:
            faults.append("<th> without scope")
        if tag not in VOID:
            self.open_tags.append(tag)

    def handle_startendtag(self, tag, attrs):
        """An element of a picture without contents."""

    def handle_endtag(self, tag):
        if not self.open_tags or self.open_tags.pop() != tag:
            faults.append(f"</{tag}> closes something else")


text = path.read_text(encoding="utf-8")
reader = Reader()
reader.feed(text)
reader.close()
if reader.open_tags:
    faults.append(f"left open: {reader.open_tags}")
if len(set(ids)) != len(ids):
    faults.append("an id is there twice")
faults += [f"{t} leads nowhere" for t in set(targets) - {"#" + i for i in ids}]
faults += [f"{f} is not there" for f in set(files) if not (path.parent / f).is_file()]
if headings[0] != 1 or any(b > a + 1 for a, b in zip(headings, headings[1:])):
    faults.append(f"headings out of order: {headings[:20]}")
if "default-src 'none'" not in text or "unsafe-inline" in text:
    faults.append("the policy is weaker than it says")
if re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text):
    faults.append("a control character went through")
print("\n".join(sorted(set(faults))[:20]) or f"report: {len(text)} characters, {len(files)} files linked")
sys.exit(bool(faults))
