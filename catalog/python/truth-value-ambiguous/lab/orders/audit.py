"""Is the answer right, if it was written?"""
import os

right = {"and-or-not": "[1, 3]", "chained-comparison": "[1, 2]", "function-for-one": "[1, 1, 2, 2]", "is-there-data": "orders"}
if os.path.exists("answer.txt"):
    with open("answer.txt") as file:
        found = file.read()
    print("right" if found == right[os.environ["WAYOUT_CAUSE"]] else f"wrong: {found}")
else:
    print("nothing written")
