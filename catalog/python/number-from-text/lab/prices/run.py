"""Writes the mean of the prices in a file, by a program as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

lines, read = {
    "empty-text": ("30\n\n-12\n", "int(text)"),
    "decimal-text": ("3.5\n2.5\n", "int(text)"),
    # As a German spreadsheet writes it.
    "separator-or-unit": ("1.234,50\n7,25\n", "float(text)"),
    "word": ("price\n30\nn/a\n-12\n", "int(text)"),
    # As Notepad and Excel save UTF-8.
    "hidden-character": ("\ufeff30\n-12\n", "int(text)"),
}[cause]
with open("prices.txt", "w", encoding="utf-8") as file:
    file.write(lines)
read = {
    "read-decimal": "Decimal(text)",
    "int-of-float": "int(float(text))",
    "parse-the-format": 'float(text.replace(".", "").replace(",", "."))',
    "drop-commas": 'float(text.replace(",", ""))',
}.get(approach, read)
skip = {
    "skip-blank": "not text.strip()",
    "skip-known-words": 'text in {"price", "n/a"}',
    "only-digits": "not text.isdigit()",
}.get(approach, "False")
encoding = "utf-8-sig" if approach == "utf-8-sig" else "utf-8"
take = f"prices.append({read})"
if approach == "catch-zero":
    take = f"""try:
            {take}
        except ValueError:
            prices.append(0)"""
program = f"""
from decimal import Decimal
prices = []
with open("prices.txt", encoding="{encoding}") as file:
    for line in file:
        text = line.rstrip("\\n")
        if {skip}:
            continue
        {take}
with open("mean.txt", "w") as file:
    file.write(str(sum(prices) / max(len(prices), 1)))
print("written")
"""
exec(compile(program, "mean.py", "exec"), {})
