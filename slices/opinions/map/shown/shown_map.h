// What everybody may see of an opinion map: the page, its live part and the report are all made of
// this, and it holds nothing that was hidden.
//
// Where a question hides small numbers (suppression.h), every count here is as it is shown: of
// groups, of answers, of groups beside sides; counts of answers are so always, but of what was
// brought in from elsewhere. What the map *finds* could still tell what a * hides: that a statement
// stands in a list, or stands first in it, says something of the exact counts. So there the rule
// is:
//
//   Findings are reckoned from the shown counts alone (shown_findings.h), and a statement is named
//   only where it would be for every number that a * may stand for.
//
// Two maps that show the same counts therefore have the same findings, whatever is hidden
// (shown_map_test.cpp tries it). The engine's own findings, which know the exact counts, are taken
// only where everything is shown anyway. Beside counts and findings a map says:
//   - where its bubbles are: each stands for five people or more, on a grid too coarse to reckon
//     back from, and drawn in one of a few sizes where numbers are hidden;
//   - how sure it is, and how far groups and sides coincide: in a few words, of all people at once;
//   - where people lie along a line without a gap, the statements that pull most to its two ends.
//     As the places of circles, that is of all people at once.
//
// Who has not answered everything sees no finding of a statement they did not answer, and no names
// that others gave to the groups: `keep_answered`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/results/common_ground.h"
#include "slices/opinions/results/suppression.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// The grid that a map is drawn on, from its top left corner. One step is half a hundredth of its
/// width: too coarse to reckon answers back from somebody's own place.
inline constexpr int map_width = 200;
inline constexpr int map_height = 140;
struct GridPlace {
  int x = 0;
  int y = 0;
  friend bool operator==(const GridPlace&, const GridPlace&) = default;
};

/// People near each other, drawn as one circle.
struct ShownBubble {
  GridPlace place;
  std::int64_t size = 0;  // Its area, in people: theirs, or that of their class (`drawn_size`).
};
/// Where small numbers are hidden: 5 for up to 7 people, then 12, 25 or 45.
std::int64_t drawn_size(std::int64_t people, SmallNumbers small_numbers);

/// How often something came out again when people were drawn anew. Of a group it is the mean
/// Jaccard similarity, with the bounds of Hennig, 'Cluster-wise assessment of cluster stability',
/// 2007: 0.85 'highly stable', 0.75 'stable', 0.6 'a pattern'; less is not to be relied on.
enum class Certainty { not_tried, seldom, roughly, mostly, nearly_always };

/// How far groups and sides coincide, of the adjusted mutual information: 0.1, 0.3 and 0.6 part
/// the four.
enum class Overlap { none, little, partly, mostly };

/// One that tells a group from the others.
struct TellingStatement {
  std::size_t statement = 0;  // Place in ShownMap::statements, here and below.
  Leaning leaning = Leaning::agree;
};
/// On which all groups are of one mind.
struct SharedStatement {
  std::size_t statement = 0;
  Leaning leaning = Leaning::agree;
  bool across_sides = false;  // And all sides.
};
/// On which two groups are furthest apart.
struct DividingStatement {
  std::size_t statement = 0;
  std::size_t agrees_more = 0, agrees_less = 0;  // Places in ShownMap::groups.
};
/// What a group or a side stands by, and most people do not.
struct FewStandBy {
  std::size_t statement = 0;
  std::optional<std::size_t> group;  // One of the two; `side` is a place in ShownMap::sides.
  std::optional<std::size_t> side;
  Leaning leaning = Leaning::agree;
};

/// One end of a line of people: they agree with this statement, or disagree.
struct LineEnd {
  std::size_t statement = 0;
  Leaning leaning = Leaning::agree;
};

