"""Installs a package whose sources have to be compiled, and computes with it."""
import os
import pathlib
import subprocess
import sys

from wheels import make_environment, make_wheel, pip

approach = os.environ["WAYOUT_APPROACH"]

source = pathlib.Path("answer-1.0")
source.mkdir()
(source / "answer.c").write_text("""#include <Python.h>
static PyObject *get(PyObject *self, PyObject *args) { return PyLong_FromLong(30 + 12); }
static PyMethodDef methods[] = {{"get", get, METH_NOARGS, ""}, {0}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "answer", 0, -1, methods};
PyMODINIT_FUNC PyInit_answer(void) { return PyModule_Create(&module); }
""")
(source / "setup.py").write_text("from setuptools import Extension, setup\nsetup(name='answer', version='1.0', ext_modules=[Extension('answer', ['answer.c'])])\n")
make_environment()

# As in a slim image: there is no compiler on the path. The approach puts the system's there.
tools = pathlib.Path("tools")
tools.mkdir()
os.environ["PATH"] = str(tools.resolve()) if approach != "install-compiler" else "/usr/bin:/bin"
wanted = ["--no-build-isolation", "--no-index", "--no-cache-dir"]
if approach == "take-a-wheel":
    # The publisher also offers a release that is built already.
    make_wheel("answer", "1.0.1", {"answer.py": "def get():\n    return 42\n"})
    wanted += ["--only-binary", ":all:", "--find-links", ".", "answer"]
else:
    wanted += [*(["--force-reinstall"] if approach == "reinstall-package" else []), *(["--no-deps"] if approach == "install-no-deps" else []), "./answer-1.0"]
status = pip("install", *wanted)
sys.exit(status or subprocess.run(["env/bin/python", "-c", "import answer\nprint('computed:', answer.get())"]).returncode)
