"""The process of one peer: it answers questions, one JSON line each, until its input ends.

open      { system, threads }       imports the module of that name in systems/ and opens it
baseline  {}                        a call with one element, and copying a large array
check     { kernel, resident, inputs, updates, outputs }
                                    computes once and writes the results to files; arrays are files of float64 with a shape
spoil     {}                        overwrites what was computed, but not the state that the kernel changes
once      {}                        from where it began, computes once
results   { outputs }               writes what was computed last to files
run       { iterations }            from where it began, computes that many times and says how many milliseconds it took
release   {}                        forgets the kernel
memory    {}                        the most memory that the process had in use

An answer is { value } or, where something went wrong, { refusal } in words. Files are read and written outside all timing.
"""

import gc
import importlib
import json
import math
import os
import platform
import resource
import statistics
import sys
from array import array
from itertools import repeat
from time import perf_counter, process_time

from system import System

#: Float64 numbers that are copied at once: more than most caches hold.
COPIED = 2**22

TOPICS = ("open", "baseline", "check", "spoil", "once", "results", "run", "release", "memory")


def milliseconds(work) -> float:
    begun = perf_counter()
    work()
    return (perf_counter() - begun) * 1000


def read(path: str) -> array:
    values = array("d")
    with open(path, "rb") as file:
        values.frombytes(file.read())
    return values


class Subject:
    """A kernel on one input, to be computed again and again: with arrays that stay, or with fresh results each time."""

    def __init__(self, system: System, question):
        self._system = system
        self.arrays = (question["resident"] and system.resident) or system.arrays
        of = self.arrays.of
        self._inputs = {
            name: of(read(value["file"]), value["shape"]) if isinstance(value, dict) else value
            for name, value in question["inputs"].items()
        }
        self._began = {name: of(read(value["file"]), value["shape"]) for name, value in question["updates"].items()}
        self._shapes = {name: value["shape"] for name, value in question["outputs"].items()}
        self._prepare = system.kernels[question["kernel"]]
        self.prepare_milliseconds = None
        if question["resident"]:
            begun = perf_counter()
            self.outputs = self._fresh()
            self._compute = self._prepare(self._inputs, self.outputs)
            self.prepare_milliseconds = (perf_counter() - begun) * 1000
        else:
            self.outputs = {}
            self._compute = self._call

    def _fresh(self):
        outputs = {name: self.arrays.empty(shape) for name, shape in self._shapes.items()}
        for name, value in self._began.items():
            self.arrays.assign(outputs[name], value)
        return outputs

    def _call(self):
        self.outputs = self._fresh()
        self._prepare(self._inputs, self.outputs)()

    def reset(self):
        for name, value in self._began.items():
            if name in self.outputs:
                self.arrays.assign(self.outputs[name], value)

    def spoil(self):
        arrays = self.arrays
        for name, result in self.outputs.items():
            # What is zero whatever is computed, such as the energy of an isothermal step, need not be written again.
            if name not in self._began and any(arrays.bytes(result)):
                shape = self._shapes[name]
                arrays.assign(result, arrays.of(array("d", [math.nan]) * math.prod(shape), shape))

    def write(self, files):
        for name, value in files.items():
            with open(value["file"], "wb") as file:
                file.write(self.arrays.bytes(self.outputs[name]))

    def run(self, iterations: int):
        compute = self._compute
        for _ in repeat(None, iterations):
            compute()
        self._system.settle()


class Server:
    def __init__(self):
        self._system = None
        self._subject = None

    def open(self, question):
        begun = perf_counter()
        module = importlib.import_module("systems." + question["system"])
        imported = perf_counter()
        self._system = module.open_system(question["threads"])
        ready = perf_counter()
        # What was imported stays: collections before each round need not go through it.
        if hasattr(gc, "freeze"):
            gc.collect()
            gc.freeze()
        return {
            "importMilliseconds": (imported - begun) * 1000,
            "openMilliseconds": (ready - imported) * 1000,
            "versions": {platform.python_implementation(): platform.python_version(), **self._system.versions},
            "flags": self._system.flags,
            "fastMath": self._system.fast_math,
            "kernels": list(self._system.kernels),
        }

    def baseline(self, _):
        arrays = self._system.arrays
        prepare = self._system.kernels["gas/buckVaporPressure"]
        inputs = {"temperature": arrays.of(array("d", [298.15]), [1]), "box": 1}

        def call():
            prepare(inputs, {"vaporPressure": arrays.empty([1])})()

        source = arrays.of(array("d", bytes(8 * COPIED)), [COPIED])
        target = arrays.empty([COPIED])
        return {
            "emptyCallNanoseconds": 1e6 * self._typical(call),
            "copyBytesPerSecond": 8 * COPIED * 1000 / self._typical(lambda: arrays.assign(target, source)),
        }

    def _typical(self, work) -> float:
        """Milliseconds of one repetition, the median of some."""
        work()
        times = []
        for _ in range(5):
            count = 0
            begun = perf_counter()
            while perf_counter() - begun < 0.02:
                work()
                count += 1
            self._system.settle()
            times.append((perf_counter() - begun) * 1000 / count)
        return statistics.median(times)

    def check(self, question):
        self.release(None)
        subject = Subject(self._system, question)
        first = milliseconds(lambda: subject.run(1))
        subject.write(question["outputs"])
        self._subject = subject
        return {"prepareMilliseconds": subject.prepare_milliseconds, "firstMilliseconds": first}

    @property
    def _timed(self) -> Subject:
        if self._subject is None:
            raise RuntimeError("nothing is there to be timed")
        return self._subject

    def spoil(self, _):
        self._timed.spoil()

    def once(self, _):
        self._timed.reset()
        self._timed.run(1)

    def results(self, question):
        self._timed.write(question["outputs"])

    def run(self, question):
        self._timed.reset()
        gc.collect()
        iterations = question["iterations"]
        before = process_time()
        took = milliseconds(lambda: self._subject.run(iterations))
        return {"milliseconds": took, "processorMilliseconds": (process_time() - before) * 1000}

    def release(self, _):
        self._subject = None

    def memory(self, _):
        # Kibibytes, but bytes on macOS.
        unit = 1 if sys.platform == "darwin" else 1024
        return {"peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit}

    def answer(self, line: str):
        try:
            question = json.loads(line)
            topic = question.get("topic") if isinstance(question, dict) else None
            if topic not in TOPICS:
                raise ValueError(f"expected a topic of {TOPICS}, received {topic!r}")
            if self._system is None and topic not in ("open", "memory"):
                raise ValueError(f"expected open before {topic}")
            return {"value": getattr(self, topic)(question)}
        except Exception as error:  # whatever goes wrong is an answer in words
            words = str(error).strip().splitlines()
            return {"refusal": f"{type(error).__name__}: {words[0] if words else ''}"}


def main():
    # What systems print goes to where errors go: the answers have the first output for themselves.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    server = Server()
    for line in sys.stdin:
        answers.write(json.dumps(server.answer(line)) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
