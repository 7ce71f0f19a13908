"""Writes a line of a report: a mean of nothing, a share of nothing, or requests a minute of half a minute."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
values, part, whole, requests, seconds = [], 1, 0, 7, 30
tiny = " + 1e-9" if approach == "add-epsilon" else ""
line = {
    "nothing-to-average": f"sum(values) / (len(values){tiny})",
    "total-is-zero": f"part / (whole{tiny})",
    "rounded-to-zero": f"requests / (seconds // 60{tiny})",
}[cause]
if approach == "say-what-none-is":
    line = f"{line} if {'values' if cause == 'nothing-to-average' else 'whole'} else 'no data'"
if approach == "divide-before-rounding":
    line = "requests / (seconds / 60)"
if approach == "zero-for-none":
    try:
        result = eval(line)
    except ZeroDivisionError:
        result = 0
else:
    result = eval(line)
with open("report.txt", "w") as file:
    file.write(str(result))
print("written")
