// How many count for each side is shown to every member. Which side one person chose must not be
// learned from it: not by looking before and after, not by changing to and fro, not by leaving.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "foundation/base/random.h"
#include "foundation/db/testing.h"
#include "slices/groups/ending/ending_storage.h"
#include "slices/groups/ending/over_storage.h"
#include "slices/groups/members/member_storage.h"
#include "slices/groups/members/side_counts_storage.h"

namespace alongside::groups::side_counts_test {
namespace {

const Instant beginning = instant_from_microseconds(1'790'000'000'000'000);

enum class Side { none, lived, professional };
/// How many of each side every member sees.
using Look = std::vector<std::int64_t>;

class PublishedSideCounts : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    written([&](Write& write) {
      for (int i = 0; i < 9; ++i) {
        people_.push_back(people::add_person(
            write, {.name = "Person " + std::string(1, static_cast<char>('A' + i))}, beginning));
      }
    });
    written([&](Write& write) {
      group_ = add_group(write, {.name = "Clinic"}, beginning);
      for (std::size_t person = 0; person < people_.size(); ++person) come_back(write, person);
      sides_ = constituencies(write, group_);
    });
  }

  template <class F>
  void written(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }

  std::optional<Member> membership(Transaction& transaction, std::size_t person) {
    return find_member(transaction,
                       {.community = {}, .person = people::Person{.id = people_[person]}}, group_);
  }
  void choose(Write& write, std::size_t person, Side side) {
    SaidPerspectives said{.perspectives = {Perspective::community}, .own_words = "", .side = {}};
    if (side != Side::none) said.side = sides_[side == Side::lived ? 0 : 1].id;
    save_perspectives(write, membership(write, person)->id, said, beginning);
  }
  void choose(std::size_t person, Side side) {
    written([&](Write& write) { choose(write, person, side); });
  }
  void leave(Write& write, std::size_t person) {
    erase_member(write, group_, people_[person], Links::stop, beginning);
  }
  void leave(std::size_t person) {
    written([&](Write& write) { leave(write, person); });
  }
  void come_back(Write& write, std::size_t person) {
    insert_member(write, {group_, people_[person], Role::member, std::nullopt}, beginning);
  }
  void come_back(std::size_t person) {
    written([&](Write& write) { come_back(write, person); });
  }
  Look look(Transaction& transaction) {
    Look shown;
    for (const SideCount& one : published_side_counts(transaction, group_)) {
      shown.push_back(one.people);
    }
    return shown;
  }
  Look look() {
    return database().read([&](Read& read) { return look(read); });
  }
  std::vector<std::string> changes_of(std::size_t person) {
    return database().read([&](Read& read) {
      std::vector<std::string> names;
      for (const SideChange& one : side_changes_of(read, people_[person]))
        names.push_back(one.group);
      return names;
    });
  }

