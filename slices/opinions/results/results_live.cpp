#include "slices/opinions/results/results_live.h"

#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/results/results_pages.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions {
namespace {

std::string render(Read& read, const Words& words, std::int64_t number) {
  const Id<Question> id = question_of_live(number);
  const auto question = question_anywhere(read, id);
  if (!question) return "";
  if (live_number(*question) != number) return live_results_wait(words, *question);
  const auto results = find_results(read, id);
  return results ? live_results(words, *question, *results) : "";
}

}  // namespace

LiveTopic results_live_topic() {
  return {.name = "results", .render = render};
}

}  // namespace alongside::opinions
