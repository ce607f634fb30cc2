#!/usr/bin/env python3
"""Writes the manual pages: alongside(1) from what the program says of itself, alongside.toml(5)
from the notes in alongside.toml.

  manual.py PROGRAM DATE FOLDER
"""
import pathlib
import re
import subprocess
import sys

import command_line

HERE = pathlib.Path(__file__).resolve().parent
SETTING = re.compile(r"^(#?)([a-z_]+) = (.*)$")


def roff(text):
    """As roff wants it: no character of it is taken for an instruction."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def sentence(text):
    return text if text.endswith(".") else text + "."


def item(head, text):
    return f".TP\n{head}\n{roff(sentence(text))}"


def option_item(option):
    names = ", ".join(f"\\fB{roff(name)}\\fR" for name in option.names)
    value = f" \\fI{roff(option.value)}\\fR" if option.value else ""
    among = f" One of: {', '.join(option.choices)}." if option.choices else ""
    return item(names + value, sentence(option.description) + among)


def options_of(command):
    return [option_item(one) for one in command.options if "--help" not in one.names]


def command_part(command):
    wanted = "".join(f" \\fI{roff(name)}\\fR" for name, _ in command.positionals)
    lines = [f".SS \\fB{roff(' '.join(command.path))}\\fR{wanted}",
             roff(sentence(command.description))]
    lines += [item(f"\\fI{roff(name)}\\fR", text) for name, text in command.positionals]
    lines += options_of(command)
    if command.commands:  # Below it they would be said again.
        lines += [line for text in command.footer for line in (".PP", roff(text))]
    return "\n".join(lines)


def settings_of(text):
    """(name, value as the file has it, is it switched on, notes) of each setting."""
    notes = []
    for line in text.splitlines():
        found = SETTING.match(line)
        if found:
            yield found[2], found[3], found[1] == "", " ".join(notes)
            notes = []
        elif line.startswith("# "):
            notes.append(line[2:])
        else:
            notes = []


def setting_item(name, value, on, notes):
    state = roff(value) if on else f"off; for example {roff(value)}"
    return f".TP\n\\fB{name}\\fR [{state}]\n{roff(notes)}"


def filled(template, date, version, **parts):
    text = (HERE / template).read_text()
    for name, value in {"DATE": date, "VERSION": version, **parts}.items():
        text = text.replace(f"@{name}@", value)
    return text


def write(program, date, folder):
    version = subprocess.run([program, "--version"], check=True, capture_output=True,
                             text=True).stdout.split()[-1]
    whole = command_line.read(program)
    commands = [command_part(one) for one in command_line.all_of(whole) if one.path]
    (folder / "alongside.1").write_text(filled(
        "alongside.1.in", date, version, DESCRIPTION=roff(whole.description),
        OPTIONS="\n".join(options_of(whole)), COMMANDS="\n".join(commands)))
    settings = settings_of((HERE / "alongside.toml").read_text())
    (folder / "alongside.toml.5").write_text(filled(
        "alongside.toml.5.in", date, version,
        SETTINGS="\n".join(setting_item(*one) for one in settings)))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    write(sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]))
