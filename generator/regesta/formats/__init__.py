"""One reader for each kind of file: bytes in; raw text, layout and declarations out.

A reader is a module with `read(content, hints) -> Extracted | Refused`. It never raises for what is wrong with a file,
opens no other file and asks no network. Those that lean on a foreign parser run in a process of their own, with limits:
see `workshop.py`.
"""
