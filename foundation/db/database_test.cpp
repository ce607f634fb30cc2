// Values, questions and transactions, each on both engines.
#include <cmath>
#include <limits>

#include "foundation/db/things_testing.h"

namespace alongside::database_test {
namespace {

using namespace std::literals;

class DatabaseTest : public OnThings {};
INSTANTIATE_ON_BOTH_DATABASES(DatabaseTest);

TEST_P(DatabaseTest, KeepsWholeNumbers) {
  const std::vector<std::int64_t> sizes{0, -1, 1'000'000'000'000'000,
                                        std::numeric_limits<std::int64_t>::max(),
                                        std::numeric_limits<std::int64_t>::min()};
  for (std::size_t id = 0; id < sizes.size(); ++id) {
    add(static_cast<std::int64_t>(id), "n", sizes[id]);
    EXPECT_EQ(find(static_cast<std::int64_t>(id))->size, sizes[id]);
  }
}

TEST_P(DatabaseTest, KeepsTexts) {
  const std::vector<std::string> names{"",
                                       "'; DROP TABLE things; --",
                                       "$1 ?1 :name",
                                       "żółć ਪੰਜਾਬੀ اردو 👩🏽‍🦽",
                                       "a\nb\r\n\tc",
                                       std::string(200'000, 'x')};
  for (std::size_t id = 0; id < names.size(); ++id) {
    add(static_cast<std::int64_t>(id), names[id], 0);
    EXPECT_EQ(find(static_cast<std::int64_t>(id))->name, names[id]);
  }
}

TEST_P(DatabaseTest, RefusesTextThatOneEngineCannotHold) {
  for (const std::string& text : {"a\0b"s, "\xff"s, "\xed\xa0\x80"s}) {
    EXPECT_THROW(add(1, text, 0), BadRequest);
    EXPECT_THROW(database().read([&](Read& read) {
      static constexpr Sql by_name{"SELECT id FROM things WHERE name = $1"};
      return read.maybe<int>(by_name, text);
    }),
                 BadRequest);
  }
  EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, KeepsNothingAsNothing) {
  database().write([](Write& write) {
    write.run(add_thing, 1, nullptr, std::optional<int>());
    write.run(add_thing, 2, std::optional<std::string>(), nullptr);
    write.run(add_thing, 3, std::optional<std::string>("three"), std::optional<int>(3));
    write.commit();
  });
  EXPECT_EQ(find(1), (Thing{1, std::nullopt, std::nullopt}));
  EXPECT_EQ(find(2), (Thing{2, std::nullopt, std::nullopt}));
  EXPECT_EQ(find(3), (Thing{3, "three", 3}));
}

TEST_P(DatabaseTest, KeepsRealNumbers) {
  static constexpr Sql add_number{"INSERT INTO numbers (value) VALUES ($1)"};
  static constexpr Sql list_numbers{"SELECT value FROM numbers ORDER BY value"};
  const std::vector<double> numbers{-1e300, -0.1, 0, 1.0 / 3, 1e-300 + 1, 12345678.9};
  database().write([&](Write& write) {
    for (const double number : numbers) write.run(add_number, number);
    write.commit();
  });
  EXPECT_EQ(database().read([](Read& read) { return read.all<double>(list_numbers); }), numbers);
}

enum class Colour { red = 1, green = 2 };
struct Mixture {
  Id<Thing> id;
  Instant at;
  Colour colour;
  bool yes = false;
  std::optional<Instant> no_moment;
};

TEST_P(DatabaseTest, KeepsTypesOfTheHouse) {
  static constexpr Sql mixture{
      "SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS BIGINT), "
      "CAST($5 AS BIGINT)"};
  const Instant now = clock_now();
  const auto row = database().read([&](Read& read) {
    return read.one<Mixture>(mixture, Id<Thing>{7}, now, Colour::green, true,
                             std::optional<Instant>());
  });
  EXPECT_EQ(row.id, Id<Thing>{7});
  EXPECT_EQ(row.at, now);
  EXPECT_EQ(row.colour, Colour::green);
  EXPECT_TRUE(row.yes);
  EXPECT_FALSE(row.no_moment);
}

TEST_P(DatabaseTest, ReadsComparisonsAndSumsAsNumbers) {
  add(1, "a", 4'000'000'000);
  add(2, "b", 6'000'000'000);
  static constexpr Sql sums{
      "SELECT sum(size), 1 < 2, 2 < 1, count(*) FROM things WHERE size > $1 - 5"};
  struct Sums {
    std::int64_t sum = 0;
    bool yes = false;
    bool no = true;
    int count = 0;
  };
  const auto row = database().read([](Read& read) { return read.one<Sums>(sums, 4'000'000'000); });
  EXPECT_EQ(row.sum, 10'000'000'000);
  EXPECT_TRUE(row.yes);
  EXPECT_FALSE(row.no);
  EXPECT_EQ(row.count, 2);
}

TEST_P(DatabaseTest, AsksForOneMaybeAndAll) {
  add(1, "a", 1);
  add(2, "b", 2);
  database().read([](Read& read) {
    EXPECT_EQ(read.one<Thing>(find_thing, 1).name, "a");
    EXPECT_FALSE(read.maybe<Thing>(find_thing, 3));
    EXPECT_EQ(read.all<Thing>(list_things).size(), 2U);
    EXPECT_THROW(read.one<Thing>(find_thing, 3), NotFound);
    EXPECT_EQ(read.one<Thing>(find_thing, 2).name, "b");  // Not found is no failure.
  });
}

constexpr Sql three_columns_sql{"SELECT 1, 2, 3"};

TEST_P(DatabaseTest, RefusesARowThatDoesNotFitItsStruct) {
  struct Two {
    std::int64_t one = 0, other = 0;
  };
  database().read(
      [](Read& read) { EXPECT_THROW(read.one<Two>(three_columns_sql), std::logic_error); });
  database().read([](Read& read) {
    EXPECT_THROW(read.one<std::int64_t>(three_columns_sql), std::logic_error);
  });
}

TEST_P(DatabaseTest, AnswersTogetherInTheOrderOfTheQuestions) {
  add(1, "a", 1);
  add(2, "b", 2);
  for (int round = 0; round < 3; ++round) {
    const auto [two, all, none, again, number] = database().read([](Read& read) {
      return read.together(one<Thing>(find_thing, 2), alongside::all<Thing>(list_things),
                           maybe<Thing>(find_thing, 9), one<Thing>(find_thing, 1),
                           one<std::int64_t>(count_things));
    });
    EXPECT_EQ(two.id, 2);
    EXPECT_EQ(all.size(), 2U);
    EXPECT_FALSE(none);
    EXPECT_EQ(again.id, 1);
    EXPECT_EQ(number, 2);
  }
  EXPECT_THROW(database().read([](Read& read) {
    return read.together(one<Thing>(find_thing, 1), one<Thing>(find_thing, 9));
  }),
               NotFound);
}

TEST_P(DatabaseTest, GivesRowByRow) {
  constexpr int things = 1000;
  database().write([](Write& write) {
    for (int id = 0; id < things; ++id) write.run(add_thing, id, "n", id);
    write.commit();
  });
  std::int64_t sum = 0;
  database().read([&](Read& read) {
    read.each<Thing>(list_things, [&](Thing&& thing) { sum += *thing.size; });
    EXPECT_EQ(read.one<int>(count_things), things);
    EXPECT_THROW(read.each<Thing>(list_things, [](Thing&&) { throw NotFound(); }), NotFound);
  });
  EXPECT_EQ(sum, things * (things - 1) / 2);
  EXPECT_THROW(database().read([&](Read& read) {
    read.each<Thing>(list_things, [&](Thing&&) { read.one<int>(count_things); });
  }),
               std::logic_error);
  EXPECT_EQ(count(), things);
}

TEST_P(DatabaseTest, CountsWhatChanged) {
  database().write([](Write& write) {
    EXPECT_EQ(write.run(add_thing, 1, "a", 1), 1);
    EXPECT_EQ(write.run(add_thing, 2, "b", 1), 1);
    static constexpr Sql resize_all{"UPDATE things SET size = size + $1"};
    EXPECT_EQ(write.run(resize_all, 1), 2);
    static constexpr Sql keep_first{
        "INSERT INTO things (id, name) VALUES ($1, 'x') ON CONFLICT (id) DO NOTHING"};
    EXPECT_EQ(write.run(keep_first, 1), 0);
    EXPECT_EQ(write.run(remove_thing, 9), 0);
    EXPECT_EQ(write.run(remove_thing, 1), 1);
    static constexpr Sql add_returning{"INSERT INTO things (id) VALUES ($1) RETURNING id"};
    EXPECT_EQ(write.one<int>(add_returning, 5), 5);
    write.commit();
  });
  EXPECT_EQ(count(), 2);
}

TEST_P(DatabaseTest, ReadsCannotWrite) {
  EXPECT_THROW(database().read([](Read& read) {
    static constexpr Sql sneaky{"INSERT INTO things (id) VALUES ($1) RETURNING id"};
    return read.one<int>(sneaky, 1);
  }),
               DatabaseFailed);
  EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, OneReadSeesOneMoment) {
  add(1, "a", 1);
  database().read([&](Read& read) {
    EXPECT_EQ(read.one<int>(count_things), 1);
    add(2, "b", 2);
    EXPECT_EQ(read.one<int>(count_things), 1);
  });
  EXPECT_EQ(count(), 2);
}

TEST_P(DatabaseTest, RefusesTransactionsInsideTransactions) {
  EXPECT_THROW(database().read([&](Read&) { count(); }), std::logic_error);
  EXPECT_THROW(database().write([&](Write&) { add(1, "a", 1); }), std::logic_error);
  EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, SaysWhatFailedWithoutValues) {
  add(1, "a", 1);
  try {
    add(1, "secret", 424242);
    FAIL();
  } catch (const DatabaseFailed& failure) {
    const std::string text = failure.what();
    EXPECT_NE(text.find("INSERT INTO things"), std::string::npos) << text;
    EXPECT_EQ(text.find("secret"), std::string::npos) << text;
    EXPECT_EQ(text.find("424242"), std::string::npos) << text;
  }
}

TEST_P(DatabaseTest, KeepsItsConnectionAfterAFailure) {
  add(1, "a", 1);
  for (int round = 0; round < 10; ++round) {
    EXPECT_THROW(database().read([](Read& read) {
      return read.together(one<Thing>(find_thing, 1), one<int>(wrong_statement),
                           one<int>(count_things));
    }),
                 DatabaseFailed);
    EXPECT_EQ(count(), 1);
  }
}

TEST_P(DatabaseTest, FailsWhenPlanned) {
  add(1, "a", 1);
  database().fail_after(2);
  EXPECT_EQ(count(), 1);
  EXPECT_EQ(count(), 1);
  EXPECT_THROW(count(), DatabaseFailed);
  EXPECT_EQ(count(), 1);

  database().fail_after(1);
  EXPECT_THROW(database().write([](Write& write) {
    write.run(add_thing, 2, "b", 2);
    write.run(add_thing, 3, "c", 3);
    write.commit();
  }),
               DatabaseFailed);
  EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseTest, KeepsItAllWhenOpenedAgain) {
  add(1, "a", 1);
  temporary().reopen();
  EXPECT_EQ(find(1), (Thing{1, "a", 1}));
}

}  // namespace
}  // namespace alongside::database_test
