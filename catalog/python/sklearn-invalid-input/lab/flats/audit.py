"""Within a twentieth of what it costs."""
import os

if os.path.exists("price.txt"):
    with open("price.txt") as file:
        found = float(file.read())
    print("right" if abs(found - 500) <= 25 else f"wrong: {found}")
else:
    print("nothing told")
