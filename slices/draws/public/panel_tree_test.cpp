#include "slices/draws/public/panel_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "foundation/base/random.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws::panel_tree_test {
namespace {

using Row = std::vector<std::int64_t>;

/// b2sum of GNU coreutils gives the same: printf 'seat\n417\n23\nsalt' | b2sum -l 256
TEST(PanelTree, IsWhatB2sumGives) {
  const std::string seat = seat_print(417, 23, "salt");
  EXPECT_EQ(seat, "bb59db82881a5a477d299e9e0135dec89890dd762e8fd05c55983a2d118752dd");
  EXPECT_EQ(panel_print(417, seat),
            "c80f92cb3c480eada115c2661c519d34bc307eb0ded9264f96e77fbf32c337ab");
  EXPECT_EQ(join_print(seat, seat),
            "7b7efb5b7605e76ddc7b1774950c27fa8c6ba8ab58a8e21bce60ac37a6d152bf");
}

/// Python: blake2b(b'10:panel seat417/23', key=bytes(range(32)), digest_size=32).hexdigest()
TEST(PanelTree, MakesSaltsAsAnAuditorDoes) {
  PanelSecret secret{};
  for (std::size_t i = 0; i < secret.size(); ++i) secret[i] = static_cast<unsigned char>(i);
  EXPECT_EQ(seat_salt(secret, 417, 23),
            "fb2134d3072dce7eeb41a6390c786ccbd206d558859703996f86f0274f9ac6eb");
  EXPECT_EQ(panel_secret_of(text_of(secret)), secret);
}

std::vector<std::string> numbered_texts(std::size_t count) {
  std::vector<std::string> prints;
  for (std::size_t n = 0; n < count; ++n) prints.push_back(fingerprint(std::to_string(n)));
  return prints;
}

/// Property: from each place of a list of any length the path leads to the top, and from no other.
TEST(PanelTree, LeadsFromEachPlaceToTheTop) {
  for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 16U, 17U, 1000U}) {
    const auto prints = numbered_texts(count);
    const PanelTree tree(prints);
    const std::string top = tree.top();
    for (std::size_t n = 0; n < count; n += 1 + count / 50) {
      const TreePath path = tree.path_of(n);
      EXPECT_EQ(top_from(prints[n], path), top) << n << " of " << count;
      EXPECT_NE(top_from(fingerprint("another"), path), top);
      EXPECT_LE(path.size(), 10U);
    }
  }
}

TEST(PanelTree, ChangesWithEveryPlaceAndTheirOrder) {
  const auto prints = numbered_texts(7);
  const std::string top = top_of(prints);
  for (std::size_t n = 0; n < prints.size(); ++n) {
    auto others = prints;
    others[n] = fingerprint("another");
    EXPECT_NE(top_of(others), top);
    if (n == 0) continue;
    others = prints;
    std::swap(others[n], others[n - 1]);
    EXPECT_NE(top_of(others), top);
  }
}

// ---- The attack on a list of panels ----

/// A pool of 40 people with quotas of exact numbers, and its fairest lottery as 1,000 panels.
struct Drawing {
  lottery::Pool pool;
  std::vector<Row> rows;

  bool has(std::int64_t person, std::size_t feature) const {
    return pool.value(static_cast<std::size_t>(person - 1), feature) == 0;
  }
};

Drawing fair_drawing() {
  Drawing made;
  made.pool = {.seats = 8,
               .features = {{"gender", {{"women", 4, 4}, {"men", 4, 4}}},
                            {"age", {{"under 40", 3, 3}, {"40 and over", 5, 5}}},
                            {"area", {{"Hill", 3, 3}, {"Harbour", 3, 3}, {"Riverside", 2, 2}}}}};
  Random random(5);
  for (int person = 0; person < 40; ++person) {
    made.pool.values.push_back(random.below(3) == 0 ? 1 : 0);
    made.pool.values.push_back(random.below(4) == 0 ? 0 : 1);
    made.pool.values.push_back(static_cast<std::uint16_t>(random.below(3)));
  }
  const lottery::FairResult found = lottery::find_fair_lottery(made.pool, {});
  EXPECT_EQ(found.finding, lottery::Finding::found);
  for (const auto& panel :
       lottery::numbered_panels(made.pool, found.lottery, numbered_panels_count, 1)) {
    made.rows.push_back(numbers_in(numbers_text(panel)));
  }
  return made;
}

const Drawing& drawing() {
  static const Drawing made = fair_drawing();
  return made;
}

/// What somebody with a list of rows finds: each way to give everybody 0 or 1 so that every row has
/// as many ones. By elimination over the differences of rows; nothing where more than `most_free`
/// people could be anything, so that they learn nothing they could count.
class Solver {
 public:
  static constexpr std::size_t most_free = 14;

