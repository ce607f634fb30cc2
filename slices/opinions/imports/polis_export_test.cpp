// Each trap of the Polis format, with files made by hand.
#include "slices/opinions/imports/polis_export.h"

#include <gtest/gtest.h>

#include "slices/opinions/imports/polis_export_testing.h"

namespace alongside::opinions::polis::polis_export_test {
namespace {

TEST(PolisExport, BringsInStatementsAndAnswers) {
  const auto conversation = read({});
  ASSERT_TRUE(conversation);
  ASSERT_EQ(conversation->statements.size(), 3U);
  EXPECT_EQ(conversation->statements[1].text, "Second, with \"quotes\"\nand a line end");
  EXPECT_EQ(conversation->participants, 3);
  EXPECT_EQ(conversation->participant_ids, (std::vector<std::int64_t>{5, 6, 9}));
  const auto counted = tallies(*conversation);
  EXPECT_EQ(counted.at(0), (Tally{{Vote::agree, 2}, {Vote::disagree, 1}}));
  EXPECT_EQ(counted.at(2), (Tally{{Vote::disagree, 1}, {Vote::pass, 1}}));
  EXPECT_EQ(counted.at(3), Tally{});
}

TEST(PolisExport, LeavesOutWhatWasRejectedWithItsVotesAndWhoVotedOnNothingElse) {
  const auto conversation = read({});
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->summary.rejected_statements, 1);
  EXPECT_EQ(conversation->summary.votes_on_those, 1);
  EXPECT_EQ(conversation->summary.participants_only_on_those, 1);
}

TEST(PolisExport, LatestVoteCountsWhateverTheOrderAndTheLaterLineOfTwoAtOneTime) {
  Files files;
  files.votes = "timestamp,comment-id,voter-id,vote\n20,0,1,1\n10,0,1,-1\n30,2,1,1\n30,2,1,0\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(tallies(*conversation).at(0), (Tally{{Vote::agree, 1}}));
  EXPECT_EQ(tallies(*conversation).at(2), (Tally{{Vote::pass, 1}}));
  EXPECT_EQ(conversation->summary.superseded_votes, 2);
}

TEST(PolisExport, WithoutTimesTheLaterLineCounts) {
  Files files;
  files.votes = "vote,voter-id,comment-id\n1,1,0\n-1,1,0\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(tallies(*conversation).at(0), (Tally{{Vote::disagree, 1}}));
  EXPECT_TRUE(conversation->summary.without_times);
}

TEST(PolisExport, VotesOnUnknownCommentsAreLeftOutAndCounted) {
  Files files;
  files.votes += "16,Mon,77,5,1\n17,Mon,78,99,1\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->summary.unknown_votes, 2);
  EXPECT_EQ(conversation->summary.answers, 5);
}

TEST(PolisExport, ColumnsInAnyOrderMoreOfThemAndOtherSpellings) {
  Files files;
  files.comments = "Comment_Body,extra,COMMENT ID\nOne, two,x,0\nThree,y,1\n";
  files.votes = "extra,Vote,Voter-ID,Comment-Id,timestamp\nz,+1,4,0,5\nz, -1,4,1,6\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->statements[0].text, "One, two");
  EXPECT_EQ(tallies(*conversation).at(0), (Tally{{Vote::agree, 1}}));
  EXPECT_EQ(tallies(*conversation).at(1), (Tally{{Vote::disagree, 1}}));
}

TEST(PolisExport, TextThatNobodyQuotedIsJoined) {
  Files files;
  files.comments =
      "comment-id,moderated,comment-body\n0,1,Yes, no, \"perhaps\", and\nmore, of it\n\n2,1,Two\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->statements[0].text, "Yes, no, \"perhaps\", and\nmore, of it");
  EXPECT_EQ(conversation->statements[1].text, "Two");
  EXPECT_EQ(conversation->summary.joined_lines, 1);
}

