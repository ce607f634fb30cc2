// All findings together: of small conversations that are written out and reckoned by hand, and of
// whole maps, where everything is counted once more from who said what, as plainly as possible.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <compare>
#include <string>

#include "slices/opinion_map/findings/consensus.h"
#include "slices/opinion_map/findings/counts.h"
#include "slices/opinion_map/findings/representative.h"
#include "slices/opinion_map/findings/voices.h"
#include "slices/opinion_map/map.h"
#include "slices/opinion_map/testing/made_up.h"

namespace alongside::opinion_map::findings_test {
namespace {

std::string word(Leaning leaning) {
  return leaning == Leaning::agree ? "agree" : "disagree";
}

/// Fifteen people: nine in group A, six in group B; ten on side L, five on side P.
const std::string groups = "AAAAAAAAABBBBBB";
const std::string sides = "LLLLLLPPPLLLLPP";

struct Written {
  std::string answers;  // Of each person: + agrees, - disagrees, 0 passes, . did not answer.
  std::string findings;
};

const std::vector<Written> written{
    {"+++++++++++++++", "shared across sides: agree;"},
    // 6 of 15 are 40%.
    {"---------++++++", "tells apart; A: disagree; B: agree; few in B: agree;"},
    // Two people of B are not a group.
    {"+++++++++++....", ""},
    // 6 of 9 and 4 of 6.
    {"------+++----++", "shared: disagree; few on P: agree;"},
    // To pass is to say something, and is no leaning.
    {"000000000++++++", "tells apart; B: agree; few in B: agree;"},
    // 6 of 9 are more than half, and may be by chance: z is 1.265.
    {"++++++---+++---", "few on P: disagree;"},
    {"++++++---------", "tells apart; B: disagree;"},
    {"---------+++++-", "tells apart; A: disagree; B: agree; few in B: agree;"},
};

Answers read_answers() {
  std::vector<GivenResponse> given;
  std::vector<PersonSide> on_side;
  for (std::size_t person = 0; person < groups.size(); ++person) {
    const auto id = static_cast<std::int64_t>(person);
    on_side.push_back({id, static_cast<SideNumber>(sides[person] == 'P' ? 1 : 0)});
    for (std::size_t statement = 0; statement < written.size(); ++statement) {
      const char answer = written[statement].answers[person];
      if (answer == '.') continue;
      given.push_back({id, static_cast<std::int64_t>(statement),
                       answer == '+'   ? Response::agree
                       : answer == '-' ? Response::disagree
                                       : Response::pass});
    }
  }
  return answers_of(given, on_side);
}

std::string in_words(const StatementOnMap& statement) {
  std::string words;
  if (statement.shared_leaning) {
    const bool with_sides = statement.shared == Shared::across_groups_and_sides;
    words += with_sides ? "shared across sides: " : "shared: ";
    words += word(*statement.shared_leaning) + "; ";
  }
  return words + (statement.tells_apart ? "tells apart; " : "");
}

TEST(OpinionMapFindings, AreThoseReckonedByHand) {
  const Answers answers = read_answers();
  std::vector<std::int32_t> group_of, side_of(answers.sides.begin(), answers.sides.end());
  for (const char group : groups) group_of.push_back(group - 'A');
  const auto by_group = counts_by(answers, group_of, 2);
  const auto by_side = counts_by(answers, side_of, 2);
  std::vector<StatementOnMap> statements;
  std::vector<std::string> found;
  for (std::size_t i = 0; i < written.size(); ++i) {
    statements.push_back(
        {.all = total_of(by_group[i]), .groups = by_group[i], .sides = by_side[i]});
    find_consensus(statements.back());
    found.push_back(in_words(statements.back()));
    for (std::size_t group = 0; group < 2; ++group) {
      const auto telling = representative(by_group[i][group], by_group[i][1 - group]);
      if (telling) found[i] += std::string{"AB"[group], ':', ' '} + word(telling->leaning) + "; ";
    }
  }
  for (const Voice& voice :
       voices_of(statements, {.all = 15, .groups = {9, 6}, .sides = {10, 5}})) {
    const std::string who = voice.group ? std::string{"in "} + "AB"[*voice.group]
                                        : std::string{"on "} + "LP"[*voice.side];
    found[voice.statement] += "few " + who + ": " + word(voice.leaning) + "; ";
  }
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::string wanted = written[i].findings + (written[i].findings.empty() ? "" : " ");
    EXPECT_EQ(found[i], wanted) << written[i].answers;
  }
}

/// A whole map and what it was made from.
struct Whole {
  std::vector<GivenResponse> given;
  Answers answers;
  DrawnMap drawn;
};

Whole some_map(std::uint64_t seed) {
  const auto number = static_cast<std::int64_t>(seed);
  const auto made = made_up({.people = 30 + 3 * (number % 10),
                             .statements = 8 + number % 7,
                             .groups = 1 + number % 3,
                             .answered = 0.6 + 0.1 * static_cast<double>(number % 4),
                             .firmness = 0.8,
                             .seed = seed});
  std::vector<PersonSide> on_side;
  Random random(seed);
  for (const PersonSide& one : made.sides) {
    const auto side = static_cast<SideNumber>(static_cast<int>(random.below(4)) - 1);
    if (side != no_side) on_side.push_back({one.person, side});
  }
  Whole whole{.given = made.given, .answers = answers_of(made.given, on_side), .drawn = {}};
  whole.drawn = draw_map(whole.answers, {.seed = seed, .resamplings = 2, .shufflings = 20});
  return whole;
}

/// Who counts for what, asked person by person.
enum class Part { all, group, side };

bool belongs(const Whole& whole, std::size_t person, Part part, std::size_t number) {
  const Placed& placed = whole.drawn.placed[person];
  if (!placed.counted) return false;
  if (part == Part::group) return placed.group == number;
  return part == Part::all || whole.answers.sides[person] == static_cast<SideNumber>(number);
}

Counts recount(const Whole& whole, std::int64_t statement, Part part, std::size_t number) {
  Counts counts;
  for (const GivenResponse& one : whole.given) {
    const auto person = static_cast<std::size_t>(
        std::ranges::find(whole.answers.people, one.person) - whole.answers.people.begin());
    if (one.statement != statement || !belongs(whole, person, part, number)) continue;
    if (one.response == Response::agree) ++counts.agree;
    if (one.response == Response::disagree) ++counts.disagree;
    if (one.response == Response::pass) ++counts.pass;
  }
  return counts;
}

std::int64_t people_in(const Whole& whole, Part part, std::size_t number) {
  std::int64_t people = 0;
  for (std::size_t person = 0; person < whole.drawn.placed.size(); ++person) {
    if (belongs(whole, person, part, number)) ++people;
  }
  return people;
}

/// In whole numbers, so that nothing is rounded: at least `share` tenths of the answers.
bool at_least_tenths(std::int64_t count, std::int64_t total, std::int64_t share) {
  return 10 * count >= share * total;
}

std::int64_t leaning(const Counts& counts, bool agreeing) {
  return agreeing ? counts.agree : counts.disagree;
}

bool all_lean(const std::vector<Counts>& parts, bool agreeing, int needed) {
  int counting = 0;
  for (const Counts& part : parts) {
    const std::int64_t total = part.agree + part.disagree + part.pass;
    if (total < 3) continue;
    if (!at_least_tenths(leaning(part, agreeing), total, 6)) return false;
    ++counting;
  }
  return counting >= needed;
}

Shared expected_shared(const StatementOnMap& statement, bool agreeing) {
  const bool several = statement.groups.size() > 1;
  const auto parts = several ? statement.groups : std::vector<Counts>{statement.all};
  if (!all_lean(parts, agreeing, several ? 2 : 1)) return Shared::no;
  return all_lean(statement.sides, agreeing, 2) ? Shared::across_groups_and_sides
                                                : Shared::across_groups;
}

void expect_consensus(const StatementOnMap& statement) {
  const Shared agreeing = expected_shared(statement, true);
  const Shared disagreeing = expected_shared(statement, false);
  EXPECT_EQ(statement.shared, std::max(agreeing, disagreeing));
  EXPECT_EQ(statement.shared_leaning.has_value(), statement.shared != Shared::no);
  if (statement.shared_leaning) {
    EXPECT_EQ(*statement.shared_leaning == Leaning::agree, agreeing != Shared::no);
  }
  double widest = 0;
  bool apart = false;
  for (const Counts& a : statement.groups) {
    for (const Counts& b : statement.groups) {
      const auto n = static_cast<double>(a.answered()), m = static_cast<double>(b.answered());
      if (n < 3 || m < 3) continue;
      const auto x = static_cast<double>(a.agree), y = static_cast<double>(b.agree);
      const double gap = (x + 1) / (n + 2) - (y + 1) / (m + 2), r = (x + y) / (n + m);
      widest = std::max(widest, gap);
      const double variance = r * (1 - r) * (n + m) / (n * m);
      if (gap > 0.3 - 1e-9 && (x / n - y / m) > 1.2816 * std::sqrt(variance)) apart = true;
    }
  }
  EXPECT_NEAR(statement.divides.value, widest, 1e-12);
  EXPECT_EQ(statement.tells_apart, apart);
}

void expect_counts(const Whole& whole, const StatementOnMap& statement) {
  EXPECT_EQ(statement.all, recount(whole, statement.id, Part::all, 0));
  EXPECT_EQ(statement.groups.size(), whole.drawn.map.groups.size());
  for (std::size_t group = 0; group < statement.groups.size(); ++group) {
    EXPECT_EQ(statement.groups[group], recount(whole, statement.id, Part::group, group));
  }
  for (std::size_t side = 0; side < statement.sides.size(); ++side) {
    EXPECT_EQ(statement.sides[side], recount(whole, statement.id, Part::side, side));
  }
}

struct Named {
  std::size_t statement = 0, part = 0;
  bool agreeing = false;
  friend auto operator<=>(const Named&, const Named&) = default;
};

bool expected_voice(const Whole& whole, Part part, const Named& named) {
  const std::int64_t statement = whole.drawn.map.statements[named.statement].id;
  const Counts few = recount(whole, statement, part, named.part);
  const Counts all = recount(whole, statement, Part::all, 0);
  const auto lean = static_cast<double>(leaning(few, named.agreeing));
  const auto total = static_cast<double>(few.answered());
  // z of the share, multiplied out: (2 (n + 1) - (N + 1)) / sqrt(N + 1).
  const double z = (2 * lean + 1 - total) / std::sqrt(total + 1);
  return 2 * people_in(whole, part, named.part) < people_in(whole, Part::all, 0) &&
         few.answered() >= 5 && z > 1.2816 &&
         at_least_tenths(leaning(few, named.agreeing), few.answered(), 6) &&
         10 * leaning(all, named.agreeing) <= 4 * all.answered();
}

/// All that there may be, asked one by one.
template <class Wanted>
std::vector<Named> all_named(std::size_t statements, std::size_t parts, const Wanted& wanted) {
  std::vector<Named> named;
  for (std::size_t statement = 0; statement < statements; ++statement) {
    for (std::size_t part = 0; part < parts; ++part) {
      for (const bool agreeing : {false, true}) {
        if (wanted(Named{statement, part, agreeing})) named.push_back({statement, part, agreeing});
      }
    }
  }
  return named;
}

std::size_t expect_voices(const Whole& whole) {
  const OpinionMap& map = whole.drawn.map;
  std::vector<Named> of_groups, of_sides;
  for (const Voice& voice : map.voices) {
    const bool agreeing = voice.leaning == Leaning::agree;
    EXPECT_NE(voice.group.has_value(), voice.side.has_value());
    if (voice.group) of_groups.push_back({voice.statement, *voice.group, agreeing});
    if (voice.side) of_sides.push_back({voice.statement, *voice.side, agreeing});
  }
  std::ranges::sort(of_groups);
  std::ranges::sort(of_sides);
  const auto expected = [&](Part part, std::size_t parts) {
    return all_named(map.statements.size(), parts,
                     [&](const Named& named) { return expected_voice(whole, part, named); });
  };
  EXPECT_EQ(of_groups, expected(Part::group, map.groups.size()));
  EXPECT_EQ(of_sides, expected(Part::side, 3));
  return map.voices.size();
}

bool expected_representative(const OpinionMap& map, const Named& named) {
  const StatementOnMap& statement = map.statements[named.statement];
  const Counts& in = statement.groups[named.part];
  const auto count = [&](const Counts& counts) {
    return static_cast<double>(leaning(counts, named.agreeing));
  };
  const double n = count(in) + 1, total = static_cast<double>(in.answered()) + 1;
  const double m = count(statement.all) - count(in) + 1;
  const double others = static_cast<double>(statement.all.answered() - in.answered()) + 1;
  const double r = (n + m) / (total + others);
  const double error = std::sqrt(r * (1 - r) * (total + others) / (total * others));
  return (2 * n - total) / std::sqrt(total) > 1.2816 && n / total - m / others > 1.2816 * error;
}

/// Each passes; and where there are fewer than five, none is left out.
std::size_t expect_representative(const OpinionMap& map) {
  std::size_t found = 0;
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    const auto& named = map.groups[group].representative;
    for (const Representative& one : named) {
      const bool agreeing = one.leaning == Leaning::agree;
      EXPECT_TRUE(expected_representative(map, {one.statement, group, agreeing}));
    }
    const auto all = all_named(map.statements.size(), map.groups.size(), [&](const Named& one) {
      return one.part == group && expected_representative(map, one);
    });
    EXPECT_EQ(named.size(), std::min<std::size_t>(5, all.size()));
    found += named.size();
  }
  return found;
}

