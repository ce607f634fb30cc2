// What a reader can work out, tried by brute force: over all rows of few people, by somebody who
// also knows how many people a row has, and how some of them answered.
#include "slices/opinions/results/suppression.h"

#include <gtest/gtest.h>

#include <array>
#include <map>

namespace alongside::opinions::suppression_test {
namespace {

using Row = std::array<std::int64_t, 4>;  // How many gave each answer.

std::int64_t people_of(const Row& row) {
  return row[0] + row[1] + row[2] + row[3];
}

std::vector<Row> rows_of(std::int64_t people) {
  std::vector<Row> rows;
  for (std::int64_t a = 0; a <= people; ++a) {
    for (std::int64_t b = 0; a + b <= people; ++b) {
      for (std::int64_t c = 0; a + b + c <= people; ++c)
        rows.push_back({a, b, c, people - a - b - c});
    }
  }
  return rows;
}

Counts counts_of(const Row& row, std::int64_t matters = 0) {
  return {row[0], row[1], row[2], row[3], matters};
}

/// What is seen of a row, as one value.
using Seen = std::vector<std::int64_t>;
void look(Seen& seen, const ShownCounts& counts) {
  seen.push_back(static_cast<std::int64_t>(counts.kind));
  for (const ShownNumber& number : {counts.agree, counts.disagree, counts.not_sure,
                                    counts.rather_not_say, counts.matters, counts.answered}) {
    seen.push_back(number.hidden ? -1 : number.number);
  }
}
Seen seen(const ShownTally& tally) {
  Seen all;
  for (const ShownCounts& side : tally.sides) look(all, side);
  look(all, tally.all);
  return all;
}
Seen seen(const Row& row, Showing showing) {
  return seen(shown_tally({counts_of(row)}, showing));
}

/// The one answer that all gave; -1 where they gave several.
int answer_of_all(const Row& row) {
  for (int answer = 0; answer < 4; ++answer) {
    if (row.at(static_cast<std::size_t>(answer)) == people_of(row)) return answer;
  }
  return -1;
}

bool holds(const Row& row, const Row& part) {
  for (std::size_t n = 0; n < row.size(); ++n) {
    if (row.at(n) < part.at(n)) return false;
  }
  return true;
}
Row without(Row row, const Row& part) {
  for (std::size_t n = 0; n < row.size(); ++n) row.at(n) -= part.at(n);
  return row;
}

/// Collects, for each thing that may be seen, whether in every world in which it is seen the others
/// all gave the same answer: then that answer is known of each of them.
class Attack {
 public:
  void world(Seen what, const Row& others) {
    const int answer = answer_of_all(others);
    const auto [known, first] = known_.try_emplace(std::move(what), answer);
    if (!first && known->second != answer) known->second = -1;
  }
  int successes() const {
    int count = 0;
    for (const auto& [what, answer] : known_) count += answer >= 0 ? 1 : 0;
    return count;
  }

