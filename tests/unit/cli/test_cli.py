"""Commands answer wrong use with one line and exit 2, faults of data with one line and exit 1."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from anatomyapp import app
from anatomyapp.cli import command
from anatomyapp.cli.output import progress_bar


def run(*words):
    return command.run(command.parse([str(word) for word in words]))


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["atlas"],
        ["atlas", "build", "thorax"],
        ["atlas", "build", "leg", "-o", "x"],
        ["atlas", "fit", "--sex", "female", "-o", "x"],
        ["atlas", "fit", "--sex", "x", "--stature", "170", "--age", "30", "-o", "x"],
        ["--size", "12"],
        ["--size", "1x1"],
        ["--view", "sideways"],
        ["sessions", "show"],
        ["quiz", "check"],
        ["--nonsense"],
    ],
)
def test_wrong_use_gives_one_line_and_exit_code_two(capsys, words):
    with pytest.raises(SystemExit) as left:
        command.parse(words)
    assert left.value.code == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "--help" in lines[0]


@pytest.mark.parametrize(
    "words",
    [[], ["atlas"], ["atlas", "build"], ["atlas", "check"], ["atlas", "fit"],
     ["quiz"], ["quiz", "check"],
     ["sessions"], ["sessions", "list"], ["sessions", "show"], ["sessions", "export"],
     ["evaluate"], ["evaluate", "items"], ["doctor"],
     ["ar"], ["ar", "sheet"], ["ar", "track"], ["ar", "calibrate"], ["ar", "doctor"]],
)  # fmt: skip
def test_every_command_has_help(capsys, words):
    with pytest.raises(SystemExit) as left:
        command.parse([*words, "--help"])
    assert left.value.code == 0
    assert "usage: anatomyapp" in capsys.readouterr().out


def test_a_window_is_asked_for_by_no_command():
    words = ["--size", "800x600", "--view", "posterior", "--learner", "Maple Heron"]
    arguments = command.parse(words)
    assert not hasattr(arguments, "run")
    assert (arguments.size, arguments.view) == ((800, 600), "posterior")


def test_a_sound_pack_passes_its_check(capsys, tiny_pack):
    assert run("atlas", "check", tiny_pack) == 0
    said = capsys.readouterr()
    verdict = said.out.splitlines()[-1]
    assert "0 faults" in verdict
    assert "11 meshes, 132 triangles" in verdict
    assert verdict.endswith(" s")
    assert "proven   closed: every mesh is watertight and wound outwards" in said.out
    assert said.err == ""  # nobody watches a bar here


def test_a_quick_check_says_what_it_left_out(capsys, tiny_pack):
    assert run("atlas", "check", tiny_pack, "--quick") == 0
    said = capsys.readouterr().out
    assert "skipped  overlaps at rest: left out by --quick" in said
    assert "4 left out by --quick" in said.splitlines()[-1]
    assert run("atlas", "check", tiny_pack, "--quick", "--json") == 0
    assert "overlaps at rest" in json.loads(capsys.readouterr().out)["left_out"]


def test_a_shipped_pack_is_named_by_its_word(tmp_path, monkeypatch):
    shipped = command.parse(["atlas", "check", "thorax"]).pack
    assert (shipped / "pack.json").is_file()
    assert command.parse(["atlas", "check"]).pack == shipped
    assert command.parse(["quiz", "list", "--atlas", "thorax"]).atlas == shipped
    assert command.parse(["--atlas", "thorax"]).atlas == shipped
    (tmp_path / "thorax").mkdir()
    monkeypatch.chdir(tmp_path)
    assert command.parse(["atlas", "check", "thorax"]).pack == Path("thorax")
    assert command.parse(["atlas", "check", "leg"]).pack == Path("leg")


def test_a_fault_of_a_pack_fails_its_check(capsys, tiny_pack):
    table = tiny_pack / "relations.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("articulates_with", "kisses"))
    assert run("atlas", "check", tiny_pack, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert found["faults"][0]["where"] == "relations.csv: rel-1"
    assert found["meshes"][0]["euler_number"] == 2
    broken = [rule["rule"] for rule in found["rules"] if rule["state"] == "broken"]
    assert broken == ["relation-ends"]


def test_a_missing_pack_is_one_line(capsys, tmp_path):
    assert run("atlas", "check", tmp_path) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert "pack.json is missing" in printed.err


def test_the_shipped_packs_are_listed(capsys):
    assert run("atlas", "list", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert [pack["id"] for pack in listed] == ["thorax", "thorax-female"]


def test_the_doctor_says_what_is_here(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("ANATOMYAPP_HOME", str(tmp_path / "home"))
    assert run("doctor", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert {"versions", "drawing", "data folder", "record", "atlas"} <= set(found)
    assert run("doctor") == 0
    assert "anatomyapp" in capsys.readouterr().out


def test_no_layer_below_the_window_loads_qt():
    layers = "cli evaluation session quiz render scene modelling.build atlas settings"
    imports = "; ".join(f"import anatomyapp.{layer}" for layer in layers.split())
    check = "import sys; assert not any('PySide6' in name for name in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"{imports}; {check}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_help_is_quick_to_load():
    slow = ("scipy", "trimesh", "sqlalchemy", "OpenGL")
    loaded = f"import sys, anatomyapp.cli.command; print([m for m in {slow} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_an_interrupted_build_ends_with_one_line_and_writes_nothing(tmp_path):
    words = [sys.executable, "-m", "anatomyapp", "atlas", "build", "thorax", "-o", "pack"]
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    terminal, end = os.openpty()
    with os.fdopen(terminal, "rb", buffering=0) as screen:
        build = subprocess.Popen(words, cwd=tmp_path, stderr=end, env=environment)
        os.close(end)
        said = b""
        while b"vertebra" not in said:
            said += screen.read(60)
        build.send_signal(signal.SIGINT)
        with contextlib.suppress(OSError):  # a terminal ends so when nobody writes to it any more
            while more := screen.read(1024):
                said += more
        assert build.wait() == 1
    lines = said.decode().splitlines()
    assert lines[-1] == "anatomyapp: The build was cancelled; nothing was written."
    assert b"Traceback" not in said
    assert not (tmp_path / "pack").exists()


def test_no_bar_is_drawn_where_nobody_sees_it_move(capsys):
    progress_bar(1, 3, "ribs")
    assert capsys.readouterr().err == ""


def test_the_program_runs_a_command(capsys):
    assert app.main(["atlas", "list"]) == 0
    assert "thorax" in capsys.readouterr().out
    with pytest.raises(SystemExit) as left:
        app.main(["--version"])
    assert left.value.code == 0
