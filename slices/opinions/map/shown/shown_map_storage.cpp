#include "slices/opinions/map/shown/shown_map_storage.h"

#include <algorithm>

#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/map/map_storage.h"
#include "slices/opinions/map/names/map_name_storage.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

using opinion_map::Frame;
using opinion_map::OpinionMap;

/// A map as it was kept, read.
struct ReadMap {
  OpinionMap map;
  std::optional<Frame> frame;  // Of today's map alone.
  Instant drawn_on;
};

constexpr Sql meta_statements_sql{
    "SELECT COUNT(*) FROM statements "
    "WHERE question_id = $1 AND meta = 1 AND removed_reason IS NULL"};
MapSurroundings surroundings(Transaction& transaction, const Question& question,
                             std::vector<StatementText> statements,
                             const std::vector<MapName>& names, const ReadMap& read) {
  MapSurroundings around{.question = question.id,
                         .title = question.question,
                         .drawn_at = read.drawn_on,
                         .small_numbers = question.small_numbers,
                         .imported = question.source.has_value(),
                         .statements = std::move(statements),
                         .meta_statements =
                             transaction.one<std::int64_t>(meta_statements_sql, question.id),
                         .sides = {},
                         .names = names_shown(names),
                         .reach = read.frame ? read.frame->reach : 0};
  for (auto& side : groups::constituencies(transaction, question.group)) {
    around.sides.push_back(std::move(side.name));
  }
  return around;
}

std::optional<ReadMap> read_map(const std::optional<KeptMap>& kept) {
  if (!kept) return std::nullopt;
  auto map = opinion_map::map_from_json(kept->map);
  auto frame = opinion_map::frame_from_json(kept->frame);
  if (!map || !frame) return std::nullopt;
  return ReadMap{.map = std::move(*map), .frame = std::move(frame), .drawn_on = kept->drawn_on};
}

ReadMap earlier_map(Transaction& transaction, Id<Question> question, std::int64_t number) {
  const auto kept = find_moment(transaction, question, number);
  auto map = kept ? opinion_map::map_from_json(kept->map) : std::nullopt;
  if (!map) throw NotFound();
  return {.map = std::move(*map), .frame = std::nullopt, .drawn_on = kept->moment.on_day};
}

std::vector<EarlierMap> earlier_maps(const std::vector<MapMoment>& moments,
                                     SmallNumbers small_numbers) {
  std::vector<EarlierMap> earlier;
  for (const MapMoment& moment : moments) {
    earlier.push_back({moment.number, moment.on_day, shown_number(moment.people, small_numbers)});
  }
  return earlier;
}

bool has_letter(const ShownMap& map, int letter) {
  return std::ranges::find(map.groups, letter, &ShownGroup::letter) != map.groups.end();
}

}  // namespace

constexpr Sql statement_texts_sql{
    "SELECT id, text FROM statements WHERE question_id = $1 AND removed_reason IS NULL "
    "AND meta = 0 ORDER BY id"};
std::optional<ShownMap> find_shown_map(Transaction& transaction, const Question& question,
                                       std::optional<SmallNumbers> small_numbers) {
  auto [kept, statements, names] = transaction.together(
      map_query(question.id), all<StatementText>(statement_texts_sql, question.id),
      names_query(question.id, ""));
  const auto read = read_map(kept);
  if (!read) return std::nullopt;
  MapSurroundings around = surroundings(transaction, question, std::move(statements), names, *read);
  if (small_numbers) around.small_numbers = *small_numbers;
  return shown_map(read->map, around);
}

MapForMember map_for(Transaction& transaction, const groups::Member& member,
                     Id<Question> question_id, const SecretKey& key, Instant now,
                     const WhichMap& which) {
  const std::string tag = participant_tag(key, question_id, member.person());
  auto [question, participant] =
      transaction.together(question_query(member.group.id, question_id), participant_query(tag));
  const std::int64_t made = participant ? participant->answers_made : 0;
  MapForMember found{.question = std::move(question)};
  found.access = results_access(found.question, made, now);
  found.answers_missing = answers_missing(found.question, made);
  if (found.access == ResultsAccess::none) return found;

  const std::string my_backer_tag = backer_tag(key, question_id, member.person());
  auto [kept, responses, answered, moments, statements, names] = transaction.together(
      map_query(question_id), responses_query(tag), answered_query(tag), moments_query(question_id),
      all<StatementText>(statement_texts_sql, question_id),
      names_query(question_id, my_backer_tag));
  found.moments = earlier_maps(moments, found.question.small_numbers);
  found.moment = which.moment;
  const auto read = which.moment
                        ? std::optional(earlier_map(transaction, question_id, *which.moment))
                        : read_map(kept);
  if (!read) return found;
  found.map = shown_map(
      read->map, surroundings(transaction, found.question, std::move(statements), names, *read));
  if (read->frame) found.own = own_place(read->map, *read->frame, responses);
  if (!found.sees_all()) {
    keep_answered(*found.map, answered);
    return found;
  }
  put_in_order(names);
  std::erase_if(names, [&](const MapName& name) { return !has_letter(*found.map, name.letter); });
  found.names = std::move(names);
  found.removed_names = removed_map_names(transaction, question_id);
  return found;
}

}  // namespace alongside::opinions
