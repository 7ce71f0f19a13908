"""Is the name, or its hash, right, if it was written?"""
import hashlib
import os

name = "José".encode()
right = hashlib.sha256(name).hexdigest().encode() if os.environ["WAYOUT_CAUSE"] == "hash-or-base64" else name
found = b""
if os.path.exists("out.txt"):
    with open("out.txt", "rb") as file:
        found = file.read()
print("right" if found in (b"", right) else f"wrong: {found}")
