#include "app/doctor_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "foundation/backup/last_backup.h"

namespace alongside {
namespace {

using namespace std::chrono_literals;
using Kind = Finding::Kind;

constexpr auto clocks_differ = 30s;
constexpr std::uint64_t little_room = 1'000'000'000;
/// Alongside's first release: a clock before that is wrong.
const Instant program_is_from = instant_from_microseconds(1'767'225'600'000'000);

bool is_loopback(const std::string& listen) {
  return listen.starts_with("127.") || listen.starts_with("[::1]") ||
         listen.starts_with("localhost");
}

void look_at_database(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (!facts.database_problem.empty()) {
    found.push_back({Kind::wrong, fmt::format("The database: {}", facts.database_problem),
                     "Check 'database' in the settings, that it runs, and that this account may "
                     "read and write it."});
  } else if (facts.missing_migrations > 0) {
    found.push_back({Kind::warning, "The database is of an older version of the program.",
                     "Make a backup, then start the server, or run: alongside migrate"});
  } else {
    found.push_back({Kind::good, "The database can be read and is up to date.", ""});
  }
}

void look_at_key(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (!facts.key_there) {
    found.push_back({facts.set_up ? Kind::wrong : Kind::warning,
                     fmt::format("There is no key file {}.", facts.key_file),
                     facts.set_up ? "Put the key file of this community back: without it answers "
                                    "cannot be changed and pools cannot be opened."
                                  : "It is made at the first start."});
  } else if ((facts.key_mode & 077) != 0) {
    found.push_back(
        {Kind::wrong,
         fmt::format("Others on this machine may read the key file {}.", facts.key_file),
         fmt::format("chmod 600 {}", facts.key_file)});
  } else if (facts.key_in_backups) {
    found.push_back({Kind::wrong, "The key file lies where the backups go.",
                     "Keep it apart: whoever has both reads everything."});
  } else {
    found.push_back({Kind::good, "The key file is there, and only this account reads it.", ""});
  }
}

void look_at_address(const SetUpFacts& facts, std::vector<Finding>& found) {
  const bool secure = facts.base_url.starts_with("https://");
  if (!secure && !is_loopback(facts.listen)) {
    found.push_back({Kind::wrong, "Pages are sent without encryption.",
                     "Put a proxy with a certificate in front (docs/running.md), listen on "
                     "127.0.0.1, and set base_url to https://..."});
  } else if (!secure) {
    found.push_back({Kind::warning, "The address is http://, so only this machine may use it.",
                     "For others: put a proxy with a certificate in front, and set base_url."});
  } else if (!is_loopback(facts.listen)) {
    found.push_back({Kind::warning,
                     "The program listens to other machines, and does not encrypt by itself.",
                     "Listen on 127.0.0.1, where the proxy is, or shut the port for others."});
  } else if (!facts.trust_forwarded) {
    found.push_back({Kind::warning,
                     "Behind the proxy everybody has the same address: one stranger can use up "
                     "all tries to sign in.",
                     "Let the proxy set X-Forwarded-For, and set trust_forwarded = true."});
  } else {
    found.push_back({Kind::good, "Pages are encrypted by the proxy in front.", ""});
  }
  if (facts.trust_forwarded && !is_loopback(facts.listen)) {
    found.push_back({Kind::wrong, "Anybody can pretend to have another address.",
                     "With trust_forwarded, listen on 127.0.0.1."});
  }
}

void look_at_backups(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (!facts.backup_folder.empty() && !facts.backup_folder_there) {
    found.push_back({Kind::wrong, fmt::format("There is no folder {}.", facts.backup_folder),
                     "Make it, or change backup_folder."});
  }
  if (!facts.set_up || !facts.database_problem.empty()) return;
  if (!facts.last_backup) {
    found.push_back({Kind::wrong, "No backup was ever made of this database.",
                     "Set backup_folder, or run: alongside backup --to FOLDER"});
  } else if (facts.now - *facts.last_backup > backup::backup_is_late) {
    const auto days =
        std::chrono::duration_cast<std::chrono::hours>(facts.now - *facts.last_backup).count() / 24;
    found.push_back({Kind::wrong, fmt::format("The last backup is {} days old.", days),
                     "See `alongside jobs`, and run: alongside backup --to FOLDER"});
  } else {
    found.push_back({Kind::good, "A backup was made in the last two days.", ""});
    if (!facts.last_backup_encrypted) {
      found.push_back({Kind::warning, "The last backup is not encrypted.",
                       "Make keys with `alongside backup-keys`, and set backup_recipient."});
    }
  }
}

void look_at_machine(const SetUpFacts& facts, std::vector<Finding>& found) {
  if (facts.now < program_is_from) {
    found.push_back({Kind::wrong, "The clock of this machine is wrong.",
                     "Set it, and let it be kept right (systemd-timesyncd or chrony)."});
  } else if (facts.database_now && (*facts.database_now - facts.now > clocks_differ ||
                                    facts.now - *facts.database_now > clocks_differ)) {
    found.push_back({Kind::wrong, "The clocks of this machine and of the database differ.",
                     "Let both be kept right (systemd-timesyncd or chrony)."});
  }
  if (facts.free_bytes && facts.whole_bytes) {
    const bool little =
        *facts.free_bytes < little_room || *facts.free_bytes < *facts.whole_bytes / 20;
    const std::string room = fmt::format("{:.1f} GB", static_cast<double>(*facts.free_bytes) / 1e9);
    if (little) {
      found.push_back({Kind::wrong, fmt::format("The disk is nearly full: {} are left.", room),
                       "Make room, or move the database to a larger disk (alongside copy)."});
    } else {
      found.push_back({Kind::good, fmt::format("There is room on the disk: {}.", room), ""});
    }
  }
  if (facts.failed_jobs > 0) {
    found.push_back({Kind::wrong,
                     fmt::format("Work in the background failed for good: {}.", facts.failed_jobs),
                     "See the log for why, mend it, then run: alongside jobs retry"});
  }
  if (!facts.set_up && facts.database_problem.empty() && facts.missing_migrations == 0) {
    found.push_back({Kind::warning, "The community is not set up yet.",
                     "Open the link that this prints: alongside set-up-link"});
  }
}

}  // namespace

std::vector<Finding> findings_of(const SetUpFacts& facts) {
  std::vector<Finding> found;
  look_at_database(facts, found);
  look_at_key(facts, found);
  look_at_backups(facts, found);
  look_at_address(facts, found);
  look_at_machine(facts, found);
  std::ranges::stable_sort(found, std::ranges::greater(), &Finding::kind);
  return found;
}

bool is_ill(const std::vector<Finding>& findings) {
  return std::ranges::any_of(findings, [](const Finding& one) { return one.kind == Kind::wrong; });
}

}  // namespace alongside