TEST(PolisExport, ByteOrderMarkLineEndsAndEmptyLines) {
  Files files;
  files.comments =
      "\xEF\xBB\xBF"
      "comment-id,comment-body\r\n\r\n0,Zero\r\n,\r\n1,\"a\r\nb\"\r\n";
  files.votes =
      "\xEF\xBB\xBF"
      "timestamp,comment-id,voter-id,vote\r\n1,0,1,1\r\n\r\n,,,\r\n2,1,1,0";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->statements[1].text, "a\nb");
  EXPECT_EQ(conversation->summary.answers, 2);
}

TEST(PolisExport, BrokenLettersAreRepairedAndCounted) {
  Files files;
  files.comments = "comment-id,comment-body\n0,caf\xE9 open\n1,fine, größer\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->statements[0].text, "caf\xEF\xBF\xBD open");
  EXPECT_EQ(conversation->summary.repaired_statements, 1);
}

TEST(PolisExport, StatementsWithoutTextStayOut) {
  Files files;
  files.comments = "comment-id,comment-body\n0,One\n2,  \n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->summary.empty_statements, 1);
  EXPECT_EQ(conversation->summary.votes_on_those, 2);
}

TEST(PolisExport, SignIsFoundByTheCountsOfStatements) {
  Files files;
  ASSERT_TRUE(read(files, Sign::find));
  EXPECT_EQ(read(files, Sign::find)->summary.sign, Sign::plus_is_agree);
  files.comments =
      "comment-id,agrees,disagrees,comment-body\n0,1,2,First\n1,0,1,Other\n2,1,0,Second\n";
  const auto conversation = read(files, Sign::find);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->summary.sign, Sign::minus_is_agree);
  EXPECT_EQ(tallies(*conversation).at(0), (Tally{{Vote::agree, 1}, {Vote::disagree, 2}}));
}

TEST(PolisExport, SignIsFoundByTheCountsOfParticipants) {
  Files files;
  files.comments = "comment-id,comment-body\n0,First\n1,Other\n2,Second\n";
  files.participants =
      "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n5,0,0,2,1,1,,,\n"
      "6,0,0,2,0,1,,,\n9,0,0,1,1,0,,,\n8,0,0,1,0,1,,,\n";
  const auto conversation = read(files, Sign::find);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->summary.sign, Sign::minus_is_agree);
}

TEST(PolisExport, SignIsFoundByTheMatrixItself) {
  Files files;
  files.comments = "comment-id,comment-body\n0,First\n1,Other\n2,Second\n";
  files.participants = "participant,0,1,2\n5,-1,,1\n6,-1,,0\n9,1,,\n8,,-1,\n";
  const auto conversation = read(files, Sign::find);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->summary.sign, Sign::minus_is_agree);
  EXPECT_EQ(conversation->summary.other_counts, 0);
}

TEST(PolisExport, FilesThatDisagreeOnTheSignAreAskedAbout) {
  Files files;
  files.participants = "participant,0,1,2\n5,-1,,1\n6,-1,,0\n9,1,,\n8,,-1,\n";
  EXPECT_EQ(problem(files, Sign::find),
            "sign: comments.csv and participants-votes.csv do not agree on whether 1 or -1 stands "
            "for agree in votes.csv. Ask whoever exported them, and say which it is (on the "
            "command line: --sign plus-is-agree or --sign minus-is-agree).");
  const auto conversation = read(files, Sign::plus_is_agree);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->summary.other_counts, 3);
}

TEST(PolisExport, SignThatCannotBeFoundIsAskedFor) {
  Files files;
  files.comments = "comment-id,comment-body\n0,First\n1,Other\n2,Second\n";
  EXPECT_EQ(problem(files, Sign::find).substr(0, 6), "sign: ");
  EXPECT_EQ(read(files, Sign::minus_is_agree)->summary.sign, Sign::minus_is_agree);
}

TEST(PolisExport, SignThatTheCountsSpeakAgainstIsDoubted) {
  EXPECT_FALSE(read({}, Sign::plus_is_agree)->summary.sign_doubtful);
  EXPECT_TRUE(read({}, Sign::minus_is_agree)->summary.sign_doubtful);
}

TEST(PolisExport, TopicAndDescriptionComeFromTheSummary) {
  Files files;
  files.summary =
      "topic,Rent, heat\nurl,x\nconversation-description,\"Two\n\nparagraphs, \"\"so\"\"\"\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_EQ(conversation->topic, "Rent, heat");
  EXPECT_EQ(conversation->description, "Two\n\nparagraphs, \"so\"");
}

