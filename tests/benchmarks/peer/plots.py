"""Draws how costs grow, from what the rows left as JSON: `plots.py FROM TO`. Runs in the venv that has matplotlib."""

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib import pyplot as plt

mpl.use("svg")
mpl.rcParams.update({"svg.hashsalt": "mission-union", "font.size": 10, "axes.grid": True, "grid.alpha": 0.3})


def draw(curve: dict[str, Any], path: Path) -> None:
    """One curve, its points marked; across on a scale of powers where it spans more than two of them."""
    across, up = zip(*curve["points"], strict=True)
    figure, axes = plt.subplots(figsize=(6, 3.2), layout="constrained")
    axes.plot(across, up, marker="o")
    if min(across) > 0 and max(across) / min(across) > 100:
        axes.set_xscale("log")
    axes.set_ylim(bottom=0)
    axes.set(title=curve["title"], xlabel=curve["across"], ylabel=curve["up"])
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


def main(measured: Path, drawn: Path) -> None:
    drawn.mkdir(parents=True, exist_ok=True)
    for row in sorted({path.name.partition(".")[0] for path in measured.glob("*.json")}):
        at_full_size = measured / f"{row}.full.json"
        path = at_full_size if at_full_size.exists() else measured / f"{row}.small.json"
        for at, curve in enumerate(json.loads(path.read_text())["curves"]):
            draw(curve, drawn / f"{row}-{at}.svg")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
