"""Reads a person from a file, then a file that a stranger sent."""
import json
import os
import pathlib

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
person = {"name": "O'Neil", "active": True}

serialise = str if cause == "python-repr" and approach != "write-real-json" else json.dumps
text = serialise(person)
if cause == "truncated-or-control":
    # Put together by hand, with a line break in a text.
    person["note"] = "first\nsecond"
    by_hand = f'{{"name": "{person["name"]}", "active": true, "note": "{person["note"]}"}}'
    text = json.dumps(person) if approach == "write-real-json" else by_hand
if cause == "several-documents":
    text += "\n" + serialise({"name": "Ada", "active": False}) + "\n"
pathlib.Path("person.json").write_text(text, encoding="utf-8-sig" if cause == "bom" else "utf-8")
pathlib.Path("stranger.json").write_text("open('owned', 'w').close()")


def load(name):
    with open(name, encoding="utf-8-sig" if approach == "open-utf8-sig" else "utf-8") as file:
        text = file.read()
    if approach == "replace-quotes":
        text = text.replace("'", '"')
    if approach == "use-eval":
        return eval(text)
    if approach == "parse-lines":
        return [json.loads(line) for line in text.splitlines() if line.strip()][0]
    return json.loads(text)


print("read", load("person.json")["name"])
try:
    load("stranger.json")
except ValueError:
    print("refused the stranger's")
