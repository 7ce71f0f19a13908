"""Does the report say what is so?"""
import os

right = "14.0" if os.environ["WAYOUT_CAUSE"] == "rounded-to-zero" else "no data"
if os.path.exists("report.txt"):
    with open("report.txt") as file:
        found = file.read()
    print("right" if found == right else f"wrong: {found}")
else:
    print("nothing written")
