#include "foundation/store/file_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "foundation/db/testing.h"

namespace alongside::file_store_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
constexpr std::int64_t piece = FileStore::piece_bytes;

/// Bytes of every value, zeros among them, that differ from piece to piece.
std::string bytes_of(std::int64_t size) {
  std::string bytes;
  for (std::int64_t i = 0; i < size; ++i) {
    bytes += static_cast<char>((i * 7 + i / piece * 13) % 256);
  }
  return bytes;
}

class Store : public OnBothDatabases {
 protected:
  FileStore& store() { return *store_; }

  Id<StoredFile> kept(const std::string& content) {
    const auto file = store().put(database(), content, now);
    database().write([&](Write& write) {
      store().keep(write, file);
      write.commit();
    });
    return file;
  }
  std::string read(Id<StoredFile> file, std::int64_t first = 0, std::int64_t count = 1 << 30) {
    return database().read([&](Read& read) { return store().read(read, file, first, count); });
  }
  void forget(Id<StoredFile> file) {
    database().write([&](Write& write) {
      store().forget(write, file);
      write.commit();
    });
  }
  void run_tasks(Instant at = now) { run_all_waiting(database(), {erasing_job(store_)}, at); }

  std::int64_t pieces() {
    static constexpr Sql sql{"SELECT count(*) FROM stored_pieces"};
    return database().read([](Read& read) { return read.one<std::int64_t>(sql); });
  }
  std::vector<std::string> contents() {
    static constexpr Sql sql{"SELECT content FROM stored_pieces"};
    return database().read([](Read& read) { return read.all<std::string>(sql); });
  }

  SecretKey key_{1, 2, 3};
  std::shared_ptr<FileStore> store_ = database_file_store(key_);
};
INSTANTIATE_ON_BOTH_DATABASES(Store);

TEST_P(Store, GivesBackWhatWasPutWhateverItsSize) {
  for (const std::int64_t size : {std::int64_t{0}, std::int64_t{1}, piece - 1, piece, piece + 1,
                                  8 * piece, 8 * piece + 1, 20 * piece + 17}) {
    const std::string content = bytes_of(size);
    const auto file = kept(content);
    EXPECT_EQ(read(file), content) << size;
    EXPECT_EQ(database().read([&](Read& read) { return store().size(read, file); }), size);
  }
}

TEST_P(Store, ReadsAnyPartWithoutTheRest) {
  const std::string content = bytes_of(3 * piece + 100);
  const auto file = kept(content);
  for (const std::int64_t first : {std::int64_t{0}, std::int64_t{5}, piece - 1, piece, 3 * piece}) {
    for (const std::int64_t count : {std::int64_t{1}, std::int64_t{2}, piece, 2 * piece}) {
      EXPECT_EQ(read(file, first, count),
                content.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(count)))
          << first << " " << count;
    }
  }
  EXPECT_EQ(read(file, 3 * piece + 100, 10), "");
  EXPECT_EQ(read(file, -1, 10), "");
}

TEST_P(Store, ShowsNothingBeforeItIsWholeAndKept) {
  const auto file = store().put(database(), bytes_of(10), now);
  EXPECT_THROW(read(file), NotFound);
  EXPECT_THROW(read({12345}), NotFound);
}

TEST_P(Store, KeepsTheSameBytesTwiceWithoutTellingSo) {
  kept("The same words.");
  kept("The same words.");
  const auto both = contents();
  ASSERT_EQ(both.size(), 2U);
  EXPECT_NE(both[0], both[1]);
}

TEST_P(Store, SealsEachPieceForItsPlaceAlone) {
  const auto one = kept(bytes_of(10));
  const auto two = kept("Something else");
  static constexpr Sql swap_sql{
      "UPDATE stored_pieces SET content = (SELECT content FROM stored_pieces WHERE file_id = $1) "
      "WHERE file_id = $2"};
  database().write([&](Write& write) {
    write.run(swap_sql, one, two);
    write.commit();
  });
  EXPECT_THROW(read(two), DatabaseFailed);
}

TEST_P(Store, AHalfWrittenFileIsNeverSeenAndGoesAfterAnHour) {
  const std::string content = bytes_of(20 * piece);
  database().fail_after(12);  // In the second batch.
  EXPECT_THROW(store().put(database(), content, now), DatabaseFailed);
  EXPECT_EQ(pieces(), 8);
  run_tasks(now + std::chrono::minutes(59));
  EXPECT_EQ(pieces(), 8);
  run_tasks(now + std::chrono::minutes(61));
  EXPECT_EQ(pieces(), 0);
}

TEST_P(Store, IsNotKeptAfterItWasErased) {
  const auto file = store().put(database(), "late", now);
  run_tasks(now + std::chrono::hours(2));
  EXPECT_THROW(database().write([&](Write& write) { store().keep(write, file); }), DatabaseFailed);
}

TEST_P(Store, ForgetsAtOnceAndErasesSoonAfter) {
  const auto file = kept(bytes_of(20 * piece));
  const auto other = kept("Another one");
  forget(file);
  EXPECT_THROW(read(file), NotFound);
  run_tasks();
  EXPECT_EQ(pieces(), 1);
  EXPECT_EQ(read(other), "Another one");
}

TEST_P(Store, ErasingIsLeftOffAndBegunAgain) {
  const auto file = kept(bytes_of(20 * piece));
  forget(file);
  database().fail_after(2);  // After the question and the first batch.
  EXPECT_THROW(store().erase(database(), file, {}), DatabaseFailed);
  EXPECT_LT(pieces(), 20);
  EXPECT_GT(pieces(), 0);
  run_tasks();
  EXPECT_EQ(pieces(), 0);
}

TEST_P(Store, ErasesNothingThatIsKept) {
  const auto file = kept("Stays");
  store().erase(database(), file, {});
  EXPECT_EQ(read(file), "Stays");
}

std::string whole_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Sealed text of a piece's middle: where it begins in a page is not known.
std::vector<std::string> samples(const std::vector<std::string>& pieces) {
  std::vector<std::string> all;
  for (const std::string& one : pieces) {
    for (std::size_t at = 0; at + 40 < one.size(); at += 997) all.push_back(one.substr(at, 40));
  }
  return all;
}

TEST_P(Store, LeavesNoByteOfAnErasedFileInTheDatabaseFile) {
  if (GetParam() != Engine::sqlite) GTEST_SKIP() << "PostgreSQL keeps its own files";
  const auto file = kept(bytes_of(20 * piece));
  const std::vector<std::string> sealed = samples(contents());
  temporary().reopen();  // What is in the log comes into the file.
  const std::string before = whole_file(temporary().location());
  ASSERT_THAT(before, testing::HasSubstr(sealed.front()));
  forget(file);
  run_tasks();
  temporary().reopen();
  const std::string after = whole_file(temporary().location());
  for (const std::string& sample : sealed) EXPECT_EQ(after.find(sample), std::string::npos);
}

}  // namespace
}  // namespace alongside::file_store_test