void expect_bubbles(const Whole& whole, const std::vector<Bubble>& bubbles, Part part,
                    std::size_t number) {
  std::int64_t people = 0;
  Point of_bubbles, of_people;
  for (const Bubble& bubble : bubbles) {
    EXPECT_GE(bubble.people, 5);
    people += bubble.people;
    of_bubbles.x += bubble.place.x * static_cast<double>(bubble.people);
    of_bubbles.y += bubble.place.y * static_cast<double>(bubble.people);
  }
  for (std::size_t person = 0; person < whole.drawn.placed.size(); ++person) {
    if (!belongs(whole, person, part, number)) continue;
    of_people.x += whole.drawn.placed[person].place.x;
    of_people.y += whole.drawn.placed[person].place.y;
  }
  EXPECT_EQ(people, people_in(whole, part, number));
  EXPECT_NEAR(of_bubbles.x, of_people.x, 1e-6);
  EXPECT_NEAR(of_bubbles.y, of_people.y, 1e-6);
}

void expect_sides(const Whole& whole) {
  const OpinionMap& map = whole.drawn.map;
  if (!map.sides) return;
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    for (std::size_t side = 0; side < map.sides->people[group].size(); ++side) {
      std::int64_t both = 0;
      for (std::size_t person = 0; person < whole.drawn.placed.size(); ++person) {
        if (belongs(whole, person, Part::group, group) &&
            belongs(whole, person, Part::side, side)) {
          ++both;
        }
      }
      EXPECT_EQ(map.sides->people[group][side], both);
    }
  }
}

