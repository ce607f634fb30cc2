"""Files of 400 lines, functions of 70, lines of 100 characters, at most.

Of a function, the rows of a list (`{Method::get, "/", front_page},`) are not counted.
"""
import re

FILE_LINES = 400
FUNCTION_LINES = 70
COLUMNS = 100
ENDS = (".cpp", ".h", ".py", ".sh", ".ts", ".mjs", ".js", ".scss", ".cmake", "CMakeLists.txt",
        ".sql")
NO_FUNCTION = re.compile(r"^\s*(if|for|while|switch|do|else|try|catch|namespace|class|struct|enum"
                         r"|union|extern|export|return)\b")
ROW = re.compile(r"\s*\{.*\},$")


def is_script(path):
    return path.startswith("script/") and "." not in path.split("/")[-1]


def check(tree):
    for path in tree.paths:
        if not path.endswith(ENDS) and not is_script(path):
            continue
        source = tree.source(path)
        lines = len(source.lines) - (source.lines[-1] == "")
        if lines > FILE_LINES:
            yield source.finding(FILE_LINES + 1, "file-length",
                                 f"{lines} lines: split it by noun ({FILE_LINES} at most)")
        for number, line in enumerate(source.lines, 1):
            if len(line) > COLUMNS:
                yield source.finding(number, "line-length", f"{len(line)} columns of {COLUMNS}")
        if path.endswith((".cpp", ".h")):
            yield from functions(source)


def functions(source):
    """Bodies in braces after something in round brackets; a lambda counts within its function."""
    opened = []  # (is function, position where its head begins)
    head = 0
    for found in re.finditer(r"[{};]|^[ \t]*#[^\n]*", source.bare, re.M):
        mark = found[0]
        if mark == "{":
            before = source.bare[head:found.start()]
            inside = any(function for function, _ in opened)
            function = not inside and "(" in before and not NO_FUNCTION.match(before)
            opened.append((function, head + len(before) - len(before.lstrip())))
        elif mark == "}" and opened:
            function, start = opened.pop()
            first, last = source.line_of(start), source.line_of(found.start())
            lines = sum(not ROW.match(line) for line in source.lines[first - 1:last])
            if function and lines > FUNCTION_LINES:
                yield source.finding(
                    first, "function-length",
                    f"{lines} lines: give its steps names ({FUNCTION_LINES} at most)")
        head = found.end()