  std::vector<Id<people::Person>> people_;
  Id<Group> group_;
  std::vector<Constituency> sides_;
};
INSTANTIATE_ON_BOTH_DATABASES(PublishedSideCounts);

TEST_P(PublishedSideCounts, TakeInThreePeopleAtOnce) {
  EXPECT_EQ(look(), (Look{0, 0}));
  choose(0, Side::lived);
  EXPECT_EQ(look(), (Look{0, 0}));
  choose(1, Side::lived);
  EXPECT_EQ(look(), (Look{0, 0}));
  choose(2, Side::professional);
  EXPECT_EQ(look(), (Look{2, 1}));
  choose(3, Side::lived);
  choose(0, Side::none);
  EXPECT_EQ(look(), (Look{2, 1})) << "the next three are others";
  leave(1);
  EXPECT_EQ(look(), (Look{1, 1})) << "who leaves counts among them";
}

TEST_P(PublishedSideCounts, CountOnePersonOnceHoweverOftenTheyChange) {
  choose(1, Side::lived);
  for (int i = 0; i < 10; ++i) {
    choose(0, i % 2 == 0 ? Side::lived : Side::professional);
    ASSERT_EQ(look(), (Look{0, 0})) << i;
  }
  for (int i = 0; i < 5; ++i) {
    leave(0);
    come_back(0);
    choose(0, Side::lived);
    ASSERT_EQ(look(), (Look{0, 0})) << "left and came back " << i;
  }
}

TEST_P(PublishedSideCounts, AreNotMovedByWhoKeepsTheirSide) {
  for (std::size_t person = 0; person < 3; ++person) choose(person, Side::lived);
  for (std::size_t person = 0; person < 3; ++person) choose(person, Side::lived);
  for (std::size_t person = 3; person < 9; ++person) choose(person, Side::none);
  leave(8);
  choose(3, Side::professional);
  choose(4, Side::professional);
  EXPECT_EQ(look(), (Look{3, 0}));
}

/// Somebody tries, with an account of their own, all that it can do before and after the choice of
/// another: whatever the other chose, each of their looks is the same.
TEST_P(PublishedSideCounts, TellNothingToSomebodyWithAnAccountOfTheirOwn) {
  for (std::size_t person = 2; person < 8; ++person) choose(person, Side::lived);
  const auto move = [&](Write& write, int what) {
    const bool there = membership(write, 0).has_value();
    if (what == 3 && there) leave(write, 0);
    if (what == 4 && !there) come_back(write, 0);
    if (what < 3 && there) choose(write, 0, Side{what});
  };
  const auto looks = [&](Side of_other, int moves) {
    std::vector<Look> seen;
    database().write([&](Write& write) {  // Undone at its end.
      for (int place = 0; place < 3; ++place, moves /= 5) {
        if (place == 1) choose(write, 1, of_other);
        move(write, moves % 5);
        seen.push_back(look(write));
      }
    });
    return seen;
  };
  for (int moves = 0; moves < 125; ++moves) {
    const auto without = looks(Side::none, moves);
    EXPECT_EQ(without.front(), (Look{6, 0}));
    ASSERT_EQ(looks(Side::lived, moves), without) << moves;
    ASSERT_EQ(looks(Side::professional, moves), without) << moves;
  }
}

/// Whatever happens: two looks that differ have the changes of three people between them, and each
/// new look is of what is so then.
TEST_P(PublishedSideCounts, NeverDifferByFewerThanThreePeople) {
  Random random(29);
  std::map<std::size_t, Side> chosen;
  std::set<std::size_t> left, changed;
  Look before = look();
  int times = 0;
  for (int step = 0; step < 400; ++step) {
    const std::size_t person = random.below(9);
    if (left.contains(person)) {
      come_back(person);
      left.erase(person);
    } else if (random.below(6) == 0) {
      leave(person);
      left.insert(person);
      if (chosen[person] != Side::none) changed.insert(person);
      chosen[person] = Side::none;
    } else {
      const Side side{static_cast<int>(random.below(3))};
      if (chosen[person] != side) changed.insert(person);
      chosen[person] = side;
      choose(person, side);
    }
    const Look now = look();
    const auto of = [&](Side side) {
      return std::ranges::count_if(chosen, [&](const auto& one) { return one.second == side; });
    };
    if (changed.size() >= 3) {
      ASSERT_EQ(now, (Look{of(Side::lived), of(Side::professional)})) << step;
      changed.clear();
      ++times;
    } else {
      ASSERT_EQ(now, before) << step;
    }
    before = now;
  }
  EXPECT_GT(times, 50);
}

TEST_P(PublishedSideCounts, KeepNobodyWhoIsGone) {
  choose(0, Side::lived);
  choose(1, Side::lived);
  EXPECT_EQ(changes_of(0), std::vector<std::string>{"Clinic"});
  leave(0);
  EXPECT_EQ(changes_of(0), std::vector<std::string>{"Clinic"}) << "who left waits with the others";
  const auto night_after = [&](int days) {
    written([&](Write& write) {
      for (const Keeping& one : keepings()) one.erase(write, beginning + std::chrono::days(days));
    });
  };
  night_after(29);
  EXPECT_EQ(changes_of(0).size(), 1U);
  night_after(31);
  EXPECT_TRUE(changes_of(0).empty());
  EXPECT_EQ(changes_of(1).size(), 1U) << "a member is kept";
  written([&](Write& write) { forget_person(write, people_[1]); });
  EXPECT_TRUE(changes_of(1).empty());
  choose(2, Side::lived);
  written([&](Write& write) { erase_side_changes(write, group_); });
  EXPECT_TRUE(changes_of(2).empty());
}

}  // namespace
}  // namespace alongside::groups::side_counts_test
