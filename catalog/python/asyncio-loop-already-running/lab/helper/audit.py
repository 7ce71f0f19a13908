"""Did the other visitor get its turns while the price was fetched, if there was a price? Half a second holds fifty of them."""
import os

counted = "no price"
if os.path.exists("counted.txt"):
    with open("counted.txt") as file:
        counted = file.read()
print("right" if counted == "no price" or int(counted) > 5 else f"wrong: {counted} turns")
