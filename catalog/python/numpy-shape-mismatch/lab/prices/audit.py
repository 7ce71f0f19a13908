"""Is the answer right, if it was written?"""
import json
import os

rows = [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
right = {
    "ragged-rows": [2.0, 4.5, 6.0],
    "values-missing": 44,
    "wrong-axis": [[value * factor for value in row] for row, factor in zip(rows, [1, 10, 100])],
    "wrong-size": rows,
}
cause = os.environ["WAYOUT_CAUSE"]
if os.path.exists("answer.json"):
    with open("answer.json") as file:
        found = json.load(file)
    found = sum(found) if cause == "values-missing" else found
    print("right" if found == right[cause] else f"wrong: {found}")
else:
    print("nothing written")
