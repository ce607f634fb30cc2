// What a room adds to the program's command line (CLI11). What was typed lives in the functions
// that a room's callbacks set.
#pragma once

#include <functional>
#include <vector>

#include "foundation/base/message.h"
#include "foundation/base/result.h"

namespace CLI {
class App;
}

namespace alongside {

class Database;

/// Parsing sets one of both: what the command that was typed does. It returns the exit status; a
/// mistake of who typed is thrown as CommandProblem.
struct ToRun {
  std::function<int(Database&)> with_database;  // The one of the settings, up to date.
  std::function<int()> alone;                   // Needs no settings, and makes no database.
};

/// Both outlive the parsing and the running.
struct CommandLine {
  CLI::App& app;
  ToRun& run;
};

/// Throws CommandProblem with all that is wrong, a line each: a file with ten mistakes is mended in
/// one go.
[[noreturn]] void refuse(const Problems& problems);

/// Says what was done, on the error stream: the output is for scripts.
void tell_lines(const std::vector<Message>& lines);

}  // namespace alongside
