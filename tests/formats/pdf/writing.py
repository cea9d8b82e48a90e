"""A tiny writer of PDF, as plain as can be: each line is a text with its place, size and font."""

from __future__ import annotations

from collections.abc import Sequence

HEIGHT = 800
LEADING = 14

Text = tuple[float, float, float, str, str]
"""x and y in points, size, font (`F1` upright, `F2` bold, `F3` italic), words."""

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Helvetica-Oblique"}


def pdf(pages: Sequence[Sequence[Text]], *, info: str = "", root: str = "") -> bytes:
    """A PDF of these pages; `info` and `root` go into the document information and the catalogue as they are."""
    objects = [f"<< /Type /Catalog /Pages 2 0 R {root} >>", ""]
    fonts = []
    for name, base in FONTS.items():
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>")
        fonts.append(f"/{name} {len(objects)} 0 R")
    kids = []
    for page in pages:
        stream = "".join(_shown(text) for text in page)
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {HEIGHT}] /Contents {len(objects)} 0 R"
            f" /Resources << /Font << {' '.join(fonts)} >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    return _file(objects)


def _shown(text: Text) -> str:
    x, y, size, font, words = text
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def _file(objects: Sequence[str]) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    made += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    made += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n".encode()
    return bytes(made) + f"startxref\n{table}\n%%EOF\n".encode()


def lines(words: Sequence[str], *, top: float = 700, x: float = 60, size: float = 11, font: str = "F1") -> list[Text]:
    """Lines one below the other."""
    return [(x, top - number * LEADING, size, font, text) for number, text in enumerate(words)]
