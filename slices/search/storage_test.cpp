#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "foundation/db/testing.h"
#include "foundation/words/text_words.h"
#include "slices/search/search.h"
#include "slices/search/search_storage.h"

namespace alongside::search::storage_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr int rank = 10;

class SearchStorage : public OnBothDatabases {
 protected:
  template <class F>
  void written(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  Entry entry(std::int64_t number, std::int64_t scope, std::string_view text) const {
    return {.id = entry_id(rank, number),
            .group = scope,
            .scope = scope,
            .terms = terms_of(words_.in(text, most_words_of_text), scope)};
  }
  void keep(std::int64_t number, std::int64_t scope, std::string_view text) {
    written([&](Write& write) { keep_entry(write, entry(number, scope, text)); });
  }
  void forget(std::int64_t number) {
    written([&](Write& write) { forget_entry(write, entry_id(rank, number)); });
  }
  /// Numbers of what is found.
  std::vector<std::int64_t> found(std::string_view typed, std::vector<std::int64_t> scopes,
                                  std::int64_t most = 100, std::int64_t before = INT64_MAX) {
    const Asked asked{.query = query_of(words_.in(typed, most_words)),
                      .scopes = std::move(scopes),
                      .before = before,
                      .most = most};
    auto ids = database().read([&](Read& read) { return find_entries(read, asked); });
    for (std::int64_t& id : ids) id = number_of(id);
    return ids;
  }
  /// Runs what the job does; how many steps it took.
  int tidy() {
    int steps = 0;
    bool more = true;
    while (more) {
      written([&](Write& write) {
        more = tidy_a_little(write, steps == 0 ? Tidying::begin : Tidying::go_on);
      });
      ++steps;
    }
    return steps;
  }
  std::string bytes_of_file() {
    temporary().reopen();
    std::ifstream file(temporary().location(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  const TextWords words_{"en"};
};
INSTANTIATE_ON_BOTH_DATABASES(SearchStorage);

TEST_P(SearchStorage, FindsWordsTheirFormsAndTheirBeginnings) {
  keep(1, 7, "The service at the Café was late");
  keep(2, 7, "Later services, 医院");
  EXPECT_THAT(found("service", {7}), ElementsAre(2, 1));
  EXPECT_THAT(found("SERVICES cafe", {7}), ElementsAre(1));
  EXPECT_THAT(found("serv", {7}), ElementsAre(2, 1));
  EXPECT_THAT(found("serv late", {7}), IsEmpty()) << "only the last may be a beginning";
  EXPECT_THAT(found("医", {7}), ElementsAre(2));
  EXPECT_THAT(found("service nowhere", {7}), IsEmpty());
}

TEST_P(SearchStorage, FindsOnlyWithinScopes) {
  keep(1, 7, "clinic");
  keep(2, 8, "clinic");
  keep(3, everybody, "clinic");
  EXPECT_THAT(found("clinic", {7}), ElementsAre(1));
  EXPECT_THAT(found("clinic", {everybody}), ElementsAre(3));
  EXPECT_THAT(found("clinic", {everybody, 7}), ElementsAre(3, 1));
  EXPECT_THAT(found("clinic", {70, 78}), IsEmpty());
  EXPECT_THAT(found("7", {8}), IsEmpty()) << "a scope is no word";
}

TEST_P(SearchStorage, GoesOnWhereAPageEnded) {
  for (std::int64_t number = 1; number <= 5; ++number) keep(number, 7, "clinic");
  EXPECT_THAT(found("clinic", {7}, 2), ElementsAre(5, 4));
  EXPECT_THAT(found("clinic", {7}, 2, entry_id(rank, 4)), ElementsAre(3, 2));
  EXPECT_THAT(found("clinic", {7}, 2, entry_id(rank, 2)), ElementsAre(1));
}

TEST_P(SearchStorage, FollowsChangesAndForgets) {
  keep(1, 7, "clinic");
  keep(1, 7, "garden");
  EXPECT_THAT(found("clinic", {7}), IsEmpty());
  EXPECT_THAT(found("garden", {7}), ElementsAre(1));
  keep(1, 8, "garden");
  EXPECT_THAT(found("garden", {7}), IsEmpty());
  forget(1);
  forget(1);
  EXPECT_THAT(found("garden", {8}), IsEmpty());
}

TEST_P(SearchStorage, ForgetsAGroupAFewAtATime) {
  for (std::int64_t number = 1; number <= 5; ++number) keep(number, 7, "clinic");
  keep(6, 8, "clinic");
  int steps = 0;
  bool more = true;
  for (; more; ++steps) {
    written([&](Write& write) { more = forget_group(write, Id<groups::Group>{7}, 2); });
  }
  EXPECT_EQ(steps, 4);
  EXPECT_THAT(found("clinic", {7, 8}), ElementsAre(6));
}

TEST_P(SearchStorage, FindsRareAndCommonWordsAmongMany) {
  constexpr std::int64_t many = 7000;  // More than are looked at one by one.
  written([&](Write& write) {
    for (std::int64_t number = 1; number <= many; ++number) {
      keep_entry(write, entry(number, 7, number == 5 ? "common rare" : "common"));
    }
    keep_entry(write, entry(many + 1, 8, "common rare"));
  });
  EXPECT_THAT(found("rare", {7}), ElementsAre(5));
  EXPECT_THAT(found("common", {7}, 3), ElementsAre(many, many - 1, many - 2));
  EXPECT_THAT(found("common rare", {7}, 3), ElementsAre(5));
  EXPECT_THAT(found("common", {7}, 3, entry_id(rank, 3)), ElementsAre(2, 1));
  EXPECT_THAT(found("nowhere", {7}), IsEmpty());
}

TEST_P(SearchStorage, FindsTheSameInGroupsOfAllSizes) {
  // Large ones are not looked at whole, small ones are: what is found must not depend on it.
  written([&](Write& write) {
    for (std::int64_t number = 1; number <= 6000; ++number) {
      const std::int64_t scope = number % 100 == 0 ? 8 : 7;
      const bool special = number % 7 == 0 || number % 300 == 0;
      keep_entry(write, entry(number * 7919 % 6007, scope, special ? "common special" : "common"));
    }
  });
  std::vector<std::int64_t> expected;
  for (std::int64_t number = 1; number <= 6000; ++number) {
    if (number % 7 == 0 || number % 300 == 0) expected.push_back(number * 7919 % 6007);
  }
  std::ranges::sort(expected, std::greater());
  std::vector<std::int64_t> scopes{7, 8};
  for (std::int64_t empty = 100; empty < 180; ++empty) scopes.push_back(empty);
  std::vector<std::int64_t> all;
  std::int64_t before = INT64_MAX;
  for (auto page = found("special", scopes, 21, before); !page.empty();
       page = found("special", scopes, 21, before)) {
    all.insert(all.end(), page.begin(), page.end());
    before = entry_id(rank, all.back());
  }
  EXPECT_EQ(all, expected);
}

TEST_P(SearchStorage, KeepsNoWordOfWhatIsGoneInTheFile) {
  if (database().engine() == Engine::postgresql) GTEST_SKIP() << "its vacuum does the same";
  for (std::int64_t number = 1; number <= 300; ++number) {
    keep(number, 7, "clinic number" + std::to_string(number));
  }
  keep(301, 7, "xylophonist");
  ASSERT_NE(bytes_of_file().find("xylophonist"), std::string::npos) << "the test sees nothing";
  forget(301);
  EXPECT_EQ(database().read([](Read& read) { return stale_entries(read); }), 1);
  EXPECT_NE(bytes_of_file().find("xylophonist"), std::string::npos) << "then why tidy?";
  tidy();
  EXPECT_EQ(bytes_of_file().find("xylophonist"), std::string::npos);
  EXPECT_THAT(found("number7 clinic", {7}), ElementsAre(7));
}

TEST_P(SearchStorage, TidiesInShortSteps) {
  written([&](Write& write) {
    for (std::int64_t number = 1; number <= 2000; ++number) {
      keep_entry(write, entry(number, 7, "w" + std::to_string(number * 7919)));
    }
  });
  for (std::int64_t number = 1; number <= 40; ++number) forget(number);
  tidy();
  EXPECT_EQ(tidy(), 1) << "nothing is left to do";
  EXPECT_THAT(found("w" + std::to_string(50 * 7919) + " .", {7}), testing::Contains(50));
}

}  // namespace
}  // namespace alongside::search::storage_test
