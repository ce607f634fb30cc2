// Where the pages of a question are.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

inline std::string path_to_questions(Id<groups::Group> group) {
  return groups::path_to(group) + "/questions";
}

inline std::string path_to(Id<groups::Group> group, Id<Question> question) {
  return path_to_questions(group) + "/" + std::to_string(question.number);
}
inline std::string path_to(const Question& question) {
  return path_to(question.group, question.id);
}

inline std::string path_to_map(const Question& question) {
  return path_to(question) + "/map";
}

/// Where an author changes or withdraws a statement; with `?statement=` one that they signed.
inline std::string path_to_own_statements(const Question& question) {
  return path_to(question) + "/statements/mine";
}
inline std::string path_to_own_statement(const Question& question, Id<Statement> statement) {
  return path_to_own_statements(question) + "?statement=" + std::to_string(statement.number);
}

/// Where a group chooses whether new statements are looked at first; and, in the room that looks
/// after contributions, what waits for that.
inline std::string path_to_first_look_choice(Id<groups::Group> group) {
  return path_to_questions(group) + "/first-look";
}
inline std::string path_to_first_look(Id<groups::Group> group) {
  return groups::path_to(group) + "/care/first-look";
}

/// In the files of the Polis software.
inline std::string path_to_export(const Question& question) {
  return path_to(question) + "/export";
}

/// With `statement` in the card.
inline std::string path_to(const Question& question, Id<Statement> statement) {
  return path_to(question) + "?statement=" + std::to_string(statement.number);
}

/// Where somebody reports one of these, to the room that looks after contributions.
inline std::string path_to_report(Id<groups::Group> group, const std::string& kind,
                                  std::int64_t number) {
  return groups::path_to(group) + "/care/" + kind + "/" + std::to_string(number) + "/report";
}

/// From the groups down to the list of questions.
inline std::vector<html::Crumb> crumbs_to_questions(const groups::Member& member) {
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back({say("Questions"), Url(path_to_questions(member.group.id))});
  return crumbs;
}

/// Down to the question's own page. Both must outlive the page.
inline std::vector<html::Crumb> crumbs_to_question(const groups::Member& member,
                                                   const Question& question) {
  std::vector<html::Crumb> crumbs = crumbs_to_questions(member);
  crumbs.push_back({question.question, Url(path_to(question))});
  return crumbs;
}

}  // namespace alongside::opinions
