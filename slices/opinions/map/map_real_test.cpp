// Five real conversations that were gathered with the Polis software (CC BY 4.0, The Computational
// Democracy Project): what `alongside map` finds in them, compared with the groups that Polis wrote
// into its export, and with the Python package red-dwarf.
//
// The conversations lie in ALONGSIDE_DATA or ../shared/data; where that folder is absent, this is
// skipped. So is what needs red-dwarf's findings, unless bench/red_dwarf_maps.py wrote them into
// ALONGSIDE_RED_DWARF or build/red-dwarf (script/bench does). Why we differ where we do is told in
// docs/opinion-map.md.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"
#include "foundation/files/folder_testing.h"
#include "slices/opinion_map/findings/agreement.h"
#include "slices/opinion_map/grouping/grouping.h"
#include "slices/opinions/map/files/map_commands.h"

namespace alongside::opinions::map_real_test {
namespace {

using opinion_map::Point;

/// What is known of a conversation, and is asserted so that a change does not go unnoticed.
struct Known {
  const char* conversation;
  std::vector<std::int64_t> people;  // In our parts: none of the five has a gap.
  double with_polis;                 // Adjusted Rand index; 0 without groups.
  double with_red_dwarf;             // With the groups that it finds by itself, of all people.
};

const std::vector<Known> all_known{{"15-per-hour-seattle", {91, 47}, 0.776, 0.632},
                                   {"brexit-consensus", {101, 88}, 0.876, 0.655},
                                   {"canadian-electoral-reform", {260, 21}, 0.838, 1.0},
                                   {"london.youth.policing", {}, 0, 0},
                                   {"scoop-hivemind.ubi", {162, 12}, 0.095, 1.0}};

std::filesystem::path folder_of(const char* setting, const char* usual) {
  const char* given = std::getenv(setting);
  return given != nullptr ? given : usual;
}

/// The rows of a table by the number in one column.
using Row = std::map<std::string, std::string>;
std::map<std::int64_t, Row> table(const std::filesystem::path& path, const std::string& key) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  CsvReader reader(text);
  CsvRow names, fields;
  reader.next(names);
  std::map<std::int64_t, Row> rows;
  while (reader.next(fields)) {
    Row row;
    for (std::size_t i = 0; i < fields.fields.size(); ++i) row[names.fields[i]] = fields.fields[i];
    rows[std::stoll(row[key])] = row;
  }
  return rows;
}

class RealMaps : public testing::TestWithParam<Known> {
 protected:
  void SetUp() override {
    directory_ = folder_of("ALONGSIDE_DATA", "../shared/data") / "polis" / GetParam().conversation;
    if (!std::filesystem::exists(directory_)) {
      GTEST_SKIP() << "no real conversations: there is no folder " << directory_;
    }
    const auto said =
        write_map_files({.directory = directory_.string(), .out = out_.path()}, Instant{});
    ASSERT_TRUE(said) << said.problems().front().message.text();
    people_ = table(out_.path() + "/participants.csv", "id");
  }

  /// People who are in a group in both tables.
  double index(const std::map<std::int64_t, Row>& others, const std::string& column) {
    std::vector<std::int32_t> ours, theirs;
    for (auto& [id, row] : people_) {
      const auto other = others.find(id);
      if (row["group"].empty() || other == others.end()) continue;
      const std::string& group = other->second.at(column);
      if (group.empty()) continue;
      ours.push_back(row["group"][0] - 'A');
      theirs.push_back(static_cast<std::int32_t>(std::stoi(group)));
    }
    return ours.empty() ? 0 : opinion_map::adjusted_rand_index(ours, theirs);
  }
  std::map<std::int64_t, Row> red_dwarf() const {
    const auto path = folder_of("ALONGSIDE_RED_DWARF", "build/red-dwarf") /
                      (std::string(GetParam().conversation) + ".csv");
    return std::filesystem::exists(path) ? table(path, "id") : std::map<std::int64_t, Row>();
  }

