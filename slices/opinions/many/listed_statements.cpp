#include "slices/opinions/many/listed_statements.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "slices/opinions/many/alike_texts.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/statement_form.h"

namespace alongside::opinions {
namespace {

/// Lines that hold anything.
std::vector<ListedStatement> lines_of(std::string_view list, std::size_t& empty_lines) {
  std::vector<ListedStatement> lines;
  std::size_t empty = 0;
  std::size_t number = 0;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    std::string text = tidied_line(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    ++number;
    if (text.empty()) {
      ++empty;
      continue;
    }
    if (!lines.empty()) empty_lines += empty;
    empty = 0;
    lines.push_back({number, std::move(text)});
  }
  return lines;
}

/// Where each text first stands: 0 is the question itself.
constexpr std::size_t line_taken_out = std::numeric_limits<std::size_t>::max();
using FirstLines = std::unordered_map<std::string, std::size_t>;

std::optional<WrongLine> wrong_in(const ListedStatement& statement, FirstLines& first) {
  const auto characters = character_count(statement.text);
  if (characters > statement_characters_most) {
    return WrongLine{.statement = statement,
                     .kind = WrongLine::Kind::too_long,
                     .characters = static_cast<std::int64_t>(characters)};
  }
  const auto [found, is_new] = first.emplace(statement_tag(statement.text), statement.line);
  if (is_new) return std::nullopt;
  if (found->second == line_taken_out) {
    return WrongLine{.statement = statement, .kind = WrongLine::Kind::taken_out};
  }
  return WrongLine{.statement = statement,
                   .kind = found->second == 0 ? WrongLine::Kind::there : WrongLine::Kind::twice,
                   .first_line = found->second};
}

void find_alike(CheckedList& checked, const std::vector<std::string>& there) {
  AlikeTexts texts;
  for (const std::string& text : there) texts.add(text);
  for (const ListedStatement& statement : checked.right) {
    if (const auto alike = texts.most_alike(statement.text)) {
      const bool of_question = *alike < there.size();
      const std::size_t place = of_question ? 0 : *alike - there.size();
      checked.alike.push_back({.statement = statement,
                               .other = of_question ? there[*alike] : checked.right[place].text,
                               .other_line = of_question ? 0 : checked.right[place].line});
    }
    texts.add(statement.text);
  }
}

Problems problems_of_whole(const CheckedList& checked, std::size_t statements,
                           std::int64_t already_there) {
  if (statements == 0) return {{"list", say("Enter the statements, or choose a file")}};
  if (statements > statements_at_once_most) {
    return {{"list", say("These are {count} statements, and {most} at once is the most. Bring them "
                         "in several parts",
                         {{"count", static_cast<std::int64_t>(statements)},
                          {"most", static_cast<std::int64_t>(statements_at_once_most)}})}};
  }
  const auto room = statements_of_question_most - already_there;
  if (static_cast<std::int64_t>(checked.right.size()) > room) {
    return {{"list", say("The question has room for {room} more statements. Take some out",
                         {{"room", std::max<std::int64_t>(0, room)}})}};
  }
  return {};
}

}  // namespace

CheckedList check_list(std::string_view list, const StatementsThere& there) {
  CheckedList checked;
  if (list.size() > list_bytes_most) {
    checked.problems = {{"list", say("The list is too long for one go. Bring it in two parts")}};
    return checked;
  }
  const auto lines = lines_of(list, checked.empty_lines);
  FirstLines first;
  for (const std::string& text : there.texts) first.emplace(statement_tag(text), 0);
  for (const std::string& tag : there.tags_gone) first.emplace(tag, line_taken_out);
  for (const ListedStatement& statement : lines) {
    if (auto wrong = wrong_in(statement, first)) {
      checked.wrong.push_back(*std::move(wrong));
    } else {
      checked.right.push_back(statement);
    }
  }
  checked.problems = problems_of_whole(checked, lines.size(), there.count);
  if (lines.size() <= statements_at_once_most) find_alike(checked, there.texts);
  return checked;
}

bool is_all_there(const CheckedList& checked) {
  const auto is_there = [](const WrongLine& wrong) { return wrong.kind == WrongLine::Kind::there; };
  return checked.right.empty() && !checked.wrong.empty() &&
         std::ranges::all_of(checked.wrong, is_there);
}

std::string print_of(const CheckedList& checked) {
  std::string seen;
  for (const ListedStatement& one : checked.right) seen += one.text + '\n';
  for (const AlikeLine& one : checked.alike) seen += '\t' + one.other + '\n';
  return fingerprint(seen);
}

std::string shorter_list(const CheckedList& checked, LeaveOut what) {
  std::string list;
  for (const ListedStatement& one : checked.right) {
    const auto is_this = [&](const AlikeLine& alike) { return alike.statement.line == one.line; };
    if (what == LeaveOut::wrong_and_alike && std::ranges::any_of(checked.alike, is_this)) continue;
    list += one.text + '\n';
  }
  return list;
}

}  // namespace alongside::opinions