  Solver(const std::vector<Row>& rows, std::size_t people) : people_(people) {
    for (std::size_t n = 1; n < rows.size(); ++n) {
      std::vector<double> difference(people, 0);
      for (const std::int64_t person : rows[n]) difference[at(person)] += 1;
      for (const std::int64_t person : rows[0]) difference[at(person)] -= 1;
      add(std::move(difference));
    }
  }

  std::size_t free() const { return people_ - equations_.size(); }

  std::set<std::vector<int>> solutions() const {
    if (free() > most_free) return {};
    std::vector<std::size_t> open;
    for (std::size_t n = 0; n < people_; ++n) {
      if (std::ranges::find(pivots_, n) == pivots_.end()) open.push_back(n);
    }
    std::set<std::vector<int>> found;
    for (std::size_t bits = 0; bits < (std::size_t{1} << open.size()); ++bits) {
      std::vector<double> x(people_, 0);
      for (std::size_t i = 0; i < open.size(); ++i) x[open[i]] = (bits >> i & 1U) != 0 ? 1 : 0;
      for (std::size_t e = equations_.size(); e-- > 0;) x[pivots_[e]] = solved(e, x);
      const bool whole = std::ranges::all_of(
          x, [](double one) { return std::abs(one) < 1e-6 || std::abs(one - 1) < 1e-6; });
      if (whole) found.insert(rounded(x));
    }
    return found;
  }

 private:
  static std::size_t at(std::int64_t person) { return static_cast<std::size_t>(person - 1); }
  static std::vector<int> rounded(const std::vector<double>& x) {
    std::vector<int> whole;
    for (const double one : x) whole.push_back(one > 0.5 ? 1 : 0);
    return whole;
  }
  /// The value of the equation's pivot, where all later ones are known.
  double solved(std::size_t equation, const std::vector<double>& x) const {
    double sum = 0;
    for (std::size_t n = 0; n < people_; ++n) {
      if (n != pivots_[equation]) sum += equations_[equation][n] * x[n];
    }
    return -sum;
  }
  void add(std::vector<double> row) {
    for (std::size_t e = 0; e < equations_.size(); ++e) {
      const double times = row[pivots_[e]];
      if (times == 0) continue;
      for (std::size_t n = 0; n < people_; ++n) row[n] -= times * equations_[e][n];
    }
    const auto largest = std::ranges::max_element(
        row, [](double one, double other) { return std::abs(one) < std::abs(other); });
    if (std::abs(*largest) < 1e-7) return;
    const double by = *largest;
    pivots_.push_back(static_cast<std::size_t>(largest - row.begin()));
    for (double& one : row) one /= by;
    equations_.push_back(std::move(row));
  }

  std::size_t people_;
  std::vector<std::vector<double>> equations_;
  std::vector<std::size_t> pivots_;
};

std::vector<int> ones_of(const Drawing& made, std::size_t feature) {
  std::vector<int> ones;
  for (std::size_t n = 0; n < made.pool.people(); ++n) {
    ones.push_back(made.has(static_cast<std::int64_t>(n) + 1, feature) ? 1 : 0);
  }
  return ones;
}

/// Who reads all rows finds who is a woman, who is under 40 and who lives on the hill: that is why
/// none is published.
TEST(PanelList, WouldTellWhatEverybodyIs) {
  const Solver solver(drawing().rows, drawing().pool.people());
  EXPECT_LE(solver.free(), Solver::most_free);
  const auto solutions = solver.solutions();
  EXPECT_TRUE(solutions.contains(ones_of(drawing(), 0)));
  EXPECT_TRUE(solutions.contains(ones_of(drawing(), 1)));
  EXPECT_TRUE(solutions.contains(ones_of(drawing(), 2)));
  EXPECT_LE(solutions.size(), 64U) << "there is little else that they could be";
}

class Published : public testing::Test {
 protected:
  static constexpr std::int64_t drawn = 417;

  Published() {
    for (std::size_t n = 0; n < drawing().rows.size(); ++n) {
      prints.push_back(print_of_panel(secret, static_cast<std::int64_t>(n), drawing().rows[n]));
    }
    tree.emplace(prints);
    root = tree->top();
  }
  const Row& row(std::int64_t panel) const {
    return drawing().rows.at(static_cast<std::size_t>(panel));
  }
  /// All that one person is shown.
  std::vector<OwnSeat> seats_of(std::int64_t person) const {
    std::vector<OwnSeat> seats;
    for (std::int64_t panel = 0; panel < 1000; ++panel) {
      if (!std::ranges::binary_search(row(panel), person)) continue;
      seats.push_back(own_seat(secret, panel, person, row(panel), *tree));
    }
    return seats;
  }

  const PanelSecret secret = new_panel_secret();
  std::vector<std::string> prints;
  std::optional<PanelTree> tree;
  std::string root;
};

