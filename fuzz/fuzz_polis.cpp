// Files of a conversation: comments, votes, participants and summary with a NUL between them, and
// the first again as a file of results. Whatever they hold, they are read or refused with words,
// and every vote that was read is brought in or accounted for.
#include <algorithm>
#include <array>

#include "fuzz/fuzz.h"
#include "slices/opinions/imports/polis_export.h"
#include "slices/opinions/results/results_csv.h"

namespace alongside {
namespace {

std::array<std::string_view, 4> parts_of(std::string_view bytes) {
  std::array<std::string_view, 4> parts;
  for (std::string_view& part : parts) {
    part = bytes.substr(0, bytes.find('\0'));
    bytes.remove_prefix(std::min(bytes.size(), part.size() + 1));
  }
  return parts;
}

void read_conversation(const std::array<std::string_view, 4>& parts, opinions::polis::Sign sign) {
  opinions::polis::Export files;
  files.comments.content = parts[0];
  files.votes.content = parts[1];
  files.participants = SourceFile{"participants", "participants-votes.csv", parts[2]};
  files.summary = SourceFile{"summary", "summary.csv", parts[3]};
  const auto conversation = opinions::polis::read_export(files, sign);
  if (!conversation) return must(!conversation.problems().front().message.text().empty());
  must(!conversation->statements.empty());
  for (const auto& answer : conversation->answers) {
    must(answer.statement < conversation->statements.size());
    must(answer.participant < conversation->participants);
  }
  must(!opinions::polis::sentences(conversation->summary).empty());
}

void read_results(std::string_view bytes) {
  const SourceFile file{"results", "results.csv", bytes};
  const auto results = opinions::read_results_csv(file);
  if (!results) return must(!results.problems().empty());
  for (const auto& statement : results->statements) {
    must(statement.sides.size() == results->sides.size());
  }
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const auto parts = parts_of(bytes_of(data, size));
  read_conversation(parts, opinions::polis::Sign::find);
  read_conversation(parts, opinions::polis::Sign::minus_is_agree);
  read_results(parts[0]);
  return 0;
}
