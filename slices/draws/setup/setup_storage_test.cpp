#include "slices/draws/setup/setup_storage.h"

#include <gtest/gtest.h>

#include <set>

#include "foundation/db/testing.h"
#include "foundation/work/node_task.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/draws.h"
#include "slices/draws/public/chance_code.h"
#include "slices/draws/setup/deletion_tasks.h"

namespace alongside::draws::setup_storage_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
constexpr SecretKey key{1, 2, 3};
constexpr auto day = std::chrono::hours(24);

const std::string features = "Gender: women, men\nAge: under 40, 40 and over\n";
const std::string people =
    "id,name,Gender,Age\n1,Ann Secret,women,under 40\n2,Bob Secret,men,40 and over\n"
    "3,Cai Secret,men,under 40\n4,Dee Secret,women,under 40\n";

class SetupStorage : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      person = people::add_person(write, {.name = "Asha"}, now);
      write.commit();
    });
  }

  NewDraw draw() const {
    return {.group = group,
            .begun_by = person,
            .title = "Panel",
            .about = "A new clinic",
            .seats = 2,
            .delete_at = now + 30 * day,
            .features = features,
            .people = people,
            .shares =
                "feature,value,feature2,value2,share\nGender,men,,,50\n"
                "Gender,men,Age,under 40,25%\n"};
  }

  Id<Draw> add(const NewDraw& made) {
    return database().write([&](Write& write) {
      const auto id = add_selection(write, key, made, 7, now);
      write.commit();
      return id;
    });
  }

  Draw found(Id<Draw> id) {
    return database().read([&](Read& read) { return find_selection(read, group, id); });
  }

  template <class F>
  auto reading(const F& body) {
    return database().read([&](Read& read) { return body(read); });
  }

  Id<groups::Group> group;
  Id<people::Person> person;
};
INSTANTIATE_ON_BOTH_DATABASES(SetupStorage);

TEST_P(SetupStorage, KeepsADrawAndItsPool) {
  const auto id = add(draw());
  const Draw selection = found(id);
  EXPECT_EQ(selection.title, "Panel");
  EXPECT_EQ(selection.people, 4);
  EXPECT_EQ(selection.step, Step::preparing);
  EXPECT_EQ(selection.pool_print.size(), 64U);
  EXPECT_EQ(selection.quotas_print, "") << "it is made when the lottery is looked for";
  EXPECT_FALSE(selection.published_at);
  reading([&](Read& read) {
    EXPECT_EQ(find_watched(read, selection.watch_code).id, id);
    EXPECT_THROW(find_watched(read, "nothing"), NotFound);
    EXPECT_THROW(find_selection(read, {group.number + 1}, id), NotFound);
    EXPECT_EQ(list_selections(read, group, 1).items.size(), 1U);
    EXPECT_EQ(columns_of(read, id).size(), 4U);
    EXPECT_TRUE(pool_salt_of(read, id, key));
    return 0;
  });
}

TEST_P(SetupStorage, GivesThePoolByNumbers) {
  const auto id = add(draw());
  const Draw selection = found(id);
  reading([&](Read& read) {
    const lottery::Pool pool = pool_of(read, selection, key);
    EXPECT_TRUE(lottery::is_sound(pool));
    EXPECT_EQ(pool.people(), 4U);
    EXPECT_EQ(pool.seats, 2);
    const auto persons = people_of(read, selection, key, 1, 10);
    std::set<std::string> names;
    for (const PoolPerson& one : persons) {
      EXPECT_EQ(one.personal.size(), 2U);
      names.insert(one.personal.at(1));
      const bool man = one.personal.at(1) == "Bob Secret" || one.personal.at(1) == "Cai Secret";
      EXPECT_EQ(pool.value(static_cast<std::size_t>(one.number - 1), 0), man ? 1U : 0U);
    }
    EXPECT_EQ(names.size(), 4U);
    EXPECT_THROW(pool_of(read, selection, SecretKey{9}), DatabaseFailed);
    return 0;
  });
}

TEST_P(SetupStorage, CountsValuesAndCrossings) {
  const auto id = add(draw());
  reading([&](Read& read) {
    const auto stored = features_of(read, id);
    EXPECT_EQ(stored.at(0).values.at(1).people, 2);
    EXPECT_EQ(stored.at(0).values.at(1).share, 0.5);
    EXPECT_FALSE(stored.at(0).values.at(0).share);
    const auto crossings = crossings_of(read, id);
    EXPECT_EQ(crossings.size(), 1U);
    EXPECT_EQ(crossings.front(), (Crossing{0, 1, 1, 0, 0.25, 1}));
    return 0;
  });
}