TEST_F(Published, TheDrawnRowIsProved) {
  const OpenedPanel opened = opened_panel(secret, drawn, row(drawn), *tree);
  EXPECT_EQ(root_of(opened), root);
  OpenedPanel changed = opened;
  changed.seats[0].person = changed.seats[0].person == 1 ? 2 : 1;
  EXPECT_NE(root_of(changed), root);
  changed = opened;
  changed.number = drawn + 1;
  EXPECT_NE(root_of(changed), root);
  changed = opened;
  changed.seats.pop_back();
  EXPECT_NE(root_of(changed), root);
}

TEST_F(Published, EachPersonsPanelsAreProved) {
  for (const std::int64_t person : {1, 17, 40}) {
    for (const OwnSeat& seat : seats_of(person)) {
      EXPECT_EQ(root_of(seat, person), root);
      EXPECT_NE(root_of(seat, person == 1 ? 2 : 1), root);
    }
  }
}

/// From the drawn row alone: everybody could be anything.
TEST_F(Published, TellsOneRowFromWhichNothingFollows) {
  const OpenedPanel opened = opened_panel(secret, drawn, row(drawn), *tree);
  Row told;
  for (const OpenedSeat& seat : opened.seats) told.push_back(seat.person);
  EXPECT_EQ(told, row(drawn));
  const Solver solver({told}, drawing().pool.people());
  EXPECT_EQ(solver.free(), drawing().pool.people());
  EXPECT_TRUE(solver.solutions().empty());
}

/// Who guesses a row rightly cannot find that out: not without salts, nor with those that are
/// shown, nor with salts of accomplices.
TEST_F(Published, ARightGuessOfARowCannotBeSeenToBeRight) {
  std::set<std::string> shown{root};
  std::set<std::string> salts{""};
  const OpenedPanel opened = opened_panel(secret, drawn, row(drawn), *tree);
  for (const OpenedSeat& seat : opened.seats) salts.insert(seat.salt);
  for (const TreeStep& step : opened.path) shown.insert(step.print);
  const std::set<std::int64_t> accomplices{3, 9, 21};
  for (const std::int64_t person : accomplices) {
    for (const OwnSeat& seat : seats_of(person)) {
      salts.insert(seat.salt);
      for (const TreeStep& step : seat.to_panel) shown.insert(step.print);
      for (const TreeStep& step : seat.to_root) shown.insert(step.print);
    }
  }
  std::size_t tried = 0;
  for (std::int64_t panel = 0; panel < 1000; ++panel) {
    if (panel == drawn) continue;
    for (const std::int64_t person : row(panel)) {
      if (accomplices.contains(person)) continue;
      // One salt for each of the accomplices' panels: all of them for some panels.
      std::size_t left = panel % 100 == 0 ? salts.size() : 3;
      for (const std::string& salt : salts) {
        if (left-- == 0) break;
        ++tried;
        ASSERT_FALSE(shown.contains(seat_print(panel, person, salt))) << panel << "/" << person;
      }
    }
  }
  EXPECT_GT(tried, 20'000U);
}

/// Codes of several people together give the panels of these people, and who of them is on which.
TEST_F(Published, AccomplicesSeeTheirOwnPanelsAlone) {
  const std::vector<std::int64_t> accomplices{3, 9, 21};
  for (const std::int64_t person : accomplices) {
    std::int64_t count = 0;
    for (const OwnSeat& seat : seats_of(person)) {
      ++count;
      EXPECT_TRUE(std::ranges::binary_search(row(seat.panel), person));
    }
    EXPECT_EQ(count, std::ranges::count_if(drawing().rows, [&](const Row& one) {
                return std::ranges::binary_search(one, person);
              }));
  }
}

/// A seat's place among the others tells nothing of their numbers: it would be their order else.
TEST_F(Published, WhereASeatStandsTellsNothing) {
  std::size_t as_numbered = 0, all = 0;
  for (std::int64_t person = 1; person <= 40; ++person) {
    for (const OwnSeat& seat : seats_of(person)) {
      std::size_t place = 0;
      for (std::size_t floor = 0; floor < seat.to_panel.size(); ++floor) {
        if (seat.to_panel[floor].on_the_left) place += std::size_t{1} << floor;
      }
      const Row& people = row(seat.panel);
      const auto rank =
          static_cast<std::size_t>(std::ranges::lower_bound(people, person) - people.begin());
      as_numbered += place == rank ? 1 : 0;
      ++all;
    }
  }
  EXPECT_EQ(all, 8000U);
  // One in eight by chance; all of them where seats stood by number.
  EXPECT_GT(as_numbered, 700U);
  EXPECT_LT(as_numbered, 1300U);
}

}  // namespace
}  // namespace alongside::draws::panel_tree_test
