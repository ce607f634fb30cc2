#include "slices/opinion_map/map.h"

#include <algorithm>
#include <numeric>

#include "slices/opinion_map/findings/agreement.h"
#include "slices/opinion_map/findings/certainty.h"
#include "slices/opinion_map/findings/consensus.h"
#include "slices/opinion_map/findings/counts.h"
#include "slices/opinion_map/findings/representative.h"
#include "slices/opinion_map/findings/voices.h"
#include "slices/opinion_map/frame.h"
#include "slices/opinion_map/grouping/bubbles.h"
#include "slices/opinion_map/grouping/carried.h"
#include "slices/opinion_map/grouping/division.h"
#include "slices/opinion_map/grouping/letters.h"

namespace alongside::opinion_map {
namespace {

constexpr std::int32_t not_counted = no_part;

/// Everything on the way from answers to a map.
struct Drawing {
  const Answers& answers;
  const MapOptions& options;
  std::vector<std::size_t> counted;  // Places of people, ascending.
  Rows rows;                         // Of those counted.
  Components components;
  std::vector<Point> points;  // Of those counted.
  DividedPeople divided;
  std::vector<std::int32_t> part_of;  // Of all people: their group by letter, or not_counted.
  std::size_t parts = 1;              // Groups, or 1 where there are none.
  std::size_t sides = 0;
};

std::vector<std::size_t> people_counted(const Answers& answers) {
  std::vector<std::size_t> counted;
  for (std::size_t person = 0; person < answers.people.size(); ++person) {
    if (is_counted(answers, person)) counted.push_back(person);
  }
  return counted;
}

void find_axes(Drawing& drawing) {
  const Frame* before = drawing.options.before;
  drawing.rows = rows_of(drawing.answers, drawing.counted);
  if (before == nullptr) {
    drawing.components = components_of(drawing.rows, drawing.options.threads);
  } else {
    const std::vector<Point> loadings = loadings_before(*before, drawing.answers.statements);
    drawing.components = components_of(drawing.rows, drawing.options.threads, &loadings);
    turn_onto(drawing.components, loadings);
  }
  drawing.points = places_of(drawing.rows, drawing.components);
}

std::vector<std::int64_t> people_in(const Clusters& clusters) {
  std::vector<std::int64_t> people(clusters.centres.size());
  for (const std::int32_t group : clusters.of) ++people[static_cast<std::size_t>(group)];
  return people;
}

/// Letters, and the groups put in the order of their letters.
std::vector<Group> name_groups(Drawing& drawing, const std::vector<std::int32_t>& before) {
  Clusters& clusters = drawing.divided.clusters;
  const std::vector<std::int64_t> people = people_in(clusters);
  std::vector<int> letters_before;
  if (drawing.options.before != nullptr) {
    for (const auto& centre : drawing.options.before->centres) {
      letters_before.push_back(centre.letter);
    }
  }
  Overlap overlap(people.size(), std::vector<std::int64_t>(letters_before.size()));
  for (std::size_t i = 0; i < clusters.of.size(); ++i) {
    if (before[i] < 0) continue;
    ++overlap[static_cast<std::size_t>(clusters.of[i])][static_cast<std::size_t>(before[i])];
  }
  const std::vector<int> letters = letters_of(overlap, letters_before, people);
  std::vector<std::size_t> order(people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t group) { return letters[group]; });
  std::vector<Group> groups;
  std::vector<std::int32_t> place_of(people.size());
  for (const std::size_t group : order) {
    place_of[group] = static_cast<std::int32_t>(groups.size());
    groups.push_back(
        {.letter = letters[group], .people = people[group], .centre = clusters.centres[group]});
  }
  for (std::int32_t& group : clusters.of) group = place_of[static_cast<std::size_t>(group)];
  return groups;
}

std::vector<Group> find_groups(Drawing& drawing) {
  const Frame* before = drawing.options.before;
  std::vector<std::int32_t> earlier(drawing.counted.size(), not_counted);
  if (before != nullptr) {
    earlier = groups_before(*before, drawing.rows, drawing.answers.statements);
  }
  drawing.divided = divide({.rows = drawing.rows,
                            .components = drawing.components,
                            .points = drawing.points,
                            .before = earlier,
                            .groups_before = before == nullptr ? 0 : before->centres.size(),
                            .first_map = before == nullptr},
                           drawing.options);
  drawing.part_of.assign(drawing.answers.people.size(), not_counted);
  for (const std::size_t person : drawing.counted) drawing.part_of[person] = 0;
  if (drawing.divided.groups == 0) return {};
  std::vector<Group> groups = name_groups(drawing, earlier);
  drawing.parts = groups.size();
  for (std::size_t i = 0; i < drawing.counted.size(); ++i) {
    drawing.part_of[drawing.counted[i]] = drawing.divided.clusters.of[i];
  }
  return groups;
}

std::size_t sides_among(const Answers& answers, const std::vector<std::size_t>& counted) {
  SideNumber most = no_side;
  for (const std::size_t person : counted) most = std::max(most, answers.sides[person]);
  return static_cast<std::size_t>(most + 1);
}

std::vector<std::int32_t> sides_of_counted(const Drawing& drawing) {
  std::vector<std::int32_t> sides(drawing.answers.people.size(), not_counted);
  for (const std::size_t person : drawing.counted) {
    sides[person] = std::int32_t{drawing.answers.sides[person]};
  }
  return sides;
}

void fill_bubbles(OpinionMap& map, const Drawing& drawing) {
  const std::int64_t least = people_in_bubble(map.counted);
  if (map.groups.empty()) {
    map.bubbles = bubbles_of(drawing.points, least);
    return;
  }
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    std::vector<Point> members;
    for (std::size_t i = 0; i < drawing.points.size(); ++i) {
      if (drawing.divided.clusters.of[i] == static_cast<std::int32_t>(group)) {
        members.push_back(drawing.points[i]);
      }
    }
    map.groups[group].bubbles = bubbles_of(std::move(members), least);
  }
}

