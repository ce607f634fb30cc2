#include "slices/opinions/live_topics.h"

namespace alongside::opinions {
namespace {

constexpr std::int64_t statements_bound = 65536;

}  // namespace

std::int64_t live_number(const Question& question) {
  const std::int64_t statements = question.statements_count + question.removed_count;
  return question.id.number * statements_bound + statements % statements_bound;
}

Id<Question> question_of_live(std::int64_t number) {
  return {number / statements_bound};
}

std::string results_topic(const Question& question) {
  return "results/" + std::to_string(live_number(question));
}

std::string map_topic(const Question& question) {
  return "map/" + std::to_string(live_number(question));
}

}  // namespace alongside::opinions
