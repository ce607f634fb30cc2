#include "slices/opinions/map/shown/shown_map.h"

#include <algorithm>
#include <cmath>

#include "slices/opinions/map/shown/shown_findings.h"
#include "slices/opinions/questions/answer_form.h"

namespace alongside::opinions {
namespace {

using opinion_map::OpinionMap;
using opinion_map::StatementOnMap;

/// Places of statements in the engine's map -> in the shown one; `gone` for those left out.
using Places = std::vector<std::size_t>;
constexpr auto gone = static_cast<std::size_t>(-1);

Leaning leaning_of(opinion_map::Leaning leaning) {
  return leaning == opinion_map::Leaning::agree ? Leaning::agree : Leaning::disagree;
}

std::vector<Counts> counts_of(const std::vector<opinion_map::Counts>& parts) {
  std::vector<Counts> counts;
  for (const opinion_map::Counts& part : parts) {
    counts.push_back({.agree = part.agree, .disagree = part.disagree, .not_sure = part.pass});
  }
  return counts;
}

StatementOfMap shown_statement(const StatementOnMap& statement, const std::string& text,
                               const MapSurroundings& around) {
  const Showing showing = showing_on_map(around);
  StatementOfMap shown{.id = {statement.id},
                       .text = text,
                       .groups = shown_tally(counts_of(statement.groups), showing),
                       .sides = shown_tally(counts_of(statement.sides), showing)};
  shown.enough = has_results(shown.groups);
  return shown;
}

Places add_statements(ShownMap& shown, const OpinionMap& map, const MapSurroundings& around) {
  Places places;
  for (const StatementOnMap& statement : map.statements) {
    const auto text = std::ranges::lower_bound(around.statements, Id<Statement>{statement.id}, {},
                                               &StatementText::id);
    const bool there = text != around.statements.end() && text->id.number == statement.id;
    places.push_back(there ? shown.statements.size() : gone);
    if (there) shown.statements.push_back(shown_statement(statement, text->text, around));
  }
  return places;
}

std::vector<ShownBubble> shown_bubbles(const std::vector<opinion_map::Bubble>& bubbles,
                                       const Grid& grid, SmallNumbers small_numbers) {
  std::vector<ShownBubble> shown;
  for (const opinion_map::Bubble& bubble : bubbles) {
    shown.push_back({grid.place(bubble.place), drawn_size(bubble.people, small_numbers)});
  }
  return shown;
}

std::string name_for(int letter, const MapSurroundings& around) {
  const auto found = std::ranges::find(around.names, letter, &LetterName::letter);
  return found == around.names.end() ? "" : found->name;
}

/// Where nothing was resampled, no finding says how sure it is.
bool was_tried(const OpinionMap& map) {
  return map.evidence.first_share_by_chance > 0;
}

void add_groups(ShownMap& shown, const OpinionMap& map, const MapSurroundings& around,
                const Grid& grid) {
  const bool tried = was_tried(map);
  for (const opinion_map::Group& group : map.groups) {
    shown.groups.push_back(
        {.letter = group.letter,
         .part = map.evidence.verdict == opinion_map::Verdict::no_gap,
         .name = name_for(group.letter, around),
         .people = shown_number(group.people, around.small_numbers),
         .centre = grid.place(group.centre),
         .bubbles = shown_bubbles(group.bubbles, grid, around.small_numbers),
         .telling = {},
         .found_again = tried ? certainty_of(group.found_again) : Certainty::not_tried});
  }
}

// ---- Findings of the engine, where every number is shown ----

void take_telling(ShownMap& shown, const OpinionMap& map, const Places& places) {
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    for (const opinion_map::Representative& one : map.groups[group].representative) {
      const std::size_t place = places[one.statement];
      if (place == gone || !shown.statements[place].enough) continue;
      shown.groups[group].telling.push_back({place, leaning_of(one.leaning)});
    }
  }
}

void take_shared(ShownMap& shown, const OpinionMap& map, const Places& places) {
  std::vector<std::pair<double, SharedStatement>> found;
  for (std::size_t n = 0; n < map.statements.size(); ++n) {
    const StatementOnMap& one = map.statements[n];
    if (places[n] == gone || !one.shared_leaning || one.shared == opinion_map::Shared::no) continue;
    const Leaning leaning = leaning_of(*one.shared_leaning);
    const auto& together = leaning == Leaning::agree ? one.agree_together : one.disagree_together;
    found.push_back({together.value,
                     {.statement = places[n],
                      .leaning = leaning,
                      .across_sides = one.shared == opinion_map::Shared::across_groups_and_sides}});
  }
  std::ranges::sort(found, [](const auto& one, const auto& other) {
    return one.first != other.first ? one.first > other.first
                                    : one.second.statement < other.second.statement;
  });
  for (const auto& [strength, statement] : found) shown.shared.push_back(statement);
}

/// Of all groups the one with the largest share of agreement, and the one with the smallest.
std::pair<std::size_t, std::size_t> furthest_apart(const std::vector<opinion_map::Counts>& groups) {
  const auto share = [&](std::size_t group) {
    const std::int64_t answered = groups[group].answered();
    return answered == 0 ? 0.5
                         : static_cast<double>(groups[group].agree) / static_cast<double>(answered);
  };
  std::pair<std::size_t, std::size_t> apart{0, 0};
  for (std::size_t group = 1; group < groups.size(); ++group) {
    if (share(group) > share(apart.first)) apart.first = group;
    if (share(group) < share(apart.second)) apart.second = group;
  }
  return apart;
}

void take_dividing(ShownMap& shown, const OpinionMap& map, const Places& places) {
  std::vector<std::pair<double, DividingStatement>> found;
  for (std::size_t n = 0; n < map.statements.size(); ++n) {
    const StatementOnMap& one = map.statements[n];
    if (places[n] == gone || !one.tells_apart || one.shared != opinion_map::Shared::no) continue;
    const auto [more, less] = furthest_apart(one.groups);
    if (more == less) continue;
    found.push_back({one.divides.value, {places[n], more, less}});
  }
  std::ranges::sort(found, [](const auto& one, const auto& other) {
    return one.first != other.first ? one.first > other.first
                                    : one.second.statement < other.second.statement;
  });
  for (const auto& [strength, statement] : found) shown.dividing.push_back(statement);
}

void take_findings(ShownMap& shown, const OpinionMap& map, const Places& places) {
  take_telling(shown, map, places);
  take_shared(shown, map, places);
  take_dividing(shown, map, places);
  for (const opinion_map::Voice& voice : map.voices) {
    const std::size_t place = places[voice.statement];
    if (place == gone || !shown.statements[place].enough) continue;
    shown.voices.push_back({place, voice.group, voice.side, leaning_of(voice.leaning)});
  }
}

// ---- The ends of a line ----

/// From one of the two parts that lie furthest apart to the other; without parts, along x.
opinion_map::Point way_along(const OpinionMap& map) {
  opinion_map::Point way{map.groups.empty() ? 1.0 : 0.0, 0};
  double furthest = 0;
  for (const opinion_map::Group& from : map.groups) {
    for (const opinion_map::Group& to : map.groups) {
      const double x = to.centre.x - from.centre.x, y = to.centre.y - from.centre.y;
      if (x * x + y * y <= furthest) continue;
      furthest = x * x + y * y;
      way = {x, y};
    }
  }
  return way;
}

/// The statements that pull most to either end. Where all pull one way, the strongest is both ends.
void find_ends(ShownMap& shown, const OpinionMap& map, const Places& places) {
  constexpr double strong = 0.5;  // Of the strongest pull.
  if (map.evidence.verdict != opinion_map::Verdict::no_gap) return;
  const opinion_map::Point way = way_along(map);
  std::pair<double, std::size_t> from{0, gone}, to{0, gone};
  for (std::size_t n = 0; n < map.statements.size(); ++n) {
    if (places[n] == gone) continue;
    const opinion_map::Point& loading = map.statements[n].loading;
    const double pull = loading.x * way.x + loading.y * way.y;
    if (pull < from.first) from = {pull, places[n]};
    if (pull > to.first) to = {pull, places[n]};
  }
  if (from.second == gone && to.second == gone) return;
  if (to.first < strong * -from.first) {
    shown.ends = {{from.second, Leaning::agree}, {from.second, Leaning::disagree}};
  } else if (-from.first < strong * to.first) {
    shown.ends = {{to.second, Leaning::disagree}, {to.second, Leaning::agree}};
  } else {
    shown.ends = {{from.second, Leaning::agree}, {to.second, Leaning::agree}};
  }
}

// ---- Groups beside sides ----

Overlap overlap_of(double agreement) {
  if (agreement < 0.1) return Overlap::none;
  if (agreement < 0.3) return Overlap::little;
  return agreement < 0.6 ? Overlap::partly : Overlap::mostly;
}

/// A side is a row of people, by the group that they are in.
std::optional<GroupsBesideSides> beside_sides(const OpinionMap& map, Showing showing) {
  if (!map.sides || map.groups.empty()) return std::nullopt;
  GroupsBesideSides beside{.least = overlap_of(map.sides->agreement.low),
                           .most = overlap_of(map.sides->agreement.high),
                           .people = {}};
  const auto& people = map.sides->people;
  beside.people.resize(people.size());
  for (std::size_t side = 0; !people.empty() && side < people.front().size(); ++side) {
    std::vector<std::int64_t> of_side;
    for (const auto& group : people) of_side.push_back(group[side]);
    const ShownRow row = shown_row(of_side, showing);
    for (std::size_t group = 0; group < people.size(); ++group) {
      beside.people[group].push_back(row.parts[group]);
    }
  }
  return beside;
}

// ---- Leaving out ----

template <class T>
void move_statements(std::vector<T>& findings, const Places& places) {
  std::erase_if(findings, [&](const T& one) { return places[one.statement] == gone; });
  for (T& one : findings) one.statement = places[one.statement];
}

}  // namespace

