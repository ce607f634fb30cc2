#include "slices/counting/budget/pabulib_file.h"

#include <gtest/gtest.h>

#include "foundation/words/words.h"

namespace alongside::counting::pabulib_file_test {
namespace {

constexpr const char* small =
    "META\nkey;value\ndescription;\"A town; 2026\"\nbudget;1000,50\nvote_type;approval\n"
    "PROJECTS\nproject_id;cost;votes;name\n7;400;2;\"The \"\"old\"\" mill\"\nb;600.5;1;Park\n"
    "VOTES\nvoter_id;vote;age\n1;7,b;40\n2;7;\n3;;9\n";

std::string problem_of(const std::string& text) {
  const auto read = read_pabulib({"file", "town.pb", text});
  return read ? "" : Words::in("en")(read.problems().front().message);
}

std::string with(std::string text, const std::string& before, const std::string& after) {
  return text.replace(text.find(before), before.size(), after);
}

TEST(PabulibFile, ReadsAmountsNamesAndVotes) {
  const auto vote = read_pabulib({"file", "town.pb", small});
  ASSERT_TRUE(vote);
  EXPECT_EQ(vote->title, "A town; 2026");
  EXPECT_EQ(vote->decimals, 1);
  EXPECT_EQ(vote->budget, 10'005);
  ASSERT_EQ(vote->projects.size(), 2U);
  EXPECT_EQ(vote->projects[0].name, "The \"old\" mill");
  EXPECT_EQ(vote->projects[1].cost, 6'005);
  ASSERT_EQ(vote->voters.size(), 3U);
  EXPECT_EQ(vote->voters[0], (std::vector<Project>{0, 1}));
  EXPECT_TRUE(vote->voters[2].empty()) << "who is for nothing has a share all the same";
}

TEST(PabulibFile, SaysWhereAMistakeIs) {
  EXPECT_NE(problem_of(with(small, "1;7,b;40", "1;7,c;40")).find("line 12"), std::string::npos);
  EXPECT_NE(problem_of(with(small, "b;600.5", "b;much")).find("'much'"), std::string::npos);
  EXPECT_NE(problem_of(with(small, "b;600.5", "7;600.5")).find("line 9"), std::string::npos);
  EXPECT_NE(problem_of(with(small, "budget;", "money;")).find("how large"), std::string::npos);
  EXPECT_NE(problem_of(with(small, ";cost;", ";price;")), "");
  EXPECT_NE(problem_of("budget"), "");
}

TEST(PabulibFile, WhatIsWrittenIsReadAgain) {
  const auto vote = read_pabulib({"file", "town.pb", small});
  ASSERT_TRUE(vote);
  const std::string text = pabulib_of(*vote);
  const auto again = read_pabulib({"file", "town.pb", text});
  ASSERT_TRUE(again) << text;
  EXPECT_EQ(pabulib_of(*again), text);
  EXPECT_EQ(again->voters, vote->voters);
  EXPECT_EQ(again->budget, vote->budget);
}

}  // namespace
}  // namespace alongside::counting::pabulib_file_test