TEST(PolisExport, ATopicThatIsTooLongIsShortenedAndStandsWholeInTheDescription) {
  std::string topic;
  for (int i = 0; i < 60; ++i) topic += (i > 0 ? " " : "") + std::string("wörd");
  Files files;
  files.summary = "topic,\"" + topic + "\"\nconversation-description,Why?\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  EXPECT_TRUE(conversation->topic.ends_with(" wörd…"));
  EXPECT_LE(conversation->topic.size(), 250U);
  EXPECT_EQ(conversation->description, topic + "\n\nWhy?");
  EXPECT_TRUE(conversation->summary.title_shortened);
  files.summary = "topic," + std::string(300, 'x') + "\n";
  EXPECT_EQ(read(files)->topic, std::string(199, 'x') + "…");
}

TEST(PolisExport, ProblemsSayFileLineAndWhatToDo) {
  Files files;
  files.votes += "16,Mon,0,5,2\n";
  EXPECT_EQ(problem(files),
            "votes: votes.csv, line 8: a vote is 1, 0 or -1, and this one is “2”. Mend this line, "
            "or export the file again.");
  files.votes = std::string(votes_csv) + "16,Mon,0,x,1\n";
  EXPECT_NE(problem(files).find("votes.csv, line 8: the column “voter-id”"), std::string::npos);
  files.votes = std::string(votes_csv) + "16,Mon,0";
  EXPECT_NE(problem(files).find("votes.csv, line 8"), std::string::npos);
  files.votes = "a,b\n1,2\n";
  EXPECT_NE(problem(files).find("votes.csv, line 1: there is no column “comment-id”"),
            std::string::npos);
  files.votes = "";
  EXPECT_NE(problem(files).find("votes.csv is empty"), std::string::npos);
  files.votes = votes_csv;
  files.comments = std::string(comments_csv) + "9,Mon,9,1,1,1,1,\"never ends\n";
  EXPECT_NE(problem(files).find("comments.csv, line 7: text in double quotes begins"),
            std::string::npos);
  files.comments = std::string(comments_csv) + "9,Mon,0,1,1,1,1,Again\n";
  EXPECT_NE(problem(files).find("two statements have the number 0"), std::string::npos);
}

TEST(PolisExport, KeepsWithinItsLimits) {
  Files files;
  files.comments = "comment-id,comment-body\n0," + std::string(2000, 'a') + "\n";
  EXPECT_TRUE(read(files));
  files.comments = "comment-id,comment-body\n0," + std::string(2001, 'a') + "\n";
  EXPECT_NE(problem(files).find("line 2: this statement has 2001 characters"), std::string::npos);
  files.comments = "comment-id,comment-body\n";
  for (std::size_t i = 0; i <= most_statements; ++i) {
    files.comments += std::to_string(i) + ",Text\n";
  }
  EXPECT_NE(problem(files).find("more than 20000 statements"), std::string::npos);
}

TEST(PolisExport, NothingToBringInIsAProblem) {
  Files files;
  files.comments = "comment-id,moderated,comment-body\n0,-1,Rejected\n";
  EXPECT_NE(problem(files).find("every statement in it was rejected"), std::string::npos);
  files.comments = "comment-id,moderated,comment-body\n";
  EXPECT_NE(problem(files).find("there are no statements"), std::string::npos);
}

TEST(PolisExport, SentencesSayWhatWasLeftOutAndWhy) {
  Files files;
  files.votes += "16,Mon,77,5,1\n";
  const auto conversation = read(files);
  ASSERT_TRUE(conversation);
  std::string all;
  for (const Message& message : sentences(conversation->summary)) all += text_of(message) + "\n";
  EXPECT_NE(all.find("rejected it"), std::string::npos);
  EXPECT_NE(all.find("is not in comments.csv"), std::string::npos);
  EXPECT_EQ(all.find("earlier"), std::string::npos);
}

}  // namespace
}  // namespace alongside::opinions::polis::polis_export_test
