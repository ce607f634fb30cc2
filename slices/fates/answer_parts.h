// How an answer is said and shown, wherever it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/html/components.h"
#include "slices/fates/answer.h"

namespace alongside::fates {

/// "Will be done"; of what is under way also how much of it.
Message said(State state, std::optional<std::int64_t> percent = {});
/// Of its tag.
std::string_view colour_of(State state);

struct AnswerShown {
  State state = State::not_looked_at;
  std::optional<std::int64_t> percent = {};
  std::string asked_whom = {};
  std::string reason = {};
  std::string by = {};  // Who says it; "" where nobody is named.
  Instant said_on{};
  bool words_went = false;  // Who said it took their words away.
};
/// The tag alone, and what the group says: reason, who was asked, who says it and when.
void answer_tag(Html& html, const AnswerShown& shown, bool late);
void answer_words(Html& html, const AnswerShown& shown);

/// One thing that was said, with what became of it.
struct LineShown {
  std::int64_t number = 0;
  std::string text;
  std::string path;  // "" where it leads nowhere.
  AnswerShown answer;
  bool late = false;
  std::optional<Message> note = {};  // That another room puts before the words.
  bool folded = false;               // Who looks wants these words folded away.
};
void lines(Html& html, const std::vector<LineShown>& shown);

/// How many have an answer, and how many have waited too long.
struct CountShown {
  std::int64_t contributions = 0;
  std::int64_t answered = 0;
  std::int64_t done = 0;
  std::int64_t late = 0;
  std::int64_t weeks = weeks_unless_set;
};
Message said_of_answers(const CountShown& count);
Message said_of_late(const CountShown& count);
void counts(Html& html, const CountShown& count);

/// Ways to print and to take away.
void ways_to_keep(Html& html, const std::string& csv);

}  // namespace alongside::fates
