#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "slices/files/file_storage.h"
#include "slices/files/files_tasks.h"
#include "slices/files/testing/made_files.h"

namespace alongside::files::storage_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
constexpr auto day = std::chrono::hours(24);

class FilesStorage : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    site_.hash_cost = HashCost::quick;
    database().write([&](Write& write) {
      asha_ = people::add_person(write, {.name = "Asha", .passphrase_hash = "x"}, now);
      ben_ = people::add_person(write, {.name = "Ben", .passphrase_hash = "x"}, now);
      clinic_ = groups::add_group(write, {.name = "Clinic"}, now);
      garden_ = groups::add_group(write, {.name = "Garden"}, now);
      write.commit();
    });
    request_.site = &site_;
    request_.now = now;
  }

  Keeping of_group(Holder holder = {"document", 7}) const {
    return {.person = asha_,
            .group = clinic_,
            .held_by = std::move(holder),
            .description = "Beans",
            .field = "file"};
  }
  static Accepted paper(std::string content = "Words") {
    return {.kind = Kind::text, .name = "notes.txt", .content = std::move(content)};
  }
  static Accepted picture() {
    return {.kind = Kind::png,
            .name = "garden.png",
            .content = "large",
            .thumbnail = "small",
            .width = 64,
            .height = 48};
  }
  Id<File> kept(const Accepted& accepted, const Keeping& keeping) {
    const auto id = keep(database(), request_, accepted, keeping, [](Write&, Id<File>) {});
    EXPECT_TRUE(id);
    return id ? *id : Id<File>{};
  }
  /// A member as `member_asking` gives, of that group.
  static groups::Member member_of(Id<groups::Group> group) {
    groups::Member member;
    member.group.id = group;
    return member;
  }
  std::vector<File> held_now(Id<groups::Group> group, const Holder& holder) {
    return database().read([&](Read& read) { return held(read, member_of(group), holder); });
  }
  template <class F>
  void write(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  void run_tasks(Instant at = now) { run_all_waiting(database(), {files_job(site_.key)}, at); }
  std::int64_t pieces() {
    static constexpr Sql sql{"SELECT count(*) FROM stored_pieces"};
    return database().read([](Read& read) { return read.one<std::int64_t>(sql); });
  }
  std::int64_t rows() {
    static constexpr Sql sql{"SELECT count(*) FROM files"};
    return database().read([](Read& read) { return read.one<std::int64_t>(sql); });
  }
  Used used_now(Instant at = now) {
    return database().read([&](Read& read) { return used(read, asha_, clinic_, at); });
  }
  void pretend_used_today(std::int64_t bytes) {
    write([&](Write& write) { count_bytes(write, asha_, bytes, now); });
  }

  Site site_;
  Request request_;
  Id<people::Person> asha_, ben_;
  Id<groups::Group> clinic_, garden_;
};
INSTANTIATE_ON_BOTH_DATABASES(FilesStorage);

TEST_P(FilesStorage, KeepsAFileForWhatHoldsIt) {
  const auto id = kept(picture(), of_group());
  const auto files = held_now(clinic_, {"document", 7});
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files.front().id, id);
  EXPECT_EQ(files.front().kind, Kind::png);
  EXPECT_EQ(files.front().description, "Beans");
  EXPECT_EQ(files.front().width, 64);
  EXPECT_EQ(files.front().bytes, 10);
  EXPECT_TRUE(held_now(clinic_, {"document", 8}).empty());
  EXPECT_TRUE(held_now(clinic_, {"meeting", 7}).empty());
}

TEST_P(FilesStorage, IsFoundByMembersOfItsGroupAlone) {
  const auto id = kept(picture(), of_group());
  database().read([&](Read& read) {
    EXPECT_EQ(find(read, member_of(clinic_), id).name, "garden.png");
    EXPECT_THROW(find(read, member_of(garden_), id), NotFound);
    EXPECT_TRUE(held(read, member_of(garden_), {"document", 7}).empty());
    EXPECT_FALSE(find_held(read, {"document", 7}, id)) << "it is a group's, not a person's";
  });
}

TEST_P(FilesStorage, IsThereWithWhatHoldsItOrNotAtAll) {
  const auto failing = [](Write&, Id<File>) { throw NotAllowed(); };
  EXPECT_THROW(static_cast<void>(keep(database(), request_, picture(), of_group(), failing)),
               NotAllowed);
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(used_now().person_today, 0);
  EXPECT_EQ(pieces(), 2);
  run_tasks(now + std::chrono::hours(2));
  EXPECT_EQ(pieces(), 0);
}

