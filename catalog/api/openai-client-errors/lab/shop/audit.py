"""How many requests did the server get?"""
import os

count = 0
if os.path.exists("requests.txt"):
    with open("requests.txt") as file:
        count = len(file.read().splitlines())
print("right" if count <= 10 else f"wrong: {count} requests")
