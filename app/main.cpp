// The command line: `alongside --help` explains every command.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <functional>

#include "app/account.h"
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
  bool demonstration = false, forget_earlier = false;
  BackupTyped backup;
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
    add_backups();
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
    app.add_subcommand("doctor", "Say what is wrong with the set-up, and what to do")
        ->callback([this] { run = doctor_command; });
    app.add_subcommand("set-up-link", "Print a new one-time link to set up the community")
        ->callback([this] { run = set_up_link; });
    app.add_subcommand("routes", "Print all routes: room, method, path, who may ask, body")
        ->callback([this] { of_room.alone = print_routes; });
  }

  CLI::App* add_of_backup(const char* name, const char* what) {
    auto* command = app.add_subcommand(name, what);
    command->add_option("--passphrase-file", backup.passphrase_file,
                        "File whose first line is the passphrase of the backup");
    return command;
  }
  void add_reading(CLI::App* command) {
    command->add_option("BACKUP", backup.path, "The backup's file")->required();
    command->add_option("--identity", backup.identity_file,
                        "File with the secret key (AGE-SECRET-KEY-1...) of an encrypted backup");
  }
  void add_backups() {
    auto* make = add_of_backup("backup", "Write everything into one file, also while serving");
    make->add_option("--to", backup.path, "The file to write, or a folder")->required();
    make->add_option("--recipient", backup.recipient,
                     "Encrypt for this public key (age1...): backup-keys makes a pair");
    make->add_flag("--with-key", backup.with_key,
                   "Put the secret key in too; only into an encrypted backup");
    make->add_option("--keep", backup.keep, "Keep so many in the folder, and remove older ones");
    make->add_option("--keep-days", backup.keep_days, "Remove those that are older, but the last");
    make->callback([this] {
      run = [this](const Settings& settings) { return make_backup_command(settings, backup); };
    });
    auto* verify =
        add_of_backup("verify", "Check a backup: put it back in a scratch place and compare");
    add_reading(verify);
    verify->callback([this] { of_room.alone = [this] { return verify_backup_command(backup); }; });
    auto* restore = add_of_backup("restore", "Put a backup back into a new database");
    add_reading(restore);
    restore->add_option("--to", backup.to, "The database (else that of the settings)");
    restore->add_flag("--over", backup.over, "Put aside the SQLite file that is there");
    restore->callback([this] {
      run = [this](const Settings& settings) { return restore_command(settings, backup); };
    });
    auto* copy = app.add_subcommand("copy", "Copy a database into an empty one, of either engine");
    copy->add_option("--from", backup.from, "The database to copy")->required();
    copy->add_option("--to", backup.to, "The empty one")->required();
    copy->callback([this] { of_room.alone = [this] { return copy_command(backup); }; });
    app.add_subcommand("backup-keys", "Make a pair of keys for encrypted backups")
        ->callback([this] { of_room.alone = backup_keys_command; });
    auto* needs_key = app.add_subcommand(
        "needs-key", "Seal what people need to take part with a new key, while servers serve");
    needs_key->add_flag("--forget-earlier", forget_earlier,
                        "Take the earlier keys away: older backups open no needs any more");
    needs_key->callback([this] {
      run = [this](const Settings& settings) { return turn_needs_key(settings, forget_earlier); };
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
  act_as_owner_of_data(settings);
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
