// The opinion map: which groups of opinion there are, whoever is in them, what tells them apart and
// what they share.
//
// The method is that of the Polis software (Small, Bjorkegren, Erkkila, Shaw, Megill, 'Polis:
// scaling deliberation by mapping high dimensional opinion spaces', Recerca 26(2), 2021), with one
// group where there is no structure, and with how sure each finding is. Each step has its formula
// and source in its own header: components.h, grouping.h, representative.h, consensus.h,
// certainty.h, agreement.h, bubbles.h.
//
// A map is the same for the same answers, settings and map before it, on any number of threads. It
// holds counts and places of several people together, and of no single person; who is where is
// asked with `placed`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "slices/opinion_map/answers.h"

namespace alongside::opinion_map {

/// On the map; the unit is that of the components (components.h). Not to be shown as a number.
struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// A figure with its 90% interval, both ends from resampling (certainty.h); low = high = value
/// where nothing was resampled.
struct Interval {
  double value = 0;
  double low = 0;
  double high = 0;
};

struct Counts {
  std::int64_t agree = 0;
  std::int64_t disagree = 0;
  std::int64_t pass = 0;

  std::int64_t answered() const { return agree + disagree + pass; }
  Counts& operator+=(const Counts& more) {
    agree += more.agree;
    disagree += more.disagree;
    pass += more.pass;
    return *this;
  }
  friend bool operator==(const Counts&, const Counts&) = default;
};

inline constexpr std::size_t most_groups = 5;
/// Fewer people than this are not divided into groups: at the size of a meeting, who thinks what is
/// better looked at person by person (with consent), and groups of a few would tell who is in them.
inline constexpr std::size_t people_for_groups = 21;
/// No group of opinion is smaller.
inline constexpr std::size_t people_in_group = 5;

enum class Leaning : std::int8_t { agree = 1, disagree = -1 };

/// A statement that tells a group from the others (representative.h).
struct Representative {
  std::size_t statement = 0;  // Place in `OpinionMap::statements`.
  Leaning leaning = Leaning::agree;
  double share = 0;        // Of the group's answers, with one added to each side: (n+1)/(N+2).
  double z_share = 0;      // That more than half of the group lean so.
  double z_difference = 0; // That more of this group lean so than of all others.
  double found_again = 1;  // In which share of the resamplings.
};

/// Several people near each other, drawn as one: never fewer than people_in_group.
struct Bubble {
  Point place;  // The mean of theirs.
  std::int64_t people = 0;
};

/// Of people whose answers are alike: a group, or where the verdict is `no_gap` a part of a line or
/// a cloud, cut so that it can be told what each part says.
struct Group {
  /// 0 is 'A'. Kept from map to map for the group that most of the same people make up.
  int letter = 0;
  std::int64_t people = 0;
  Point centre;
  std::vector<Bubble> bubbles;
  /// Agreements before disagreements, of each the most telling first.
  std::vector<Representative> representative;
  /// How much of the group is found again when people are drawn anew: mean Jaccard similarity
  /// (Hennig, 'Cluster-wise assessment of cluster stability', 2007). Under 0.6: do not rely on it.
  double found_again = 1;
};

/// What holds across groups, and across sides too (consensus.h).
enum class Shared : std::int8_t { no = 0, across_groups = 1, across_groups_and_sides = 2 };

struct StatementOnMap {
  std::int64_t id = 0;
  Counts all;                  // Of the people counted.
  std::vector<Counts> groups;  // In the order of OpinionMap::groups.
  std::vector<Counts> sides;   // In the order of the side numbers.
  Point loading;               // How the statement pulls those who agree.
  Interval agree_together;     // Group-aware consensus: product over groups of (agree+1)/(n+2).
  Interval disagree_together;
  Interval divides;            // Widest gap between two groups' shares of agreement, 0 to 1.
  bool tells_apart = false;    // 30 points or more, and more than chance (90%).
  std::optional<Leaning> shared_leaning;
  Shared shared = Shared::no;
};

/// A statement that a group or a side stands by and that most of all people do not (voices.h).
struct Voice {
  std::size_t statement = 0;
  std::optional<std::size_t> group;  // One of the two.
  std::optional<std::size_t> side;
  Leaning leaning = Leaning::agree;
};

/// Why there are as many groups as there are (grouping.h).
enum class Verdict : std::int8_t {
  groups = 0,         // Several, with a gap between each two.
  too_few_people = 1, // Fewer than people_for_groups counted.
  no_structure = 2,   // Answers do not go together more than by chance.
  no_gap = 3,         // They do, but people are along a line or in a cloud, without a gap (gap.h).
};

struct NumberOfGroups {
  std::size_t groups = 2;
  double silhouette = 0;         // Mean silhouette (Rousseeuw, 1987); -1 to 1, more is clearer.
  double silhouette_by_chance = 0;  // 95% of shuffled conversations have less.
  std::int64_t smallest = 0;     // People in the smallest group.
  double gap = 0;  // The least between two groups: more than 1 is one that a crowd without has not.
};

struct Evidence {
  Verdict verdict = Verdict::too_few_people;
  /// Share of what varies that the first two components carry, and what 99% of shuffled
  /// conversations stay under.
  double first_share = 0, second_share = 0;
  double first_share_by_chance = 0, second_share_by_chance = 0;
  /// People differ along one direction: the second carries no more than by chance, or much less
  /// than the first.
  bool along_a_line = false;
  std::vector<NumberOfGroups> tried;  // 2, 3, 4, 5 as far as there are people.
  /// The groups stand apart; or they shade into each other, as one cloud cut in parts would.
  bool stand_apart = false;
  /// Share of the resamplings that came to as many groups.
  double same_number = 1;
};

/// Do the groups of opinion coincide with the sides? 1: they are the same; 0: no more than by
/// chance. Adjusted mutual information (agreement.h).
struct SidesAndGroups {
  Interval agreement;
  std::vector<std::vector<std::int64_t>> people;  // [group][side]; those without a side left out.
};

struct OpinionMap {
  std::int64_t people = 0;   // Who gave any answer.
  std::int64_t counted = 0;  // Who answered enough to shape the map.
  std::int64_t answers = 0;
  Evidence evidence;
  std::vector<Group> groups;  // By letter; of `no_gap` parts, or none where no cut is clear.
  std::vector<Bubble> bubbles;               // Of all, where there are no groups.
  std::vector<StatementOnMap> statements;    // By id.
  std::optional<SidesAndGroups> sides;       // Where two sides or more have people.
  std::vector<Voice> voices;
};

/// What the next map needs of this one so that nothing flickers, and what places a person.
struct Frame {
  struct Column {
    std::int64_t statement = 0;
    double mean = 0;
    Point loading;
  };
  std::vector<Column> columns;  // By statement id.
  struct Centre {
    int letter = 0;
    Point place;
  };
  std::vector<Centre> centres;  // Empty where there are no groups.
  double reach = 1;             // How far from the middle 95% of the people counted are.
};

/// Where somebody with these answers is: also who is not counted.
Point place_on(const Frame& frame, const std::vector<GivenResponse>& row);
/// The place in `Frame::centres` of the group whose centre is nearest; nothing without groups.
std::optional<std::size_t> nearest_group(const Frame& frame, Point place);

struct MapOptions {
  std::uint64_t seed = 1;
  int resamplings = 100;  // 0: no intervals and no tests by chance; `before` says how many groups.
  int shufflings = 100;
  unsigned threads = 2;
  const Frame* before = nullptr;
  /// Where nothing is resampled, how sure it was is taken over from the map before (carried.h).
  const OpinionMap* map_before = nullptr;
  /// For what takes long, resampling and shuffling: once asked, `draw_map` throws DrawingStopped
  /// within the time of some drawings.
  std::stop_token stop;
};

struct DrawingStopped {};

struct Placed {
  Point place;
  bool counted = false;
  std::optional<std::size_t> group;  // Of those counted; place in OpinionMap::groups.
};

struct DrawnMap {
  OpinionMap map;
  Frame frame;
  std::vector<Placed> placed;  // In the order of Answers::people. Never shown to others.
};

DrawnMap draw_map(const Answers& answers, const MapOptions& options = {});

}  // namespace alongside::opinion_map
