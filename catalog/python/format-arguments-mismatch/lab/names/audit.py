"""Is the line right, if it was written?"""
import os

right = {"text-instead-of-number": ["odd"], "braces-with-percent": ["tea costs 3"], "tuple-is-one-value": ["at (1, 2)", "at 1, 2"], "parameter-not-in-a-tuple": ["saved"]}
if os.path.exists("line.txt"):
    with open("line.txt") as file:
        found = file.read()
    print("right" if found in right[os.environ["WAYOUT_CAUSE"]] else f"wrong: {found}")
else:
    print("nothing written")
