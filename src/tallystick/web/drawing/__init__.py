"""Pictures drawn by ourselves as SVG: quick enough to follow every choice of a reader, with a link behind each mark.

Nothing here knows Django, a balance or a language: a picture is drawn from plain marks and finished texts.
"""
