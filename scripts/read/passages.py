"""What is known of the passages: fingerprints, and the original texts where they are at hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scripts.library import fingerprint, fingerprint_file
from scripts.library.evidence import Evidence
from scripts.library.model import Spot
from scripts.library.problem import nearest
from scripts.library.records import SourceFile
from scripts.read import original
from scripts.read.folder import Folder
from scripts.read.located_yaml import locate_whole


def load_fingerprints(reader: Folder, sources: Mapping[str, SourceFile]) -> dict[str, dict[str, Evidence]]:
    """The fingerprint of each source, under its id."""
    found: dict[str, dict[str, Evidence]] = {}
    kept = list(reader.files("fingerprints/*.json"))
    at_hand = {path.stem: path for _, path in kept}
    for sid, file in sources.items():
        shown = f"{reader.root.name}/fingerprints/{sid}.json"
        remedy = f"With the text at hand run: python -m scripts fingerprint {sid} --originals DIR"
        if sid not in at_hand:
            reader.fault(
                reader.places.spot(f"source:{sid}", "id"), f"{shown} is missing", remedy, "fingerprint"
            )
            continue
        text = reader.text(shown, at_hand[sid])
        reader.places.records[f"evidence:{sid}"] = (locate_whole(shown, text), ())
        try:
            sha, found[sid] = fingerprint_file.load_file(sid, text)
        except ValueError:
            reader.fault(Spot(file=shown), "the fingerprint can't be read", remedy, "fingerprint")
        else:
            if not found[sid]:
                reader.fault(Spot(file=shown), "the fingerprint has no passage", remedy, "fingerprint")
            if sha != file.source.original.sha256:
                spot = reader.places.spot(f"source:{sid}", "original", "sha256")
                reader.fault(spot, f"{shown} was taken from another text", remedy, "fingerprint")
    for shown, path in kept:
        if path.stem not in sources and not any(
            p.spot.file.endswith(f"/{path.stem}.yml") for p in reader.problems
        ):
            close = nearest(path.stem, sources)
            reader.fault(Spot(file=shown), f"no source has this id{close}", "Delete the file.", "fingerprint")
    return found


def read_originals(
    reader: Folder, sources: Mapping[str, SourceFile], originals: Path
) -> dict[str, dict[str, Evidence]]:
    """The passages of the originals; a text that differs from its record or fingerprint is a problem."""
    found: dict[str, dict[str, Evidence]] = {}
    for sid, file in sources.items():
        path = original.find_file(originals, file.source.original.file)
        spot = reader.places.spot(f"source:{sid}", "original", "file")
        try:
            sha = original.hash_file(path)
            cut = original.cut_passages(original.read_text(path))
        except (OSError, UnicodeDecodeError) as error:
            reader.fault(
                spot,
                f"the original {path.name} can't be read: {error}",
                "Name the folder that holds it with --originals.",
                "fingerprint",
            )
            continue
        made = fingerprint_file.without_quotes(
            fingerprint_file.make_file(sid, file.source.issued, sha, cut, {})
        )
        kept = reader.root / "fingerprints" / f"{sid}.json"
        if sha != file.source.original.sha256:
            reader.fault(
                spot,
                f"{path.name} is not the text that was recorded (its hash differs)",
                "Find the text that was recorded, or record this one anew.",
                "fingerprint",
            )
        elif not kept.exists() or fingerprint_file.without_quotes(kept.read_text(encoding="utf-8")) != made:
            reader.fault(
                spot,
                f"the fingerprint of {sid} is not what its text gives",
                f"Run: python -m scripts fingerprint {sid} --originals DIR",
                "fingerprint",
            )
        found[sid] = dict(fingerprint.take_plain(cut, file.source.issued))
    return found
