#include "foundation/record/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "foundation/db/testing.h"
#include "foundation/record/record_file.h"
#include "foundation/work/background_work.h"

namespace alongside::record::record_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Instant now{std::chrono::days(20'000)};
const ActKind closed{"question_closed", say("A question was closed"), "questions"};
const ActKind removed{"member_removed", say("Somebody was taken out of the group")};
const ActKind set_up{"community_changed", say("The community's settings were changed")};
constexpr Id<groups::Group> clinic{7}, nights{8};
constexpr Id<people::Person> asha{1}, ben{2};

SecretKey key() {
  SecretKey made{};
  made.fill(5);
  return made;
}

class Record : public OnBothDatabases {
 protected:
  void note(const Act& act) {
    database().write([&](Write& write) {
      note_act(write, act, now + std::chrono::microseconds(++noted_));
      write.commit();
    });
  }
  void note_four() {
    note({.kind = closed, .group = clinic, .by = asha, .about = 12});
    note({.kind = set_up, .by = asha});
    note({.kind = closed, .group = nights, .about = 13});
    note({.kind = removed, .group = clinic, .by = asha, .whom = ben});
  }
  void chain() { run_all_waiting(database(), {chaining_job(key())}, now); }
  std::string file_of(Id<groups::Group> group) { return file_of(database(), group); }
  static std::string file_of(Database& database, Id<groups::Group> group) {
    return database.read([&](Read& read) {
      std::string file = beginning_of_file(chain_of_group(group.number));
      for (const ChainedEntry& one : entries_after(read, group, 0, 100'000)) {
        file += line_of(one.number, one.entry, one.link);
      }
      const auto head = head_of(read, group);
      return head ? file + line_of(*head) : file;
    });
  }
  std::vector<NotedAct> acts(Id<groups::Group> group) {
    return database().read([&](Read& read) { return acts_before(read, group, 0, 100); });
  }

 private:
  int noted_ = 0;
};
INSTANTIATE_ON_BOTH_DATABASES(Record);

TEST_P(Record, IsOneChainOfTheCommunityAndOneOfEachGroup) {
  note_four();
  EXPECT_THAT(acts(clinic), IsEmpty()) << "no place yet";
  chain();
  const auto all = check_record(file_of({}), {});
  ASSERT_TRUE(all);
  EXPECT_EQ(all->entries, 4);
  EXPECT_EQ(all->chain, "community");
  const auto own = check_record(file_of(clinic), {});
  ASSERT_TRUE(own);
  EXPECT_EQ(own->entries, 2);
  EXPECT_EQ(own->chain, "group-7");
  EXPECT_EQ(own->public_key, all->public_key);
  EXPECT_TRUE(check_record(file_of({99}), {})) << "an empty one is whole";
}

TEST_P(Record, GoesOnWhereItWas) {
  note_four();
  chain();
  const Head kept = database().read([](Read& read) { return *head_of(read, clinic); });
  note({.kind = closed, .group = clinic, .by = ben, .about = 14});
  chain();
  chain();
  const auto head = read_kept_head("--head", line_of(kept));
  ASSERT_TRUE(head);
  const auto sound = check_record(file_of(clinic), {*head});
  ASSERT_TRUE(sound);
  EXPECT_EQ(sound->entries, 3);
}

TEST_P(Record, IsUndoneWithItsTransaction) {
  database().write([](Write& write) { note_act(write, {.kind = set_up}, now); });
  chain();
  EXPECT_THAT(acts({}), IsEmpty());
}

TEST_P(Record, ShowsWhoAndWhomUntilTheyAreForgotten) {
  note_four();
  chain();
  const std::string before = file_of({});
  ASSERT_EQ(acts(clinic).size(), 2U);
  EXPECT_EQ(acts(clinic)[0].kind, "member_removed");
  EXPECT_EQ(acts(clinic)[0].by, asha);
  EXPECT_EQ(acts(clinic)[0].whom, ben);
  EXPECT_EQ(acts(clinic)[1].about, 12);
  EXPECT_EQ(acts({}).size(), 1U);
  database().write([](Write& write) {
    while (forget_person(write, asha)) {
    }
    write.commit();
  });
  EXPECT_EQ(acts(clinic)[0].by, std::nullopt);
  EXPECT_EQ(acts(clinic)[0].whom, ben);
  EXPECT_FALSE(acts(clinic)[0].altered);
  EXPECT_EQ(file_of({}), before) << "the chain stays as it was";
}

TEST_P(Record, TellsNothingOfAGroupThatIsGone) {
  note_four();
  chain();
  const std::string before = file_of({});
  database().write([](Write& write) {
    while (forget_group(write, clinic)) {
    }
    write.commit();
  });
  EXPECT_THAT(acts(clinic), IsEmpty());
  EXPECT_EQ(file_of({}), before);
  EXPECT_EQ(acts({}).size(), 1U) << "its acts are not the community's now";
  EXPECT_EQ(file_of(clinic), beginning_of_file("group-7"));
  static constexpr Sql left_sql{"SELECT COUNT(*) FROM act_people WHERE person_id = 2"};
  EXPECT_EQ(database().read([](Read& read) { return read.one<std::int64_t>(left_sql); }), 0);
}

TEST_P(Record, ShowsNoNameThatWasPutInAnothersPlace) {
  note_four();
  chain();
  static constexpr Sql forge_sql{"UPDATE act_people SET person_id = 9 WHERE person_id = 1"};
  static constexpr Sql other_sql{"UPDATE acts SET about = 99 WHERE about = 12"};
  database().write([](Write& write) {
    write.run(forge_sql);
    write.run(other_sql);
    write.commit();
  });
  EXPECT_EQ(acts(clinic)[0].by, std::nullopt);
  EXPECT_TRUE(acts(clinic)[0].altered);
  EXPECT_EQ(acts(clinic)[1].about, 0);
}

TEST_P(Record, SaysKindsAndCountsByDay) {
  note_four();
  chain();
  const auto kinds = database().read([](Read& read) { return kinds_by_day(read, 0, 10); });
  ASSERT_EQ(kinds.size(), 3U);
  EXPECT_EQ(kinds[1].kind, "member_removed");
  EXPECT_EQ(kinds[2].acts, 2);
  EXPECT_EQ(kinds[2].day, 20'000);
}

TEST_P(Record, TellsSomebodyWhatNamesThem) {
  note_four();
  chain();
  const auto own = database().read([](Read& read) { return acts_naming(read, ben); });
  ASSERT_EQ(own.size(), 1U);
  EXPECT_TRUE(own[0].concerned);
}

/// Several write at once, on two nodes that both chain: no place twice, none left out.
TEST_P(Record, StaysWholeHoweverManyWriteAtOnce) {
  std::unique_ptr<Database> second;
  if (GetParam() == Engine::postgresql) second = Database::open({temporary().location()});
  Database& other = second ? *second : database();
  constexpr int writers = 4, each = 40;
  {
    const auto tasks = as_node_tasks({chaining_job(key())});
    const BackgroundWork first_node(database(), tasks, {});
    std::unique_ptr<BackgroundWork> second_node;
    if (second) second_node = std::make_unique<BackgroundWork>(other, tasks, BackgroundOptions{});
    std::vector<std::jthread> threads;
    for (int i = 0; i < writers; ++i) {
      threads.emplace_back([&, i] {
        Database& node = i % 2 == 0 ? database() : other;
        for (int act = 0; act < each; ++act) {
          node.write([&](Write& write) {
            const Id<groups::Group> group = act % 3 == 0 ? nights : clinic;
            note_act(write, {.kind = closed, .group = group, .by = asha, .about = act + 1}, now);
            write.commit();
          });
        }
      });
    }
  }
  chain();
  const auto all = check_record(file_of({}), {});
  ASSERT_TRUE(all) << all.problems().front().message.text();
  EXPECT_EQ(all->entries, writers * each);
  const auto one = check_record(file_of(clinic), {});
  const auto two = check_record(file_of(nights), {});
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->entries + two->entries, writers * each);
}

}  // namespace
}  // namespace alongside::record::record_test
