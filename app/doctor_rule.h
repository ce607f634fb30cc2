// What is wrong with a set-up, in plain words, and what to do: for `alongside doctor` and the page
// of caretakers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/message.h"

namespace alongside {

/// What was found out about a set-up. Nothing here is decided by it.
struct SetUpFacts {
  Instant now{};
  std::string base_url, listen;
  bool trust_forwarded = false;
  std::string key_file;
  bool key_there = false;
  unsigned key_mode = 0;         // Of the file: 0600.
  bool key_in_backups = false;   // It lies in the folder where backups go.
  std::string database_problem;  // "" where it can be read.
  std::size_t missing_migrations = 0;
  std::optional<Instant> database_now;  // Of the database's own clock, where it is another machine.
  bool set_up = false;                  // There is a community.
  std::string backup_folder;
  bool backup_folder_there = false;
  std::optional<Instant> last_backup;
  bool last_backup_encrypted = false;
  std::optional<std::uint64_t> free_bytes, whole_bytes;  // Where the database lies.
  std::int64_t failed_jobs = 0;
  std::string mail_server;   // "": none is set.
  std::string mail_problem;  // Why it does not let us in, where that was tried; "": it does.
  bool mail_in_the_open = false;
  // Of a request, where one asks:
  std::string asked_host;  // "together.example"
  std::string asked_from;  // The address that it seems to come from.
};

struct Finding {
  enum class Kind : std::int64_t { good, warning, wrong };
  Kind kind = Kind::good;
  Message what;
  std::optional<Message> remedy = {};  // Nothing where there is nothing to do.
};

/// In an order in which they are best mended; what is good comes too.
std::vector<Finding> findings_of(const SetUpFacts& facts);

/// Whether anything must be mended.
bool is_ill(const std::vector<Finding>& findings);

}  // namespace alongside
