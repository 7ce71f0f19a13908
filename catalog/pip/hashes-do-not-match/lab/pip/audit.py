"""Has somebody else's code run?"""
import os

print("somebody else's code ran here" if os.path.exists("foreign.txt") else "no foreign code")
