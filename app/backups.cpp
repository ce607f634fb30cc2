#include "app/backups.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "app/rooms.h"
#include "foundation/backup/last_backup.h"
#include "foundation/base/stop.h"
#include "foundation/files/new_file.h"
#include "foundation/files/read_file.h"
#include "foundation/rooms/command_line.h"

namespace alongside {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_begins = "alongside-", plain_ends = ".tar.zst",
                           sealed_ends = ".tar.zst.age";

fs::path path_of_new(const BackupPlan& plan, Instant now) {
  fs::path given = plan.to;
  if (!fs::is_directory(given)) return given;
  return given / fmt::format("{}{}{}", name_begins, time_in_name(now),
                             plan.secret ? sealed_ends : plain_ends);
}

bool is_backup(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with(name_begins) &&
         (name.ends_with(plain_ends) || name.ends_with(sealed_ends));
}

/// Removes what is beyond the number or the age; never the last one.
std::vector<std::string> rotate(const fs::path& folder, int keep, int keep_days) {
  std::vector<std::string> removed;
  if (keep <= 0 && keep_days <= 0) return removed;
  std::vector<fs::path> backups;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file() && is_backup(entry.path())) backups.push_back(entry.path());
  }
  // Their names tell when they were made: the newest first.
  std::ranges::sort(backups, [](const fs::path& one, const fs::path& other) {
    return one.filename().string() > other.filename().string();
  });
  const auto oldest = fs::file_time_type::clock::now() - std::chrono::hours(24) * keep_days;
  for (std::size_t n = 1; n < backups.size(); ++n) {
    const bool too_many = keep > 0 && n >= static_cast<std::size_t>(keep);
    const bool too_old = keep_days > 0 && fs::last_write_time(backups[n]) < oldest;
    if (!too_many && !too_old) continue;
    fs::remove(backups[n]);
    removed.push_back(backups[n].string());
  }
  return removed;
}

std::optional<age::Secret> secret_of(const Settings& settings) {
  if (!settings.backup_recipient.empty()) {
    return age::Secret{age::recipient_of(settings.backup_recipient), ""};
  }
  if (!settings.backup_passphrase_file.empty()) {
    return age::Secret{"", first_line_of(settings.backup_passphrase_file)};
  }
  return std::nullopt;
}

}  // namespace

std::set<std::string> left_out_of_backups() {
  return tables_left_out(all_rooms());
}

std::string whole_file(const std::string& path) {
  constexpr std::size_t most_bytes = 1024 * 1024;
  auto content = read_needed_file(path, "file", most_bytes);
  if (!content) refuse(content.problems());
  return std::move(content).take();
}

std::string first_line_of(const std::string& path) {
  std::string text = whole_file(path);
  text.resize(std::min(text.size(), text.find_first_of("\r\n")));
  if (text.empty()) throw CommandProblem(fmt::format("{} has nothing in its first line", path));
  return text;
}

WrittenBackup write_backup(Database& database, const BackupPlan& plan, const Settings& settings) {
  if (plan.with_key && !plan.secret) {
    throw CommandProblem(
        "the key only goes into an encrypted backup: add --recipient or --passphrase-file");
  }
  const Instant now = clock_now();
  const fs::path path = path_of_new(plan, now);
  NewFile file(path);
  const backup::Manifest manifest =
      backup::make_backup(database,
                          {.program = "alongside " ALONGSIDE_VERSION,
                           .now = now,
                           .left_out = left_out_of_backups(),
                           .secret = plan.secret,
                           .key = plan.with_key ? whole_file(key_file_of(settings)) : ""},
                          [&](std::string_view bytes) { file.write(bytes); });
  file.finish();
  WrittenBackup made{.path = path.string(),
                     .rows = backup::row_count(manifest),
                     .tables = static_cast<std::int64_t>(manifest.tables.size()),
                     .bytes = file.written(),
                     .removed = {}};
  database.write([&](Write& write) {
    backup::note_backup(write, {now, made.rows, made.bytes, plan.secret.has_value()});
    write.commit();
  });
  if (fs::is_directory(plan.to)) made.removed = rotate(plan.to, plan.keep, plan.keep_days);
  return made;
}

std::optional<JobKind> backup_job(const Settings& settings) {
  if (settings.backup_folder.empty()) return std::nullopt;
  if (!fs::is_directory(settings.backup_folder)) {
    throw CommandProblem(
        fmt::format("backup_folder: there is no folder {}", settings.backup_folder));
  }
  const BackupPlan plan{.to = settings.backup_folder,
                        .secret = secret_of(settings),
                        .keep = settings.backup_keep,
                        .keep_days = settings.backup_keep_days};
  return JobKind{.name = "backup",
                 .what = say("Backing everything up"),
                 .run =
                     [plan, settings](JobRun& run) {
                       write_backup(run.database, plan, settings);
                       return AfterRun{};
                     },
                 .recurs = each_day_at(2, 30)};
}

}  // namespace alongside
