#include "slices/design_stage/lessons/lesson_rule.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace alongside::design_stage::lesson_rule_test {
namespace {

using Words = std::vector<std::string>;

std::string fields_of(const Result<NewLesson>& result) {
  std::string all;
  if (!result) {
    for (const Problem& one : result.problems()) all += (all.empty() ? "" : " ") + one.field;
  }
  return all;
}

const LessonForm whole{.subject = "Meeting rooms",
                       .went = "not_so_well",
                       .what = "The room had a step.",
                       .another_time = "Ask first."};

TEST(LessonRule, SaysWhatItIsAboutAndHowItWent) {
  const auto lesson = accept_lesson(whole, 0);
  ASSERT_TRUE(lesson);
  EXPECT_EQ(lesson->went, Went::not_so_well);
  EXPECT_EQ(fields_of(accept_lesson({}, 0)), "subject went what");
  LessonForm form = whole;
  form.went = "2";
  EXPECT_EQ(fields_of(accept_lesson(form, 0)), "went");
  EXPECT_EQ(fields_of(accept_lesson(whole, most_lessons)), "subject");
  EXPECT_TRUE(accept_lesson(whole, most_lessons - 1));
}

TEST(LessonRule, HasLimits) {
  LessonForm form = whole;
  form.subject = std::string(subject_characters + 1, 'a');
  form.another_time = std::string(lesson_characters + 1, 'a');
  EXPECT_EQ(fields_of(accept_lesson(form, 0)), "subject another_time");
}

TEST(LessonRule, IsFoundByTheWordsOfItsSubject) {
  EXPECT_EQ(words_of_subject("Meeting-rooms, MEETING  Élan"), (Words{"meeting", "rooms", "élan"}));
  EXPECT_EQ(words_of_subject("غرف الاجتماع"), (Words{"غرف", "الاجتماع"}));
  EXPECT_TRUE(words_of_subject(" ,.; ").empty());
  EXPECT_EQ(words_of_subject("a b c d e f g h i j").size(), most_subject_words);
}

TEST(LessonRule, IsFoundByBeginningsOfWords) {
  EXPECT_EQ(beginnings_of_subject("To élan meets"),
            (Words{"mee", "meet", "meets", "to", "éla", "élan"}));
  EXPECT_EQ(words_of_subject("Gebrauchsanweisung"), (Words{"gebrauchsanw"}));
}

/// Whatever a subject is, each beginning of three characters or more of its
/// words finds it.
TEST(LessonRule, FindsWhatWasTypedInPart) {
  for (const std::string subject : {"Meeting rooms", "Straße und Weg", "عمل الليل", "a bb ccc"}) {
    const auto beginnings = beginnings_of_subject(subject);
    for (const std::string& word : words_of_subject(subject)) {
      EXPECT_NE(std::ranges::find(beginnings, word), beginnings.end()) << subject;
      for (const std::string& typed : beginnings_of_subject(word)) {
        EXPECT_NE(std::ranges::find(beginnings, typed), beginnings.end()) << typed;
      }
    }
  }
}

TEST(LessonRule, CodesHaveNothingInCommon) {
  EXPECT_EQ(new_lesson_code().size(), std::string_view("ABCD-EFGH-JKLM").size());
  EXPECT_NE(new_lesson_code(), new_lesson_code());
}

TEST(LessonRule, AProposalWaitsForAWhile) {
  const Instant now = instant_from_microseconds(1);
  LessonDoor door;
  EXPECT_FALSE(is_proposed(door, now));
  door.proposed_by = Id<people::Person>{1};
  door.proposed_at = now;
  EXPECT_TRUE(is_proposed(door, now));
  EXPECT_FALSE(is_proposed(door, now + std::chrono::days(days_to_agree)));
}

}  // namespace
}  // namespace alongside::design_stage::lesson_rule_test
