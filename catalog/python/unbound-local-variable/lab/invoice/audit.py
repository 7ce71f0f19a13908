"""Every invoice that was written is one of 42."""
import os

amounts = open("invoices.txt").read().split() if os.path.exists("invoices.txt") else []
wrong = [one for one in amounts if one != "42"]
print(f"a wrong invoice: {wrong[0]}" if wrong else "the invoices are right")
