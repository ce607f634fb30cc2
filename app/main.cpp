// The command line: `alongside --help` explains every command.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <functional>
#include <optional>

#include "app/commands.h"
#include "app/select_command.h"
#include "foundation/base/stop.h"
#include "foundation/db/database.h"

namespace alongside {
namespace {

constexpr int bad_use = 2;

struct CommandLine {
  CLI::App app{
      "Alongside: software for co-production. People who use services and people who work in\n"
      "them make plans, services, guidance and teaching together, as equals."};
  std::string settings_file, listen, database, key_file, job_kind;
  ImportCommand import;
  MapCommand map;
  std::int64_t question = 0;
  bool demonstration = false, csv = false;
  std::function<int(const Settings&)> run;
  std::function<int()> run_alone;  // In its place, where no settings are needed.
  std::optional<SelectCommand> select;

  CommandLine() {
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
    add_import();
    add_map();
    add_jobs();
    select.emplace(app, run_alone);
    add_results();
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
        ->callback([this] { run_alone = print_routes; });
  }

  static void add_sign(CLI::App* command, std::string& sign) {
    command->add_option("--sign", sign, "What +1 means in votes.csv")
        ->check(CLI::IsMember({"find", "plus-is-agree", "minus-is-agree"}));
  }

  void add_import() {
    auto* command = app.add_subcommand("import", "Bring a conversation or results in");
    command->require_subcommand(1);
    auto* polis = command->add_subcommand(
        "polis", "A folder with an export of the Polis software; prints the question's number");
    polis->add_option("DIR", import.source, "Folder with comments.csv and votes.csv")->required();
    add_sign(polis, import.sign);
    polis->add_option("--side", import.side, "The side its people count for (else none)");
    auto* results =
        command->add_subcommand("results", "A CSV of results; prints the question's number");
    results->add_option("FILE", import.source, "CSV that a results page gave")->required();
    for (auto* sub : {polis, results}) {
      sub->add_option("--group", import.group, "The group's name; made where there is none")
          ->required();
      sub->add_option("--title", import.title, "The question (else the conversation's topic)");
    }
    polis->callback([this] {
      run = [this](const Settings& settings) { return import_polis(settings, import); };
    });
    results->callback([this] {
      run = [this](const Settings& settings) { return import_results(settings, import); };
    });
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

  void add_map() {
    auto* command = app.add_subcommand(
        "map", "Draw the opinion map of an export of the Polis software; needs no database");
    command->add_option("DIR", map.source, "Folder with comments.csv and votes.csv")->required();
    command
        ->add_option("--out", map.out,
                     "Folder for participants.csv, statements.csv, map.json and report.html; made "
                     "where there is none")
        ->required();
    add_sign(command, map.sign);
    command->add_option("--sides", map.sides,
                        "CSV file participant,side: the side that each voter-id counts for");
    command->add_option("--seed", map.seed, "Another seed, another draw of chance (else 1)");
    command->callback([this] { run_alone = [this] { return map_files(map); }; });
  }

  void add_results() {
    auto* command = app.add_subcommand("results", "Print a question's results");
    command->add_option("NUMBER", question, "The question's number")->required();
    command->add_flag("--csv", csv, "As CSV, as the page gives it")->required();
    command->callback([this] {
      run = [this](const Settings& settings) { return print_results_csv(settings, question); };
    });
  }
};

int run_command(int argc, char** argv) {
  CommandLine line;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    const int status = line.app.exit(problem);
    return status == 0 ? 0 : bad_use;
  }
  return line.run_alone ? line.run_alone() : line.run(line.settings());
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