std::int64_t drawn_size(std::int64_t people, SmallNumbers small_numbers) {
  if (small_numbers == SmallNumbers::shown) return people;
  // The bounds are where a shown number changes, so that a size says no more than the number would.
  if (people <= 7) return 5;
  if (people <= 17) return 12;
  return people <= 37 ? 25 : 45;
}

Certainty certainty_of(double found_again) {
  if (found_again < 0.6) return Certainty::seldom;
  if (found_again < 0.75) return Certainty::roughly;
  return found_again < 0.85 ? Certainty::mostly : Certainty::nearly_always;
}

std::string letter_text(int letter) {
  std::string text;
  for (int rest = letter; rest >= 0; rest = rest / 26 - 1) {
    text.insert(text.begin(), static_cast<char>('A' + rest % 26));
  }
  return text;
}

// The middle of the map is the mean of the people counted. 95% of them fit from left to right, and
// every bubble fits from top to bottom as well.
Grid::Grid(const OpinionMap& map, double reach) {
  constexpr double margin = 15;  // Steps, for a bubble's own size.
  double widest = reach, highest = 0;
  const auto fit = [&](const opinion_map::Bubble& bubble) {
    widest = std::max(widest, std::abs(bubble.place.x));
    highest = std::max(highest, std::abs(bubble.place.y));
  };
  std::ranges::for_each(map.bubbles, fit);
  for (const opinion_map::Group& group : map.groups) std::ranges::for_each(group.bubbles, fit);
  steps_per_unit_ = (map_width / 2.0 - margin) / std::max(widest, 1e-9);
  if (highest > 0) {
    steps_per_unit_ = std::min(steps_per_unit_, (map_height / 2.0 - margin) / highest);
  }
}

