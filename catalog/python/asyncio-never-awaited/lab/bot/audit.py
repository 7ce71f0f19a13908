"""Were both messages sent, and all loops closed, if the program says that it has finished?"""
import os


def read(name):
    if not os.path.exists(name):
        return ""
    with open(name) as file:
        return file.read()


right = sorted(read("sent.txt").split()) == ["one", "two"] and read("open.txt") == "0"
print("right" if right or not os.path.exists("said.txt") else f"wrong: sent {read('sent.txt').split()}, {read('open.txt')} loops open")
