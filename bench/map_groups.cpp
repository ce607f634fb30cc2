// How often the map finds groups where there are none, and where there are: conversations made up
// by lot (slices/opinion_map/testing/crowds.h). docs/opinion-map.md has the tables.
//
//   map_groups ROUNDS     without groups, then with groups: the tables, as Markdown
#include <fmt/core.h>

#include <cstdlib>

#include "slices/opinion_map/opinion_map.h"
#include "slices/opinion_map/testing/crowds.h"

namespace alongside {
namespace {

using namespace opinion_map;

/// Fewer than a map that is shown has: that answers go together is plain in nearly all of these.
constexpr int shufflings = 20;

const std::vector<crowds::Size> sizes{{40, 30, 0.8},  {100, 20, 0.7}, {100, 40, 0.7},
                                      {300, 10, 0.9}, {300, 40, 0.5}, {1000, 60, 0.3}};

/// In how many of 100 conversations there are groups; `wanted` of them, where it is more than 0.
int found_in_hundred(const crowds::Crowd& crowd, const crowds::Size& size, int rounds,
                     std::size_t wanted) {
  int found = 0;
  for (int round = 1; round <= rounds; ++round) {
    const auto seed = static_cast<std::uint64_t>(round);
    const MapOptions options{.seed = seed, .resamplings = 0, .shufflings = shufflings};
    const OpinionMap map = draw_map(answers_of(crowd(size, seed)), options).map;
    if (map.evidence.verdict != Verdict::groups) continue;
    if (wanted == 0 || map.groups.size() == wanted) ++found;
  }
  return (100 * found + rounds / 2) / rounds;
}

void print_heading(const char* first) {
  fmt::print("\n| {} |", first);
  for (const auto& size : sizes) {
    fmt::print(" {} x {} |", size.people,
               static_cast<int>(static_cast<double>(size.statements) * size.answered + 0.5));
  }
  fmt::print("\n|---|---|---|---|---|---|---|\n");
}

void print_row(const std::string& name, const crowds::Crowd& crowd, int rounds,
               std::size_t wanted) {
  fmt::print("| {} |", name);
  for (const auto& size : sizes) {
    fmt::print(" {} |", found_in_hundred(crowd, size, rounds, wanted));
    std::fflush(stdout);
  }
  fmt::print("\n");
}

}  // namespace
}  // namespace alongside

int main(int argc, char** argv) {
  using namespace alongside;
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 100;
  print_heading("without groups: in 100, groups found");
  for (const auto& one : crowds::without_groups()) print_row(one.name, one.crowd, rounds, 0);
  for (const double firmness : {0.8, 0.85, 0.9}) {
    print_heading(fmt::format("groups, {:.0f}% answer as theirs: in 100, so many found",
                              100 * firmness)
                      .c_str());
    const std::size_t wanted[] = {2, 2, 3, 4};
    const auto all = crowds::with_groups(firmness);
    for (std::size_t i = 0; i < all.size(); ++i) {
      print_row(all[i].name, all[i].crowd, rounds, wanted[i]);
    }
  }
  return 0;
}