  std::filesystem::path directory_;
  Folder out_;
  std::map<std::int64_t, Row> people_;
};

TEST_P(RealMaps, HaveTheGroupsThatAreKnown) {
  const auto map = opinion_map::map_from_json(out_.content("map.json"));
  ASSERT_TRUE(map);
  std::vector<std::int64_t> people;
  for (const auto& group : map->groups) people.push_back(group.people);
  EXPECT_EQ(people, GetParam().people);
  EXPECT_EQ(map->evidence.verdict, opinion_map::Verdict::no_gap);
  const double polis =
      index(table(directory_ / "participants-votes.csv", "participant"), "group-id");
  std::cout << GetParam().conversation << ": adjusted Rand index with the groups of the export "
            << polis << "\n";
  EXPECT_NEAR(polis, GetParam().with_polis, 0.002);
}

// Counted again from the votes, by another way.
TEST_P(RealMaps, CountWhatEachGroupAnswered) {
  std::map<std::pair<std::int64_t, std::int64_t>, std::pair<long long, int>> latest;
  std::ifstream stream(directory_ / "votes.csv");
  std::string line;
  std::getline(stream, line);
  while (std::getline(stream, line)) {
    long long time = 0, comment = 0, voter = 0;
    int vote = 0;
    const auto last = line.rfind(',');
    vote = std::stoi(line.substr(last + 1));
    const auto voter_at = line.rfind(',', last - 1);
    voter = std::stoll(line.substr(voter_at + 1));
    comment = std::stoll(line.substr(line.rfind(',', voter_at - 1) + 1));
    time = std::stoll(line);
    auto& kept = latest[{voter, comment}];
    if (time >= kept.first) kept = {time, vote};
  }
  std::map<std::string, std::int64_t> counted;  // "A 17 1": agreements of group A with 17.
  for (const auto& [key, vote] : latest) {
    const auto person = people_.find(key.first);
    if (person == people_.end() || person->second["group"].empty()) continue;
    ++counted[person->second["group"] + " " + std::to_string(key.second) + " " +
              std::to_string(vote.second)];
  }
  auto statements = table(out_.path() + "/statements.csv", "id");
  ASSERT_FALSE(statements.empty());
  for (auto& [id, row] : statements) {
    for (std::size_t group = 0; group < GetParam().people.size(); ++group) {
      const std::string letter(1, static_cast<char>('A' + group));
      const std::string key = letter + " " + std::to_string(id) + " ";
      EXPECT_EQ(row[letter + "_agree"], std::to_string(counted[key + "1"])) << id;
      EXPECT_EQ(row[letter + "_disagree"], std::to_string(counted[key + "-1"])) << id;
      EXPECT_EQ(row[letter + "_pass"], std::to_string(counted[key + "0"])) << id;
    }
  }
}

// Chance may decide how sure a map is; who is in which group it may not.
TEST_P(RealMaps, HaveTheSameGroupsWithOtherSeeds) {
  if (GetParam().people.empty()) GTEST_SKIP() << "there are no groups in it";
  for (const std::uint64_t seed : {2U, 3U, 4U, 5U}) {
    ASSERT_TRUE(write_map_files(
        {.directory = directory_.string(), .out = out_.path(), .seed = seed}, Instant{}));
    for (auto& [id, row] : table(out_.path() + "/participants.csv", "id")) {
      EXPECT_EQ(row["group"], people_[id]["group"]) << "person " << id << ", seed " << seed;
    }
  }
}

/// Ours and theirs of the people counted, one by one.
struct Places {
  std::vector<Point> ours, theirs;
  std::vector<std::int64_t> ids;
};

Places places_in_both(std::map<std::int64_t, Row>& people,
                      const std::map<std::int64_t, Row>& others) {
  Places places;
  for (const auto& [id, row] : others) {
    places.ids.push_back(id);
    places.ours.push_back({std::stod(people[id]["x"]), std::stod(people[id]["y"])});
    places.theirs.push_back({std::stod(row.at("x")), std::stod(row.at("y"))});
  }
  return places;
}

/// We measure with the number of all statements that anybody answered, red-dwarf with that of the
/// statements that somebody who is counted answered: a factor for all places alike.
double factor(const std::map<std::int64_t, Row>& statements) {
  std::size_t answered = 0;
  for (const auto& [id, row] : statements) {
    const std::string none = "0";
    if (row.at("all_agree") == none && row.at("all_disagree") == none && row.at("all_pass") == none)
      continue;
    ++answered;
  }
  return std::sqrt(static_cast<double>(statements.size()) / static_cast<double>(answered));
}

double largest_difference(const Places& places, double Point::* axis, double scale) {
  double same = 0, mirrored = 0;
  for (std::size_t i = 0; i < places.ours.size(); ++i) {
    const double ours = places.ours[i].*axis, theirs = scale * (places.theirs[i].*axis);
    same = std::max(same, std::abs(ours - theirs));
    mirrored = std::max(mirrored, std::abs(ours + theirs));
  }
  return std::min(same, mirrored);
}

TEST_P(RealMaps, PlacePeopleWhereRedDwarfDoes) {
  const auto others = red_dwarf();
  if (others.empty()) GTEST_SKIP() << "red-dwarf's findings are not there: script/bench makes them";
  const Places places = places_in_both(people_, others);
  const double scale = factor(table(out_.path() + "/statements.csv", "id"));
  const double x = largest_difference(places, &Point::x, scale);
  const double y = largest_difference(places, &Point::y, scale);
  std::cout << GetParam().conversation << ": places differ by " << x << " and " << y << "\n";
  EXPECT_LT(x, 1e-6);
  EXPECT_LT(y, 1e-6);
}

double spread(const std::vector<Point>& points, const std::vector<std::int32_t>& groups) {
  std::map<std::int32_t, std::pair<Point, double>> sums;
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto& [sum, count] = sums[groups[i]];
    sum = {sum.x + points[i].x, sum.y + points[i].y};
    ++count;
  }
  double total = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto& [sum, count] = sums[groups[i]];
    total += std::pow(points[i].x - sum.x / count, 2) + std::pow(points[i].y - sum.y / count, 2);
  }
  return total;
}

