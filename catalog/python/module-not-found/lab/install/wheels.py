"""Wheels made here, and pip that installs them into an environment of its own: `env`."""
import subprocess
import sys
import zipfile


def make_wheel(name, version, files, requires=()):
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n" + "".join(f"Requires-Dist: {one}\n" for one in requires)
    content = {**files, f"{info}/METADATA": metadata, f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"}
    content[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*content, f"{info}/RECORD"])
    with zipfile.ZipFile(f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        for path, text in content.items():
            wheel.writestr(path, text)


def make_environment(name="env"):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", name], check=True)


def pip_install(*wanted, into="env"):
    quiet = ["--quiet", "--disable-pip-version-check", "--no-cache-dir", "--no-index", "--find-links", "."]
    return subprocess.run([sys.executable, "-m", "pip", "--python", f"{into}/bin/python", "install", *quiet, *wanted]).returncode
