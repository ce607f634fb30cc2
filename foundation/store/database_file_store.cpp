// Files in the database. Columns are text and whole numbers on both databases, and what is sealed
// is text already: a piece takes 4/3 of its bytes.
#include <algorithm>

#include "foundation/store/file_store.h"

namespace alongside {
namespace {

enum class State : std::int64_t { being_written = 0, kept = 1, forgotten = 2 };

// Half a megabyte of text a transaction: some milliseconds, and the disk's own time to keep it.
constexpr std::int64_t pieces_in_batch = 8;
constexpr std::int64_t most_erased_at_once = 100;
constexpr std::int64_t piece_bytes = FileStore::piece_bytes;

std::int64_t pieces_of(std::int64_t bytes) {
  return (bytes + piece_bytes - 1) / piece_bytes;
}

/// Also says which piece of which file it is: one cannot be put in another's place.
std::string purpose_of(Id<StoredFile> file, std::int64_t number) {
  return "stored file " + std::to_string(file.number) + "/" + std::to_string(number);
}

struct Piece {
  std::int64_t number = 0;
  std::string content;
};

constexpr Sql begin_file_sql{
    "INSERT INTO stored_files (id, bytes, state, begun_at) VALUES ($1, $2, $3, $4)"};
constexpr Sql insert_piece_sql{
    "INSERT INTO stored_pieces (file_id, number, content) VALUES ($1, $2, $3)"};
constexpr Sql keep_file_sql{"UPDATE stored_files SET state = $2 WHERE id = $1 AND state = $3"};
constexpr Sql forget_file_sql{"UPDATE stored_files SET state = $2 WHERE id = $1"};
constexpr Sql size_sql{"SELECT bytes FROM stored_files WHERE id = $1 AND state = $2"};
constexpr Sql pieces_sql{
    "SELECT number, content FROM stored_pieces WHERE file_id = $1 AND number >= $2 AND "
    "number <= $3 ORDER BY number"};
constexpr Sql to_erase_sql{
    "SELECT id FROM stored_files WHERE state = $1 OR (state = $2 AND begun_at < $3) LIMIT $4"};
constexpr Sql bytes_to_erase_sql{"SELECT bytes FROM stored_files WHERE id = $1 AND state <> $2"};
constexpr Sql erase_pieces_sql{
    "DELETE FROM stored_pieces WHERE file_id = $1 AND number >= $2 AND number < $3"};
constexpr Sql erase_file_sql{"DELETE FROM stored_files WHERE id = $1 AND state <> $2"};

class DatabaseFileStore final : public FileStore {
 public:
  explicit DatabaseFileStore(const SecretKey& key) : key_(key) {}

  Id<StoredFile> put(Database& database, std::string_view content, Instant now) override {
    const Id<StoredFile> file{random_id()};
    const auto bytes = static_cast<std::int64_t>(content.size());
    database.write([&](Write& write) {
      write.run(begin_file_sql, file, bytes, State::being_written, now);
      write.commit();
    });
    for (std::int64_t first = 0; first < pieces_of(bytes); first += pieces_in_batch) {
      put_batch(database, file, content, first);
    }
    return file;
  }

  void keep(Write& write, Id<StoredFile> file) override {
    if (write.run(keep_file_sql, file, State::kept, State::being_written) != 1) {
      throw DatabaseFailed("a stored file was kept too late");
    }
  }

  std::int64_t size(Transaction& transaction, Id<StoredFile> file) override {
    return transaction.one<std::int64_t>(size_sql, file, State::kept);
  }

  std::string read(Transaction& transaction, Id<StoredFile> file, std::int64_t first,
                   std::int64_t count) override {
    const std::int64_t end = std::min(size(transaction, file), first + count);
    if (first < 0 || first >= end) return {};
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(end - first));
    const std::int64_t first_piece = first / piece_bytes;
    const std::int64_t last_piece = (end - 1) / piece_bytes;
    for (const Piece& piece : transaction.all<Piece>(pieces_sql, file, first_piece, last_piece)) {
      const std::string whole = opened(file, piece);
      const std::int64_t begins = piece.number * piece_bytes;
      const std::int64_t from = std::max<std::int64_t>(first - begins, 0);
      const std::int64_t to = std::min(end - begins, piece_bytes);
      bytes.append(whole, static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
    }
    return bytes;
  }

  void forget(Write& write, Id<StoredFile> file) override {
    write.run(forget_file_sql, file, State::forgotten);
    write.publish(topic_of_erasing(file));
  }

  std::vector<std::int64_t> to_erase(Read& read, Instant now) override {
    return read.all<std::int64_t>(to_erase_sql, State::forgotten, State::being_written,
                                  now - keep_within, most_erased_at_once);
  }

  void erase(Database& database, Id<StoredFile> file, std::stop_token stop) override {
    const auto bytes = database.read([&](Read& read) {
      return read.maybe<std::int64_t>(bytes_to_erase_sql, file, State::kept);
    });
    if (!bytes) return;
    for (std::int64_t first = 0; first < pieces_of(*bytes); first += pieces_in_batch) {
      if (stop.stop_requested()) return;
      erase_batch(database, file, first);
    }
    database.write([&](Write& write) {
      write.run(erase_file_sql, file, State::kept);
      write.commit();
    });
  }

 private:
  void put_batch(Database& database, Id<StoredFile> file, std::string_view content,
                 std::int64_t first) {
    std::vector<std::string> sealed;  // Before the transaction, which is for writing alone.
    for (std::int64_t number = first; number < first + pieces_in_batch; ++number) {
      const auto begins = static_cast<std::size_t>(number * piece_bytes);
      if (begins >= content.size()) break;
      sealed.push_back(seal(key_, purpose_of(file, number), content.substr(begins, piece_bytes)));
    }
    database.write([&](Write& write) {
      std::int64_t number = first;
      for (const std::string& piece : sealed) write.run(insert_piece_sql, file, number++, piece);
      write.commit();
    });
  }

  void erase_batch(Database& database, Id<StoredFile> file, std::int64_t first) {
    database.write([&](Write& write) {
      write.run(erase_pieces_sql, file, first, first + pieces_in_batch);
      write.commit();
    });
  }

  std::string opened(Id<StoredFile> file, const Piece& piece) const {
    auto bytes = unseal(key_, purpose_of(file, piece.number), piece.content);
    if (!bytes) throw DatabaseFailed("a stored file does not open: is it the same key file?");
    return *std::move(bytes);
  }

  SecretKey key_;
};

}  // namespace

std::unique_ptr<FileStore> database_file_store(const SecretKey& key) {
  return std::make_unique<DatabaseFileStore>(key);
}

std::string topic_of_erasing(Id<StoredFile> file) {
  return "stored_files/" + std::to_string(file.number);
}

JobKind erasing_job(std::shared_ptr<FileStore> store) {
  return {.name = "stored_files",
          .what = say("Erasing files that were taken away"),
          .run = [store](const JobRun& run) -> AfterRun {
            store->erase(run.database, {run.number}, run.stop);
            return {};
          },
          .waiting = [store](Read& read, Instant now) { return store->to_erase(read, now); }};
}

}  // namespace alongside
