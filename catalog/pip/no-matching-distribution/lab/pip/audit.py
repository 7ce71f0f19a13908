import os

print("somebody else's code ran here" if os.path.exists("foreign.txt") else "only the package that is meant")
