#include "slices/draws/commands/draw_report.h"

#include <algorithm>
#include <cmath>

#include "slices/draws/setup/quotas/quota_reach.h"

namespace alongside::draws {
namespace {

double share_of(std::int64_t chance) {
  return static_cast<double>(chance) / static_cast<double>(lottery::chance_unit);
}

/// Of those who are in any panel, rising.
std::vector<double> chances_of(const lottery::FairLottery& lottery) {
  std::vector<bool> nowhere(lottery.chances.size(), false);
  for (const int person : lottery.fit_nowhere) nowhere[static_cast<std::size_t>(person)] = true;
  std::vector<double> chances;
  for (std::size_t person = 0; person < lottery.chances.size(); ++person) {
    if (!nowhere[person]) chances.push_back(share_of(lottery.chances[person]));
  }
  std::ranges::sort(chances);
  return chances;
}

double median_of(const std::vector<double>& rising) {
  const std::size_t half = rising.size() / 2;
  return rising.size() % 2 == 1 ? rising[half] : (rising[half - 1] + rising[half]) / 2;
}

/// 0.001, 0.002, 0.005, 0.01 ...: numbers that people read at a glance.
std::vector<double> round_numbers() {
  std::vector<double> numbers;
  for (const double decade : {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1}) {
    for (const double step : {1.0, 2.0, 5.0}) numbers.push_back(decade * step);
  }
  numbers.push_back(1);
  return numbers;
}

/// Multiples of the smallest round number that needs no more than `chance_bands` for them.
std::vector<double> even_edges(double smallest, double largest) {
  for (const double width : round_numbers()) {
    const double first = std::floor((smallest + lottery::tolerance) / width);
    if (first + static_cast<double>(chance_bands) < largest / width) continue;
    std::vector<double> edges;
    for (std::size_t i = 0; i <= chance_bands; ++i) {
      edges.push_back((first + static_cast<double>(i)) * width);
    }
    return edges;
  }
  return {0, 1};
}

/// Where some chances are many times others, even bands would put nearly everybody into one.
constexpr double far_apart = 5;

std::vector<double> edges_for(double smallest, double largest) {
  if (largest <= far_apart * smallest) return even_edges(smallest, largest);
  std::vector<double> edges = round_numbers();
  edges.insert(edges.begin(), 0);
  return edges;
}

/// Chances differ by less than the tolerance where they are meant to be the same: one just below an
/// edge belongs above it. Bands without people at both ends are left out.
std::vector<ChanceBand> bands_of(const std::vector<double>& rising) {
  if (rising.back() - rising.front() <= 2 * lottery::tolerance) {
    return {{rising.front(), rising.back(), static_cast<std::int64_t>(rising.size())}};
  }
  const std::vector<double> edges = edges_for(rising.front(), rising.back());
  std::vector<ChanceBand> bands;
  for (std::size_t i = 0; i + 1 < edges.size() && edges[i] < 1; ++i) {
    bands.push_back({edges[i], std::min(edges[i + 1], 1.0), 0});
  }
  for (const double chance : rising) {
    auto band = std::ranges::upper_bound(bands, chance + lottery::tolerance, {}, &ChanceBand::from);
    if (band != bands.begin()) --band;
    ++band->people;
  }
  const auto has_people = [](const ChanceBand& band) { return band.people > 0; };
  bands.erase(bands.begin(), std::ranges::find_if(bands, has_people));
  while (!has_people(bands.back())) bands.pop_back();
  return bands;
}

void reckon_chances(const lottery::FairLottery& lottery, DrawReport& report) {
  const auto chances = chances_of(lottery);
  if (chances.empty()) return;
  report.left_out = std::ranges::count(chances, 0.0);
  report.smallest = chances.front();
  report.median = median_of(chances);
  report.largest = chances.back();
  report.distribution = bands_of(chances);
}

std::int64_t settled_people(const lottery::Pool& pool, const lottery::FairLottery& lottery) {
  const auto types = lottery::types_of(pool);
  std::int64_t people = 0;
  for (const lottery::Stage& stage : lottery.certificate.stages) {
    for (const int type : stage.settled) {
      people += static_cast<std::int64_t>(types[static_cast<std::size_t>(type)].people.size());
    }
  }
  return people;
}

std::vector<ReportedQuota> quotas_of(const lottery::Pool& pool, const DrawnLottery& drawn) {
  const auto in_pool = people_by_value(pool);
  std::vector<ReportedQuota> quotas;
  std::vector<std::size_t> first;
  for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
    first.push_back(quotas.size());
    const auto& values = pool.features[feature].values;
    for (std::size_t value = 0; value < values.size(); ++value) {
      quotas.push_back({.feature = pool.features[feature].name,
                        .value = values[value].value,
                        .min = values[value].min,
                        .max = values[value].max,
                        .pool = in_pool[feature][value]});
    }
  }
  for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
    for (std::size_t person = 0; person < pool.people(); ++person) {
      quotas[first[feature] + pool.value(person, feature)].expected +=
          share_of(drawn.lottery.chances[person]);
    }
    for (const int person : drawn.panel()) {
      ++quotas[first[feature] + pool.value(static_cast<std::size_t>(person), feature)].panel;
    }
  }
  return quotas;
}

}  // namespace

DrawReport report_of(const PoolFiles& files, const DrawnLottery& drawn) {
  const lottery::FairLottery& lottery = drawn.lottery;
  DrawReport report{.seats = files.pool.seats,
                    .people = static_cast<std::int64_t>(files.pool.people()),
                    .method = lottery.certificate.method,
                    .panels = static_cast<std::int64_t>(lottery.panels.size()),
                    .numbered = static_cast<std::int64_t>(drawn.numbered.size()),
                    .certified = lottery.certificate.complete,
                    .settled_people = settled_people(files.pool, lottery),
                    .furthest_from_certified = lottery.furthest_from_certified,
                    .quotas = quotas_of(files.pool, drawn)};
  report.drawn = static_cast<std::int64_t>(drawn.drawn) + (drawn.numbered.empty() ? 1 : 0);
  reckon_chances(lottery, report);
  for (const std::size_t column : files.people.address_columns) {
    report.address_columns.push_back(files.people.headings[column]);
  }
  for (const int person : lottery.fit_nowhere) {
    report.fit_nowhere.push_back(files.people.id(static_cast<std::size_t>(person)));
  }
  return report;
}

}  // namespace alongside::draws
