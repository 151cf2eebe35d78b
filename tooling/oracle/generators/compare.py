"""How wrong particula 0.2.15 is on the cases that fixtures are made of (needs Python >= 3.12 and requirements-crosscheck.txt).

  python compare.py --data <directory of reference files> --out ../particula.json

Per reference file: its status, what it says of particula, and the worst error of particula's function over all cases with one
right result, relative to the exact value (or the magnitude before a subtraction that the case gives) and in units of its last
place. As in crosscheck.py, two digits are kept: the last ones depend on libm.
"""
import argparse
import json
import math
import os
import re
import warnings

import numpy as np

from crosscheck import XC, dec, run, sig2

HERE = os.path.dirname(os.path.abspath(__file__))


def files():
    """The reference files that fixtures are made of."""
    with open(os.path.join(HERE, "..", "reference.sha256"), encoding="utf-8") as sums:
        return [path for _, path in (line.split() for line in sums) if "/" in path]


def errors(got, expected, scale):
    """Relative errors and units in the last place, element by element; NaN where there is no number."""
    expected = np.ravel(np.asarray(expected, float))
    got = np.ravel(np.asarray(got, float))
    got = got if got.size == expected.size else np.broadcast_to(got, expected.shape)
    floors = np.zeros(expected.size) if scale is None else np.ravel(np.asarray(scale, float))
    for g, e, s in zip(got, expected, floors):
        magnitude = max(abs(e), s)
        if g == e:
            yield 0.0, 0.0
        elif not math.isfinite(g) or magnitude == 0:
            yield math.nan, math.nan
        else:
            yield abs(g - e) / magnitude, abs(g - e) / math.ulp(magnitude)


def outputs(got, case):
    """Each array of a result beside the one expected and its scale; those that particula does not give are left out."""
    expected, scale = dec(case["expected"]), dec(case.get("scale"))
    if not isinstance(expected, dict):
        yield got, expected, scale
        return
    for name, values in expected.items():
        if name in got:
            yield got[name], values, (scale or {}).get(name)


def particula_on(document):
    """The worst that particula's function does on the cases of a file, None where it has none."""
    if document["kernel"] not in XC:
        return None
    function, call, elementwise, _, _ = XC[document["kernel"]]
    found = {"function": function, "relative": 0.0, "ulp": 0.0, "elements": 0, "noNumber": 0}
    for case in document["cases"] + [e for e in document["edge"] if "expected" in e and "accept" not in e]:
        try:
            with np.errstate(all="ignore"):
                got = run(document["kernel"], elementwise, call, case["inputs"])
            if got is None:
                continue
            elements = [one for triple in outputs(got, case) for one in errors(*triple)]
        except Exception:  # noqa: BLE001: whatever particula refuses with, there is no number
            elements = [(math.nan, math.nan)]
        for relative, ulp in elements:
            found["elements"] += 1
            if math.isnan(relative):
                found["noNumber"] += 1
            else:
                found["relative"] = max(found["relative"], relative)
                found["ulp"] = max(found["ulp"], ulp)
    return {**found, "relative": sig2(found["relative"]), "ulp": sig2(found["ulp"])}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore")
    made = {}
    for path in files():
        with open(os.path.join(arguments.data, path), encoding="utf-8") as file:
            document = json.load(file)
        made[path] = {
            "status": document["status"],
            **({"deviation": document["particula_deviation"]} if document.get("particula_deviation") else {}),
            "particula": particula_on(document),
        }
    text = json.dumps({"particula": "0.2.15", "files": made}, indent=2)
    with open(arguments.out, "w", encoding="utf-8") as out:
        out.write(re.sub(r"(\d)e\+(\d)", r"\1e\2", text) + "\n")


if __name__ == "__main__":
    main()
