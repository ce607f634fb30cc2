// Exports for tests: made by hand, read, and counted again.
#pragma once

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions::polis {

inline constexpr std::string_view comments_csv =
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
    "1,Mon,0,7,2,1,1,First\n"
    "2,Mon,1,7,1,0,-1,Rejected\n"
    "3,Mon,2,7,0,1,0,\"Second, with \"\"quotes\"\"\nand a line end\"\n"
    "4,Mon,3,7,0,0,1,Nobody answered\n";
inline constexpr std::string_view votes_csv =
    "timestamp,datetime,comment-id,voter-id,vote\n"
    "10,Mon,0,5,1\n"
    "11,Mon,0,6,1\n"
    "12,Mon,0,9,-1\n"
    "13,Mon,1,8,1\n"
    "14,Mon,2,5,-1\n"
    "15,Mon,2,6,0\n";

struct Files {
  std::string comments{comments_csv};
  std::string votes{votes_csv};
  std::optional<std::string> participants, summary;
};

inline Result<Conversation> read(const Files& files, Sign sign = Sign::plus_is_agree) {
  Export all;
  all.comments.content = files.comments;
  all.votes.content = files.votes;
  if (files.participants) {
    all.participants = SourceFile{"participants", "participants-votes.csv", *files.participants};
  }
  if (files.summary) all.summary = SourceFile{"summary", "summary.csv", *files.summary};
  return read_export(all, sign);
}

inline std::string text_of(const Message& message) {
  std::string text(message.count() == 1 || message.plural().empty() ? message.text()
                                                                    : message.plural());
  for (const Argument& argument : message.arguments()) {
    const std::string place = "{" + std::string(argument.name) + "}";
    const auto* number = std::get_if<std::int64_t>(&argument.value);
    const std::string value =
        number != nullptr ? std::to_string(*number) : std::get<std::string>(argument.value);
    for (auto at = text.find(place); at != text.npos; at = text.find(place, at + value.size())) {
      text.replace(at, place.size(), value);
    }
  }
  return text;
}

/// The problem as "field: text".
inline std::string problem(const Files& files, Sign sign = Sign::plus_is_agree) {
  const auto result = read(files, sign);
  if (result) return "no problem";
  return result.problems().front().field + ": " + text_of(result.problems().front().message);
}

using Tally = std::map<Vote, int>;
inline std::map<std::int64_t, Tally> tallies(const Conversation& conversation) {
  std::map<std::int64_t, Tally> counted;
  for (const auto& statement : conversation.statements) counted[statement.source_id];
  for (const auto& answer : conversation.answers) {
    ++counted[conversation.statements[answer.statement].source_id][answer.vote];
  }
  return counted;
}

}  // namespace alongside::opinions::polis
