#include <gtest/gtest.h>

#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_form.h"
#include "slices/opinions/questions/question_form.h"
#include "slices/opinions/questions/statement_form.h"

namespace alongside::opinions::forms_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

template <class T>
std::string fields_of(const Result<T>& result) {
  std::string fields;
  if (result) return fields;
  for (const Problem& problem : result.problems()) fields += problem.field + " ";
  return fields;
}

TEST(QuestionForm, TakesAQuestionWithoutAnythingElse) {
  const auto question = check_question({.question = "What helps?"}, now);
  ASSERT_TRUE(question);
  EXPECT_EQ(question->question, "What helps?");
  EXPECT_FALSE(question->closes_at);
  EXPECT_EQ(question->small_numbers, SmallNumbers::shown);
}

TEST(QuestionForm, NamesEachProblemBesideItsField) {
  const auto question = check_question(
      {.description = std::string(2001, 'x'), .day = "31", .month = "2", .year = "2027"}, now);
  EXPECT_EQ(fields_of(question), "question description closes ");
}

TEST(QuestionForm, CountsCharactersNotBytes) {
  std::string question;
  for (int n = 0; n < 200; ++n) question += "\u00e9";
  EXPECT_TRUE(check_question({.question = question}, now));
  EXPECT_FALSE(check_question({.question = question + "e"}, now));
}

TEST(QuestionForm, ClosesInTheFuture) {
  const QuestionForm form{.question = "What helps?", .day = "1", .month = "1", .year = "2027"};
  QuestionForm past = form, later = form, half = form;
  past.closes = now;
  EXPECT_EQ(fields_of(check_question(past, now)), "closes ");
  later.closes = now + std::chrono::hours(1);
  EXPECT_EQ(check_question(later, now)->closes_at, later.closes);
  half.month.clear();
  EXPECT_EQ(fields_of(check_question(half, now)), "closes ");
}

TEST(StatementForm, TakesUpToTwoHundredCharacters) {
  EXPECT_TRUE(check_statement({.text = std::string(200, 'x')}, {}));
  EXPECT_EQ(fields_of(check_statement({.text = std::string(201, 'x')}, {})), "text ");
  EXPECT_EQ(fields_of(check_statement({}, {})), "text ");
}

TEST(StatementForm, RefusesWhatIsThereAndMoreThanTwenty) {
  const StatementForm form{.text = "Open on Saturdays"};
  EXPECT_EQ(fields_of(check_statement(form, {.repeated = true})), "text ");
  EXPECT_TRUE(check_statement(form, {.made_by_member = 19}));
  EXPECT_EQ(fields_of(check_statement(form, {.made_by_member = 20})), " ");
  EXPECT_FALSE(check_statement(form, {.made_on_question = 5000}));
  EXPECT_FALSE(check_statement(form, {.closed = true}));
}

TEST(AnswerForm, KnowsItsFourAnswers) {
  for (const Answer answer :
       {Answer::agree, Answer::disagree, Answer::not_sure, Answer::rather_not_say}) {
    EXPECT_EQ(answer_named(name_of(answer)), answer);
  }
  EXPECT_FALSE(answer_named(""));
  EXPECT_FALSE(answer_named("maybe"));
}

TEST(AnswerForm, TakesNoAnswerAfterClosing) {
  const Question open{.closes_at = now + std::chrono::microseconds(1)};
  EXPECT_TRUE(check_answer("agree", true, open, now)->matters);
  const Question closed{.closes_at = now};
  EXPECT_EQ(fields_of(check_answer("agree", false, closed, now)), " ");
  EXPECT_EQ(fields_of(check_answer("perhaps", false, open, now)), "answer ");
}

TEST(ResultsAccess, OpensWithOnesOwnAnswers) {
  const Question question{.statements_count = 8};
  EXPECT_EQ(results_access(question, 0, now), ResultsAccess::none);
  EXPECT_EQ(results_access(question, 4, now), ResultsAccess::none);
  EXPECT_EQ(answers_missing(question, 4), 1);
  EXPECT_EQ(results_access(question, 5, now), ResultsAccess::of_answered);
  EXPECT_EQ(results_access(question, 8, now), ResultsAccess::all);
  const Question short_one{.statements_count = 2};
  EXPECT_EQ(results_access(short_one, 1, now), ResultsAccess::none);
  EXPECT_EQ(results_access(short_one, 2, now), ResultsAccess::all);
  EXPECT_EQ(results_access({}, 0, now), ResultsAccess::none);
  EXPECT_EQ(results_access({.closed_early_at = now}, 0, now), ResultsAccess::all);
}

TEST(Tags, FoldWhatSoundsTheSame) {
  EXPECT_EQ(statement_tag("Open on  Saturdays."), statement_tag("open on saturdays"));
  EXPECT_NE(statement_tag("Open on Saturdays?"), statement_tag("Open on Saturdays"));
}

TEST(Tags, KeepPeopleAndQuestionsApart) {
  SecretKey key{}, other{};
  other[0] = 1;
  const std::string tag = participant_tag(key, {1}, {23});
  EXPECT_EQ(tag, participant_tag(key, {1}, {23}));
  EXPECT_NE(tag, participant_tag(key, {2}, {23}));
  EXPECT_NE(tag, participant_tag(key, {12}, {3}));
  EXPECT_NE(tag, participant_tag(other, {1}, {23}));
}

}  // namespace
}  // namespace alongside::opinions::forms_test
