"""The quotations as a Word document."""

import os
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from formats.contract import Answer
from formats.docx_list import PARTS, count_docx_rows, write_docx_list
from formats.sheet_row import SheetRow, sheet_rows
from formats.xml_text import XmlText
from tests.formats.altering import altered
from tests.formats.golden import kept

OFFICE: Final = shutil.which("soffice") or shutil.which("libreoffice")


def test_it_is_as_kept(answer: Answer, tmp_path: Path) -> None:
    write_docx_list(tmp_path / "a.docx", sheet_rows([answer]), "見本", XmlText())
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        assert sorted(archive.namelist()) == sorted([*PARTS, "word/document.xml"])
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
        document = archive.read("word/document.xml").decode("utf-8")

    assert document.replace("<w:p>", "\n<w:p>") + "\n" == kept("minato.docx.xml")
    assert count_docx_rows(tmp_path / "a.docx") == 2


def test_what_an_article_does_not_say_is_left_out(entry: SheetRow, tmp_path: Path) -> None:
    bare = replace(altered(entry, outlet=None, published_on=None, text="一\r\n二", note="<&>"), url="")
    write_docx_list(tmp_path / "a.docx", [bare], "", XmlText())
    with zipfile.ZipFile(tmp_path / "a.docx") as archive:
        document = archive.read("word/document.xml").decode("utf-8")

    assert document.count('w:val="Origin"') == 1
    assert '一</w:t><w:br/><w:t xml:space="preserve">二' in document
    assert "&lt;&amp;&gt;" in document


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_it(entry: SheetRow, tmp_path: Path) -> None:
    write_docx_list(tmp_path / "a.docx", [entry], "", XmlText())
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "a.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(tmp_path)},
    )

    assert "「𠮷野『海』が好き」" in (tmp_path / "a.txt").read_text(encoding="utf-8-sig")
