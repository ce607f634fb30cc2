// How long an opinion map takes to draw. bench/map.py runs this.
//
//   map_speed real FOLDER
//       reads an export of the Polis software. Then, for each line on its input, draws the map from
//       the list of votes: "steps" as far as red-dwarf goes (components, places, 2 to 5 groups with
//       their silhouettes, what is said of each statement), "whole" with all resampling, too.
//       Prints the seconds of each.
//   map_speed made-up PEOPLE STATEMENTS LEAST MOST
//       makes up a conversation: three planted groups, LEAST to MOST answers each. Draws the whole
//       map once and prints answers, seconds, groups, and the adjusted Rand index with what was
//       planted.
#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <numeric>
#include <string>

#include "foundation/base/random.h"
#include "slices/opinion_map/findings/agreement.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside {
namespace {

using namespace opinion_map;

constexpr std::size_t planted_groups = 3;
constexpr double firmness = 0.8;  // How likely somebody answers as their group does.

double seconds_of(const auto& work) {
  const auto begun = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<GivenResponse> conversation_of(const std::filesystem::path& folder) {
  const std::string comments = content_of(folder / "comments.csv");
  const std::string votes = content_of(folder / "votes.csv");
  opinions::polis::Export files;
  files.comments.content = comments;
  files.votes.content = votes;
  const auto read = opinions::polis::read_export(files, opinions::polis::Sign::plus_is_agree);
  if (!read) return {};
  std::vector<GivenResponse> given;
  for (const auto& answer : read->answers) {
    given.push_back({read->participant_ids[answer.participant],
                     read->statements[answer.statement].source_id,
                     static_cast<Response>(answer.vote)});
  }
  return given;
}

int draw_real(const char* folder) {
  const std::vector<GivenResponse> given = conversation_of(folder);
  if (given.empty()) return 1;
  for (std::string line; std::getline(std::cin, line);) {
    const MapOptions options =
        line == "whole" ? MapOptions{} : MapOptions{.resamplings = 0, .shufflings = 0};
    DrawnMap drawn;
    const double took = seconds_of([&] { drawn = draw_map(answers_of(given), options); });
    if (drawn.placed.empty()) return 1;
    fmt::print("{}\n", took);
    std::fflush(stdout);
  }
  return 0;
}

struct Wanted {
  std::size_t people, statements, least, most;
};

/// So many of `statements` first ones are drawn by lot, in place.
void draw_some(std::vector<std::size_t>& statements, std::size_t count, Random& random) {
  for (std::size_t i = 0; i < count; ++i) {
    std::swap(statements[i], statements[i + random.below(statements.size() - i)]);
  }
}

std::vector<GivenResponse> made_up(const Wanted& wanted) {
  Random random(1);
  std::vector<bool> leans(planted_groups * wanted.statements);
  for (auto&& lean : leans) lean = random.below(2) == 1;
  std::vector<std::size_t> statements(wanted.statements);
  std::iota(statements.begin(), statements.end(), std::size_t{0});
  std::vector<GivenResponse> given;
  given.reserve(wanted.people * (wanted.least + wanted.most) / 2);
  for (std::size_t person = 0; person < wanted.people; ++person) {
    const std::size_t count = wanted.least + random.below(wanted.most - wanted.least + 1);
    draw_some(statements, count, random);
    for (std::size_t i = 0; i < count; ++i) {
      const bool lean = leans[person % planted_groups * wanted.statements + statements[i]];
      const bool agree = lean == (random.unit() < firmness);
      const Response response = random.unit() < 0.1 ? Response::pass
                                : agree             ? Response::agree
                                                    : Response::disagree;
      given.push_back(
          {static_cast<std::int64_t>(person), static_cast<std::int64_t>(statements[i]), response});
    }
  }
  return given;
}

int draw_made_up(const Wanted& wanted) {
  std::vector<GivenResponse> given = made_up(wanted);
  const std::size_t answers = given.size();
  DrawnMap drawn;
  const double took = seconds_of([&] { drawn = draw_map(answers_of(std::move(given))); });
  std::vector<std::int32_t> planted, found;
  for (std::size_t i = 0; i < drawn.placed.size(); ++i) {
    if (!drawn.placed[i].group) continue;
    planted.push_back(static_cast<std::int32_t>(i % planted_groups));
    found.push_back(static_cast<std::int32_t>(*drawn.placed[i].group));
  }
  fmt::print("{} {} {} {}\n", answers, took, drawn.map.groups.size(),
             found.empty() ? 0 : adjusted_rand_index(planted, found));
  return 0;
}

}  // namespace
}  // namespace alongside

int main(int argc, char** argv) {
  const auto number = [&](int i) { return static_cast<std::size_t>(std::atoll(argv[i])); };
  if (argc == 3 && std::string_view(argv[1]) == "real") return alongside::draw_real(argv[2]);
  if (argc == 6 && std::string_view(argv[1]) == "made-up") {
    return alongside::draw_made_up({number(2), number(3), number(4), number(5)});
  }
  fmt::print(stderr, "map_speed real FOLDER | map_speed made-up PEOPLE STATEMENTS LEAST MOST\n");
  return 2;
}
