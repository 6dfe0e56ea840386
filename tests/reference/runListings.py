"""Runs the scripts of one JSON file (argument 1), writes what each printed, or its error, to another (argument 2)."""
import base64
import contextlib
import io
import json
import os
import sys
import tempfile
import traceback
import warnings

warnings.simplefilter("ignore")
import keras
import numpy as np
import torch


def arrays(saved):
    return {name: np.frombuffer(base64.b64decode(data), "<f4").reshape(shape) for name, (shape, data) in saved.items()}


def run(text):
    printed = io.StringIO()
    keras.utils.clear_session()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(text, "<listing>", "exec"), {"__name__": "__main__", "keras": keras, "torch": torch, "np": np, "numpy": np})
    except Exception:
        return {"printed": printed.getvalue(), "error": traceback.format_exc(limit=-3)}
    return {"printed": printed.getvalue(), "error": None}


jobs = json.load(open(sys.argv[1]))
answers = []
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for job in jobs:
        if job["saved"]:
            np.savez("weights.npz", **arrays(job["saved"]))
        answers.append({name: run(text) for name, text in job["texts"].items()})
json.dump({"versions": f"Keras {keras.__version__} on {keras.backend.backend()}, PyTorch {torch.__version__}", "answers": answers}, open(sys.argv[2], "w"))
