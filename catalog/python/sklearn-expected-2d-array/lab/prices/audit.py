"""Is it the price of a flat of 50 square metres (with 3 rooms, where rooms count)?"""
import os

right = 100 if os.environ["WAYOUT_CAUSE"] == "one-feature" else 130
if os.path.exists("price.txt"):
    with open("price.txt") as file:
        price = float(file.read())
    print("right" if abs(price - right) < 0.001 else f"wrong: {price}")
else:
    print("no price")
