// How long a fair lottery takes to find. bench/selection.py runs this.
//
//   selection_speed find SHAPE TIGHTNESS SEED METHOD
//       makes a pool up (selection_pools.h), finds its lottery once and has the lottery checked
//       from its files. Prints as JSON: seconds, processor (the same, by the processor's
//       time), checking (seconds of that), megabytes (the peak of
//       memory, making and checking included), panels, stages, complete, right, smallest (chance of
//       those who fit in a panel), furthest (from what is certified).
//   selection_speed rounds SHAPE TIGHTNESS SEED METHOD
//       the same pool again and again: finds its lottery for each line on the input, and prints
//       the seconds.
//   selection_speed write SHAPE TIGHTNESS SEED FOLDER
//       writes the pool as people.csv and features.csv.
//   selection_speed shapes
//       prints the shapes: name, people, features, seats.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "bench/selection_pools.h"
#include "slices/draws/search/proof_files_testing.h"

namespace alongside::bench {
namespace {

using lottery::Pool;

struct Wanted {
  Shape shape;
  Tightness tightness = Tightness::usual;
  std::uint64_t seed = 0;
};

std::optional<Wanted> wanted_of(std::string_view shape, std::string_view tightness,
                                const char* seed) {
  const auto found = std::ranges::find(shapes, shape, &Shape::name);
  if (found == shapes.end()) return std::nullopt;
  Wanted wanted{.shape = *found, .seed = std::strtoull(seed, nullptr, 10)};
  if (tightness == "loose") wanted.tightness = Tightness::loose;
  if (tightness == "tight") wanted.tightness = Tightness::tight;
  return wanted;
}

lottery::Method method_of(std::string_view name) {
  if (name == "maximin") return lottery::Method::maximin;
  if (name == "nash") return lottery::Method::nash;
  if (name == "uniform") return lottery::Method::uniform;
  return lottery::Method::leximin;
}

double seconds_of(const auto& work) {
  const auto begun = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double smallest_chance(const lottery::FairLottery& lottery) {
  std::int64_t smallest = lottery::chance_unit;
  for (std::size_t person = 0; person < lottery.chances.size(); ++person) {
    if (std::ranges::count(lottery.fit_nowhere, static_cast<int>(person)) > 0) continue;
    smallest = std::min(smallest, lottery.chances[person]);
  }
  return static_cast<double>(smallest) / static_cast<double>(lottery::chance_unit);
}

/// The most memory that this process has had. `ru_maxrss` would count who started it, too.
double peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
  }
  return 0;
}

int find(const Pool& pool, lottery::Method method) {
  lottery::FairResult result;
  const double before = processor_seconds();
  const double took = seconds_of([&] { result = find_fair_lottery(pool, {.method = method}); });
  const double processor = processor_seconds() - before;
  if (result.finding != lottery::Finding::found) return 1;
  const lottery::FairLottery& found = result.lottery;
  lottery_proof::Checked proof;
  const double checking =
      seconds_of([&] { proof = draws::checked(draws::proof_texts_of(pool, found)); });
  for (const Message& message : proof.wrong) fmt::print(stderr, "{}\n", message.text());
  fmt::print(R"({{"seconds": {}, "processor": {}, "checking": {}, "megabytes": {}, )", took,
             processor, checking, peak_megabytes());
  fmt::print(R"("panels": {}, "stages": {}, "complete": {}, "right": {}, )", found.panels.size(),
             found.certificate.stages.size(), found.certificate.complete && proof.complete,
             proof.right);
  fmt::print(R"("smallest": {}, "furthest": {}}})"
             "\n",
             smallest_chance(found), found.furthest_from_certified);
  return 0;
}

int find_in_rounds(const Pool& pool, lottery::Method method) {
  for (std::string line; std::getline(std::cin, line);) {
    lottery::FairResult result;
    const double took = seconds_of([&] { result = find_fair_lottery(pool, {.method = method}); });
    if (result.finding != lottery::Finding::found) return 1;
    fmt::print("{}\n", took);
    std::fflush(stdout);
  }
  return 0;
}

int write(const Pool& pool, const std::string& folder) {
  std::ofstream features(folder + "/features.csv"), people(folder + "/people.csv");
  features << "feature,value,min,max\n";
  people << "id";
  for (const lottery::Feature& feature : pool.features) {
    people << ',' << feature.name;
    for (const lottery::Quota& quota : feature.values) {
      features << feature.name << ',' << quota.value << ',' << quota.min << ',' << quota.max
               << '\n';
    }
  }
  for (std::size_t person = 0; person < pool.people(); ++person) {
    people << "\np" << person;
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      people << ',' << pool.features[feature].values[pool.value(person, feature)].value;
    }
  }
  people << '\n';
  return features && people ? 0 : 1;
}

int list_shapes() {
  for (const Shape& shape : shapes) {
    fmt::print("{} {} {} {}\n", shape.name, shape.people, shape.features, shape.seats);
  }
  return 0;
}

int run(int count, char** words) {
  const std::string_view work = count > 1 ? words[1] : "";
  if (work == "shapes") return list_shapes();
  const auto wanted = count == 6 ? wanted_of(words[2], words[3], words[4]) : std::nullopt;
  if (!wanted) return 2;
  const Pool pool = made_pool(wanted->shape, wanted->tightness, wanted->seed);
  if (work == "find") return find(pool, method_of(words[5]));
  if (work == "rounds") return find_in_rounds(pool, method_of(words[5]));
  if (work == "write") return write(pool, words[5]);
  return 2;
}

}  // namespace
}  // namespace alongside::bench

int main(int count, char** words) {
  const int status = alongside::bench::run(count, words);
  if (status == 2) fmt::print(stderr, "see bench/selection_speed.cpp for how to call this\n");
  return status;
}
