#include "slices/opinions/questions/findable_asking.h"

#include "slices/groups/groups.h"
#include "slices/opinions/questions/findable_storage.h"

namespace alongside::opinions {
namespace {

std::string path_of(Id<groups::Group> group, Id<Question> question) {
  return groups::path_to(group) + "/questions/" + std::to_string(question.number);
}

std::vector<FindableText> found_questions(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (FoundQuestion& row : questions_to_find(read, numbers)) {
    found.push_back({.number = row.id.number,
                     .group = row.group,
                     .title = std::move(row.question),
                     .text = std::move(row.description),
                     .within = {},
                     .path = path_of(row.group, row.id)});
  }
  return found;
}

std::vector<FindableText> found_statements(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (FoundStatement& row : statements_to_find(read, numbers)) {
    found.push_back({.number = row.id.number,
                     .group = row.group,
                     .title = {},
                     .text = std::move(row.text),
                     .within = std::move(row.question),
                     .path = path_of(row.group, row.question_id) +
                             "?statement=" + std::to_string(row.id.number)});
  }
  return found;
}

std::vector<std::int64_t> next_questions(Read& read, std::int64_t, std::int64_t after,
                                         std::int64_t most) {
  return questions_after(read, after, most);
}

std::vector<std::int64_t> next_statements(Read& read, std::int64_t whole, std::int64_t after,
                                          std::int64_t most) {
  return statements_after(read, Id<Question>{whole}, after, most);
}

}  // namespace

std::vector<Findable> findable_opinions() {
  return {{.kind = "questions",
           .job = "words_of_questions",
           .rank = 50,
           .heading = say("Questions"),
           .at = found_questions,
           .after = next_questions},
          {.kind = "statements",
           .job = "words_of_statements",
           .rank = 10,
           .heading = say("Statements"),
           .at = found_statements,
           .after = next_statements,
           .part_of = "questions"}};
}

}  // namespace alongside::opinions
