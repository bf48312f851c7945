"""The program runs no text as code, asks no shell, and reads nothing that could run."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORBIDDEN = {"eval", "exec", "compile"}
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "dill", "telnetlib", "ftplib"}


def test_the_program_runs_no_text_as_code_and_reads_no_pickles():
    harmful = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "anatomyapp").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call | ast.Import | ast.ImportFrom) and is_harmful(node)
    ]
    assert harmful == []


def is_harmful(node: ast.Call | ast.Import | ast.ImportFrom) -> bool:
    if isinstance(node, ast.Call):
        return harms(node)
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in FORBIDDEN_MODULES
    return any(each.name.split(".")[0] in FORBIDDEN_MODULES for each in node.names)


def harms(call: ast.Call) -> bool:
    """Tell whether a call runs text as code, asks a shell, or loads what may run."""
    if isinstance(call.func, ast.Name):
        return call.func.id in FORBIDDEN
    if not isinstance(call.func, ast.Attribute):
        return False
    told = {word.arg: word.value for word in call.keywords}
    shell, pickled = told.get("shell"), told.get("allow_pickle")
    of_yaml = isinstance(call.func.value, ast.Name) and call.func.value.id == "yaml"
    return (
        any(isinstance(each, ast.Constant) and each.value is True for each in (shell, pickled))
        or (of_yaml and call.func.attr in {"load", "load_all", "unsafe_load", "full_load"})
        or (call.func.attr in {"system", "popen"} and getattr(call.func.value, "id", "") == "os")
    )


@pytest.mark.parametrize(
    "line",
    ["eval('1')", "exec(x)", "subprocess.run('ls', shell=True)", "yaml.load(x)", "os.system('ls')",
     "np.load(x, allow_pickle=True)"],
)  # fmt: skip
def test_the_rule_finds_what_it_forbids(line):
    (call,) = (node for node in ast.walk(ast.parse(line)) if isinstance(node, ast.Call))
    assert harms(call)
