#include "slices/opinions/map/map_work_storage.h"

#include <algorithm>
#include <utility>

#include "slices/opinions/live_topics.h"
#include "slices/opinions/map/map_growth.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_information_storage.h"

namespace alongside::opinions {

void ask_for_map(Write& write, Id<Question> question) {
  write.publish("maps/" + std::to_string(question.number));
}

constexpr Sql wait_for_map_sql{
    "INSERT INTO map_waiting (question_id, participant_id) VALUES ($1, $2) "
    "ON CONFLICT (question_id, participant_id) DO UPDATE SET changes = map_waiting.changes + 1"};
void wait_for_map(Write& write, Id<Question> question, Id<Participant> participant) {
  write.run(wait_for_map_sql, question, participant);
  ask_for_map(write, question);
}

constexpr Sql published_map_sql{
    "SELECT version, settled, removed_count FROM maps WHERE question_id = $1"};
constexpr Sql waiting_people_sql{
    "SELECT participant_id, changes FROM map_waiting WHERE question_id = $1 "
    "ORDER BY participant_id"};
std::optional<MapWork> find_map_work(Transaction& transaction, Id<Question> question) {
  auto [published, waiting] =
      transaction.together(maybe<PublishedMap>(published_map_sql, question),
                           all<WaitingPerson>(waiting_people_sql, question));
  auto found = question_anywhere(transaction, question);
  if (!found) return std::nullopt;
  return MapWork{.question = std::move(*found),
                 .published = published.value_or(PublishedMap{}),
                 .waiting = std::move(waiting)};
}

// The numbers 3 and 3: people_for_new_map.
constexpr Sql questions_with_map_work_sql{
    "SELECT questions.id FROM questions "
    "LEFT JOIN maps ON maps.question_id = questions.id "
    "LEFT JOIN (SELECT question_id, COUNT(*) AS people FROM map_waiting GROUP BY question_id) "
    "AS waiting ON waiting.question_id = questions.id "
    "WHERE (maps.question_id IS NULL AND questions.participants_count >= 3 "
    "AND questions.coming_in_at IS NULL AND EXISTS "
    "(SELECT 1 FROM participants WHERE participants.question_id = questions.id)) "
    "OR waiting.people >= 3 "
    "OR (waiting.people IS NULL AND (maps.settled = 0 "
    "OR maps.removed_count <> questions.removed_count + questions.meta_marks)) "
    "ORDER BY questions.id LIMIT 1000"};
std::vector<std::int64_t> questions_with_map_work(Transaction& transaction) {
  return transaction.all<std::int64_t>(questions_with_map_work_sql);
}

namespace {

constexpr Sql insert_map_sql{
    "INSERT INTO maps (question_id, version, drawn_on, people, settled, removed_count, map, "
    "frame) VALUES ($1, 1, $2, $3, $4, $5, $6, $7) ON CONFLICT (question_id) DO NOTHING"};
constexpr Sql replace_map_sql{
    "UPDATE maps SET version = version + 1, drawn_on = $3, people = $4, settled = $5, "
    "removed_count = $6, map = $7, frame = $8 WHERE question_id = $1 AND version = $2"};
bool save_map(Write& write, const NewMap& map, const std::string& text) {
  const std::string frame = opinion_map::json_of(map.frame);
  if (map.version_before == 0) {
    return write.run(insert_map_sql, map.question, map.drawn_on, map.map.people, map.settled,
                     map.removed_count, text, frame) > 0;
  }
  return write.run(replace_map_sql, map.question, map.version_before, map.drawn_on, map.map.people,
                   map.settled, map.removed_count, text, frame) > 0;
}

constexpr Sql insert_moment_sql{
    "INSERT INTO map_moments (question_id, number, on_day, people, map) "
    "VALUES ($1, $2, $3, $4, $5)"};
constexpr Sql drop_moment_sql{"DELETE FROM map_moments WHERE question_id = $1 AND number = $2"};
void keep_moment(Write& write, const NewMap& map, const std::string& text) {
  const std::vector<MapMoment> moments = find_moments(write, map.question);
  const std::int64_t counted = map.map.counted;
  const auto before = moments.empty() ? std::nullopt : std::optional(moments.back().people);
  if (!is_moment(counted, before)) return;
  std::vector<std::int64_t> numbers;
  for (const MapMoment& moment : moments) numbers.push_back(moment.number);
  numbers.push_back(moments.empty() ? 1 : moments.back().number + 1);
  write.run(insert_moment_sql, map.question, numbers.back(), map.drawn_on, counted, text);
  for (const std::int64_t number : moments_to_drop(numbers, most_moments)) {
    write.run(drop_moment_sql, map.question, number);
  }
}

}  // namespace

constexpr Sql wait_no_more_sql{
    "DELETE FROM map_waiting WHERE question_id = $1 AND participant_id = $2 AND changes = $3"};
bool publish_map(Write& write, const NewMap& map) {
  const std::string text = opinion_map::json_of(map.map);
  if (!save_map(write, map, text)) return false;
  for (const WaitingPerson& person : map.drawn) {
    write.run(wait_no_more_sql, map.question, person.participant, person.changes);
  }
  if (map.settled) {
    keep_moment(write, map, text);
    save_pulls(write, map.question, map.map, map.frame);
  }
  if (const auto question = question_anywhere(write, map.question)) {
    write.publish(map_topic(*question));
  }
  return true;
}

}  // namespace alongside::opinions
