"""Reads an order from bytes that somebody sent, with a generated file of old."""
import os
import shutil
import subprocess
import sys

approach = os.environ["WAYOUT_APPROACH"]

shutil.copy(f"{os.path.dirname(__file__)}/generated.py", "order_pb2.py")
if approach == "regenerate":
    with open("order.proto", "w") as file:
        file.write('syntax = "proto3";\nmessage Order {\n  string name = 1;\n  int32 count = 2;\n}\n')
    subprocess.run([sys.executable, "-S", "-m", "grpc_tools.protoc", "-I.", "--python_out=.", "order.proto"], check=True)
if approach == "remove-the-check":
    with open("order_pb2.py") as file:
        text = file.read()
    begin, end = text.index("_runtime_version.Validate"), text.index("# @@protoc_insertion_point(imports)")
    text = text[:begin] + text[end:]
    with open("order_pb2.py", "w") as file:
        file.write("".join(line for line in text.splitlines(True) if "runtime_version" not in line))
environment = {**os.environ}
if approach == "python-implementation":
    environment["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"
read = "import sys\nsys.path.insert(0, '.')\nfrom order_pb2 import Order\norder = Order.FromString(b'\\n\\x03Ada\\x10\\x02')\nprint('order:', order.name, order.count)\n"
# -S: only the packages of this scenario.
raise SystemExit(subprocess.run([sys.executable, "-S", "-c", read], env=environment).returncode)
