#include "slices/opinion_map/findings/certainty.h"

#include <algorithm>
#include <cmath>

#include "slices/opinion_map/findings/agreement.h"
#include "slices/opinion_map/findings/chance.h"
#include "slices/opinion_map/findings/consensus.h"
#include "slices/opinion_map/findings/representative.h"
#include "slices/opinion_map/grouping/letters.h"

namespace alongside::opinion_map {
namespace {

constexpr std::uint64_t resampling_seed = 0x63a1f8d5;
constexpr double low_level = 0.05, high_level = 0.95;

/// People drawn, each with how often.
struct Sample {
  std::vector<std::size_t> drawn;  // Places in Found::counted, ascending.
  Rows rows;                       // Of them; the weights say how often.
};

/// What came out of one resampling.
struct Redrawn {
  struct OfStatement {
    double agree_together = 0, disagree_together = 0, divides = 0;
  };
  std::vector<OfStatement> statements;
  std::vector<double> jaccard;                           // Of each group.
  std::vector<std::vector<std::size_t>> representative;  // [group]: 2 * statement + disagree.
  bool same_number = false;
  double sides_agreement = 0;
};

Sample draw(const Found& found, std::uint64_t seed) {
  const std::size_t size = std::min(found.counted.size(), most_resampled_people);
  std::vector<std::uint32_t> times(found.counted.size());
  Random random(seed);
  for (std::size_t i = 0; i < size; ++i) ++times[random.below(found.counted.size())];
  Sample sample;
  std::vector<std::size_t> people;
  std::vector<double> weights;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (times[i] == 0) continue;
    sample.drawn.push_back(i);
    people.push_back(found.counted[i]);
    weights.push_back(times[i]);
  }
  sample.rows = rows_of(found.answers, people);
  sample.rows.weights = std::move(weights);
  return sample;
}

/// Everybody as often as they were drawn.
template <class T>
std::vector<T> as_often(const Sample& sample, const std::vector<T>& of_row) {
  std::vector<T> all;
  for (std::size_t row = 0; row < of_row.size(); ++row) {
    all.insert(all.end(), static_cast<std::size_t>(sample.rows.weights[row]), of_row[row]);
  }
  return all;
}

/// The groups found in a resampling, under the numbers of the groups they go with.
struct Regrouped {
  std::vector<std::int32_t> of;  // Of each row.
  std::vector<double> jaccard;
};

Regrouped regroup(const Found& found, const Sample& sample, const Division& division) {
  std::vector<std::int32_t> now(sample.drawn.size());
  std::size_t copy = 0;
  for (std::size_t row = 0; row < now.size(); ++row) {
    now[row] = division.clusters.of[copy];
    copy += static_cast<std::size_t>(sample.rows.weights[row]);
  }
  Overlap overlap(division.groups(), std::vector<std::int64_t>(found.groups));
  for (std::size_t row = 0; row < now.size(); ++row) {
    const auto before = static_cast<std::size_t>(found.group_of[sample.drawn[row]]);
    ++overlap[static_cast<std::size_t>(now[row])][before];
  }
  const std::vector<int> pairing = best_pairing(overlap, found.groups);
  Regrouped regrouped{.of = std::move(now), .jaccard = std::vector<double>(found.groups)};
  for (std::int32_t& group : regrouped.of) group = pairing[static_cast<std::size_t>(group)];
  for (std::size_t before = 0; before < found.groups; ++before) {
    std::int64_t was = 0;
    for (const auto& row : overlap) was += row[before];
    for (const auto& row : overlap) {
      std::int64_t is = 0;
      for (const std::int64_t people : row) is += people;
      const std::int64_t either = was + is - row[before];
      if (either == 0) continue;
      regrouped.jaccard[before] =
          std::max(regrouped.jaccard[before],
                   static_cast<double>(row[before]) / static_cast<double>(either));
    }
  }
  return regrouped;
}

/// [statement][group]; one part of all where there are no groups.
std::vector<std::vector<Counts>> count(const Rows& rows, const std::vector<std::int32_t>& part_of,
                                       std::size_t parts) {
  constexpr std::size_t responses = 3;
  const std::size_t cells = responses * rows.statements;
  std::vector<double> sums(parts * cells);
  for (std::size_t row = 0; row < rows.count(); ++row) {
    double* own = sums.data() + static_cast<std::size_t>(part_of[row]) * cells;
    for (std::size_t i = rows.begins[row]; i < rows.begins[row + 1]; ++i) {
      own[rows.codes[i]] += rows.weights[row];
    }
  }
  std::vector<std::vector<Counts>> counts(rows.statements, std::vector<Counts>(parts));
  for (std::size_t j = 0; j < rows.statements; ++j) {
    for (std::size_t part = 0; part < parts; ++part) {
      const double* own = sums.data() + part * cells + j * responses;
      counts[j][part] = {.agree = std::llround(own[2]),
                         .disagree = std::llround(own[0]),
                         .pass = std::llround(own[1])};
    }
  }
  return counts;
}

double agreement_of(const Found& found, const Sample& sample, const Regrouped& regrouped) {
  std::vector<std::int32_t> groups, sides;
  for (std::size_t row = 0; row < sample.drawn.size(); ++row) {
    const SideNumber side = found.answers.sides[found.counted[sample.drawn[row]]];
    if (side == no_side) continue;
    for (int i = 0; i < static_cast<int>(sample.rows.weights[row]); ++i) {
      groups.push_back(regrouped.of[row]);
      sides.push_back(side);
    }
  }
  return adjusted_mutual_information(groups, sides);
}

void describe_groups(Redrawn& redrawn, const Found& found, const Sample& sample,
                     const std::vector<Division>& divisions, double first_share,
                     std::vector<std::int32_t>& part_of) {
  const auto chosen = choose_division(divisions, first_share, &found.chance, found.groups);
  redrawn.same_number = (chosen ? divisions[*chosen].groups() : 0) == found.groups;
  if (found.groups == 0) return;
  const Regrouped regrouped = regroup(found, sample, divisions[found.groups - fewest_groups]);
  redrawn.jaccard = regrouped.jaccard;
  if (found.sides > 1) redrawn.sides_agreement = agreement_of(found, sample, regrouped);
  part_of = regrouped.of;
}

Redrawn redraw(const Found& found, std::uint64_t seed) {
  const Sample sample = draw(found, seed);
  const Components components = components_of(sample.rows, 1, &found.components.loadings);
  const std::vector<Point> points = as_often(sample, places_of(sample.rows, components));
  Redrawn redrawn;
  std::vector<std::int32_t> part_of(sample.rows.count());
  describe_groups(redrawn, found, sample, divisions_of(points, seed), components.first_share,
                  part_of);
  const auto counts = count(sample.rows, part_of, std::max<std::size_t>(1, found.groups));
  for (const std::vector<Counts>& groups : counts) {
    const Together shared = together(groups);
    redrawn.statements.push_back({shared.agree, shared.disagree, divide(groups).gap});
  }
  for (std::size_t group = 0; group < found.groups; ++group) {
    redrawn.representative.emplace_back();
    for (const Representative& one : representatives_of(group, counts)) {
      redrawn.representative.back().push_back(2 * one.statement +
                                              (one.leaning == Leaning::disagree ? 1 : 0));
    }
  }
  return redrawn;
}

/// An interval for one figure of all resamplings.
template <class F>
Interval interval(double value, const std::vector<Redrawn>& all, double shrink, const F& figure) {
  std::vector<double> drawn;
  for (const Redrawn& one : all) drawn.push_back(figure(one));
  return interval_of(value, std::move(drawn), shrink);
}

void describe_statements(Certainty& certainty, const OpinionMap& map,
                         const std::vector<Redrawn>& all, double shrink) {
  for (std::size_t j = 0; j < map.statements.size(); ++j) {
    const auto of = [&](double value, double Redrawn::OfStatement::* figure) {
      return interval(value, all, shrink,
                      [&](const Redrawn& one) { return one.statements[j].*figure; });
    };
    const StatementOnMap& statement = map.statements[j];
    certainty.statements.push_back(
        {of(statement.agree_together.value, &Redrawn::OfStatement::agree_together),
         of(statement.disagree_together.value, &Redrawn::OfStatement::disagree_together),
         of(statement.divides.value, &Redrawn::OfStatement::divides)});
  }
}

}  // namespace

