"""Was the database made once, and the price asked for by each test, if all have passed?"""
import os


def lines(name):
    if not os.path.exists(name):
        return 0
    with open(name) as file:
        return len(file.read().splitlines())


if os.path.exists("passed.txt"):
    with open("passed.txt") as file:
        passed = int(file.read())
    made, used = lines("made.txt"), lines("used.txt")
    print("right" if made == 1 and used == passed else f"wrong: {passed} passed, made {made} times, used {used} times")
else:
    print("not passed")
