"""Was the order, which is in time, called late?"""
import os

if os.path.exists("late.txt"):
    with open("late.txt") as file:
        print("wrong: called late" if file.read() == "True" else "right")
else:
    print("not decided")
