// The command line: `alongside --help` explains every command.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <functional>

#include "app/commands.h"
#include "app/program.h"
#include "foundation/base/stop.h"
#include "foundation/db/database.h"
#include "foundation/rooms/command_line.h"

namespace alongside {
namespace {

constexpr int bad_use = 2;

struct Typed {
  CLI::App app{
      "Alongside: software for co-production. People who use services and people who work in\n"
      "them make plans, services, guidance and teaching together, as equals."};
  std::string settings_file, listen, database, key_file, job_kind;
  bool demonstration = false;
  std::function<int(const Settings&)> run;
  ToRun of_room;  // What a room's command does, in its place.

  Typed() {
    app.require_subcommand(1);
    app.failure_message([](const CLI::App*, const CLI::Error& problem) {
      return fmt::format("alongside: {} (alongside --help tells more)\n", problem.what());
    });
    app.set_version_flag("--version", "alongside " ALONGSIDE_VERSION);
    app.add_option("--settings", settings_file,
                   "TOML file with the settings (else alongside.toml here, or "
                   "/etc/alongside/alongside.toml)");
    app.add_option("--database", database,
                   "SQLite file (else alongside.sqlite here), or postgresql://...");
    app.add_option("--key-file", key_file, "File of the secret key, made where there is none");
    app.fallthrough();
    add_serving();
    add_jobs();
    for (const Room& room : all_rooms()) {
      if (room.commands != nullptr) room.commands({.app = app, .run = of_room});
    }
  }

  Settings settings() const {
    Settings settings = load_settings(settings_file);
    if (!listen.empty()) settings.listen = listen;
    if (!database.empty()) settings.database = database;
    if (!key_file.empty()) settings.key_file = key_file;
    return settings;
  }

 private:
  void add_serving() {
    auto* command = app.add_subcommand("serve", "Serve the pages until told to stop");
    command->add_option("--listen", listen, "ADDRESS:PORT (else 127.0.0.1:8080)");
    command->add_flag("--demonstration", demonstration,
                      "Load a made-up community into an empty database, and mark each page so");
    command->callback([this] {
      run = [this](const Settings& settings) {
        return serve(settings, demonstration ? Demonstration::yes : Demonstration::no);
      };
    });
    app.add_subcommand("migrate", "Bring the database's tables up to date (serve does it too)")
        ->callback([this] { run = migrate_command; });
    app.add_subcommand("set-up-link", "Print a new one-time link to set up the community")
        ->callback([this] { run = set_up_link; });
    app.add_subcommand("routes", "Print all routes: room, method, path, who may ask, body")
        ->callback([this] { of_room.alone = print_routes; });
  }

  void add_jobs() {
    auto* command =
        app.add_subcommand("jobs", "Show how much work waits in the background, by kind");
    auto* retry = command->add_subcommand("retry", "Try again what failed for good");
    retry->add_option("--kind", job_kind, "Only this kind, as `jobs` calls it (else all)");
    command->callback([this, retry] {
      run = [this, again = retry->parsed()](const Settings& settings) {
        return again ? retry_jobs(settings, job_kind) : list_jobs(settings);
      };
    });
  }
};

int run_command(int argc, char** argv) {
  Typed line;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    const int status = line.app.exit(problem);
    return status == 0 ? 0 : bad_use;
  }
  if (line.of_room.alone) return line.of_room.alone();
  const Settings settings = line.settings();
  if (line.run) return line.run(settings);
  return line.of_room.with_database(*open_database(settings));
}

}  // namespace
}  // namespace alongside

int main(int argc, char** argv) {
  // A file that reaches its limit (ulimit -f) is a write that fails, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return alongside::run_command(argc, argv);
  } catch (const alongside::CommandProblem& problem) {
    fmt::print(stderr, "alongside: {}\n", problem.what());
    return alongside::bad_use;
  } catch (const alongside::DatabaseFailed& problem) {
    fmt::print(stderr, "alongside: the database failed: {}\n", problem.what());
    return 1;
  }
}
