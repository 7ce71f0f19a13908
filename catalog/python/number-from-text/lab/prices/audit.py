"""Is the mean right, if it was written?"""
import os

right = {"decimal-text": 3.0, "separator-or-unit": 620.875}.get(os.environ["WAYOUT_CAUSE"], 9.0)
if os.path.exists("mean.txt"):
    with open("mean.txt") as file:
        found = file.read()
    print("right" if found != "" and float(found) == right else f"wrong: {found}")
else:
    print("nothing written")
