"""Reads what `alongside --help` and the help of each command say, for the manual page and for
completions: a new command is in both without a word from anybody."""
import dataclasses
import re
import subprocess

HEADING = re.compile(r"^\s*(Positionals|Options|Subcommands):$")
ITEM = re.compile(r"^ {2,4}(\S.*?)(?:\s{2,}(\S.*))?$")  # Four within a group of options.
GOES_ON = re.compile(r"^ {20,}(\S.*)$")
OPTION_NAMES = re.compile(r"^(-{1,2}[\w-]+(?:,-{1,2}[\w-]+)*)\s*(.*)$")
CHOICES = re.compile(r":\{(.*)\}")


@dataclasses.dataclass
class Option:
    names: list
    value: str  # What stands behind the name: TEXT, INT; "" for a flag.
    choices: list  # The only values that it takes; [] where there is no such list.
    description: str


@dataclasses.dataclass
class Command:
    path: list  # [] is the program itself.
    description: str = ""
    positionals: list = dataclasses.field(default_factory=list)  # (name, description)
    options: list = dataclasses.field(default_factory=list)
    commands: list = dataclasses.field(default_factory=list)
    footer: list = dataclasses.field(default_factory=list)  # What stands below all of it.


def help_of(program, path):
    return subprocess.run([program, *path, "--help"], check=True, capture_output=True, text=True,
                          timeout=30).stdout


def items_of(text):
    """{heading: [[left, right]]}; what goes on in a next line is joined. "" has the lines before
    the first heading, "footer" those behind all."""
    found = {"": [], "Positionals": [], "Options": [], "Subcommands": [], "footer": []}
    heading = ""
    for line in text.splitlines():
        if not line.strip() or line.startswith("Usage:") or line.lstrip().startswith("["):
            continue
        if HEADING.match(line):
            heading = HEADING.match(line)[1]
        elif heading and line[0] != " ":
            heading = "footer"  # What looks like an item from here on is one of its own lists.
            found["footer"].append(line)
        elif heading == "":
            found[""].append(line.strip())
        elif heading != "footer" and GOES_ON.match(line):
            found[heading][-1][1] = f"{found[heading][-1][1]} {line.strip()}".strip()
        elif heading != "footer" and ITEM.match(line):
            left, right = ITEM.match(line).groups()
            found[heading].append([left, right or ""])
        else:
            found["footer"].append(line.strip())
    return found


def option_of(left, description):
    names, value = OPTION_NAMES.match(left).groups()
    choices = CHOICES.search(value)
    kind = re.sub(r":.*| ?REQUIRED", "", value)
    return Option(names.split(","), kind, choices[1].split(",") if choices else [], description)


def read(program, path=()):
    """The command of that path with all below it."""
    found = items_of(help_of(program, path))
    command = Command(list(path), " ".join(found[""]), footer=found["footer"])
    command.positionals = [(left.split(" ")[0], right) for left, right in found["Positionals"]]
    command.options = [option_of(left, right) for left, right in found["Options"]]
    command.commands = [read(program, [*path, left]) for left, _ in found["Subcommands"]]
    return command


def all_of(command):
    """The command and all below it, as the help lists them."""
    yield command
    for below in command.commands:
        yield from all_of(below)
