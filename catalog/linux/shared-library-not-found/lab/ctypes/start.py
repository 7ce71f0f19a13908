"""Builds a module of C that needs libprice.so.1, and starts a program that loads it and computes a total, which is 10.

Version 1 of the library is told cents, version 2 hundredths of a cent.
"""
import os
import pathlib
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
here = pathlib.Path.cwd()
vendor = here / "vendor"  # where the vendor's installer puts its library
vendor.mkdir()


def library(number, cents, folder):
    source = here / f"price{number}.c"
    source.write_text(f"int price(int amount) {{ return amount / {cents}; }}\n")
    build(source, folder / f"libprice.so.{number}", f"-Wl,-soname,libprice.so.{number}")


def build(source, target, *options):
    subprocess.run(["gcc", "-shared", "-fPIC", str(source), *options, "-o", str(target)], check=True)


def module(number, *options):
    (here / "shop.c").write_text("extern int price(int); int total(int amount) { return 2 * price(amount); }\n")
    build(here / "shop.c", here / "libshop.so", str(here / "sdk" / f"libprice.so.{number}"), *options)


(here / "sdk").mkdir()
library(1, 100, here / "sdk")
library(2, 10_000, here / "sdk")
built_for = 2 if approach == "matching-build" else 1
unit = 10_000 if built_for == 2 else 100  # what the program counts in, as it was built
module(built_for, *(["-Wl,-rpath,$ORIGIN/vendor"] if approach == "set-rpath" else []))
if approach == "reinstall-program":
    (here / "libshop.so").unlink()
    module(1)
if cause in ("not-in-search-path", "lost-environment") or approach in ("install-package", "install-compat"):
    library(1, 100, vendor)
if cause == "other-version":
    library(2, 10_000, vendor)
if approach == "symlink-version":
    (vendor / "libprice.so.1").symlink_to("libprice.so.2")

# What the loader looks through is this one variable here, as a cell cannot write to /usr or run ldconfig.
environment = {"PATH": os.environ["PATH"]}
searched = approach in ("set-ld-library-path", "install-package") or cause == "other-version" and approach != "set-rpath"
if searched or cause == "lost-environment":
    environment["LD_LIBRARY_PATH"] = str(vendor)
code = f"import ctypes; print(ctypes.CDLL('./libshop.so').total({5 * unit}), file=open('total', 'w')); print('the total is computed')"
# A service or sudo starts with an environment of its own.
if cause == "lost-environment" and approach != "set-ld-library-path":
    environment.pop("LD_LIBRARY_PATH")
sys.exit(subprocess.run([sys.executable, "-c", code], env=environment).returncode)
