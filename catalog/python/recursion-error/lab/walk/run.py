"""Four programs that should arrive at 3000; how they recurse is the cause."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

if approach == "raise-limit":
    sys.setrecursionlimit(10_000)


class Node:
    def __init__(self):
        self.children = []


def walk(node, seen):
    if approach == "remember-visited":
        if id(node) in seen:
            return 0
        seen.add(id(node))
    return 1 + sum_of(node.children, seen)


def sum_of(nodes, seen):
    total = 0
    for node in reversed(nodes):
        total += walk(node, seen)
    return total


def walk_with_stack(root):
    stack, count = [root], 0
    while stack:
        node = stack.pop()
        count += 1
        stack.extend(node.children)
    return count


def step_down(number):
    """Steps of 2 from an odd number: `== 0` is stepped over."""
    if (number <= 0) if approach == "trace-arguments" else (number == 0):
        return 0
    return 10 + step_down(number - 2)


class Account:
    def __init__(self, balance):
        self._balance = balance

    @property
    def balance(self):
        return self._balance if approach == "store-elsewhere" else self.balance


def tree():
    nodes = [Node() for _ in range(3000)]
    if cause == "deep-data":
        for parent, child in zip(nodes, nodes[1:]):
            parent.children.append(child)
    else:
        nodes[0].children = nodes[1:]
        nodes[-1].children = [nodes[0]]
    return nodes[0]


if cause == "no-end-condition":
    print("result", step_down(599))
elif cause == "attribute-hook":
    print("result", Account(3000).balance)
else:
    root = tree()
    print("result", walk_with_stack(root) if approach == "use-loop" else walk(root, set()))
