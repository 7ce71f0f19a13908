"""Was the right order sent, and each connection closed that was opened, if one was sent?"""
import os

notes = []
if os.path.exists("notes.txt"):
    with open("notes.txt") as file:
        notes = file.read().splitlines()
sent = [line for line in notes if line.startswith("order")]
right = sent == ["order of Ada in EUR"] and notes.count("opened") == notes.count("closed")
print("right" if not sent or right else f"wrong: {notes}")