TEST_P(RealMaps, AreDividedAtLeastAsTightlyAsByRedDwarf) {
  const auto others = red_dwarf();
  if (others.empty()) GTEST_SKIP() << "red-dwarf's findings are not there: script/bench makes them";
  std::cout << GetParam().conversation << ": adjusted Rand index with red-dwarf "
            << index(others, "all") << ", of the people counted alone " << index(others, "counted")
            << ", for as many groups " << index(others, "groups_2") << "\n";
  EXPECT_NEAR(index(others, "all"), GetParam().with_red_dwarf, 0.002);
  const Places places = places_in_both(people_, others);
  const auto ours = opinion_map::divisions_of(places.ours, 1, {}, opinion_map::Effort::thorough);
  for (const auto& division : ours) {
    std::vector<std::int32_t> theirs;
    for (const auto& [id, row] : others) {
      theirs.push_back(static_cast<std::int32_t>(
          std::stoi(row.at("groups_" + std::to_string(division.groups())))));
    }
    EXPECT_LE(division.clusters.spread, spread(places.ours, theirs) * (1 + 1e-9))
        << division.groups() << " groups";
  }
}

/// A small conversation in which some statements are about the conversation itself: without them
/// the parts are those that Polis wrote into the export, with them they are not (0.62).
TEST(ReportedMaps, LeaveOutStatementsAboutTheConversationItself) {
  const auto directory = folder_of("ALONGSIDE_DATA", "../shared/data") / "reported/polis/is-meta";
  if (!std::filesystem::exists(directory)) {
    GTEST_SKIP() << "no reported conversations: there is no folder " << directory;
  }
  Folder out;
  ASSERT_TRUE(write_map_files({.directory = directory.string(), .out = out.path()}, Instant{}));
  auto people = table(out.path() + "/participants.csv", "id");
  std::vector<std::int32_t> ours, theirs;
  for (auto& [id, row] : table(directory / "participants-votes.csv", "participant")) {
    if (row["group-id"].empty() || people[id]["group"].empty()) continue;
    ours.push_back(people[id]["group"][0] - 'A');
    theirs.push_back(static_cast<std::int32_t>(std::stoi(row["group-id"])));
  }
  EXPECT_GT(ours.size(), 100U);
  EXPECT_GT(opinion_map::adjusted_rand_index(ours, theirs), 0.99);
}

std::string name_of(const testing::TestParamInfo<Known>& info) {
  std::string name = info.param.conversation;
  for (char& letter : name) {
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Five, RealMaps, testing::ValuesIn(all_known), name_of);

}  // namespace
}  // namespace alongside::opinions::map_real_test
