#include "slices/opinions/questions/findable_storage.h"

#include "foundation/rooms/found_by.h"
#include "slices/groups/groups.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {
namespace {

std::string path_of_question(Id<groups::Group> group, Id<Question> question) {
  return groups::path_to(group) + "/questions/" + std::to_string(question.number);
}

struct FoundQuestion {
  Id<Question> id;
  Id<groups::Group> group;
  std::string question;
  std::string description;

  FindableText text() && {
    return {.number = id.number,
            .group = group,
            .title = std::move(question),
            .text = std::move(description),
            .within = {},
            .path = path_of_question(group, id)};
  }
};

struct FoundStatement {
  Id<Statement> id;
  Id<groups::Group> group;
  std::string words;
  Id<Question> question_id;
  std::string question;

  FindableText text() && {
    return {
        .number = id.number,
        .group = group,
        .title = {},
        .text = std::move(words),
        .within = std::move(question),
        .path = path_of_question(group, question_id) + "?statement=" + std::to_string(id.number)};
  }
};

/// None that still comes in.
constexpr auto questions_to_find_text = keys_text(
    "SELECT id, group_id, question, description FROM questions "
    "WHERE coming_in_at IS NULL AND id IN ");
constexpr Sql questions_to_find_sql{questions_to_find_text.data()};
constexpr Sql questions_after_sql{"SELECT id FROM questions WHERE id > $1 ORDER BY id LIMIT $2"};

/// None that was taken out, and none of a question that still comes in.
constexpr auto statements_to_find_text = keys_text(
    "SELECT statements.id, questions.group_id, statements.text, questions.id, questions.question "
    "FROM statements JOIN questions ON questions.id = statements.question_id "
    "WHERE statements.removed_reason IS NULL AND questions.coming_in_at IS NULL "
    "AND statements.id IN ");
constexpr Sql statements_to_find_sql{statements_to_find_text.data()};
constexpr Sql statements_after_sql{"SELECT id FROM statements WHERE id > $1 ORDER BY id LIMIT $2"};
constexpr Sql statements_of_after_sql{
    "SELECT id FROM statements WHERE question_id = $1 AND id > $2 ORDER BY id LIMIT $3"};

}  // namespace

std::vector<Findable> findable_opinions() {
  return {{.kind = "questions",
           .job = "words_of_questions",
           .rank = 50,
           .heading = say("Questions"),
           .at = found_by<FoundQuestion, questions_to_find_sql>,
           .after = numbers_after<questions_after_sql>},
          {.kind = "statements",
           .job = "words_of_statements",
           .rank = 10,
           .heading = say("Statements"),
           .at = found_by<FoundStatement, statements_to_find_sql>,
           .after = numbers_after_of<statements_after_sql, statements_of_after_sql>,
           .part_of = "questions"}};
}

}  // namespace alongside::opinions
