#include "slices/opinions/map/map_storage.h"

#include <utility>

namespace alongside::opinions {

constexpr Sql find_map_sql{
    "SELECT version, drawn_on, people, settled, map, frame FROM maps WHERE question_id = $1"};
Query<KeptMap, detail::Expect::maybe> map_query(Id<Question> question) {
  return maybe<KeptMap>(find_map_sql, question);
}

std::optional<KeptMap> find_map(Transaction& transaction, Id<Question> question) {
  return transaction.maybe<KeptMap>(find_map_sql, question);
}

// Answer: 1 agree, 2 disagree, 3 not sure, 4 rather not say.
constexpr Sql responses_sql{
    "SELECT participants.id, answers.statement_id, "
    "CASE answers.answer WHEN 1 THEN 1 WHEN 2 THEN -1 ELSE 0 END "
    "FROM participants JOIN answers ON answers.participant_id = participants.id "
    "WHERE participants.person_tag = $1 AND answers.answer <> 4 ORDER BY answers.statement_id"};
Query<opinion_map::GivenResponse, detail::Expect::all> responses_query(std::string_view tag) {
  return all<opinion_map::GivenResponse>(responses_sql, tag);
}

constexpr Sql find_moments_sql{
    "SELECT number, on_day, people FROM map_moments WHERE question_id = $1 ORDER BY number"};
Query<MapMoment, detail::Expect::all> moments_query(Id<Question> question) {
  return all<MapMoment>(find_moments_sql, question);
}

std::vector<MapMoment> find_moments(Transaction& transaction, Id<Question> question) {
  return transaction.all<MapMoment>(find_moments_sql, question);
}

namespace {

struct MomentRow {
  std::int64_t number = 0;
  Instant on_day;
  std::int64_t people = 0;
  std::string map;
};

}  // namespace

constexpr Sql find_moment_sql{
    "SELECT number, on_day, people, map FROM map_moments WHERE question_id = $1 AND number = $2"};
std::optional<KeptMoment> find_moment(Transaction& transaction, Id<Question> question,
                                      std::int64_t number) {
  auto row = transaction.maybe<MomentRow>(find_moment_sql, question, number);
  if (!row) return std::nullopt;
  return KeptMoment{.moment = {row->number, row->on_day, row->people}, .map = std::move(row->map)};
}

}  // namespace alongside::opinions
