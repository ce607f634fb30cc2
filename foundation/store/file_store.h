// Bytes that people bring: pictures, papers, sound. What they mean, whose they are and who may have
// them is the business of the slice that holds them (slices/files).
//
//   const auto id = store.put(database, content, now);   // In batches; nobody can read it yet.
//   database.write([&](Write& write) { store.keep(write, id); ... write.commit(); });
//   store.read(read, id, 0, FileStore::piece_bytes);      // Piece by piece, never the whole.
//   store.forget(write, id);                              // Unseen at once, erased soon after.
//
// Two people who bring the same bytes have two files: nothing here tells that they are the same.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "foundation/work/jobs.h"

namespace alongside {

/// Names one stored file: `Id<StoredFile>`.
struct StoredFile;

class FileStore {
 public:
  /// What is read at a time by those who hand a file on. It bounds their memory.
  static constexpr std::int64_t piece_bytes = 48 * 1024;
  /// What was put and not kept by then was left over by a request that broke off.
  static constexpr std::chrono::hours keep_within{1};

  virtual ~FileStore() = default;

  /// Writes `content` in several short transactions, so that nobody else's write waits long.
  virtual Id<StoredFile> put(Database& database, std::string_view content, Instant now) = 0;

  /// From the commit on it can be read. Throws DatabaseFailed where it was erased meanwhile.
  virtual void keep(Write& write, Id<StoredFile> file) = 0;

  /// How many bytes it has; NotFound where it is not kept.
  virtual std::int64_t size(Transaction& transaction, Id<StoredFile> file) = 0;

  /// Up to `count` bytes from byte `first` on; fewer at the end. NotFound where it is not kept.
  virtual std::string read(Transaction& transaction, Id<StoredFile> file, std::int64_t first,
                           std::int64_t count) = 0;

  /// From the commit on nobody can read it; the erasing task does the rest.
  virtual void forget(Write& write, Id<StoredFile> file) = 0;

  /// Forgotten ones, and those that nobody kept in time.
  virtual std::vector<std::int64_t> to_erase(Read& read, Instant now) = 0;
  /// In several short transactions; may be done twice at once, and be left off and begun again.
  virtual void erase(Database& database, Id<StoredFile> file, std::stop_token stop) = 0;
};

/// In the database, so that backup, several machines and erasure need nothing more. Each piece is
/// sealed with `key`.
std::unique_ptr<FileStore> database_file_store(const SecretKey& key);

/// Erases what was forgotten or left over.
JobKind erasing_job(std::shared_ptr<FileStore> store);
/// What a write publishes that leaves something to erase.
std::string topic_of_erasing(Id<StoredFile> file);

}  // namespace alongside
