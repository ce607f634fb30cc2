// Exports as other programs write them: letters, separators, quotes, numbers, more columns.
#include <gtest/gtest.h>

#include "slices/opinions/imports/polis_export_testing.h"

namespace alongside::opinions::polis::polis_readings_test {
namespace {

std::string utf16(std::string_view plain, bool little, bool mark) {
  std::string wide = mark ? (little ? "\xFF\xFE" : "\xFE\xFF") : "";
  for (const char letter : plain) {
    if (!little) wide += '\0';
    wide += letter;
    if (little) wide += '\0';
  }
  return wide;
}

std::string with_separator(std::string_view csv, char separator) {
  std::string other;
  bool quoted = false;
  for (const char letter : csv) {
    if (letter == '"') quoted = !quoted;
    other += letter == ',' && !quoted ? separator : letter;
  }
  return other;
}

TEST(PolisReadings, LettersAndSeparatorsOfSpreadsheets) {
  std::vector<Files> all;
  for (const bool little : {true, false}) {
    for (const bool mark : {true, false}) {
      all.push_back({.comments = utf16(comments_csv, little, mark),
                     .votes = utf16(votes_csv, little, mark)});
    }
  }
  for (const char separator : {';', '\t'}) {
    all.push_back({.comments = "\xEF\xBB\xBF" + with_separator(comments_csv, separator),
                   .votes = with_separator(votes_csv, separator)});
  }
  all.push_back({.comments = "sep=;\r\n" + with_separator(comments_csv, ';'),
                 .votes = utf16(with_separator(votes_csv, '\t'), true, true)});
  for (const Files& files : all) {
    const auto conversation = read(files, Sign::find);
    ASSERT_TRUE(conversation) << conversation.problems().front().message.text();
    EXPECT_EQ(conversation->statements[1].text, "Second, with \"quotes\"\nand a line end");
    EXPECT_EQ(tallies(*conversation), tallies(*read({})));
    EXPECT_EQ(conversation->summary.repaired_statements, 0);
  }
}

TEST(PolisReadings, WindowsLettersAreReadAndSaid) {
  Files files;
  files.comments = "comment-id,comment-body\n0,Caf\xE9 soci\xE9t\xE9 \x80 5 f\xFCr alle\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->statements[0].text, "Café société € 5 für alle");
  EXPECT_TRUE(conversation->summary.windows_letters);
  EXPECT_EQ(conversation->summary.repaired_statements, 0);
}

TEST(PolisReadings, QuotesInTextThatNobodyQuotedBelongToIt) {
  Files files;
  files.comments =
      "comment-id,moderated,comment-body\n0,1,\"Free\" is not free\n1,1,\"Now\", she said, "
      "\"or never\"\n2,1,\"Whole\" \n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation) << conversation.problems().front().message.text();
  EXPECT_EQ(conversation->statements[0].text, "\"Free\" is not free");
  EXPECT_EQ(conversation->statements[2].text, "Whole");
}

TEST(PolisReadings, AQuoteThatIsMissingIsSaidOfTheLineWhereItIs) {
  Files files;
  files.comments =
      "comment-id,comment-body\n0,\"Zero\"\n1,\"One\n2,\"Two\"\n3,\"Three\"\n";
  EXPECT_EQ(problem(files),
            "comments: comments.csv, line 3: text in double quotes begins here and does not end "
            "where it should. Put the missing double quote there, or save or download the file "
            "again.");
}

TEST(PolisReadings, NumbersAsSpreadsheetsWriteThem) {
  Files files;
  files.votes = "timestamp,comment-id,voter-id,vote\n1.0,0,1.0,1.0\n2,0,2,-1.0\n3,0,3,0.0\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation) << problem(files);
  EXPECT_EQ(tallies(*conversation).at(0),
            (Tally{{Vote::agree, 1}, {Vote::disagree, 1}, {Vote::pass, 1}}));
  files.votes = "timestamp,comment-id,voter-id,vote\n1,0,1,0.5\n";
  EXPECT_NE(problem(files).find("line 2: a vote is 1, 0 or -1, and this one is “0.5”"),
            std::string::npos);
}

TEST(PolisReadings, AColumnThatStandsTwiceIsAskedAbout) {
  Files files;
  files.votes = "timestamp,comment-id,voter-id,vote,Vote\n1,0,1,1,-1\n";
  EXPECT_EQ(problem(files),
            "votes: votes.csv, line 1: the column “vote” stands there twice. Take one of them "
            "out.");
}

TEST(PolisReadings, SmallThingsThatBreakOthers) {
  Files files;
  files.comments = std::string("comment-id,comment-body\r0,Ze\0ro\r1,One\r2,Two\r", 45);
  files.votes = "timestamp,comment-id,voter-id,vote\r1,0,1,1\r2,2,1,-1\r";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation) << problem(files);
  EXPECT_EQ(conversation->statements[0].text, "Zero");
  files.comments = "comment-id,comment-body\n0,\"" + std::string(1'100'000, 'x') + "\"\n";
  EXPECT_NE(problem(files).find("comments.csv, line 2: one text is too long"), std::string::npos);
}

TEST(PolisReadings, StatementsAboutTheConversationItselfAreMarked) {
  Files files;
  files.comments =
      "comment-id,is_meta,comment-body\n0,true,Too many questions\n1,0,One\n2,False,Two\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_TRUE(conversation->statements[0].meta);
  EXPECT_FALSE(conversation->statements[1].meta);
  EXPECT_EQ(conversation->summary.meta_statements, 1);
  EXPECT_EQ(tallies(*conversation).at(0), (Tally{{Vote::agree, 2}, {Vote::disagree, 1}}));
  files.comments = "comment-id,is-meta,comment-body\n0,perhaps,Zero\n";
  EXPECT_NE(problem(files).find("line 2: the column “is-meta” must hold true or false"),
            std::string::npos);
}

TEST(PolisReadings, WhatMattersComesInOrIsSaidToBeLeftOut) {
  Files files;
  files.votes = "timestamp,comment-id,voter-id,vote,important\n1,0,1,1,1\n2,0,2,-1,0\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_TRUE(conversation->answers[0].matters);
  EXPECT_FALSE(conversation->answers[1].matters);
  EXPECT_EQ(conversation->summary.important_answers, 1);
  files = {};
  files.comments = "comment-id,importance,comment-body\n0,4,Zero\n1,0,One\n2,0,Two\n";
  EXPECT_TRUE(read(files)->summary.importance_left_out);
}

}  // namespace
}  // namespace alongside::opinions::polis::polis_readings_test
