"""What pages show as drawings: maps, charts, the timeline, as SVG in the units of each drawing."""
