#include "app/doctor_facts.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

#include "app/mail_server.h"
#include "foundation/backup/last_backup.h"
#include "foundation/base/stop.h"
#include "foundation/db/database_clock.h"
#include "foundation/db/migrate.h"
#include "foundation/work/jobs.h"
#include "slices/community/community.h"

namespace alongside {
namespace {

namespace fs = std::filesystem;

void look_at_files(const Settings& settings, SetUpFacts& facts) {
  struct stat key{};
  facts.key_there = ::stat(facts.key_file.c_str(), &key) == 0;
  facts.key_mode = key.st_mode & 0777;
  std::error_code problem;
  facts.backup_folder_there = fs::is_directory(facts.backup_folder, problem);
  facts.key_in_backups =
      facts.backup_folder_there && facts.key_there &&
      fs::equivalent(fs::absolute(facts.key_file).parent_path(), facts.backup_folder, problem);
  if (settings.database.starts_with("postgresql://")) return;
  const fs::space_info room = fs::space(fs::absolute(settings.database).parent_path(), problem);
  if (problem) return;
  facts.free_bytes = room.available;
  facts.whole_bytes = room.capacity;
}

/// What the tables tell; they may be of an earlier version.
void look_at_tables(Database& database, SetUpFacts& facts) {
  facts.missing_migrations = missing_migrations(database).size();
  facts.database_now = database.read([](Read& read) { return database_clock(read); });
  if (facts.missing_migrations > 0) return;
  database.read([&](Read& read) {
    const auto [found] = read.together(community::current());
    facts.set_up = found.has_value();
    if (const auto last = backup::last_backup(read)) {
      facts.last_backup = last->made_at;
      facts.last_backup_encrypted = last->encrypted;
    }
    for (const JobCounts& kind : job_counts(read)) facts.failed_jobs += kind.failed_for_good;
  });
}

SetUpFacts facts_of_files(const Settings& settings) {
  SetUpFacts facts{.now = clock_now(),
                   .base_url = base_url_of(settings),
                   .listen = settings.listen,
                   .trust_forwarded = settings.trust_forwarded,
                   .key_file = key_file_of(settings),
                   .database_problem = "",
                   .backup_folder = settings.backup_folder,
                   .mail_server = settings.mail_server,
                   .mail_problem = "",
                   .mail_in_the_open = settings.mail_security == "none",
                   .asked_host = "",
                   .asked_from = ""};
  look_at_files(settings, facts);
  return facts;
}

void try_mail_server(const Settings& settings, SetUpFacts& facts) {
  try {
    if (const auto server = mail_server_of(settings)) {
      facts.mail_problem = MailConnection(*server).check();
    }
  } catch (const CommandProblem& problem) {
    facts.mail_problem = problem.what();
  }
}

}  // namespace

SetUpFacts facts_of(const Settings& settings) {
  SetUpFacts facts = facts_of_files(settings);
  try_mail_server(settings, facts);
  const bool file = !settings.database.starts_with("postgresql://");
  if (file && !fs::exists(settings.database)) {
    facts.database_problem = fmt::format("there is no file {} yet", settings.database);
    return facts;
  }
  try {
    const auto database =
        Database::open({.location = settings.database, .readers = 1, .writers = 1});
    look_at_tables(*database, facts);
  } catch (const CommandProblem& problem) {
    facts.database_problem = problem.what();
  } catch (const DatabaseFailed& problem) {
    facts.database_problem = problem.what();
  }
  return facts;
}

SetUpFacts facts_of_server(const Settings& settings, Database& database, const Request& request) {
  SetUpFacts facts = facts_of_files(settings);
  look_at_tables(database, facts);
  facts.asked_host = request.headers.host;
  facts.asked_from = request.client;
  return facts;
}

}  // namespace alongside
