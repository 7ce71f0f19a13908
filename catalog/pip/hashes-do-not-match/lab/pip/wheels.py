"""Wheels made here, and the pip of the version that is tried."""
import hashlib
import subprocess
import sys
import zipfile


def make_wheel(name, version, files, folder="."):
    """@returns its path and SHA-256"""
    info = f"{name}-{version}.dist-info"
    content = {**files, f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"}
    content[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*content, f"{info}/RECORD"])
    path = f"{folder}/{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for inside, text in content.items():
            wheel.writestr(zipfile.ZipInfo(inside), text)
    with open(path, "rb") as file:
        return path, hashlib.sha256(file.read()).hexdigest()


def make_environment(name="env"):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", name], check=True)


def pip(*arguments, into="env"):
    """-S: no pip but that of this scenario. @returns the exit status"""
    return subprocess.run([sys.executable, "-S", "-m", "pip", "--disable-pip-version-check", "--python", f"{into}/bin/python", *arguments]).returncode
