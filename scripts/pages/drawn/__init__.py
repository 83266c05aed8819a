"""What pages show as drawings: maps, arcs, the timeline, as SVG in the units of each drawing."""
