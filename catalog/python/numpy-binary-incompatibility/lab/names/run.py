"""The mean of ages and of prices, by code of 2019: ages are whole numbers, what was not given is no number."""
import os
import pathlib

approach = os.environ["WAYOUT_APPROACH"]

program = """
import numpy as np
from numpy import array
ages = array(["36", "41", "43"]).astype(np.int)
prices = array([30, 12, np.NaN], dtype=np.float_)
with open("mean.txt", "w") as file:
    print(ages.sum() // 3, np.nanmean(prices), file=file)
print("written")
"""
changes = {
    "replace-names": [("np.int)", "int)"), ("np.NaN", "np.nan"), ("np.float_", "np.float64")],
    # The name in the message, before the old code runs.
    "patch-alias": [("import numpy as np\n", "import numpy as np\nnp.int = int\n")],
    # The whole argument in place of the name.
    "drop-dtype": [(".astype(np.int)", ""), (", dtype=np.float_", ""), ("np.NaN", "None")],
}
for old, new in changes.get(approach, []):
    if old not in program:
        raise SystemExit(f"not in the program: {old}")
    program = program.replace(old, new)
pathlib.Path("mean.py").write_text(program)
exec(compile(program, "mean.py", "exec"), {})
