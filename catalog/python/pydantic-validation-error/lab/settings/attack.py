"""Was it signed with the key that stands in the source?"""
import hashlib
import hmac

with open("signed.txt") as file:
    signed = file.read().split()
guess = hmac.new(b"changeme", b"order 7", hashlib.sha256).hexdigest()
print("guessed" if guess in signed else "not found out")
