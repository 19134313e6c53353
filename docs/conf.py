"""How Sphinx builds the documentation site: `make docs`."""

project = "Tallystick"
copyright = "the Tallystick maintainers"  # the name that Sphinx reads
author = "the Tallystick maintainers"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
html_theme = "furo"
html_title = "Tallystick"
html_static_path: list[str] = []
html_copy_source = False
html_show_sphinx = False
