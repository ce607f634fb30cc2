#!/usr/bin/env python3
"""Writes completions for bash and zsh, from what the program says of itself.

  completions.py PROGRAM bash|zsh > FILE
"""
import sys

import command_line

BASH = r"""# Completions of alongside for bash. Made when the package was made.
_alongside() {
  local word=${COMP_WORDS[COMP_CWORD]} path="" index
  for ((index = 1; index < COMP_CWORD; ++index)); do
    case "$path ${COMP_WORDS[index]}" in
      @PATHS@) path="$path ${COMP_WORDS[index]}" ;;
    esac
  done
  case "${COMP_WORDS[COMP_CWORD - 1]}" in
    @WITH_VALUE@) COMPREPLY=(); return ;;
  esac
  local options="" commands=""
  case "$path" in
@CASES@
  esac
  case "$word" in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word") ;;
  esac
}
# Where nothing of the program's fits, the names of files.
complete -o default -F _alongside alongside
"""


def joined(path):
    return "".join(f" {word}" for word in path)


def names_of(options, keep=lambda option: True):
    return [name for option in options if keep(option) for name in option.names]


def of_all_commands(program):
    """What the program takes behind a command too: the settings, not --help and --version."""
    return [one for one in program.options if one.value]


def bash(program):
    commands = list(command_line.all_of(program))
    shared = names_of(of_all_commands(program))
    cases = []
    for one in commands:
        options = " ".join(dict.fromkeys(names_of(one.options) + shared))
        below = " ".join(command.path[-1] for command in one.commands)
        cases.append(f'    "{joined(one.path)}")\n      options="{options}"\n'
                     f'      commands="{below}" ;;')
    paths = " | ".join(f'"{joined(one.path)}"' for one in commands if one.path)
    with_value = sorted({name for one in commands
                         for name in names_of(one.options, lambda option: option.value)})
    return (BASH.replace("@PATHS@", paths).replace("@CASES@", "\n".join(cases))
            .replace("@WITH_VALUE@", " | ".join(with_value)))


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


def zsh_options(options):
    for option in options:
        description = option.description.replace("[", "(").replace("]", ")").replace(":", "\\:")
        others = f"({' '.join(option.names)})" if len(option.names) > 1 else ""
        for name in option.names:
            values = f"({' '.join(option.choices)})" if option.choices else "_files"
            value = f":value:{values}" if option.value else ""
            yield quoted(f"{others}{name}[{description}]{value}")


def zsh_function(command, shared):
    name = "_".join(["_alongside", *(word.replace("-", "_") for word in command.path)])
    own = names_of(command.options)
    options = command.options + [one for one in shared if not set(one.names) & set(own)]
    lines = [f"{name}() {{", "  _arguments -s -C \\"]
    lines += [f"    {text} \\" for text in zsh_options(options)]
    if not command.commands:
        return "\n".join([*lines, "    '*:file:_files'", "}"])
    lines += ["    '1: :->command' '*:: :->rest'", "  case $state in", "    command)",
              "      local -a commands=("]
    for below in command.commands:
        described = below.description.replace(":", "\\:")
        lines.append(f"        {quoted(below.path[-1] + ':' + described)}")
    lines += ["      )", "      _describe command commands ;;", "    rest)",
              "      case $words[1] in"]
    for below in command.commands:
        function = "_".join([name, below.path[-1].replace("-", "_")])
        lines.append(f"        {below.path[-1]}) {function} ;;")
    return "\n".join([*lines, "      esac ;;", "  esac", "}"])


def zsh(program):
    shared = of_all_commands(program)
    functions = [zsh_function(one, shared) for one in command_line.all_of(program)]
    return "\n".join(["#compdef alongside",
                      "# Completions of alongside for zsh. Made when the package was made.",
                      "local context state state_descr line",
                      *functions, "_alongside \"$@\"", ""])


def main(arguments):
    if len(arguments) != 2 or arguments[1] not in ("bash", "zsh"):
        print(__doc__)
        return 2
    program = command_line.read(arguments[0])
    print({"bash": bash, "zsh": zsh}[arguments[1]](program), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
