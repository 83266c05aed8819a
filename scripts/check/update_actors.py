"""Whom an update is about: its text and its field `actors` name the same."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.language.names import Gazetteer
from scripts.library.model import Library
from scripts.library.problem import Fault


def update_actor(library: Library) -> Iterator[Fault]:
    """An actor that the text of an update names and its field leaves out, or the other way round.

    A wording counts after a hyphen too, as in "Central Asia-Russia", and within the name of a route.
    """
    known = Gazetteer({key: actor.wordings for key, actor in library.actors.items()}, joined=True)
    for uid, update in library.updates.items():
        named: dict[str, str] = {}
        for key, first, after in known.mentions(update.text):
            named.setdefault(key, update.text[first:after])
        left_out = [key for key in named if key not in update.actors]
        if left_out:
            words = ", ".join(f'"{named[key]}"' for key in left_out)
            yield Fault(
                spot=library.places.spot(f"update:{uid}", "text", word=named[left_out[0]]),
                message=f"the text names {words}, and the field 'actors' does not",
                remedy=f"Write: actors: [{', '.join((*update.actors, *left_out))}].",
            )
        for key in update.actors:
            if key in library.actors and key not in named:
                yield Fault(
                    spot=library.places.spot(f"update:{uid}", "actors", word=key),
                    message=f"the text has none of the wordings of {key}",
                    remedy=f'Name "{library.actors[key].name}" in the text, or take {key} out.',
                )
