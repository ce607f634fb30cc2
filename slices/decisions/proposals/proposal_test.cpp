#include "slices/decisions/proposals/proposal.h"

#include <gtest/gtest.h>

namespace alongside::decisions::proposal_test {
namespace {

template <class T>
std::string fields_of(const Result<T>& result) {
  std::string all;
  if (!result) {
    for (const Problem& one : result.problems()) all += (all.empty() ? "" : " ") + one.field;
  }
  return all;
}

TEST(Proposal, SaysWhatForWhomWhatItCostsAndWhomItMightHarm) {
  ProposalWords words{.title = "Evenings",
                      .change = "We meet in the evening",
                      .for_whom = "People who work",
                      .cost = "Nothing",
                      .harm = "Who has small children"};
  EXPECT_EQ(*accept_words(words), words);
  EXPECT_EQ(fields_of(accept_words({})), "title change for_whom cost harm");
  words.options = {{"Six", "At six"}, {}};
  EXPECT_EQ(accept_words(words)->options.size(), 1U);
  words.options = {{"Six", ""}};
  EXPECT_EQ(fields_of(accept_words(words)), "about-1");
  words.options = {};
  words.title = std::string(limits::title_characters + 1, 'a');
  EXPECT_EQ(fields_of(accept_words(words)), "title");
}

TEST(Remark, IsASuggestionOrAQuestion) {
  EXPECT_EQ(accept_remark({"question", "Why?"})->kind, RemarkKind::question);
  EXPECT_EQ(accept_remark({"option", "A tree"})->kind, RemarkKind::option);
  EXPECT_EQ(fields_of(accept_remark({})), "kind remark");
}

TEST(Reply, GivesAReasonForWhatIsNotTakenUp) {
  EXPECT_TRUE(accept_reply(RemarkKind::suggestion, {"taken_up", ""}));
  EXPECT_EQ(fields_of(accept_reply(RemarkKind::suggestion, {"not_taken_up", ""})), "reply_words");
  EXPECT_EQ(fields_of(accept_reply(RemarkKind::suggestion, {"", "x"})), "reply");
  EXPECT_EQ(accept_reply(RemarkKind::option, {"taken_up", ""})->reply, Reply::taken_up);
  EXPECT_EQ(fields_of(accept_reply(RemarkKind::option, {"not_taken_up", ""})), "reply_words");
  EXPECT_EQ(fields_of(accept_reply(RemarkKind::question, {"", ""})), "reply_words");
  EXPECT_EQ(accept_reply(RemarkKind::question, {"", "Because"})->reply, Reply::answered);
}

}  // namespace
}  // namespace alongside::decisions::proposal_test
