#!/usr/bin/env python3
"""Counts words in technical English and writes src/match/information/words.ts.

Run by hand, seldom: its output is committed. Usage: word-frequencies.py <file or folder>...
Reads .md, .rst, .txt and gzipped manual pages; a word is a run of a-z, 0-9 and _ after lower-casing.
"""
import collections, gzip, math, pathlib, re, sys

WORDS = 3000
counts, files = collections.Counter(), 0
for root in map(pathlib.Path, sys.argv[1:]):
    for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
        if not path.is_file() or path.is_symlink() or path.stat().st_size > 2_000_000:
            continue
        if path.suffix == ".gz":
            text = gzip.decompress(path.read_bytes()).decode("utf8", "replace")
            text = re.sub(r"\\f.|\\[-&|^]|^[.'][A-Za-z]+|^\.\\\".*$", " ", text, flags=re.M)
        elif path.suffix in (".md", ".rst", ".txt"):
            text = path.read_text("utf8", "replace")
        else:
            continue
        files += 1
        counts.update(re.findall(r"[a-z0-9_]+", text.lower()))
total = sum(counts.values())
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:WORDS]
rows = [f"{word}:{-math.log2(count / total):.1f}" for word, count in top]
print("/**")
print(" * How surprising the commonest words of technical English are, in bits: -log2 of their share of all words.")
print(f" * Counted in {files:,} documents with {total:,} words (the manual pages, Node.js API, npm and CMake")
print(" * documentation of Debian 12) by scripts/word-frequencies.py. Generated; do not edit.")
print(" */")
print("export const WORD_BITS: string =")
line, lines = "", []
for row in rows:
    if len(line) + len(row) > 108:
        lines.append(line)
        line = ""
    line += row + " "
lines.append(line.rstrip())
print("  " + " +\n  ".join('"' + l + '"' for l in lines) + ";")