TEST_P(SetupStorage, HoldsNothingThatCanBeRead) {
  add(draw());
  constexpr Sql all_sql{
      "SELECT features_sealed || personal_sealed || code_print FROM selection_people"};
  reading([&](Read& read) {
    for (const std::string& row : read.all<std::string>(all_sql)) {
      EXPECT_EQ(row.find("Secret"), std::string::npos);
      EXPECT_EQ(row.find("women"), std::string::npos);
    }
    return 0;
  });
}

TEST_P(SetupStorage, KnowsAPersonByTheirCode) {
  const auto id = add(draw());
  constexpr Sql print_sql{
      "SELECT number FROM selection_people WHERE selection_id = $1 AND code_print = $2"};
  reading([&](Read& read) {
    const std::string pool_print = find_selection(read, group, id).pool_print;
    const std::string print = chance_code_print(key, id, chance_code(key, id, pool_print, 3));
    EXPECT_EQ(read.one<std::int64_t>(print_sql, id, print), 3);
    return 0;
  });
}

TEST_P(SetupStorage, KeepsQuotasAndWidensOpenOnesWithThePlaces) {
  const auto id = add(draw());
  database().write([&](Write& write) {
    auto stored = features_of(write, id);
    stored[0].values[0].min = 1;
    save_quotas(write, id, stored);
    save_settings(write, find_selection(write, group, id),
                  {.title = "New", .about = "A", .seats = 3, .delete_at = now + day});
    write.commit();
  });
  const auto stored = reading([&](Read& read) { return features_of(read, id); });
  EXPECT_EQ(stored[0].values[0].max, 2) << "a quota that somebody set stays";
  EXPECT_EQ(stored[0].values[1].max, 3);
  EXPECT_EQ(found(id).seats, 3);
}

TEST_P(SetupStorage, DeletesOnTheDayAndKeepsCounts) {
  const auto id = add(draw());
  const auto later = add(draw());
  const Draw before = found(id);
  database().write([&](Write& write) {
    save_settings(write, find_selection(write, group, later),
                  {.title = "L", .about = "A", .seats = 2, .delete_at = now + 60 * day});
    write.commit();
  });
  run_all_waiting(database(), {deletion_job()}, now + 29 * day);
  EXPECT_FALSE(found(id).deleted_at);
  run_all_waiting(database(), {deletion_job()}, now + 30 * day);
  const Draw after = found(id);
  EXPECT_TRUE(after.deleted_at);
  EXPECT_FALSE(found(later).deleted_at);
  EXPECT_EQ(after.pool_print, before.pool_print);
  EXPECT_EQ(after.people, 4);
  constexpr Sql left_sql{
      "SELECT COUNT(*) FROM selection_people WHERE selection_id = $1 AND (features_sealed IS NOT "
      "NULL OR personal_sealed IS NOT NULL OR address_sealed IS NOT NULL)"};
  reading([&](Read& read) {
    EXPECT_EQ(read.one<std::int64_t>(left_sql, id), 0);
    EXPECT_EQ(read.one<std::int64_t>(left_sql, later), 4);
    EXPECT_THROW(pool_of(read, after, key), NotFound);
    EXPECT_FALSE(pool_salt_of(read, id, key));
    EXPECT_TRUE(people_of(read, after, key, 1, 10).empty());
    EXPECT_EQ(features_of(read, id).at(0).values.at(1).people, 2);
    return 0;
  });
}

TEST_P(SetupStorage, PutsANewPoolInThePlaceOfTheOld) {
  const auto id = add(draw());
  const std::string before = found(id).pool_print;
  database().write([&](Write& write) {
    const auto other = add_selection(write, key, draw(), 8, now);
    EXPECT_NE(find_selection(write, group, other).pool_print, before) << "shuffled otherwise";
    save_pool(write, id, {.columns = {}, .features = {}, .crossings = {}, .rows = {}});
    write.commit();
  });
  EXPECT_EQ(found(id).people, 0);
  reading([&](Read& read) {
    EXPECT_TRUE(features_of(read, id).empty());
    EXPECT_TRUE(crossings_of(read, id).empty());
    EXPECT_TRUE(columns_of(read, id).empty());
    return 0;
  });
}

}  // namespace
}  // namespace alongside::draws::setup_storage_test
