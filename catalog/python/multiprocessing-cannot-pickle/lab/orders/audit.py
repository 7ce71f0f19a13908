"""Was no number given twice?"""
import os

numbers = [name.split("-")[0] for name in os.listdir("numbers")]
print("right" if len(set(numbers)) == len(numbers) else f"wrong: {sorted(numbers)}")
