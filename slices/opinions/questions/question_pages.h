// Pages of questions: the list, the form, the question with its statements, closing it.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "slices/groups/groups.h"
#include "slices/opinions/questions/answer_form.h"
#include "slices/opinions/questions/question.h"
#include "slices/opinions/questions/question_form.h"

namespace alongside::opinions {

struct QuestionListPage {
  const groups::Member& member;
  QuestionList questions;
  std::vector<AnswersMade> answers;  // Of the member, to the questions of this page.
  std::int64_t page = 1;
  bool may_choose_first_look = false;
  Instant now{};
};
std::string question_list_page(const html::Frame& frame, const QuestionListPage& data);

struct NewQuestionPage {
  const groups::Member& member;
  QuestionForm form;
  Problems problems;
  bool small_group = false;  // Fewer than members_for_hiding.
};
std::string new_question_page(const html::Frame& frame, const NewQuestionPage& data);

struct QuestionPage {
  const groups::Member& member;
  Question question;
  std::optional<Participant> participant;  // Of the member.
  std::vector<Statement> statements;       // One page of them.
  std::int64_t page = 1;
  std::optional<Statement> current;  // In the card.
  bool chosen = false;               // By the member, from the list.
  std::optional<Id<Statement>> just_answered;
  std::vector<people::Person> signers;  // Of the statements shown.
  std::vector<RemovedStatement> removed;
  std::vector<Aside> asides;  // What other rooms say of statements and of the question.
  bool may_close = false;
  bool may_mark = false;
  bool may_put_forward_many = false;
  std::int64_t first_look = 0;  // Hours for which new statements may be looked at first; 0: none.
  Problems problems;
  std::optional<Message> notice;
  Instant now{};

  std::int64_t answers_made() const { return participant ? participant->answers_made : 0; }
};
/// What was just done, by the word that the address holds; nothing for any other.
std::optional<Message> question_notice(std::string_view done, std::int64_t first_look);
std::string question_page(const html::Frame& frame, const QuestionPage& data);

std::string close_page(const html::Frame& frame, const groups::Member& member,
                       const Question& question);

}  // namespace alongside::opinions