void fill_statements(OpinionMap& map, const Drawing& drawing) {
  const auto by_group = counts_by(drawing.answers, drawing.part_of, drawing.parts);
  const auto by_side = counts_by(drawing.answers, sides_of_counted(drawing), drawing.sides);
  for (std::size_t j = 0; j < drawing.answers.statements.size(); ++j) {
    StatementOnMap statement{.id = drawing.answers.statements[j],
                             .sides = by_side[j],
                             .loading = drawing.components.loadings[j]};
    for (const Counts& group : by_group[j]) statement.all += group;
    if (!map.groups.empty()) statement.groups = by_group[j];
    find_consensus(statement);
    map.statements.push_back(std::move(statement));
  }
}

PeopleCounted people_counted(const OpinionMap& map, const Drawing& drawing) {
  PeopleCounted people{.all = map.counted, .sides = std::vector<std::int64_t>(drawing.sides)};
  for (const Group& group : map.groups) people.groups.push_back(group.people);
  for (const std::size_t person : drawing.counted) {
    const SideNumber side = drawing.answers.sides[person];
    if (side != no_side) ++people.sides[static_cast<std::size_t>(side)];
  }
  return people;
}

void fill_groups_and_sides(OpinionMap& map, const Drawing& drawing) {
  std::vector<std::vector<Counts>> by_group;
  for (const StatementOnMap& statement : map.statements) by_group.push_back(statement.groups);
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    map.groups[group].representative = representatives_of(group, by_group);
  }
  map.voices = voices_of(map.statements, people_counted(map, drawing));
  std::vector<std::int32_t> groups, sides;
  std::vector<std::vector<std::int64_t>> people(map.groups.size(),
                                                std::vector<std::int64_t>(drawing.sides));
  for (const std::size_t person : drawing.counted) {
    if (drawing.answers.sides[person] == no_side || map.groups.empty()) continue;
    groups.push_back(drawing.part_of[person]);
    sides.push_back(drawing.answers.sides[person]);
    ++people[static_cast<std::size_t>(groups.back())][static_cast<std::size_t>(sides.back())];
  }
  const auto some = std::ranges::minmax_element(sides);
  if (sides.empty() || *some.min == *some.max) return;
  const double agreement = adjusted_mutual_information(groups, sides);
  map.sides =
      SidesAndGroups{.agreement = {agreement, agreement, agreement}, .people = std::move(people)};
}

