"""Extension modules made by the C++ compiler of this machine, kept in the peer's environment until their source changes."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sysconfig

import constants

HERE = os.path.dirname(os.path.abspath(__file__))
COMPILER = os.environ.get("CXX", "g++")
#: For this machine alone; the compiler may reassociate sums and forget NaN.
FLAGS = ["-O3", "-march=native", "-ffast-math", "-fopenmp", "-fno-math-errno", "-std=c++17"]


def constants_header():
    """constants.py for C++."""
    numbers = {name: value for name, value in vars(constants).items() if isinstance(value, float) and name != "pi"}
    return "#pragma once\n" + "".join(f"constexpr double {name} = {value!r};\n" for name, value in numbers.items())


def sources(*names):
    """Files in native/, which the module depends on, as their text."""
    texts = {}
    for name in names:
        with open(os.path.join(HERE, "native", name), encoding="utf-8") as file:
            texts[name] = file.read()
    return texts


def compiler_version():
    return subprocess.run([COMPILER, "--version"], check=True, capture_output=True, text=True).stdout.splitlines()[0]


def extension(module, texts, main, include, translate=None):
    """
    Loads a module, compiled if it is not there yet: from texts by the names of files, one of which is compiled.
    Before that, translate makes of the folder with the files what the compiler takes.
    Raises RuntimeError with the compiler's first words where it fails.
    """
    if shutil.which(COMPILER) is None:
        raise RuntimeError(f"there is no C++ compiler {COMPILER}: apt-get install g++")
    texts = {**texts, "constants.h": constants_header()}
    identity = repr([sorted(texts.items()), FLAGS, compiler_version(), sysconfig.get_config_var("EXT_SUFFIX")])
    digest = hashlib.sha256(identity.encode()).hexdigest()[:16]
    folder = os.path.join(os.environ["AITKEN_PEER_ENVIRONMENT"], "build", digest)
    binary = os.path.join(folder, module + sysconfig.get_config_var("EXT_SUFFIX"))
    if not os.path.exists(binary):
        os.makedirs(folder, exist_ok=True)
        for name, text in texts.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        if translate is not None:
            translate(folder)
        includes = [f"-I{path}" for path in (folder, sysconfig.get_path("include"), *include)]
        command = [COMPILER, *FLAGS, "-shared", "-fPIC", *includes, os.path.join(folder, main), "-o", binary + ".part"]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError("the compiler says: " + done.stderr.strip()[:500])
        os.replace(binary + ".part", binary)
    spec = importlib.util.spec_from_file_location(module, binary)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded
