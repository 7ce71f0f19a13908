"""Were two different ones counted, if any were?"""
import os

if os.path.exists("count.txt"):
    with open("count.txt") as file:
        found = file.read()
    print("right" if found == "2" else f"wrong: {found}")
else:
    print("nothing counted")
