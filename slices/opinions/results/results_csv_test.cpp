// Results as CSV: what is written, what is read, and that one is the other's opposite.
#include "slices/opinions/results/results_csv.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"
#include "foundation/base/text.h"

namespace alongside::opinions::results_csv_test {
namespace {

Results results_of(const std::vector<std::string>& side_names) {
  Results results;
  for (const std::string& name : side_names) {
    results.sides.push_back({.names = {name}, .participants = {}});
  }
  return results;
}

void add(Results& results, const std::string& source_id, const std::string& text,
         const std::vector<Counts>& sides, Showing showing = Showing::everything) {
  results.statements.push_back({.statement = {77},
                                .source_id = source_id,
                                .text = text,
                                .enough = true,
                                .tally = shown_tally(sides, showing)});
}

Result<CountedResults> read(std::string_view csv) {
  static std::string kept;
  kept = csv;
  return read_results_csv({"results", "results.csv", kept});
}

std::string problem(std::string_view csv) {
  const auto result = read(csv);
  return result ? "no problem" : std::string(result.problems().front().message.text());
}

TEST(ResultsCsv, BeginsWithTheColumnsThatOtherProgramsRead) {
  Results results = results_of({"Lived, experience"});
  add(results, "", "Text", {{.agree = 1, .disagree = 2, .not_sure = 3, .rather_not_say = 4}});
  EXPECT_EQ(results_csv(results),
            "statement,text,agree,disagree,pass,not_sure,rather_not_say,matters,"
            "\"Lived, experience agree\",\"Lived, experience disagree\","
            "\"Lived, experience pass\",\"Lived, experience not_sure\","
            "\"Lived, experience rather_not_say\",\"Lived, experience matters\"\r\n"
            "77,Text,1,2,7,3,4,0,1,2,7,3,4,0\r\n");
}

TEST(ResultsCsv, ShowsNoHiddenNumberAndNothingOfStatementsWithTooFewAnswers) {
  Results results = results_of({"A"});
  add(results, "", "Hidden", {{.agree = 3, .disagree = 40}}, Showing::from_eight);
  add(results, "", "Few", {{}});
  results.statements.back().enough = false;
  const std::string csv = results_csv(results);
  EXPECT_NE(csv.find("77,Hidden,*,40,*"), std::string::npos) << csv;
  EXPECT_NE(csv.find("77,Few,,,,,,,,,,,,"), std::string::npos) << csv;
  const auto again = read(csv);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->summary.unknown_counts, 2);
  EXPECT_FALSE(again->statements[0].sides[0]);
}

TEST(ResultsCsv, ReadsTotalsAloneAsPeopleWithoutASide) {
  const auto results = read("text,agree,disagree,pass\nOne,1,2,3\n");
  ASSERT_TRUE(results);
  EXPECT_EQ(results->sides, std::vector<std::string>{""});
  EXPECT_EQ(results->statements[0].sides[0], (Counts{.agree = 1, .disagree = 2, .not_sure = 3}));
  EXPECT_EQ(results->summary.answers, 6);
}

TEST(ResultsCsv, SaysWhatIsWrong) {
  EXPECT_NE(problem("").find("is empty"), std::string::npos);
  EXPECT_NE(problem("statement,agree,disagree,pass\n").find("no column"), std::string::npos);
  EXPECT_NE(problem("text,agree\nOne,1\n").find("no column"), std::string::npos);
  EXPECT_NE(problem("text,agree,disagree,pass\n").find("no statements"), std::string::npos);
  EXPECT_NE(problem("text,agree,disagree,pass\nOne,-1,2,3\n").find("a number from 0"),
            std::string::npos);
  EXPECT_NE(problem("text,agree,disagree,pass\n,1,2,3\n").find("no text"), std::string::npos);
  EXPECT_NE(problem("text,agree,disagree,pass,matters\nA,1,0,0,2\n").find("matters to more"),
            std::string::npos);
}

std::string random_text(Random& random) {
  static const std::vector<std::string> pieces{"=", "+", "-", "@", "'", "\"", ",", "a", "\n", " b"};
  std::string text;
  for (auto i = random.below(6); i > 0; --i) text += pieces[random.below(pieces.size())];
  return text + "z";
}

Counts random_counts(Random& random) {
  const auto number = [&] { return static_cast<std::int64_t>(random.below(30)); };
  Counts counts{
      .agree = number(), .disagree = number(), .not_sure = number(), .rather_not_say = number()};
  counts.matters = std::min(number(), counts.answered());
  return counts;
}

TEST(ResultsCsv, ComesBackEqual) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    std::vector<std::string> names{"=Sum agree", "'-odd"};
    names.resize(random.below(3));
    names.emplace_back();
    Results results = results_of(names);
    std::vector<CountedStatement> model;
    for (auto i = 1 + random.below(5); i > 0; --i) {
      CountedStatement statement{.source_id = "s" + std::to_string(i),
                                 .text = tidied(random_text(random))};
      std::vector<Counts> sides;
      for (std::size_t side = 0; side < names.size(); ++side) {
        sides.push_back(random_counts(random));
        statement.sides.emplace_back(sides.back());
      }
      add(results, statement.source_id, statement.text, sides);
      model.push_back(statement);
    }
    const auto again = read(results_csv(results));
    ASSERT_TRUE(again) << results_csv(results);
    EXPECT_EQ(again->sides, names);
    ASSERT_EQ(again->statements.size(), model.size());
    for (std::size_t i = 0; i < model.size(); ++i) {
      EXPECT_EQ(again->statements[i].text, model[i].text);
      EXPECT_EQ(again->statements[i].source_id, model[i].source_id);
      EXPECT_EQ(again->statements[i].sides, model[i].sides);
    }
  }
}

TEST(ResultsCsv, BrokenFilesNeverCrash) {
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    Random random(seed);
    Results results = results_of({"A", ""});
    add(results, "1", random_text(random), {random_counts(random), random_counts(random)});
    std::string csv = results_csv(results);
    if (random.below(3) == 0) csv.resize(random.below(csv.size() + 1));
    for (auto i = random.below(8); i > 0 && !csv.empty(); --i) {
      csv[random.below(csv.size())] = static_cast<char>(random.below(256));
    }
    static_cast<void>(read(csv));
  }
}

}  // namespace
}  // namespace alongside::opinions::results_csv_test
