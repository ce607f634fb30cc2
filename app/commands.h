// What `alongside COMMAND` does. Each returns the exit status, or throws CommandProblem: one line
// on the error stream, exit status 2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/rooms.h"
#include "app/settings.h"
#include "foundation/base/result.h"

namespace alongside {

/// Throws CommandProblem with all that is wrong, a line each: a file with ten mistakes is mended in
/// one go.
[[noreturn]] void refuse(const Problems& problems);

enum class Demonstration { no, yes };

/// Serves until SIGTERM or SIGINT.
int serve(const Settings& settings, Demonstration demonstration);

int migrate_command(const Settings& settings);

/// Prints a one-time link with which the first visitor sets up the community.
int set_up_link(const Settings& settings);

struct ImportCommand {
  std::string source;  // A folder (polis) or a file (results).
  std::string group;
  std::string title;
  std::string sign = "find";  // find, plus-is-agree, minus-is-agree
  std::string side;
};
int import_polis(const Settings& settings, const ImportCommand& command);
int import_results(const Settings& settings, const ImportCommand& command);

/// Prints how many jobs of each kind wait, run and failed.
int list_jobs(const Settings& settings);
/// Has what failed for good tried again; `kind` or, where it is "", all.
int retry_jobs(const Settings& settings, const std::string& kind);

struct MapCommand {
  std::string source;  // A folder.
  std::string out;     // A folder, made where there is none.
  std::string sides;   // A file, or "".
  std::string sign = "find";
  std::uint64_t seed = 1;
};
/// Alone: it needs no settings and no database, and makes none.
int map_files(const MapCommand& command);

int print_results_csv(const Settings& settings, std::int64_t question);

/// A line a route: room, method, path, who may ask, and the kind of its body.
std::string routes_table(const Rooms& rooms);
int print_routes();

}  // namespace alongside
