"""Counts how many different ones there are of three, two of which are equal, by a program as the cause and the approach have it."""
import os

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

three = {
    "list-as-key": '[["Rome", "Oslo"], ["Oslo", "Bern"], ["Rome", "Oslo"]]',
    # The same visit, with its fields in another order.
    "dicts-in-a-set": '[{"id": 1, "city": "Rome"}, {"id": 2, "city": "Oslo"}, {"city": "Rome", "id": 1}]',
    "class-with-eq": "[Visit(1), Visit(2), Visit(1)]",
    "cached-argument": "[[1, 2], [3, 4], [1, 2]]",
}[cause]
count = {
    "use-a-tuple": "seen.add(tuple(sorted(one.items())))" if cause == "dicts-in-a-set" else "seen.add(tuple(one))",
    "one-key-each": "seen.update(one)",
    "unique-by-key": 'seen = {**dict(seen), one["id"]: one}',
    "use-str": "seen.add(str(one))",
    "drop-the-set": "seen = [*seen, one] if one not in list(seen) else seen",
}.get(approach, "seen.add(one)")
if cause == "cached-argument":
    count = "total(tuple(one))" if approach == "use-a-tuple" else "total(one)"
answer = "total.cache_info().misses" if cause == "cached-argument" else "len(seen)"
frozen = "@dataclass(frozen=True)" if approach == "frozen-dataclass" else "@dataclass"
hashed = "    def __hash__(self):\n        return id(self)" if approach == "hash-by-id" else ""
plain = "    def __repr__(self):\n        return object.__repr__(self)" if cause == "class-with-eq" else ""
program = f"""
from dataclasses import dataclass
from functools import lru_cache

{frozen}
class Visit:
    number: int
{hashed}
{plain}

@lru_cache
def total(numbers):
    return sum(numbers)

seen = set()
for one in {three}:
    {count}
with open("count.txt", "w") as file:
    file.write(str({answer}))
print("written")
"""
exec(compile(program, "visits.py", "exec"), {"__name__": "visits"})