Interval interval_of(double value, std::vector<double> drawn, double shrink) {
  const double low = value + shrink * (quantile_of(drawn, low_level) - value);
  const double high = value + shrink * (quantile_of(std::move(drawn), high_level) - value);
  return {value, std::min(value, low), std::max(value, high)};
}

Certainty certainty_of(const Found& found, const OpinionMap& map, const MapOptions& options) {
  std::vector<Redrawn> all(static_cast<std::size_t>(options.resamplings));
  draw_many(all.size(), options, [&](std::size_t i) {
    all[i] = redraw(found, seed_of(options.seed ^ resampling_seed, i));
  });
  const auto people = static_cast<double>(found.counted.size());
  const double shrink =
      std::sqrt(std::min(1.0, static_cast<double>(most_resampled_people) / people));
  const auto count = static_cast<double>(all.size());
  Certainty certainty{.groups_found_again = std::vector<double>(found.groups),
                      .representative_again = std::vector<std::vector<double>>(
                          found.groups, std::vector<double>(2 * map.statements.size())),
                      .same_number = 0};
  for (const Redrawn& one : all) {
    if (one.same_number) certainty.same_number += 1 / count;
    for (std::size_t group = 0; group < found.groups; ++group) {
      certainty.groups_found_again[group] += one.jaccard[group] / count;
      for (const std::size_t place : one.representative[group]) {
        certainty.representative_again[group][place] += 1 / count;
      }
    }
  }
  describe_statements(certainty, map, all, shrink);
  if (map.sides) {
    certainty.sides_agreement = interval(map.sides->agreement.value, all, shrink,
                                         [](const Redrawn& one) { return one.sides_agreement; });
  }
  return certainty;
}

}  // namespace alongside::opinion_map
