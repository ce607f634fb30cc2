// alongside backup, verify, restore, copy: what people do who keep a community safe.
#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "app/backups.h"
#include "app/commands.h"
#include "app/program.h"
#include "foundation/backup/backup.h"
#include "foundation/backup/restore.h"
#include "foundation/base/stop.h"
#include "foundation/files/new_file.h"

namespace alongside {
namespace {

namespace fs = std::filesystem;

std::optional<age::Secret> secret_for_writing(const BackupTyped& typed) {
  if (!typed.recipient.empty() && !typed.passphrase_file.empty()) {
    throw CommandProblem("give --recipient or --passphrase-file, not both");
  }
  if (!typed.recipient.empty()) return age::Secret{age::recipient_of(typed.recipient), ""};
  if (!typed.passphrase_file.empty()) return age::Secret{"", first_line_of(typed.passphrase_file)};
  return std::nullopt;
}

std::optional<age::Secret> secret_for_reading(const BackupTyped& typed) {
  if (!typed.identity_file.empty()) {
    return age::Secret{age::identity_of(whole_file(typed.identity_file)), ""};
  }
  if (!typed.passphrase_file.empty()) return age::Secret{"", first_line_of(typed.passphrase_file)};
  return std::nullopt;
}

age::Source source_of(const std::string& path) {
  auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
  if (!*file) throw CommandProblem(fmt::format("Cannot read {}: {}", path, std::strerror(errno)));
  return [file](std::size_t most) {
    std::string piece(most, '\0');
    file->read(piece.data(), static_cast<std::streamsize>(most));
    piece.resize(static_cast<std::size_t>(file->gcount()));
    return piece;
  };
}

bool is_file(const std::string& database) {
  return !database.starts_with("postgresql://");
}

std::unique_ptr<Database> opened(const std::string& location) {
  return Database::open({.location = location, .readers = 1, .writers = 1});
}

/// An open database is three files until it is closed.
void remove_database(const fs::path& path) {
  for (const char* end : {"", "-wal", "-shm"}) fs::remove(path.string() + end);
}

/// In a folder of its own, which is gone afterwards.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (fs::temp_directory_path() / "alongside-verify-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw CommandProblem(fmt::format("Cannot make {}: {}", name, std::strerror(errno)));
    }
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  fs::path path() const { return path_; }

 private:
  fs::path path_;
};

/// A SQLite file appears under its name when it is whole; what was there is put aside.
backup::ReadBackup restore_into_file(const fs::path& path, const BackupTyped& typed,
                                     backup::Reading reading) {
  if (fs::exists(path) && !typed.over) {
    throw CommandProblem(fmt::format(
        "{} is there already. Stop the server, and add --over to put that file aside first",
        path.string()));
  }
  const fs::path part = path.string() + ".restoring";
  remove_database(part);
  backup::ReadBackup read;
  try {
    read = backup::restore(*opened(part.string()), std::move(reading), left_out_of_backups());
  } catch (...) {
    remove_database(part);
    throw;
  }
  if (fs::exists(path)) {
    const std::string aside = fmt::format("{}.before-{}", path.string(), time_in_name(clock_now()));
    for (const char* end : {"-wal", "-shm", ""}) {
      if (fs::exists(path.string() + end)) fs::rename(path.string() + end, aside + end);
    }
    fmt::print("What was there is kept as {}\n", aside);
  }
  fs::rename(part, path);
  return read;
}

void put_key_beside(const Settings& settings, const std::string& key) {
  if (key.empty()) {
    fmt::print("The backup has no key: put the key file of that time at {}\n",
               key_file_of(settings));
    return;
  }
  const std::string path = key_file_of(settings);
  if (fs::exists(path)) {
    if (whole_file(path) == key) return;
    throw CommandProblem(
        fmt::format("{} is another key than the backup's: move it away, and put "
                    "the backup's key there",
                    path));
  }
  NewFile file(path);
  file.write(key);
  file.finish();
  fmt::print("The key is put back at {}\n", path);
}

}  // namespace

int make_backup_command(const Settings& settings, const BackupTyped& typed) {
  const BackupPlan plan{.to = typed.path,
                        .secret = secret_for_writing(typed),
                        .with_key = typed.with_key,
                        .keep = typed.keep,
                        .keep_days = typed.keep_days};
  const auto begun = std::chrono::steady_clock::now();
  const WrittenBackup made = write_backup(*open_database(settings), plan, settings);
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  fmt::print("{}: {} rows of {} tables, {:.1f} MB, in {:.1f} s\n", made.path, made.rows,
             made.tables, static_cast<double>(made.bytes) / 1e6, seconds);
  if (!plan.secret) fmt::print("It is not encrypted: keep it where nobody else can read it\n");
  if (!plan.with_key) {
    fmt::print("The key is not in it: keep {} in another place\n", key_file_of(settings));
  }
  for (const std::string& path : made.removed) fmt::print("Removed {}\n", path);
  return 0;
}

int verify_backup_command(const BackupTyped& typed) {
  const ScratchFolder folder;
  const std::string scratch = (folder.path() / "restored.sqlite").string();
  const backup::ReadBackup read = backup::restore(
      *opened(scratch), {secret_for_reading(typed), source_of(typed.path)}, left_out_of_backups());
  fmt::print("This backup is whole: {} rows of {} tables came back as they were\n",
             backup::row_count(read.manifest), read.manifest.tables.size());
  for (const backup::BackedUpTable& table : read.manifest.tables) {
    if (table.rows > 0) fmt::print("  {}: {}\n", table.name, table.rows);
  }
  fmt::print("Made by {} at {}\n", read.manifest.program,
             fmt::format("{:%Y-%m-%d %H:%M} UTC",
                         fmt::gmtime(microseconds_of(read.manifest.made_at) / 1'000'000)));
  return 0;
}

int restore_command(const Settings& settings, const BackupTyped& typed) {
  const std::string to = typed.to.empty() ? settings.database : typed.to;
  backup::Reading reading{secret_for_reading(typed), source_of(typed.path)};
  const backup::ReadBackup read =
      is_file(to) ? restore_into_file(to, typed, std::move(reading))
                  : backup::restore(*opened(to), std::move(reading), left_out_of_backups());
  fmt::print("{} rows of {} tables are back in the database\n", backup::row_count(read.manifest),
             read.manifest.tables.size());
  Settings there = settings;
  there.database = to;
  put_key_beside(there, read.others.key);
  return 0;
}

int copy_command(const BackupTyped& typed) {
  if (is_file(typed.from) && !fs::exists(typed.from)) {
    throw CommandProblem(fmt::format("{} is not there", typed.from));
  }
  const auto from = opened(typed.from), to = opened(typed.to);
  const std::int64_t rows = backup::copy(*from, *to, left_out_of_backups());
  fmt::print("{} rows are copied, and are the same in both\n", rows);
  return 0;
}

int backup_keys_command() {
  const age::KeyPair pair = age::new_key_pair();
  fmt::print(
      "# Keep this file away from the server: it opens the backups.\n"
      "# public key: {}\n{}\n",
      pair.recipient, pair.identity);
  return 0;
}

}  // namespace alongside
