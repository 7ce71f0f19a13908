"""Are both names in the file as they are written, in UTF-8, if the program says that it has written them?"""
import os

said = os.path.exists("names.txt") and os.path.getsize("names.txt") > 0
with open("names.txt" if said else os.devnull, "rb") as file:
    found = file.read()
print("right" if not said or found == "José, André\n".encode() else f"wrong: {found}")
