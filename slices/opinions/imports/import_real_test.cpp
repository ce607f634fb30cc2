// Five real conversations that were gathered with the Polis software (CC BY 4.0, The Computational
// Democracy Project), brought in whole: every count is compared with one reckoned here in another
// way. They lie in ALONGSIDE_DATA or ../shared/data; where that folder is absent, this is skipped.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "foundation/db/testing.h"
#include "slices/opinions/imports/import_storage.h"
#include "slices/opinions/opinions_commands.h"

namespace alongside::opinions::import_real_test {
namespace {

const Instant now = instant_from_microseconds(1'764'000'000'000'000);

std::filesystem::path data_folder() {
  const char* given = std::getenv("ALONGSIDE_DATA");
  return std::filesystem::path(given != nullptr ? given : "../shared/data") / "polis";
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Letter by letter, without the reader that is tested.
std::vector<std::vector<std::string>> split(const std::string& csv) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool inside = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char letter = csv[i];
    if (letter == '"') {
      if (inside && i + 1 < csv.size() && csv[i + 1] == '"')
        rows.back().back() += csv[++i];
      else
        inside = !inside;
    } else if (!inside && letter == ',') {
      rows.back().emplace_back();
    } else if (!inside && letter == '\n') {
      rows.push_back({""});
    } else if (inside || letter != '\r') {
      rows.back().back() += letter;
    }
  }
  if (rows.back().size() == 1) rows.pop_back();
  return rows;
}

struct Recount {
  std::map<std::string, std::map<std::string, int>> answers;  // Of a statement: "1", "0", "-1".
  std::set<std::string> people;
  std::int64_t total = 0;
};

/// Backwards by time: the first vote that is met is the latest.
Recount recount(const std::filesystem::path& directory) {
  Recount counted;
  for (const auto& row : split(content_of(directory / "comments.csv"))) {
    if (row[2] != "comment-id" && row[6] != "-1") counted.answers[row[2]];
  }
  std::multimap<long long, std::vector<std::string>> by_time;
  for (const auto& row : split(content_of(directory / "votes.csv"))) {
    if (row[0] != "timestamp") by_time.emplace(std::stoll(row[0]), row);
  }
  std::set<std::string> met;
  for (auto vote = by_time.rbegin(); vote != by_time.rend(); ++vote) {
    const auto& row = vote->second;
    if (!counted.answers.contains(row[2]) || !met.insert(row[2] + " " + row[3]).second) continue;
    ++counted.answers[row[2]][row[4]];
    counted.people.insert(row[3]);
    ++counted.total;
  }
  return counted;
}

struct Case {
  std::string conversation;
  Engine engine;
};

class RealConversations : public testing::TestWithParam<Case> {};

void expect_equal(const std::string& csv, const Recount& counted) {
  const auto rows = split(csv);
  ASSERT_EQ(rows.size(), counted.answers.size() + 1);
  const std::vector<std::string> first{"statement", "text", "agree", "disagree", "pass"};
  EXPECT_EQ(std::vector(rows[0].begin(), rows[0].begin() + 5), first);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    ASSERT_TRUE(counted.answers.contains(rows[i][0]));
    auto answers = counted.answers.at(rows[i][0]);
    EXPECT_EQ(rows[i][2], std::to_string(answers["1"])) << rows[i][0];
    EXPECT_EQ(rows[i][3], std::to_string(answers["-1"])) << rows[i][0];
    EXPECT_EQ(rows[i][4], std::to_string(answers["0"])) << rows[i][0];
  }
}

TEST_P(RealConversations, ComeInWithEveryCountAsReckonedApart) {
  const auto directory = data_folder() / GetParam().conversation;
  if (!std::filesystem::exists(directory)) {
    GTEST_SKIP() << "no real conversations: there is no folder " << directory;
  }
  if (!TemporaryDatabase::available(GetParam().engine)) GTEST_SKIP() << "no PostgreSQL was given";
  TemporaryDatabase temporary(GetParam().engine);
  Database& database = temporary.database();
  const auto begun = std::chrono::steady_clock::now();
  const auto imported =
      import_polis_directory(database, directory.string(), {.group = "Open"}, now);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
  ASSERT_TRUE(imported);
  std::cout << GetParam().conversation << ": " << took.count() << " ms\n";
  const Recount counted = recount(directory);
  const auto csv = database.read([&](Read& read) { return results_csv(read, imported->question); });
  ASSERT_TRUE(csv);
  expect_equal(*csv, counted);
  const auto summary =
      database.read([&](Read& read) { return find_polis_summary(read, imported->question); });
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->answers, counted.total);
  EXPECT_EQ(summary->participants, static_cast<std::int64_t>(counted.people.size()));
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const char* name : {"15-per-hour-seattle", "brexit-consensus", "canadian-electoral-reform",
                           "london.youth.policing", "scoop-hivemind.ubi"}) {
    for (const Engine engine : {Engine::sqlite, Engine::postgresql}) all.push_back({name, engine});
  }
  return all;
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.conversation;
  for (char& letter : name) {
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
  }
  return name + (info.param.engine == Engine::sqlite ? "_sqlite" : "_postgresql");
}

INSTANTIATE_TEST_SUITE_P(Five, RealConversations, testing::ValuesIn(cases()), name_of);

}  // namespace
}  // namespace alongside::opinions::import_real_test
