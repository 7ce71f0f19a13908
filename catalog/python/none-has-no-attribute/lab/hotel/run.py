"""Writes the stays of three guests to stays.json. The program is written as the cause and the approach have it."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

programs = {
    "search-found-nothing": """
import json, re
stays = []
for line in ["Ada room 12", "Bo room 7", "Cy no room yet"]:
    room = re.search(r"room (\\d+)", line)
    stays.append([line.split()[0], room.group(1)])
""",
    "function-returns-nothing": """
import json
class Guest:
    def __init__(self, name): self.name, self.nights = name, 0
    def stay(self, nights): self.nights += nights
known = {"Ada": Guest("Ada")}
def guest(name):
    if name in known:
        return known[name]
    known[name] = Guest(name)
for name in ["Ada", "Bo", "Cy"]:
    guest(name).stay(2)
stays = [[one.name, one.nights] for one in known.values() if one.nights]
""",
    "in-place-method": """
import json
stays = [["Bo", 7], ["Ada", 12]]
stays = stays.sort()
stays.append(["Cy", 3])
""",
    "not-initialised": """
import json
stays = []
desk = None
def open_desk():
    global desk
    desk = stays
for name in ["Ada", "Bo", "Cy"]:
    desk.append([name, 2])
""",
}
line_of = {
    "search-found-nothing": "    stays.append([line.split()[0], room.group(1)])\n",
    "function-returns-nothing": "    guest(name).stay(2)\n",
    "in-place-method": 'stays.append(["Cy", 3])\n',
    "not-initialised": "    desk.append([name, 2])\n",
}[cause]
at = line_of[: len(line_of) - len(line_of.lstrip())]
tested = {"search-found-nothing": "room", "function-returns-nothing": "guest(name)", "in-place-method": "stays", "not-initialised": "desk"}[cause]
changes = {
    "handle-not-found": ("room.group(1)]", "room.group(1) if room else 'waiting']"),
    "return-on-every-path": ("= Guest(name)\n", "= Guest(name)\n    return known[name]\n"),
    "drop-the-assignment": ("stays = stays.sort()", "stays.sort()"),
    "initialise-first": ("for name", "open_desk()\nfor name"),
    "guard-everything": (line_of, f"{at}if {tested} is not None:\n    {line_of}"),
    "swallow-exception": (line_of, f"{at}try:\n    {line_of}{at}except AttributeError:\n{at}    pass\n"),
}
program = programs[cause]
if approach:
    old, new = changes[approach]
    if old not in program:
        sys.exit(f"not in the program: {old}")
    program = program.replace(old, new)
program += 'with open("stays.json", "w") as file:\n    json.dump(stays or [], file)\nprint("written")\n'
exec(compile(program, "hotel.py", "exec"), {})