 private:
  std::map<Seen, int> known_;
};

TEST(Suppression, ShowsExactNumbersFromThreePeopleOn) {
  const ShownTally tally =
      shown_tally({{1, 2, 3, 4, 5}, {6, 0, 0, 0, 1}, {1, 1, 0, 0, 0}}, Showing::from_three);
  EXPECT_EQ(tally.sides[0].answered.number, 10);
  EXPECT_TRUE(tally.sides[2].withheld());
  EXPECT_TRUE(tally.sides[2].not_sure.hidden) << "a zero would tell that two agreed or disagreed";
  EXPECT_EQ(tally.all.agree.number, 7) << "what is withheld is in no total";
  EXPECT_EQ(tally.all.matters.number, 6);
}

TEST(Suppression, ShowsEverythingThatWasPublicAlready) {
  const ShownTally tally = shown_tally({{1, 0, 0, 0, 0}, {0, 0, 0, 0, 0}}, Showing::everything);
  EXPECT_EQ(tally.sides[0].agree.number, 1);
  EXPECT_EQ(tally.all.answered.number, 1);
}

TEST(Suppression, WithholdsRowsOfFewerThanEightWhole) {
  for (std::int64_t people = 0; people < 8; ++people) {
    for (const Row& row : rows_of(people)) {
      const ShownTally tally = shown_tally({counts_of(row)}, Showing::from_eight);
      EXPECT_EQ(seen(tally), seen({}, Showing::from_eight)) << "as if nobody had answered";
      EXPECT_FALSE(has_results(tally));
    }
  }
}

TEST(Suppression, ReckonsTotalsFromWhatIsShown) {
  const ShownTally tally =
      shown_tally({{22, 0, 0, 0, 0}, {3, 0, 9, 0, 0}, {12, 12, 1, 0, 0}}, Showing::from_eight);
  EXPECT_EQ(tally.sides[0].kind, RowKind::mostly);
  EXPECT_EQ(tally.sides[0].answered, (ShownNumber{20, false}));
  EXPECT_EQ(tally.sides[1].kind, RowKind::mostly);
  EXPECT_TRUE(tally.sides[1].agree.hidden);
  EXPECT_EQ(tally.sides[2].agree, (ShownNumber{10, false}));
  EXPECT_EQ(tally.all.disagree, (ShownNumber{10, false}));
  const std::vector<Counts> one{{22, 0, 0, 0, 0}}, with_few{{22, 0, 0, 0, 0}, {3, 0, 0, 0, 0}};
  EXPECT_EQ(shown_tally(one, Showing::from_eight).all.agree,
            shown_tally(with_few, Showing::from_eight).all.agree);
}

TEST(Suppression, IsNoMoreOffThanThePageSays) {
  for (std::int64_t people = 8; people <= 40; ++people) {
    for (const Row& row : rows_of(people)) {
      const ShownCounts shown = shown_tally({counts_of(row)}, Showing::from_eight).sides[0];
      EXPECT_LE(shown.agree.hidden ? 0 : std::abs(shown.agree.number - row[0]), 6);
      EXPECT_TRUE(!shown.agree.hidden || row[0] < 8 || people < people_for_numbers);
    }
    if (testing::Test::HasFailure()) return;
  }
}

/// Who knows how many people a row has, and how `known` of them answered, learns of nobody else.
TEST(Suppression, OneLookTellsNobodysAnswer) {
  for (std::int64_t people = 3; people <= 12; ++people) {
    for (std::int64_t known = 0; known <= 2; ++known) {
      for (const Row& mine : rows_of(known)) {
        Attack attack;
        for (const Row& row : rows_of(people)) {
          if (holds(row, mine)) attack.world(seen(row, Showing::from_eight), without(row, mine));
        }
        ASSERT_EQ(attack.successes(), 0) << people << " people, of whom one knows " << known;
      }
    }
  }
}

/// The same for what matters to people: that it matters to all, or to nobody.
TEST(Suppression, OneLookTellsNobodyWhatMatters) {
  for (std::int64_t people = 8; people <= 40; ++people) {
    for (std::int64_t known = 0; known <= 2; ++known) {
      for (std::int64_t mine = 0; mine <= known; ++mine) {
        Attack attack;
        for (std::int64_t matters = mine; matters <= people - (known - mine); ++matters) {
          const ShownTally tally =
              shown_tally({counts_of({people, 0, 0, 0}, matters)}, Showing::from_eight);
          attack.world(seen(tally), {matters - mine, people - known - (matters - mine), 0, 0});
        }
        ASSERT_EQ(attack.successes(), 0) << people << " people, of whom one knows " << known;
      }
    }
  }
}

/// Between two looks three people came or changed their minds (result_rows.h), and their number is
/// known. One of them is who looks.
TEST(Suppression, TwoLooksTellNobodysAnswer) {
  for (std::int64_t people = 5; people <= 9; ++people) {
    for (std::int64_t known = 0; known <= 1; ++known) {
      for (const Row& mine : rows_of(known)) {
        Attack attack;
        for (const Row& before : rows_of(people)) {
          for (const Row& came : rows_of(3)) {
            if (!holds(came, mine)) continue;
            Row after = before;
            for (std::size_t n = 0; n < after.size(); ++n) after.at(n) += came.at(n);
            Seen both = seen(before, Showing::from_eight);
            const Seen second = seen(after, Showing::from_eight);
            both.insert(both.end(), second.begin(), second.end());
            attack.world(std::move(both), without(came, mine));
          }
        }
        ASSERT_EQ(attack.successes(), 0) << people << " people, and three more";
      }
    }
  }
}

/// Or three changed their minds: nobody learns what they say now.
TEST(Suppression, TwoLooksTellNobodysChangeOfMind) {
  for (std::int64_t people = 8; people <= 10; ++people) {
    Attack attack;
    for (const Row& before : rows_of(people)) {
      for (const Row& went : rows_of(3)) {
        if (!holds(before, went)) continue;
        for (const Row& came : rows_of(3)) {
          Row after = without(before, went);
          for (std::size_t n = 0; n < after.size(); ++n) after.at(n) += came.at(n);
          Seen both = seen(before, Showing::from_eight);
          const Seen second = seen(after, Showing::from_eight);
          both.insert(both.end(), second.begin(), second.end());
          attack.world(std::move(both), came);
        }
      }
    }
    ASSERT_EQ(attack.successes(), 0) << people << " people";
  }
}

/// Of larger rows nobody is told how many people they have, nor how many came.
TEST(Suppression, TwoLooksAtALargerRowTellNobodysAnswer) {
  Attack attack;
  for (std::int64_t people = 12; people <= 22; ++people) {
    for (const Row& before : rows_of(people)) {
      const Seen first = seen(before, Showing::from_eight);
      for (std::int64_t count = 3; count <= 4; ++count) {
        for (const Row& came : rows_of(count)) {
          Row after = before;
          for (std::size_t n = 0; n < after.size(); ++n) after.at(n) += came.at(n);
          Seen both = first;
          const Seen second = seen(after, Showing::from_eight);
          both.insert(both.end(), second.begin(), second.end());
          // What is seen at the edges of what is tried may be seen of rows beyond, too.
          const bool inside = people >= 15 && people <= 19;
          attack.world(std::move(both), inside ? came : Row{1, 1, 1, 1});
        }
      }
    }
  }
  EXPECT_EQ(attack.successes(), 0);
}

/// Nothing of a row depends on another one: to know all other rows, exactly, is of no use.
TEST(Suppression, RowsTellNothingOfEachOther) {
  for (const Showing showing : {Showing::from_three, Showing::from_eight}) {
    const Counts large{30, 10, 9, 0, 3};
    for (std::int64_t people = 0; people < fewest_shown(showing); ++people) {
      for (const Row& row : rows_of(people)) {
        EXPECT_EQ(seen(shown_tally({large, counts_of(row)}, showing)),
                  seen(shown_tally({large, {}}, showing)));
      }
    }
  }
}

/// The attack finds what it looks for: numbers that keep their zeros tell it.
TEST(Suppression, WouldFindAnAnswerThatIsTold) {
  Attack attack;
  for (const Row& row : rows_of(9)) {
    Seen naive;
    for (const std::int64_t number : row) {
      naive.push_back(shown_number(number, SmallNumbers::hidden).hidden ? -1 : number);
    }
    attack.world(std::move(naive), row);
  }
  EXPECT_GT(attack.successes(), 0);
}

}  // namespace
}  // namespace alongside::opinions::suppression_test
