"""Is nothing left in the folder that the program was only started from, and no report made of nothing?"""
import pathlib

made = [str(one) for one in pathlib.Path("elsewhere").iterdir()]
empty = [str(one) for one in pathlib.Path().glob("*/out/report.txt") if one.read_text() != "42"]
print(f"elsewhere or of nothing: {made + empty}" if made or empty else "all in its place")
