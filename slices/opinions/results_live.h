// The live topic of results: `results/NUMBER`.
//
// Nobody sees tallies before answering, so whoever listens has answered every statement. NUMBER is
// therefore made of the question and of how many statements it ever had: a new statement changes
// the topic, and those who listened are told to answer it.
#pragma once

#include <cstdint>
#include <string>

#include "foundation/http/live.h"
#include "slices/opinions/question.h"

namespace alongside::opinions {

std::string results_topic(const Question& question);

LiveTopic results_live_topic();

}  // namespace alongside::opinions