struct ShownGroup {
  int letter = 0;      // 0 is 'A'.
  bool part = false;   // Of a line or a cloud of people, without a gap.
  std::string name;  // "" where members gave it none.
  ShownNumber people;
  GridPlace centre;
  std::vector<ShownBubble> bubbles;
  std::vector<TellingStatement> telling;  // The most telling first.
  Certainty found_again = Certainty::not_tried;
};

struct StatementOfMap {
  Id<Statement> id;
  std::string text;
  bool enough = false;  // False: of no group enough people answered.
  ShownTally groups;    // `groups.sides` in the order of ShownMap::groups.
  ShownTally sides;     // In the order of ShownMap::sides. Not shown itself: see results.
};

struct GroupsBesideSides {
  Overlap least = Overlap::none, most = Overlap::none;  // The ends of the interval.
  std::vector<std::vector<ShownNumber>> people;         // [group][side]
};

struct ShownMap {
  Id<Question> question;
  std::string title;
  Instant drawn_at{};                                 // The day alone is shown.
  SmallNumbers small_numbers = SmallNumbers::hidden;  // Of people.
  SmallNumbers answers = SmallNumbers::hidden;        // Of what they said: see `showing_on_map`.
  opinion_map::Verdict verdict = opinion_map::Verdict::too_few_people;
  ShownNumber people;   // Who gave any answer.
  ShownNumber counted;  // Who answered enough to shape the map.
  bool stand_apart = false;
  bool along_a_line = false;  // Where there is no gap.
  std::vector<LineEnd> ends;  // Of the line or the cloud: two, or none.
  Certainty same_number = Certainty::not_tried;  // That there are as many groups.
  std::vector<ShownGroup> groups;                // By letter.
  std::vector<ShownBubble> bubbles;              // Of all, where there are no groups.
  std::vector<std::string> sides;                // Their names; "" is 'no side given'.
  std::vector<StatementOfMap> statements;        // By id; without those taken out.
  std::vector<SharedStatement> shared;           // The clearest first, here and below.
  std::vector<DividingStatement> dividing;
  std::vector<FewStandBy> voices;
  std::optional<GroupsBesideSides> beside_sides;
  std::int64_t meta_statements = 0;              // Which are in the results, and shape no map.
  bool tells_places = false;  // A file of everybody's place goes with it: public answers alone.
};

struct StatementText {
  Id<Statement> id;
  std::string text;
};
struct LetterName {
  int letter = 0;
  std::string name;
};

/// What a map does not hold itself.
struct MapSurroundings {
  Id<Question> question;
  std::string title;
  Instant drawn_at{};
  SmallNumbers small_numbers = SmallNumbers::hidden;
  bool imported = false;                  // Its counts are public: none is too few to show.
  std::vector<StatementText> statements;  // By id; those of the map that are not here are left out.
  std::int64_t meta_statements = 0;       // About the conversation itself: not on the map.
  std::vector<std::string> sides;         // In the order of the map's side numbers.
  std::vector<LetterName> names;
  double reach = 0;  // Of the map's frame; 0 where it is not known.
};

/// How answers are shown on a map. Of a question that is answered here small numbers are hidden,
/// whatever it does in its results: maps and results take in people at different moments, so that
/// exact numbers of both would tell by their difference what one or two said.
Showing showing_on_map(const MapSurroundings& around);

ShownMap shown_map(const opinion_map::OpinionMap& map, const MapSurroundings& around);

/// Leaves out all that a person may not see who answered these statements (ascending) alone.
void keep_answered(ShownMap& map, const std::vector<Id<Statement>>& answered);

/// From the engine's places to the grid: the same for all that is drawn on one map.
class Grid {
 public:
  Grid(const opinion_map::OpinionMap& map, double reach);
  /// What lies beyond the edge is drawn at it.
  GridPlace place(opinion_map::Point point) const;

 private:
  double steps_per_unit_ = 1;
};

/// "A" for 0, "AA" for 26.
std::string letter_text(int letter);

Certainty certainty_of(double found_again);

}  // namespace alongside::opinions
