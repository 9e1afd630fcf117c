"""A workbook as Excel keeps it: its texts in a table of their own, each with the reading of what was typed."""

import re
import zipfile
from pathlib import Path
from typing import Final

INLINE: Final = re.compile(r'<c([^>]*) t="inlineStr"><is>(.*?)</is></c>', re.DOTALL)
READING: Final = '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/>'
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
TEXTS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def with_shared_texts(path: Path) -> Path:
    """Write the file anew with its texts in a table."""
    with zipfile.ZipFile(path) as archive:
        members = {info.filename: archive.read(info).decode() for info in archive.infolist()}
    texts: list[str] = []

    def shared(match: re.Match[str]) -> str:
        """The cell with the number of its text."""
        texts.append(f"<si>{match[2]}{READING}</si>")
        return f'<c{match[1]} t="s"><v>{len(texts) - 1}</v></c>'

    for name in [name for name in members if name.startswith("xl/worksheets/sheet")]:
        members[name] = INLINE.sub(shared, members[name])
    members["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{"".join(texts)}</sst>'
    relations = "xl/_rels/workbook.xml.rels"
    relation = f'<Relationship Id="texts" Type="{RELATION}" Target="sharedStrings.xml"/></Relationships>'
    members[relations] = members[relations].replace("</Relationships>", relation)
    kind = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TEXTS}"/></Types>'
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace("</Types>", kind)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path