TEST_P(FilesStorage, CountsTheDayOfAPersonAndTheWholeOfAGroup) {
  kept(paper("12345"), of_group());
  kept(picture(), of_group());
  EXPECT_EQ(used_now().person_today, 15);
  EXPECT_EQ(used_now().group, 15);
  EXPECT_EQ(used_now(now + day).person_today, 0);
  EXPECT_EQ(used_now(now + day).group, 15);
}

TEST_P(FilesStorage, RefusesWhatIsTooMuchForADayAndSaysHowMuchIsLeft) {
  pretend_used_today(most_bytes_of_person_a_day - 4);
  const auto refused =
      keep(database(), request_, paper("12345"), of_group(), [](Write&, Id<File>) {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems().front().field, "file");
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(pieces(), 0) << "not a byte was written";
  kept(paper("1234"), of_group());
}

TEST_P(FilesStorage, ForgetsTheDayBefore) {
  pretend_used_today(100);
  request_.now = now + day;
  kept(paper("12345"), of_group());
  EXPECT_EQ(used_now(now).person_today, 0);
  EXPECT_EQ(used_now(now + day).person_today, 5);
}

TEST_P(FilesStorage, GoesWithWhatHoldsIt) {
  kept(picture(), of_group());
  kept(paper(), of_group());
  const auto other = kept(paper(), of_group({"document", 8}));
  write([&](Write& write) { release(write, site_, {"document", 7}); });
  EXPECT_TRUE(held_now(clinic_, {"document", 7}).empty());
  run_tasks();
  EXPECT_EQ(pieces(), 1);
  EXPECT_EQ(held_now(clinic_, {"document", 8}).front().id, other);
}

TEST_P(FilesStorage, ARemovedFileLeavesNoPieces) {
  const auto id = kept(picture(), of_group());
  write([&](Write& write) { remove(write, site_, id); });
  write([&](Write& write) { remove(write, site_, id); });  // Again is nothing.
  run_tasks();
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(pieces(), 0);
  EXPECT_EQ(used_now().group, 0);
}

TEST_P(FilesStorage, AnErasedPersonLeavesNoPictureAndNoCount) {
  const auto id = kept(picture(), {.person = asha_, .held_by = {"person", asha_.number}});
  const auto of_ben = kept(picture(), {.person = ben_, .held_by = {"person", ben_.number}});
  write([&](Write& write) {
    people::set_portrait(write, {.person = asha_, .file = id.number, .description = "Me"});
    people::set_portrait(write, {.person = ben_, .file = of_ben.number, .description = "Me"});
  });
  write([&](Write& write) { forget_person(write, site_, asha_); });
  run_tasks();
  EXPECT_EQ(rows(), 1);
  EXPECT_EQ(pieces(), 2);
  EXPECT_EQ(used_now().person_today, 0);
  database().read([&](Read& read) {
    EXPECT_EQ(people::portraits_of(read, {asha_, ben_}).size(), 1U);
    EXPECT_TRUE(find_held(read, {"person", ben_.number}, of_ben));
  });
}

TEST_P(FilesStorage, AnErasedGroupLeavesNoFile) {
  kept(picture(), of_group());
  kept(paper(), of_group({"meeting", 3}));
  write([&](Write& write) {
    groups::set_picture(write, member_of(clinic_), {.file = 1, .description = ""});
    erase_some_of_group(write, site_, clinic_);
  });
  run_tasks();
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(pieces(), 0);
  database().read([&](Read& read) { EXPECT_FALSE(groups::picture_of(read, clinic_)); });
}

TEST_P(FilesStorage, TellsNothingOfWhoBroughtIt) {
  kept(paper(), of_group());
  request_.now = now + day;
  kept(paper(), of_group());
  static constexpr Sql sql{"SELECT count(*) FROM file_days WHERE day < $1"};
  const auto today = std::chrono::floor<std::chrono::days>(now + day).time_since_epoch().count();
  EXPECT_EQ(database().read([&](Read& read) { return read.one<std::int64_t>(sql, today); }), 0);
}

}  // namespace
}  // namespace alongside::files::storage_test
