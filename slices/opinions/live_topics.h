// The live topics of a question: `results/NUMBER` and `map/NUMBER`.
//
// Nobody sees how others answered before answering, so whoever listens has answered every
// statement. NUMBER is therefore made of the question and of how many statements it ever had: a new
// statement changes the topics, and those who listened are told to answer it.
#pragma once

#include <cstdint>
#include <string>

#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

std::string results_topic(const Question& question);
std::string map_topic(const Question& question);

/// NUMBER of a question as it is now, and the question of a NUMBER.
std::int64_t live_number(const Question& question);
Id<Question> question_of_live(std::int64_t number);

}  // namespace alongside::opinions
