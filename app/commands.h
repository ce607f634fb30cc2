// What `alongside COMMAND` does. Each returns the exit status, or throws CommandProblem: one line
// on the error stream, exit status 2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/rooms.h"
#include "app/settings.h"

namespace alongside {

enum class Demonstration { no, yes };

/// Serves until SIGTERM or SIGINT.
int serve(const Settings& settings, Demonstration demonstration);

int migrate_command(const Settings& settings);

/// Prints a one-time link with which the first visitor sets up the community.
int set_up_link(const Settings& settings);

/// Prints how many jobs of each kind wait, run and failed.
int list_jobs(const Settings& settings);
/// Has what failed for good tried again; `kind` or, where it is "", all.
int retry_jobs(const Settings& settings, const std::string& kind);

/// A line a route: room, method, path, who may ask, and the kind of its body.
std::string routes_table(const Rooms& rooms);
int print_routes();

}  // namespace alongside
