#include "slices/opinions/exports/export_asking.h"

#include "slices/opinions/exports/export_storage.h"
#include "slices/opinions/exports/polis_files.h"
#include "slices/opinions/map/map_storage.h"
#include "slices/opinions/map/shown/shown_map_storage.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

std::vector<Id<Statement>> ids_of(const Results& results) {
  std::vector<Id<Statement>> ids;
  for (const StatementResult& result : results.statements) ids.push_back(result.statement);
  return ids;
}

ExportedVotes votes_of(Transaction& transaction, const Question& question, const Results& results) {
  const auto kept = find_map(transaction, question.id);
  const auto map = kept ? opinion_map::map_from_json(kept->map) : std::nullopt;
  const auto frame = kept ? opinion_map::frame_from_json(kept->frame) : std::nullopt;
  return exported_votes(ids_of(results), public_answers(transaction, question),
                        map ? &*map : nullptr, frame ? &*frame : nullptr);
}

ExportParts parts_of(Transaction& transaction, const Question& question,
                     const std::optional<ShownMap>& map) {
  const PublicVotes there = public_votes(transaction, question);
  return {.imported = question.source.has_value(),
          .votes = there.votes,
          .too_many = there.votes > exported_votes_most,
          .a_row_each = there.people * question.statements_count <= exported_cells_most,
          .map = map && !map->groups.empty(),
          .numbers_hidden = !question.source && question.small_numbers == SmallNumbers::hidden};
}

}  // namespace

ExportParts export_parts(Transaction& transaction, const Question& question) {
  return parts_of(transaction, question, find_shown_map(transaction, question));
}

AskedExport asked_export(Transaction& transaction, const Question& question, const Results& results,
                         const std::string& base_url) {
  const auto map = find_shown_map(transaction, question);
  AskedExport asked{
      .parts = parts_of(transaction, question, map),
      .question = exported_question({.results = results,
                                     .map = map ? &*map : nullptr,
                                     .meta = meta_statements(transaction, question.id),
                                     .description = question.description,
                                     .url = base_url + path_to(question)})};
  if (asked.parts.votes > 0 && !asked.parts.too_many) {
    asked.question.votes = votes_of(transaction, question, results);
    asked.question.votes->a_row_each = asked.parts.a_row_each;
  }
  return asked;
}

}  // namespace alongside::opinions