TEST(OpinionMapFindings, OfAWholeMapAreThoseCountedOnceMore) {
  std::size_t with_groups = 0, voices = 0, representative = 0, shared = 0, apart = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Whole whole = some_map(seed);
    const OpinionMap& map = whole.drawn.map;
    for (const StatementOnMap& statement : map.statements) {
      expect_counts(whole, statement);
      expect_consensus(statement);
      if (statement.shared != Shared::no) ++shared;
      if (statement.tells_apart) ++apart;
    }
    voices += expect_voices(whole);
    representative += expect_representative(map);
    expect_sides(whole);
    for (std::size_t group = 0; group < map.groups.size(); ++group) {
      expect_bubbles(whole, map.groups[group].bubbles, Part::group, group);
    }
    if (map.counted < 5) {
      EXPECT_TRUE(map.bubbles.empty());
    } else if (map.groups.empty()) {
      expect_bubbles(whole, map.bubbles, Part::all, 0);
    }
    if (!map.groups.empty()) ++with_groups;
  }
  // Nothing of this was true for want of anything to look at.
  EXPECT_GT(with_groups, 10U);
  EXPECT_LT(with_groups, 40U);
  EXPECT_GT(voices, 20U);
  EXPECT_GT(representative, 50U);
  EXPECT_GT(shared, 10U);
  EXPECT_GT(apart, 30U);
}

}  // namespace
}  // namespace alongside::opinion_map::findings_test