GridPlace Grid::place(opinion_map::Point point) const {
  const auto step = [&](double at, int whole) {
    const double steps = whole / 2.0 + at * steps_per_unit_;
    return static_cast<int>(std::lround(std::clamp(steps, 0.0, static_cast<double>(whole))));
  };
  // Upwards on the map is downwards on the grid.
  return {step(point.x, map_width), step(-point.y, map_height)};
}

Showing showing_on_map(const MapSurroundings& around) {
  return showing_of(around.imported ? around.small_numbers : SmallNumbers::hidden, around.imported);
}

ShownMap shown_map(const OpinionMap& map, const MapSurroundings& around) {
  ShownMap shown{.question = around.question,
                 .title = around.title,
                 .drawn_at = around.drawn_at,
                 .small_numbers = around.small_numbers,
                 .answers = showing_on_map(around) == Showing::everything ? SmallNumbers::shown
                                                                          : SmallNumbers::hidden,
                 .verdict = map.evidence.verdict,
                 .people = shown_number(map.people, around.small_numbers),
                 .counted = shown_number(map.counted, around.small_numbers),
                 .stand_apart = map.evidence.stand_apart,
                 .along_a_line = map.evidence.along_a_line,
                 .sides = around.sides,
                 .meta_statements = around.meta_statements};
  const Grid grid(map, around.reach);
  if (was_tried(map)) shown.same_number = certainty_of(map.evidence.same_number);
  shown.bubbles = shown_bubbles(map.bubbles, grid, around.small_numbers);
  add_groups(shown, map, around, grid);
  const Places places = add_statements(shown, map, around);
  find_ends(shown, map, places);
  shown.beside_sides = beside_sides(map, showing_on_map(around));
  // A map that was drawn quickly has no tests by chance, which the engine's findings stand on.
  if (shown.answers == SmallNumbers::shown && was_tried(map)) {
    take_findings(shown, map, places);
  } else {
    find_in_shown(shown);
  }
  return shown;
}

void keep_answered(ShownMap& map, const std::vector<Id<Statement>>& answered) {
  Places places;
  std::size_t kept = 0;
  for (const StatementOfMap& statement : map.statements) {
    places.push_back(std::ranges::binary_search(answered, statement.id) ? kept++ : gone);
  }
  std::erase_if(map.statements, [&](const StatementOfMap& statement) {
    return !std::ranges::binary_search(answered, statement.id);
  });
  move_statements(map.shared, places);
  move_statements(map.dividing, places);
  move_statements(map.voices, places);
  move_statements(map.ends, places);
  if (map.ends.size() < 2) map.ends.clear();
  for (ShownGroup& group : map.groups) {
    move_statements(group.telling, places);
    group.name.clear();
  }
}

}  // namespace alongside::opinions
