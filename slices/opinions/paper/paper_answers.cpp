#include "slices/opinions/paper/paper_answers.h"

#include <array>

#include "foundation/base/text.h"

namespace alongside::opinions {
namespace {

constexpr std::array answers_in_order{Answer::agree, Answer::disagree, Answer::not_sure,
                                      Answer::rather_not_say};

bool is_blank(char sign) {
  return sign == ' ' || sign == '\t';
}

Problem wrong_sign(std::size_t place, char sign) {
  return {"answers", say("'{sign}' at {place} is no answer. Use 1, 2, 3, 4, or - where nothing is "
                         "ticked",
                         {{"sign", std::string(1, sign)}, {"place", std::to_string(place)}})};
}

Problem wrong_count(std::size_t typed, std::size_t wanted) {
  return {"answers", say("You typed {typed} answers, and the form has {wanted} statements. Type - "
                         "where nothing is ticked",
                         {{"typed", std::to_string(typed)}, {"wanted", std::to_string(wanted)}})};
}

}  // namespace

Result<std::vector<std::optional<CheckedAnswer>>> read_answers(std::string_view typed,
                                                               std::size_t statements) {
  std::vector<std::optional<CheckedAnswer>> answers;
  for (const char sign : typed) {
    if (is_blank(sign)) continue;
    if (sign == '*' && !answers.empty() && answers.back()) {
      answers.back()->matters = true;
    } else if (sign == '0' || sign == '-') {
      answers.emplace_back();
    } else if (sign >= '1' && sign <= '4') {
      answers.emplace_back(
          CheckedAnswer{.answer = answers_in_order[static_cast<std::size_t>(sign - '1')]});
    } else if (static_cast<unsigned char>(sign) >= 0x80) {
      return Problem{"answers", say("Use 1, 2, 3, 4, or - where nothing is ticked")};
    } else {
      return wrong_sign(answers.size() + 1, sign);
    }
  }
  if (answers.size() != statements) return wrong_count(answers.size(), statements);
  return answers;
}

std::string typed_answers(const std::vector<std::optional<CheckedAnswer>>& answers) {
  std::string typed;
  for (const auto& one : answers) {
    if (!one) {
      typed += '-';
      continue;
    }
    for (std::size_t i = 0; i < answers_in_order.size(); ++i) {
      if (answers_in_order[i] == one->answer) typed += static_cast<char>('1' + i);
    }
    if (one->matters) typed += '*';
  }
  return typed;
}

std::string listed(const std::vector<Id<Statement>>& statements) {
  std::string list;
  for (const Id<Statement> one : statements) {
    list += (list.empty() ? "" : ",") + std::to_string(one.number);
  }
  return list;
}

std::vector<Id<Statement>> statements_listed(std::string_view list) {
  std::vector<Id<Statement>> statements;
  while (!list.empty()) {
    const auto end = list.find(',');
    if (const auto number = whole_number(list.substr(0, end))) {
      statements.push_back({*number});
    }
    list.remove_prefix(end == list.npos ? list.size() : end + 1);
  }
  return statements;
}

}  // namespace alongside::opinions
