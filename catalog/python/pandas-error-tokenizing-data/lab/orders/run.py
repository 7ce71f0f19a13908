"""Reads four orders from a file that is as the cause has it, with the arguments of the approach, and writes what the table holds."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

orders = {
    "other-separator": "what;price;count\ntea;3,5;2\nbread;4,25;1\nmilk;1,5;3\nfour, five candles;7,75;1\n",
    "lines-before-the-header": "Orders of May\nas of 2026-06-01\nwhat,price,count\ntea,3.5,2\nbread,4.25,1\nmilk,1.5,3\ncandles,7.75,1\n",
    "separator-in-a-value": "what,price,count\ntea,3.5,2\nbread,4.25,1\nfour, five candles,7.75,1\nmilk,1.5,3\n",
    "unclosed-quote": 'what,price,count\ntea,3.5,2\n"bread",4.25,1\n"tall candles,7.75,1\nmilk,1.5,3\n'.replace('"bread"', "bread"),
    "not-a-csv": "<!DOCTYPE html>\n<html>\n<body>\n<p>Log in, please, to see this file</p>\n</body>\n</html>\n",
}[cause]
if approach == "look-at-the-file":
    orders = "what,price,count\ntea,3.5,2\nbread,4.25,1\nmilk,1.5,3\ncandles,7.75,1\n"
with open("orders.csv", "w") as file:
    file.write(orders)
more = {
    "name-the-separator": ', sep=";", decimal=","',
    "skip-the-title": ", skiprows=2",
    "repair-the-line": ', engine="python", on_bad_lines=lambda fields: [",".join(fields[:-2]), *fields[-2:]]',
    "quote-none": ", quoting=csv.QUOTE_NONE",
    "skip-bad-lines": ', on_bad_lines="skip"',
    "python-engine": ', engine="python"',
    "header-none": ", header=None",
}.get(approach, "")
program = f"""
import csv
import pandas

df = pandas.read_csv("orders.csv"{more})
df.to_json("orders.json")
print("written")
"""
exec(compile(program, "orders.py", "exec"), {})
