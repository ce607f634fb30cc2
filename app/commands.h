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

/// What was typed after backup, verify, restore and copy.
struct BackupTyped {
  std::string path;             // Of the backup: a file, or for making one a folder.
  std::string passphrase_file;  // Its first line; "" for none.
  std::string recipient;        // "age1..."
  std::string identity_file;
  bool with_key = false;
  int keep = 0, keep_days = 0;  // Of those in the folder; 0: all.
  std::string to;               // Database to put it into; "": the one of the settings.
  std::string from;             // Database to copy.
  bool over = false;            // What is there is put aside.
};
int make_backup_command(const Settings& settings, const BackupTyped& typed);
int verify_backup_command(const BackupTyped& typed);
int restore_command(const Settings& settings, const BackupTyped& typed);
int copy_command(const BackupTyped& typed);
/// Prints a pair of keys for encrypted backups.
int backup_keys_command();

/// Seals what people need to take part with a new key (slices/needs/needs.h).
int turn_needs_key(const Settings& settings, bool forget_earlier);

/// Prints what is wrong with the set-up and what to do; 1 where anything must be mended.
int doctor_command(const Settings& settings);

/// A line a route: room, method, path, who may ask, and the kind of its body.
std::string routes_table(const Rooms& rooms);
int print_routes();

}  // namespace alongside
