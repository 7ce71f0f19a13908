"""Is the price right, if it was written?"""
import os

if os.path.exists("price.txt"):
    with open("price.txt") as file:
        found = file.read()
    print("right" if found == "80" else f"wrong: {found}")
else:
    print("nothing written")
