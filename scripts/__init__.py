"""Turn seeds into checked, cited pages: see CONTRIBUTING.md for the flow and the layer order."""
