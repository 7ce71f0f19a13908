"""Could the neighbour finish its work?"""
import os

print("right" if os.path.exists("neighbour.txt") else "wrong: the neighbour was ended")
