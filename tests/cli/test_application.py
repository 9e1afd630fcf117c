"""The commands as a shell sees them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cli import main

Program = Callable[..., subprocess.CompletedProcess[bytes]]


def test_two_jobs_give_the_same_bytes_as_one(program: Program, folder: Path) -> None:
    one, two = (program("extract", folder, "--jobs", number) for number in "12")

    assert (one.returncode, two.returncode, two.stderr) == (0, 0, b"")
    assert one.stdout == two.stdout


@pytest.mark.skipif(os.name == "nt", reason="the environment decides only elsewhere")
def test_the_output_is_utf_8_whatever_the_system_says(program: Program, folder: Path) -> None:
    done = program(
        "extract",
        folder,
        "--format",
        "csv",
        changes={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )

    assert done.stdout.startswith("\ufeff番号,".encode())
    assert b"\r\n" in done.stdout
    assert b"\r\r\n" not in done.stdout


def test_a_command_imports_no_qt(program: Program, folder: Path) -> None:
    done = program("extract", folder, changes={"PYTHONPROFILEIMPORTTIME": "1"})

    assert done.returncode == 0
    assert b"| extraction" in done.stderr.replace(b"  ", b" ") or b"extraction" in done.stderr
    assert b"PySide6" not in done.stderr


@pytest.mark.parametrize("arguments", [["wrong"], ["extract"], ["extract", "--format", "pdf", "a.txt"], []])
def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["import", "-h"], ["evaluate", "-h"]])
def test_help_has_japanese_headings(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    printed = capsys.readouterr().out
    assert stopped.value.code == 0
    assert "オプション:" in printed
    assert not any(words in printed for words in ("options:", "positional", "show this help"))


def test_help_speaks_japanese_and_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])

    printed = capsys.readouterr().out
    assert stopped.value.code == 0
    assert all(name in printed for name in ("extract", "import", "export", "evaluate", "終了の値"))


@pytest.mark.skipif(os.name == "nt", reason="pipes break differently there")
def test_a_reader_that_leaves_early_is_no_error(folder: Path, program: Program) -> None:
    assert program("extract", folder).returncode == 0
    (folder / "long.txt").write_text("山田太郎氏は「行く」と述べた。\n" * 3000, encoding="utf-8")
    main_file = Path(__file__).resolve().parents[2] / "main.py"
    with subprocess.Popen(
        [sys.executable, str(main_file), "extract", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(1)
        running.stdout.close()
        assert running.stderr.read() == b""

    assert running.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="signals are sent differently there")
def test_ctrl_c_ends_with_one_sentence(tmp_path: Path) -> None:
    main_file = Path(__file__).resolve().parents[2] / "main.py"
    os.mkfifo(tmp_path / "slow.txt")
    with (
        subprocess.Popen(
            [sys.executable, str(main_file), "extract", str(tmp_path / "slow.txt")],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as running,
        # Opening for writing waits until the program has opened its end for reading.
        (tmp_path / "slow.txt").open("wb"),
    ):
        time.sleep(0.1)
        running.send_signal(signal.SIGINT)
        output, errors = running.communicate(timeout=60)

    assert (running.returncode, output, errors.decode()) == (130, b"", "中断しました。\n")


def test_json_of_standard_input_reads_back(program: Program) -> None:
    done = program("extract", "-", stdin="山田太郎氏は「行く」と述べた。".encode())

    assert json.loads(done.stdout)["documents"][0]["source"] == "-"