void fill_certainty(OpinionMap& map, const Drawing& drawing) {
  std::vector<std::int32_t> group_of;
  for (const std::size_t person : drawing.counted) group_of.push_back(drawing.part_of[person]);
  const Certainty certainty = certainty_of({.answers = drawing.answers,
                                            .counted = drawing.counted,
                                            .group_of = group_of,
                                            .groups = map.groups.size(),
                                            .sides = drawing.sides,
                                            .components = drawing.components,
                                            .chance = drawing.divided.chance},
                                           map, drawing.options);
  map.evidence.same_number = certainty.same_number;
  for (std::size_t j = 0; j < map.statements.size(); ++j) {
    map.statements[j].agree_together = certainty.statements[j].agree_together;
    map.statements[j].disagree_together = certainty.statements[j].disagree_together;
    map.statements[j].divides = certainty.statements[j].divides;
  }
  for (std::size_t group = 0; group < map.groups.size(); ++group) {
    map.groups[group].found_again = certainty.groups_found_again[group];
    for (Representative& one : map.groups[group].representative) {
      const std::size_t place = 2 * one.statement + (one.leaning == Leaning::disagree ? 1 : 0);
      one.found_again = certainty.representative_again[group][place];
    }
  }
  if (map.sides) map.sides->agreement = certainty.sides_agreement;
}

Frame frame_of(const Drawing& drawing, const std::vector<Group>& groups) {
  Frame frame{.reach = reach_of(drawing.points)};
  for (std::size_t j = 0; j < drawing.answers.statements.size(); ++j) {
    frame.columns.push_back({drawing.answers.statements[j], drawing.components.means[j],
                             drawing.components.loadings[j]});
  }
  for (const Group& group : groups) frame.centres.push_back({group.letter, group.centre});
  return frame;
}

std::vector<Placed> placed_people(const Drawing& drawing) {
  std::vector<std::size_t> everybody(drawing.answers.people.size());
  std::iota(everybody.begin(), everybody.end(), std::size_t{0});
  const std::vector<Point> places =
      places_of(rows_of(drawing.answers, everybody), drawing.components);
  std::vector<Placed> placed;
  for (const std::size_t person : everybody) {
    placed.push_back({.place = places[person], .counted = drawing.part_of[person] != not_counted});
    if (drawing.divided.groups > 0 && placed.back().counted) {
      placed.back().group = static_cast<std::size_t>(drawing.part_of[person]);
    }
  }
  return placed;
}

}  // namespace

DrawnMap draw_map(const Answers& answers, const MapOptions& options) {
  Drawing drawing{.answers = answers, .options = options, .counted = people_counted(answers)};
  drawing.sides = sides_among(answers, drawing.counted);
  find_axes(drawing);
  DrawnMap drawn;
  OpinionMap& map = drawn.map;
  map.groups = find_groups(drawing);
  map.people = static_cast<std::int64_t>(answers.people.size());
  map.counted = static_cast<std::int64_t>(drawing.counted.size());
  map.answers = static_cast<std::int64_t>(answers.entries.size());
  map.evidence = drawing.divided.evidence;
  fill_bubbles(map, drawing);
  fill_statements(map, drawing);
  fill_groups_and_sides(map, drawing);
  if (options.resamplings > 0 && !drawing.counted.empty()) {
    fill_certainty(map, drawing);
  } else if (options.map_before != nullptr) {
    carry_certainty(map, *options.map_before);
  }
  drawn.frame = frame_of(drawing, map.groups);
  drawn.placed = placed_people(drawing);
  return drawn;
}

}  // namespace alongside::opinion_map
