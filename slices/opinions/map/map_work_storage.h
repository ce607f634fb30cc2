// What keeps the published map in step with the answers: who waits for the next one, what it is
// drawn from, and its publishing. map_due.h says when; map_tasks.h does it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/opinions/map/map_storage.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

// ---- In the writes that change what a map would show ----

/// The map's task looks at the question after the commit: closing, taking out, an import.
void ask_for_map(Write& write, Id<Question> question);

/// The participant's answers differ from the published map from now on. Waits for the others who
/// are needed (people_for_new_map), and asks for the map.
void wait_for_map(Write& write, Id<Question> question, Id<Participant> participant);

// ---- For the task ----

struct WaitingPerson {
  Id<Participant> participant;
  std::int64_t changes = 0;  // More of them: they went on answering.
};

struct PublishedMap {
  std::int64_t version = 0;  // 0: none yet.
  bool settled = false;
  std::int64_t removed_count = 0;
};

struct MapWork {
  Question question;
  PublishedMap published;
  std::vector<WaitingPerson> waiting;
};
/// Nothing where there is no such question.
std::optional<MapWork> find_map_work(Transaction& transaction, Id<Question> question);

/// Where something can be drawn or settled from what the database holds: as `next_step` says.
std::vector<std::int64_t> questions_with_map_work(Transaction& transaction);

/// All answers that a map shows: statements that were taken out are not there.
opinion_map::Answers answers_for_map(Transaction& transaction, const Question& question);

/// Brings the rows of those who wait up to date. False where that takes reading all anew; then
/// `answers` are not to be used.
bool bring_up_to_date(Transaction& transaction, const Question& question,
                      const std::vector<WaitingPerson>& waiting, opinion_map::Answers& answers);

struct NewMap {
  Id<Question> question;
  std::int64_t version_before = 0;  // Of the map that was there when the answers were read.
  std::int64_t removed_count = 0;   // Of the question then.
  bool settled = false;
  Instant drawn_on;  // Noon of the day.
  const opinion_map::OpinionMap& map;
  const opinion_map::Frame& frame;
  std::vector<WaitingPerson> drawn;  // Who waited then, and waits no more unless they went on.
};
/// False where another map was published meanwhile; then nothing was done. Keeps a moment where
/// one is due, and tells those who listen to `map_topic`.
bool publish_map(Write& write, const NewMap& map);

}  // namespace alongside::opinions
