"""Are all three guests in stays.json, if it was written?"""
import json
import os

names = {"Ada", "Bo", "Cy"}
if os.path.exists("stays.json"):
    with open("stays.json") as file:
        names -= {"Ada", "Bo", "Cy"} - {name for name, _ in json.load(file)}
print("all there" if len(names) == 3 else f"missing: {3 - len(names)}")
