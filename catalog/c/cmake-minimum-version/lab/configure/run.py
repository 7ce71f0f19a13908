"""Configures a project without a language, whose own file or whose dependency's was written for CMake 3.1."""
import os
import shutil
import subprocess
import sys

import cmake

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
own = "3.1" if cause == "own-project-says-old" and approach != "raise-the-minimum" else "3.10...4.0"
dependency = "3.1" if cause == "dependency-says-old" else "3.10"
os.makedirs("third_party")
with open("CMakeLists.txt", "w") as file:
    file.write(f"cmake_minimum_required(VERSION {own})\nproject(shop NONE)\nadd_subdirectory(third_party)\n")
with open("third_party/CMakeLists.txt", "w") as file:
    file.write(f"cmake_minimum_required(VERSION {dependency})\nproject(part NONE)\n")
if approach == "delete-build-folder":
    shutil.rmtree("build", ignore_errors=True)
options = {"policy-minimum": ["-DCMAKE_POLICY_VERSION_MINIMUM=3.5"], "suppress-warnings": ["-Wno-dev"]}.get(approach, [])
program = os.path.join(cmake.CMAKE_BIN_DIR, "cmake")
status = subprocess.run([program, *options, "-B", "build", "-S", "."]).returncode
if status == 0 and os.path.exists("build/CMakeCache.txt"):
    print("configured")
sys.exit(status)
